package org.hearsay.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.ruta.RutaStream;
import org.apache.uima.ruta.rule.AbstractRuleMatch;
import org.apache.uima.ruta.rule.ComposedRuleElementMatch;
import org.apache.uima.ruta.rule.EvaluatedCondition;
import org.apache.uima.ruta.rule.RuleElement;
import org.apache.uima.ruta.rule.RuleElementMatch;
import org.apache.uima.ruta.rule.RuleMatch;
import org.hearsay.rule.RuleAttempt.Condition;
import org.hearsay.rule.RuleAttempt.Piece;
import org.hearsay.rule.RuleAttempt.State;
import org.hearsay.rule.RuleAttempt.Step;

/** Reads what Ruta remembers of an attempt, element by element. */
final class AttemptReader {

    private final Traceable rule;
    private final RutaStream stream;

    AttemptReader(Traceable rule, RutaStream stream) {
        this.rule = rule;
        this.stream = stream;
    }

    /** Returns the attempt when it is wanted where it was made. */
    Optional<RuleAttempt> read(AbstractRuleMatch<?> match, List<AnnotationFS> made,
            BiPredicate<Integer, Integer> wanted) {
        Map<RuleElement, List<RuleElementMatch>> found = new IdentityHashMap<>();
        if (match instanceof RuleMatch ofElements) {
            collect(ofElements.getRootMatch(), found);
        }
        int[] extent = extent(match, found);
        if (extent == null || !wanted.test(extent[0], extent[1])) {
            return Optional.empty();
        }
        boolean complete = match.matchedCompletely();
        List<Piece> tags = made.stream().map(AttemptReader::piece).toList();
        if (!(match instanceof RuleMatch)) {
            RuleOutline.Element pattern = rule.outline().elements().get(0);
            List<Piece> pieces = match.getMatchedAnnotationsOfRoot().stream().map(AttemptReader::piece).toList();
            return Optional.of(new RuleAttempt(rule.outline(), complete,
                    List.of(new Step(pattern, State.MATCHED, pieces, List.of())), -1, null, tags));
        }
        List<Step> steps = new ArrayList<>();
        int anchor = -1;
        for (ElementSource source : rule.sources()) {
            List<RuleElementMatch> matches = found.getOrDefault(source.element(), List.of());
            if (anchor < 0 && matches.stream().anyMatch(each -> isAnchor(each))) {
                anchor = steps.size();
            }
            steps.add(step(source, matches));
        }
        int failed = complete ? -1 : failedAt(steps, anchor);
        return Optional.of(new RuleAttempt(rule.outline(), complete, leaveOut(steps, complete), failed,
                failed < 0 ? null : failedOn(steps, failed, anchor), tags));
    }

    private static void collect(RuleElementMatch match, Map<RuleElement, List<RuleElementMatch>> found) {
        if (match == null) {
            return;
        }
        found.computeIfAbsent(match.getRuleElement(), key -> new ArrayList<>()).add(match);
        if (match instanceof ComposedRuleElementMatch composed) {
            composed.getInnerMatches().values().stream().filter(each -> each != null)
                    .forEach(list -> list.forEach(each -> collect(each, found)));
        }
    }

    private static boolean isAnchor(RuleElementMatch match) {
        return match instanceof ComposedRuleElementMatch composed
                ? composed.getInnerMatches().values().stream().filter(each -> each != null).flatMap(List::stream)
                        .anyMatch(AttemptReader::isAnchor) : match.isRuleAnchor();
    }

    private static int[] extent(AbstractRuleMatch<?> match, Map<RuleElement, List<RuleElementMatch>> found) {
        int[] extent = {Integer.MAX_VALUE, -1};
        if (match instanceof RuleMatch) {
            found.values().forEach(list -> list.stream().filter(each -> !(each instanceof ComposedRuleElementMatch))
                    .flatMap(each -> each.getTextsMatched().stream()).forEach(text -> widen(extent, text)));
        } else if (match.getMatchedAnnotationsOfRoot() != null) {
            match.getMatchedAnnotationsOfRoot().forEach(text -> widen(extent, text));
        }
        return extent[1] < 0 ? null : extent;
    }

    private static void widen(int[] extent, AnnotationFS text) {
        if (text != null) {
            extent[0] = Math.min(extent[0], text.getBegin());
            extent[1] = Math.max(extent[1], text.getEnd());
        }
    }

    private Step step(ElementSource source, List<RuleElementMatch> matches) {
        RuleOutline.Element element = source.outline();
        List<Piece> pieces = new ArrayList<>();
        for (RuleElementMatch each : matches) {
            if (each instanceof ComposedRuleElementMatch composed) {
                pieces.addAll(ofGroup(composed));
            } else {
                each.getTextsMatched().stream().filter(text -> text != null).map(AttemptReader::piece)
                        .forEach(pieces::add);
            }
        }
        if (matches.isEmpty()) {
            return new Step(element, State.NOT_REACHED, List.of(), List.of());
        }
        RuleElementMatch last = matches.get(matches.size() - 1);
        boolean matched = matches.stream().allMatch(RuleElementMatch::matched);
        pieces.sort(Comparator.comparingInt(Piece::begin));
        return new Step(element, matched ? State.MATCHED : State.FAILED, pieces,
                conditions(source, matched ? last : matches.stream().filter(m -> !m.matched()).findFirst().orElse(last)));
    }

    private static List<Piece> ofGroup(ComposedRuleElementMatch group) {
        Map<RuleElement, List<RuleElementMatch>> found = new IdentityHashMap<>();
        collect(group, found);
        return found.values().stream().flatMap(List::stream)
                .filter(each -> !(each instanceof ComposedRuleElementMatch) && each.matched())
                .flatMap(each -> each.getTextsMatched().stream()).filter(text -> text != null).map(AttemptReader::piece)
                .toList();
    }

    private static List<Condition> conditions(ElementSource source, RuleElementMatch match) {
        List<EvaluatedCondition> evaluated = match.getConditions() == null ? List.of() : match.getConditions();
        List<String> written = source.outline().conditions();
        boolean known = written.size() == source.element().getConditions().size();
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < evaluated.size(); i++) {
            String text = known && i < written.size() ? written.get(i)
                    : evaluated.get(i).getCondition().getClass().getSimpleName().replaceFirst("Condition$", "");
            conditions.add(new Condition(text, evaluated.get(i).isValue()));
        }
        return conditions;
    }

    /** Ruta goes from the anchor to the end of the rule, then from the anchor to its start. */
    private static int failedAt(List<Step> steps, int anchor) {
        int start = Math.max(0, anchor);
        for (int i = start; i < steps.size(); i++) {
            if (isMissing(steps.get(i))) {
                return i;
            }
        }
        for (int i = start - 1; i >= 0; i--) {
            if (isMissing(steps.get(i))) {
                return i;
            }
        }
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i).state() == State.FAILED) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isMissing(Step step) {
        return step.state() != State.MATCHED && !step.element().optional();
    }

    private Piece failedOn(List<Step> steps, int failed, int anchor) {
        Step step = steps.get(failed);
        if (!step.pieces().isEmpty() && step.state() == State.FAILED) {
            return step.pieces().get(failed < anchor ? 0 : step.pieces().size() - 1);
        }
        boolean before = failed < anchor;
        int offset = before ? Integer.MAX_VALUE : -1;
        for (Step each : steps) {
            for (Piece piece : each.state() == State.MATCHED ? each.pieces() : List.<Piece>of()) {
                offset = before ? Math.min(offset, piece.begin()) : Math.max(offset, piece.end());
            }
        }
        if (offset < 0 || offset == Integer.MAX_VALUE || !(stream instanceof RuleStream ours)) {
            return null;
        }
        Stretch next = ours.visibleNextTo(before, offset);
        return next == null ? null
                : new Piece(next.begin(), next.end(), ours.text().substring(next.begin(), next.end()), "text", null);
    }

    private static List<Step> leaveOut(List<Step> steps, boolean complete) {
        return steps.stream().map(step -> step.state() == State.NOT_REACHED && step.element().optional() && complete
                || step.state() == State.FAILED && step.element().optional() && complete
                ? new Step(step.element(), State.LEFT_OUT, List.of(), List.of()) : step).toList();
    }

    private static Piece piece(AnnotationFS annotation) {
        Feature rule = annotation.getType().getFeatureByBaseName(RuleRecorder.RULE_FEATURE);
        return new Piece(annotation.getBegin(), annotation.getEnd(), annotation.getCoveredText(),
                annotation.getType().getShortName(), rule == null ? null : annotation.getStringValue(rule));
    }
}
