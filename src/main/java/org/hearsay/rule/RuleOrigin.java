package org.hearsay.rule;

/**
 * Where a rule comes from.
 *
 * @param id name of the rule, as in the {@code rule} feature of what it makes
 * @param path script for messages
 * @param line line of the rule's first token, from 1
 * @param column its column, from 1
 */
public record RuleOrigin(String id, String path, int line, int column) {

    /** Returns {@code id (path:line:column)}. */
    @Override
    public String toString() {
        return id + " (" + path + ":" + line + ":" + column + ")";
    }
}
