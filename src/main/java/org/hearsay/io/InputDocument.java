package org.hearsay.io;

import java.util.Collection;
import org.apache.uima.cas.CAS;

/** One document of a run, not yet read. Documents may be read by other threads than the one that iterates over them. */
public interface InputDocument {

    /**
     * {@return the output name without {@code .xmi}: relative, with {@code /}, unique in the run, safe as a path below OUT}
     */
    String name();

    /** {@return where the document comes from, for messages: a path, or path:line} */
    String origin();

    /** {@return the bytes of input this document stands for; all of them add up to {@link Inputs#totalBytes()}} */
    long size();

    /**
     * Fills an empty CAS with the text, its language, DocumentMetaData and DocumentInfo; an XMI document brings its
     * annotations along, but for the tags of an earlier run.
     *
     * @param cas an empty CAS
     * @param taggedTypes names of the types this run tags besides {@code org.hearsay.type.*} and
     *     {@code org.hearsay.list.*}, that is those that scripts DECLARE: their annotations in an XMI are dropped
     * @return what happened to the text on its way
     * @throws DocumentException if it cannot be read; the CAS is then in an undefined state and wants a reset
     */
    ReadNotes read(CAS cas, Collection<String> taggedTypes) throws DocumentException;
}
