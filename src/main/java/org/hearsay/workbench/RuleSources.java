package org.hearsay.workbench;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hearsay.lexicon.RuleFamily;
import org.hearsay.lexicon.RuleFile;
import org.hearsay.rule.RuleDescription;
import org.hearsay.rule.RuleOrigin;
import org.hearsay.rule.RuleScript;
import org.hearsay.workbench.Explanation.Source;

/**
 * Finds the file and line behind the name of a rule, list entry or pattern of an engine; patterns are described in tables of
 * the README.md of the families.
 */
final class RuleSources {

    private final Map<String, Source> rules = new HashMap<>();
    private final Map<String, String> lists = new HashMap<>();
    private final Set<String> families = new HashSet<>();
    private final PatternTables patterns;

    RuleSources(Collection<RuleFamily> families) {
        for (RuleFamily family : families) {
            this.families.add(family.name());
            for (RuleFile file : family.scripts()) {
                for (RuleDescription rule : RuleScript.read(file).rules()) {
                    rules.put(rule.id(), new Source(rule.id(), file.path(), rule.line(), rule.description()));
                }
            }
            family.wordLists().forEach(file -> lists.put(file.qualifiedName(), file.path()));
        }
        patterns = new PatternTables(families);
    }

    /** Returns the source of a name as annotations have it in their feature {@code rule}. */
    Source of(String rule) {
        if (rule == null) {
            return null;
        }
        int colon = rule.lastIndexOf(':');
        String list = colon < 0 ? null : lists.get(rule.substring(0, colon));
        if (list != null && rule.substring(colon + 1).matches("\\d+")) {
            return new Source(rule, list, Integer.parseInt(rule.substring(colon + 1)), "");
        }
        Source pattern = patterns.of(rule);
        return rules.getOrDefault(rule, pattern == null ? new Source(rule, null, 0, "") : pattern);
    }

    /** Returns the source of a rule whose place is known. */
    Source of(RuleOrigin origin) {
        Source named = rules.get(origin.id());
        return new Source(origin.id(), origin.path(), origin.line(), named == null ? "" : named.description());
    }

    /** Returns true for what no script and no list has. */
    boolean isPattern(String rule) {
        int colon = rule.lastIndexOf(':');
        return !rules.containsKey(rule) && (colon < 0 || !lists.containsKey(rule.substring(0, colon)));
    }

    boolean isFamily(String name) {
        return families.contains(name);
    }
}
