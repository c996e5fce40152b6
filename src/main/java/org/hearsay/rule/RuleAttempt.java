package org.hearsay.rule;

import java.util.List;

/**
 * One attempt of a rule at a place of a document.
 *
 * @param rule the rule
 * @param matched true when all of it matched
 * @param steps what became of each element of the rule, in its order
 * @param failedAt index of the element at which it failed, or -1
 * @param failedOn what stood there instead, or null where the text ends or nothing can be told
 * @param made what it made
 */
public record RuleAttempt(RuleOutline rule, boolean matched, List<Step> steps, int failedAt, Piece failedOn,
        List<Piece> made) {

    /** The family of prepositions, auxiliaries and the like, which stand in any sentence. */
    private static final String CLOSED_CLASSES = "words/";

    /** What became of an element. */
    public enum State {
        /** It matched. */
        MATCHED,
        /** It was held against a piece of text and did not match. */
        FAILED,
        /** It is optional, and the rule went on without it. */
        LEFT_OUT,
        /** The attempt failed before its turn came. */
        NOT_REACHED
    }

    /**
     * A piece of the document.
     *
     * @param text what it covers
     * @param type short name of its type
     * @param rule the rule that made it, or list and line of a word found in a list; null for tokens
     */
    public record Piece(int begin, int end, String text, String type, String rule) {

        /**
         * {@return true when both share a character}
         *
         * @param otherBegin offset of the first character of the other
         * @param otherEnd offset behind the last character of the other
         */
        public boolean overlaps(int otherBegin, int otherEnd) {
            return begin < otherEnd && otherBegin < end;
        }
    }

    /**
     * A condition that was looked at.
     *
     * @param text as written
     */
    public record Condition(String text, boolean holds) {
    }

    /**
     * One element in the attempt.
     *
     * @param pieces what it stands on; where it failed, what it was held against
     * @param conditions those that were looked at, up to the first that did not hold
     */
    public record Step(RuleOutline.Element element, State state, List<Piece> pieces, List<Condition> conditions) {

        /**
         * Copies the lists.
         *
         * @param element the element
         * @param state what became of it
         * @param pieces what it stands on; where it failed, what it was held against
         * @param conditions those that were looked at, up to the first that did not hold
         */
        public Step {
            pieces = List.copyOf(pieces);
            conditions = List.copyOf(conditions);
        }

        /** {@return the condition that did not hold, as written, or null} */
        public String failedCondition() {
            return conditions.stream().filter(each -> !each.holds()).map(Condition::text).findFirst().orElse(null);
        }
    }

    /**
     * Copies the lists.
     *
     * @param rule the rule
     * @param matched true when all of it matched
     * @param failedAt index of the element at which it failed, or -1
     * @param failedOn what stood there instead, or null where the text ends or nothing can be told
     * @param steps what became of each element of the rule, in its order
     * @param made what it made
     */
    public RuleAttempt {
        steps = List.copyOf(steps);
        made = List.copyOf(made);
    }

    /** {@return the begin of what its elements stand on, or -1} */
    public int begin() {
        return steps.stream().flatMap(step -> step.pieces().stream()).mapToInt(Piece::begin).min().orElse(-1);
    }

    /** {@return the end of what its elements stand on, or -1} */
    public int end() {
        return steps.stream().flatMap(step -> step.pieces().stream()).mapToInt(Piece::end).max().orElse(-1);
    }

    /** {@return the number of elements that matched and say more than that there is a word, or one of a closed class} */
    public int telling() {
        return (int) steps.stream().filter(step -> step.state() == State.MATCHED && !step.element().generic()
                && !step.element().optional() && !step.pieces().stream().allMatch(RuleAttempt::isOfClosedClass)).count();
    }

    private static boolean isOfClosedClass(Piece piece) {
        return piece.rule() != null && piece.rule().startsWith(CLOSED_CLASSES);
    }

    /** {@return the share of the needed elements that matched, from 0 to 1} */
    public double share() {
        long needed = steps.stream().filter(step -> !step.element().optional()).count();
        long found = steps.stream()
                .filter(step -> !step.element().optional() && step.state() == State.MATCHED).count();
        return needed == 0 ? 0 : (double) found / needed;
    }
}
