package org.hearsay.io;

/** XML that is not well-formed, not allowed or not readable; the message has line and column. */
public final class SafeXmlException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SafeXmlException(String message, Throwable cause) {
        super(message, cause);
    }
}
