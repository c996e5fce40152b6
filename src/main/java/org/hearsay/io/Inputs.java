package org.hearsay.io;

import java.io.InputStream;
import java.util.List;
import java.util.SortedMap;
import org.apache.uima.resource.metadata.TypeSystemDescription;

/** The documents that the INPUT arguments of a run stand for, in their order. */
public final class Inputs implements Iterable<InputDocument> {

  private Inputs() {}

  /**
   * Finds the documents behind INPUT arguments: files, folders (recursive, sorted by code point) and globs.
   *
   * @throws UsageException if an input is missing or of a kind that cannot be read
   */
  public static Inputs of(List<String> arguments, InputOptions options) {
    throw new UnsupportedOperationException();
  }

  /** A single plain text document from a stream, named {@code stdin}. */
  public static Inputs ofStream(InputStream in, InputOptions options) {
    throw new UnsupportedOperationException();
  }

  /** The documents; close the iterator when leaving before its end. */
  @Override
  public InputIterator iterator() {
    throw new UnsupportedOperationException();
  }

  /** How many files of folders were passed over, by kind (the extension in lower case, or {@code no extension}). */
  public SortedMap<String, Integer> skipped() {
    throw new UnsupportedOperationException();
  }

  /**
   * The types that readers fill (DocumentMetaData, DocumentInfo) merged with those of each {@code TypeSystem.xml} that
   * lies beside an XMI document: what a CAS needs for reading.
   */
  public TypeSystemDescription typeSystem() {
    throw new UnsupportedOperationException();
  }

  /** The bytes of all documents together, for a progress bar; -1 for a stream. */
  public long totalBytes() {
    throw new UnsupportedOperationException();
  }
}
