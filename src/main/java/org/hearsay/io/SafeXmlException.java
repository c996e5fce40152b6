package org.hearsay.io;

/** XML that is not well-formed, not allowed or not readable; the message has line and column. */
public final class SafeXmlException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what is wrong with the document
     * @param cause what the parser found, or null
     */
    public SafeXmlException(String message, Throwable cause) {
        super(message, cause);
    }
}
