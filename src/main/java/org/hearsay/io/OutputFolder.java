package org.hearsay.io;

import java.nio.file.Path;
import org.apache.uima.cas.CAS;
import org.apache.uima.resource.metadata.TypeSystemDescription;

/** The folder OUT of a run. */
public final class OutputFolder {

  /** The report of a run, beside the documents. */
  public static final String RUN_REPORT = "run.jsonl";

  /** The type system of the documents, beside them. */
  public static final String TYPE_SYSTEM = "TypeSystem.xml";

  /** What to do when OUT holds the output of an earlier run. */
  public enum Existing {
    REFUSE,
    RESUME,
    OVERWRITE
  }

  private OutputFolder() {}

  /**
   * Checks that the folder can take the output of a run and makes it.
   *
   * @throws UsageException if it is no folder, not writable, inside an INPUT, or holds output and may not
   */
  public static OutputFolder prepare(Path folder, Inputs inputs, Existing existing) {
    throw new UnsupportedOperationException();
  }

  /** The folder itself. */
  public Path path() {
    throw new UnsupportedOperationException();
  }

  /** The file of a document of that {@link InputDocument#name()}. */
  public Path fileOf(String name) {
    throw new UnsupportedOperationException();
  }

  /** Writes {@code TypeSystem.xml}: the types that documents can hold, fully resolved, without working types. */
  public void writeTypeSystem(TypeSystemDescription types) {
    throw new UnsupportedOperationException();
  }

  /**
   * Writes a document as XMI under a temporary name and renames it.
   *
   * @throws DocumentException if it cannot be written; no half file stays behind
   */
  public void write(CAS cas, String name) throws DocumentException {
    throw new UnsupportedOperationException();
  }
}
