package org.hearsay.io;

import java.nio.file.Path;

/** The one place that makes XML parsers: no DOCTYPE, hence no entities of one's own, no external files, no bombs. */
public final class SafeXml {

  private SafeXml() {}

  /**
   * Checks that a file is well-formed XML without DOCTYPE, before a parser of UIMA's gets to see it.
   *
   * @throws SafeXmlException with file:line:column
   */
  public static void check(Path file) {
    throw new UnsupportedOperationException();
  }
}
