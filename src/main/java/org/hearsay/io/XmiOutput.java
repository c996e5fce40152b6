package org.hearsay.io;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.uima.cas.CAS;

/** Writes a CAS as XMI 1.0; equal content gives equal bytes, whatever the CAS was used for before. */
public final class XmiOutput {

  /** Writes the CAS without working types; the stream stays open. */
  public void write(CAS cas, OutputStream out) throws IOException {
    throw new UnsupportedOperationException();
  }
}
