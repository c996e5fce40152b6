package org.hearsay.io;

/**
 * Something is wrong with what the user asked for, found before the first document: nothing was started. The message is
 * meant for people and says what was expected, what came and what to do.
 */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message);
    }

    public UsageException(String message, Throwable cause) {
        super(message, cause);
    }
}
