package org.hearsay.rule;

/**
 * Is told what rules do in the documents of one thread, once {@link RuleTracing#start} has been called there. Rules run as
 * they do without it; only {@link #triesAll()} makes them slower.
 */
public interface RuleTrace {

    /**
     * {@return true to see also the attempts that the engine leaves out when nobody looks, because it can tell beforehand
     * that they fail}
     */
    default boolean triesAll() {
        return false;
    }

    /**
     * {@return false when attempts are of no interest, so that rules may take their short ways; then few are counted, too}
     */
    default boolean wantsAttempts() {
        return true;
    }

    /**
     * {@return true when the attempts of a rule are wanted}
     *
     * @param rule the rule
     */
    default boolean follows(RuleOrigin rule) {
        return true;
    }

    /**
     * {@return true when an attempt is wanted}
     *
     * @param begin begin of what its elements stood on
     * @param end end of that
     */
    default boolean wants(int begin, int end) {
        return true;
    }

    /**
     * Called for each wanted attempt of a rule that is followed, whether it came to a match or not.
     *
     * @param attempt the attempt
     */
    default void attempted(RuleAttempt attempt) {
    }

    /**
     * Called each time a rule has run over a document or a part of it.
     *
     * @param outline the rule
     * @param tried how often its elements were held against the text
     * @param matched how often all of them matched
     * @param made how many annotations it made
     * @param nanos the time it took, without that of the rules within it
     */
    default void ran(RuleOutline outline, int tried, int matched, int made, long nanos) {
    }
}
