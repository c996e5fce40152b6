package org.hearsay.io;

import org.apache.uima.resource.metadata.TypeSystemDescription;

/** Which types reach the output. */
public final class OutputTypes {

  private OutputTypes() {}

  /** A resolved copy of a type system without Ruta's working types and without {@code Working} and its subtypes. */
  public static TypeSystemDescription of(TypeSystemDescription types) {
    throw new UnsupportedOperationException();
  }
}
