package org.hearsay.workbench;

import java.util.regex.Pattern;

/**
 * What somebody wants to know about the tags of a document.
 *
 * @param at text of the document to look at, wherever it occurs; null for all of it
 * @param line line to look at, or 0 for all
 * @param type short name of the type of the tags, or of one that they extend; null for all
 * @param rule pattern of the names of rules, with {@code *} and {@code ?}; null for all
 * @param nearest how many rules that came near are told of
 */
public record ExplainQuestion(String at, int line, String type, String rule, int nearest) {

    /** How many rules that came near are told of where nobody says otherwise. */
    public static final int NEAREST = 3;

    /** Everything. */
    public static final ExplainQuestion ALL = new ExplainQuestion(null, 0, null, null, NEAREST);

    /**
     * {@return a question about a text wherever it occurs}
     *
     * @param text the text
     */
    public static ExplainQuestion at(String text) {
        return new ExplainQuestion(text, 0, null, null, NEAREST);
    }

    /**
     * {@return this question about one type}
     *
     * @param shortName short name of a type
     */
    public ExplainQuestion ofType(String shortName) {
        return new ExplainQuestion(at, line, shortName, rule, nearest);
    }

    /**
     * {@return this question about rules of such names}
     *
     * @param pattern pattern of the names of rules
     */
    public ExplainQuestion ofRule(String pattern) {
        return new ExplainQuestion(at, line, type, pattern, nearest);
    }

    /** Returns true when the whole document is asked about. */
    boolean isAboutAll() {
        return at == null && line <= 0;
    }

    boolean includesRule(String id) {
        return rule == null || id != null
                && Pattern.matches(Pattern.quote(rule).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q"), id);
    }

    /** Returns the pattern that finds the text, however its blanks and line breaks are. */
    Pattern textPattern() {
        String[] words = at.strip().split("\\s+");
        for (int i = 0; i < words.length; i++) {
            words[i] = Pattern.quote(words[i]);
        }
        return Pattern.compile(String.join("\\s+", words));
    }
}
