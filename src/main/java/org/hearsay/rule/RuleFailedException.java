package org.hearsay.rule;

/**
 * Says that a rule failed on a document. What it failed with is suppressed rather than the cause, so that whoever looks
 * for the root cause finds the name of the rule.
 */
public class RuleFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param rule the rule that was running, or null before the first
     * @param failure what it failed with
     */
    public RuleFailedException(RuleOrigin rule, Throwable failure) {
        super((rule == null ? "before the first rule" : "in the rule " + rule) + ": " + describe(failure));
        addSuppressed(failure);
    }

    private static String describe(Throwable failure) {
        String name = failure.getClass().getSimpleName();
        return failure.getMessage() == null ? name : name + ": " + failure.getMessage();
    }
}
