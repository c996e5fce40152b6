package org.hearsay.io;

import java.util.Iterator;

/** Walks over the documents of a run, in order, and holds a file open while it walks through one of many records. */
public interface InputIterator extends Iterator<InputDocument>, AutoCloseable {

  @Override
  void close();
}
