package org.hearsay.pipeline;

import org.apache.uima.cas.CAS;
import org.hearsay.io.DocumentException;

/** Where tagged documents go; used by several threads. */
@FunctionalInterface
public interface DocumentSink {

    /**
     * Writes a document.
     *
     * @param cas the tagged document
     * @param name its name, a relative path without extension
     * @throws DocumentException when it cannot be written
     */
    void write(CAS cas, String name) throws DocumentException;
}
