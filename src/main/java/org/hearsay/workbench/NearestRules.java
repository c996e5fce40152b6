package org.hearsay.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.hearsay.rule.RuleAttempt;
import org.hearsay.rule.RuleAttempt.State;
import org.hearsay.rule.RuleOrigin;
import org.hearsay.rule.RuleOutline;
import org.hearsay.workbench.Explanation.NearMiss;

/**
 * Orders rules by how near they came to a match at a place: first by the number of elements that matched and say more than
 * that there is a word, then by the share of the rule. Rules that could not start follow, by the number of their elements
 * for which the sentence has something.
 */
final class NearestRules {

    private static final Comparator<RuleAttempt> NEARER = Comparator.comparingInt(RuleAttempt::telling)
            .thenComparingDouble(RuleAttempt::share).thenComparing(attempt -> attempt.failedAt() >= 0);

    private final List<RuleOutline> rules;
    private final RuleSources sources;
    private final Predicate<RuleOutline> tags;

    /**
     * @param rules all rules that may be told of
     * @param tags true for those that make more than working annotations, which come first among equals
     */
    NearestRules(List<RuleOutline> rules, RuleSources sources, Predicate<RuleOutline> tags) {
        this.rules = rules;
        this.sources = sources;
        this.tags = tags;
    }

    /**
     * Returns the nearest rules, the nearest first.
     *
     * @param attempts failed attempts around the place
     * @param sentence types in the sentence, each with the text of its first annotation there
     * @param most how many to return
     * @param all true to tell also of rules of which nothing matched
     */
    List<NearMiss> around(int begin, int end, List<RuleAttempt> attempts, Map<String, String> sentence, int most,
            boolean all) {
        Map<RuleOrigin, RuleAttempt> best = new LinkedHashMap<>();
        Set<RuleOrigin> started = new HashSet<>();
        Set<RuleOrigin> known = new HashSet<>();
        rules.forEach(rule -> known.add(rule.origin()));
        for (RuleAttempt attempt : attempts) {
            RuleOrigin rule = attempt.rule().origin();
            started.add(rule);
            boolean near = !attempt.matched() && known.contains(rule) && isOn(attempt, begin, end)
                    && (all || attempt.telling() > 0);
            if (near && (!best.containsKey(rule) || NEARER.compare(attempt, best.get(rule)) > 0)) {
                best.put(rule, attempt);
            }
        }
        List<NearMiss> nearest = new ArrayList<>(best.values().stream()
                .sorted(NEARER.thenComparing(attempt -> tags.test(attempt.rule())).reversed()).limit(most)
                .map(each -> new NearMiss(each.rule(), sources.of(each.rule().origin()), each, Map.of(), null)).toList());
        if (nearest.size() < most) {
            rules.stream().filter(rule -> !started.contains(rule.origin())).map(rule -> unstarted(rule, sentence))
                    .filter(each -> each != null && (all || !each.present().isEmpty()))
                    .sorted(Comparator.comparingInt((NearMiss each) -> -each.present().size())
                            .thenComparing(each -> !tags.test(each.rule()))
                            .thenComparingInt(each -> each.rule().elements().size()))
                    .limit(most - nearest.size()).forEach(nearest::add);
        }
        return nearest;
    }

    private static boolean isOn(RuleAttempt attempt, int begin, int end) {
        return attempt.steps().stream().anyMatch(step -> step.state() != State.NOT_REACHED
                && step.pieces().stream().anyMatch(piece -> piece.overlaps(begin, end)));
    }

    private NearMiss unstarted(RuleOutline rule, Map<String, String> sentence) {
        Map<String, String> present = new LinkedHashMap<>();
        RuleOutline.Element start = rule.elements().isEmpty() ? null : rule.elements().get(0);
        for (RuleOutline.Element element : rule.elements()) {
            start = element.anchored() ? element : start;
            String text = sentence.get(element.head().replaceFirst("\\..*", ""));
            if (text != null && !element.generic()) {
                present.put(element.text(), text);
            }
        }
        return start == null || present.containsKey(start.text()) ? null
                : new NearMiss(rule, sources.of(rule.origin()), null, present, start.text());
    }
}
