package org.hearsay.rule;

/** One look ahead along a document, in one direction, with an end to its patience. */
final class Outlook {

    /** More ways to match than this are not tried out: then the rule itself shall see. */
    private static final int PATIENCE = 400;

    private final RuleStream stream;
    private final boolean after;
    private int steps;

    Outlook(RuleStream stream, boolean after) {
        this.stream = stream;
        this.after = after;
    }

    RuleStream stream() {
        return stream;
    }

    /** Returns true when it looks towards the end of the document. */
    boolean isAfter() {
        return after;
    }

    /** Returns true when it has looked at too much already. */
    boolean isSpent() {
        return ++steps > PATIENCE;
    }

    /** Returns the next stretch that rules can see from the offset on, or null. */
    Stretch next(int offset) {
        return stream.visibleNextTo(!after, offset);
    }
}
