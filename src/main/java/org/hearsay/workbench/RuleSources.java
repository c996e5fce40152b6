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

/** Finds the file and line behind the name of a rule or list entry. */
final class RuleSources {

    private final Map<String, Source> rules = new HashMap<>();
    private final Map<String, String> lists = new HashMap<>();
    private final Set<String> families = new HashSet<>();

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
        return rules.getOrDefault(rule, new Source(rule, null, 0, ""));
    }

    /** Returns the source of a rule whose place is known. */
    Source of(RuleOrigin origin) {
        Source named = rules.get(origin.id());
        return new Source(origin.id(), origin.path(), origin.line(), named == null ? "" : named.description());
    }

    /** Says what the name stands for that no script and no list has. */
    String pattern(String rule) {
        String family = rule.substring(0, Math.max(0, rule.indexOf('/')));
        return isFamily(family) ? "a pattern of an engine (see README.md of the family " + family + ")"
                : "a pattern of an engine";
    }

    boolean isFamily(String name) {
        return families.contains(name);
    }
}
