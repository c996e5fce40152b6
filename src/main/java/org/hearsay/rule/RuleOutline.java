package org.hearsay.rule;

import java.util.List;
import java.util.Set;

/**
 * A rule as its author wrote it, part by part.
 *
 * @param origin its name and place
 * @param script qualified name of its script, {@code family/script}
 * @param elements its elements in the order of the text
 * @param makes words in its actions, among them the short names of the types that it makes
 */
public record RuleOutline(RuleOrigin origin, String script, List<Element> elements, Set<String> makes) {

    /**
     * An element.
     *
     * @param text as written, without actions
     * @param head what it matches, without label, quantifier and conditions: mostly a type
     * @param conditions its conditions, as written
     * @param anchored true when the rule starts with it
     * @param optional true when the rule may match without it
     * @param generic true when it matches any word, or any of a shape such as capitalised
     */
    public record Element(String text, String head, List<String> conditions, boolean anchored, boolean optional,
            boolean generic) {

        /**
         * Copies the conditions.
         *
         * @param text as written, without actions
         * @param head what it matches, without label, quantifier and conditions: mostly a type
         * @param anchored true when the rule starts with it
         * @param optional true when the rule may match without it
         * @param generic true when it matches any word, or any of a shape such as capitalised
         * @param conditions its conditions, as written
         */
        public Element {
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * Copies the lists.
     *
     * @param origin its name and place
     * @param script qualified name of its script, {@code family/script}
     * @param elements its elements in the order of the text
     * @param makes words in its actions, among them the short names of the types that it makes
     */
    public RuleOutline {
        elements = List.copyOf(elements);
        makes = Set.copyOf(makes);
    }

    /** {@return the elements as a rule} */
    public String text() {
        return String.join(" ", elements.stream().map(Element::text).toList());
    }
}
