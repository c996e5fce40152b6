package org.hearsay.io;

/**
 * Something is wrong with what the user asked for, found before the first document: nothing was started. The message is
 * meant for people and says what was expected, what came and what to do.
 */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what was expected, what came, and what to do next
     */
    public UsageException(String message) {
        super(message);
    }

    /**
     * @param message what was expected, what came, and what to do next
     * @param cause what happened below
     */
    public UsageException(String message, Throwable cause) {
        super(message, cause);
    }
}
