package org.hearsay.rule;

/** Says that the thread was interrupted while a rule was running. */
public class RuleInterruptedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param rule the rule that was running, or null when none was
     */
    public RuleInterruptedException(RuleOrigin rule) {
        super(rule == null ? "interrupted before the first rule" : "interrupted in the rule " + rule);
    }
}
