package org.hearsay.rule;

import java.util.List;

/**
 * What the comments above a rule say about it.
 *
 * @param id name of the rule, {@code family/name}
 * @param description what it matches, in words; empty when the comment names the rule only
 * @param line line of the comment that names the rule
 * @param examples its examples, in the order of the script
 */
public record RuleDescription(String id, String description, int line, List<RuleExample> examples) {

    /**
     * Copies the examples.
     *
     * @param id name of the rule, {@code family/name}
     * @param description what it matches, in words; empty when the comment names the rule only
     * @param line line of the comment that names the rule
     * @param examples its examples, in the order of the script
     */
    public RuleDescription {
        examples = List.copyOf(examples);
    }
}
