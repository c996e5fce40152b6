package org.hearsay.lexicon;

import java.util.Objects;

/**
 * A defect of a rule or list file, at the place where its author has to mend it.
 *
 * @param path the file as the author knows it
 * @param line line from 1, or 0 when the problem concerns the whole file
 * @param column column from 1, or 0 when the problem concerns the whole line
 * @param level whether the file can be used all the same
 * @param id stable short name of the kind of defect, such as {@code list/no-type}
 * @param message what was expected and what came, one sentence without full stop
 * @param hint what to do next, or null
 */
public record Problem(String path, int line, int column, Level level, String id, String message, String hint) {

    /** How bad a problem is. */
    public enum Level {
        /** The file cannot be used. */
        ERROR,
        /** The file can be used, but does probably not say what its author meant. */
        WARNING
    }

    /**
     * Refuses a problem without path, level, id or message.
     *
     * @param line line from 1, or 0 when the problem concerns the whole file
     * @param column column from 1, or 0 when the problem concerns the whole line
     * @param message what was expected and what came, one sentence without full stop
     * @param hint what to do next, or null
     * @param path the file as the author knows it
     * @param level whether the file can be used all the same
     * @param id stable short name of the kind of defect, such as {@code list/no-type}
     */
    public Problem {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(message, "message");
    }

    /**
     * {@return an error}
     *
     * @param path the place of the file
     * @param line the line, from 1
     * @param column the column, from 1; 0 where there is none
     * @param id what kind of problem it is
     * @param message what was expected and what was found
     * @param hint what to do next, or null
     */
    public static Problem error(String path, int line, int column, String id, String message, String hint) {
        return new Problem(path, line, column, Level.ERROR, id, message, hint);
    }

    /**
     * {@return a warning}
     *
     * @param path the place of the file
     * @param line the line, from 1
     * @param column the column, from 1; 0 where there is none
     * @param id what kind of problem it is
     * @param message what was expected and what was found
     * @param hint what to do next, or null
     */
    public static Problem warning(String path, int line, int column, String id, String message, String hint) {
        return new Problem(path, line, column, Level.WARNING, id, message, hint);
    }

    /** {@return true when the file cannot be used} */
    public boolean isError() {
        return level == Level.ERROR;
    }

    /** {@return {@code path:line:column}, without the parts that are not known} */
    public String position() {
        if (line <= 0) {
            return path;
        }
        return column <= 0 ? path + ":" + line : path + ":" + line + ":" + column;
    }

    /** Returns the problem as one line for a terminal: {@code path:line:column: message; hint}. */
    @Override
    public String toString() {
        String warning = isError() ? "" : "warning: ";
        return position() + ": " + warning + message + (hint == null ? "" : "; " + hint);
    }
}
