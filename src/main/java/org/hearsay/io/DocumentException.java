package org.hearsay.io;

/** One document cannot be read or written; the run goes on. The message is one line meant for people. */
public final class DocumentException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what was expected, what came, and what to do next
     */
    public DocumentException(String message) {
        super(message);
    }

    /**
     * @param message what was expected, what came, and what to do next
     * @param cause what happened below
     */
    public DocumentException(String message, Throwable cause) {
        super(message, cause);
    }
}
