package org.hearsay.rule;

/**
 * An example beside a rule.
 *
 * @param kind what it claims
 * @param text the text with bracketed spans, as written
 * @param line its line in the script
 */
public record RuleExample(Kind kind, String text, int line) {

    /** What an example claims about its rule. */
    public enum Kind {
        /** The rule tags the bracketed spans. */
        YES,
        /** The rule tags nothing. */
        NO,
        /** The rule should tag the bracketed spans, but does not yet. */
        TODO
    }
}
