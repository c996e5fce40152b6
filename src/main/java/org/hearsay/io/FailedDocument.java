package org.hearsay.io;

import java.util.Collection;
import org.apache.uima.cas.CAS;

/**
 * A document of which it is known before reading that it cannot be read; it has its place in the report of the run.
 */
record FailedDocument(String name, String origin, long size, String defect) implements InputDocument {

    @Override
    public ReadNotes read(CAS cas, Collection<String> taggedTypes) throws DocumentException {
        throw new DocumentException(defect);
    }
}
