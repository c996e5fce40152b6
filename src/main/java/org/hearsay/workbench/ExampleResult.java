package org.hearsay.workbench;

import org.hearsay.rule.RuleDescription;
import org.hearsay.rule.RuleExample;

/**
 * What became of one example.
 *
 * @param path script of the rule
 * @param rule the rule that the example stands beside
 * @param example the example
 * @param outcome whether it holds
 * @param message what was expected and what was tagged instead; empty when the example holds
 */
public record ExampleResult(String path, RuleDescription rule, RuleExample example, Outcome outcome, String message) {

    /** Whether an example holds. */
    public enum Outcome {
        /** It holds, as its rule promises. */
        PASSED,
        /** It does not hold, though its rule promises it. */
        FAILED,
        /** It does not hold yet, and its rule says so. */
        TODO,
        /** It holds by now, and so should become a {@code yes}. */
        TODO_HOLDS
    }

    /** Returns {@code path:line: rule: message}. */
    @Override
    public String toString() {
        String head = path + ":" + example.line() + ": " + rule.id() + ": ";
        return switch (outcome) {
            case PASSED -> head + "holds";
            case FAILED, TODO -> head + message;
            case TODO_HOLDS -> head + "this todo holds by now; make it a yes";
        };
    }
}
