package org.hearsay.pipeline;

/** Is told how a run goes; calls come from one thread at a time, documents in input order. */
public interface RunListener {

    /**
     * One document is done.
     *
     * @param result what became of it
     * @param reused true when an earlier run had done it
     */
    void documentDone(DocumentResult result, boolean reused);
}
