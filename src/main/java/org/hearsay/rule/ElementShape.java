package org.hearsay.rule;

import java.util.List;

/**
 * An element of a rule as it is written. All ranges are of token indexes, the end not included; an empty range starts and
 * ends at the same index.
 *
 * @param kind what it matches
 * @param begin its first token
 * @param end the token after it
 * @param anchored true when it has an {@code @}
 * @param head what names its type, without label and without what the type is compared with
 * @param quantifier its quantifier, such as {@code *?}, or an empty string
 * @param conditions its conditions
 * @param actions its actions
 * @param children what stands in its parentheses
 * @param alternatives true when its children are alternatives or must match together
 * @param inner the statements that it holds after an arrow
 */
record ElementShape(Kind kind, int begin, int end, boolean anchored, Range head, String quantifier, Range conditions,
        Range actions, List<ElementShape> children, boolean alternatives, List<List<ElementShape>> inner) {

    /** What an element matches. */
    enum Kind {
        /** A type, label or variable. */
        NAME,
        /** A text in quotes. */
        LITERAL,
        /** Any number of words. */
        WILDCARD,
        /** Elements in parentheses. */
        GROUP,
        /** Anything else. */
        OTHER
    }

    /** A range of tokens. */
    record Range(int start, int end) {

        static final Range NONE = new Range(0, 0);

        boolean isEmpty() {
            return start >= end;
        }

        boolean contains(int index) {
            return start <= index && index < end;
        }
    }

    /** Returns true when the element may match nothing. */
    boolean isOptional() {
        return quantifier.startsWith("?") || quantifier.startsWith("*") || quantifier.matches("\\[0[,\\]].*");
    }

    /** Returns true when the element takes as much as it can and nothing back. */
    boolean isGreedy() {
        return !quantifier.isEmpty() && !(quantifier.length() > 1 && quantifier.endsWith("?"))
                && !quantifier.matches("\\[(\\d+),\\1\\]|\\[\\d+\\]");
    }
}
