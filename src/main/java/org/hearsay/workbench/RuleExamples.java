package org.hearsay.workbench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.text.AnnotationFS;
import org.hearsay.lexicon.RuleFamily;
import org.hearsay.lexicon.RuleFile;
import org.hearsay.pipeline.PipelineInstance;
import org.hearsay.rule.ExampleText;
import org.hearsay.rule.ExampleText.Span;
import org.hearsay.rule.RuleDescription;
import org.hearsay.rule.RuleExample;
import org.hearsay.rule.RuleScript;
import org.hearsay.workbench.ExampleResult.Outcome;

/**
 * Runs the examples beside rules through a pipeline. A bracketed span must be covered exactly by an annotation that the
 * rule made. A rule that makes but working annotations is a help or a guard for others: its spans may be covered by what
 * any rule made, and in its {@code no} examples no tag of its family may touch what it made.
 */
public final class RuleExamples {

    private static final String WORKING = "org.hearsay.type.Working";
    private static final List<String> SUMMARY = List.of("harm", "supplyEvent", "low", "high", "actorClass", "named",
            "siteKind", "hedgeKind", "sourceKind", "certainty", "polarity");

    private final PipelineInstance pipeline;
    private final CAS cas;
    private final Type working;

    /**
     * @param pipeline the whole pipeline, which keeps working annotations
     */
    public RuleExamples(PipelineInstance pipeline) {
        this.pipeline = pipeline;
        this.cas = pipeline.cas();
        this.working = cas.getTypeSystem().getType(WORKING);
    }

    /**
     * Runs the examples of all scripts of the families.
     *
     * @param families the rule families
     * @return a result for each example, in the order of the files
     * @throws AnalysisEngineProcessException when the pipeline fails
     */
    public List<ExampleResult> run(Collection<RuleFamily> families) throws AnalysisEngineProcessException {
        List<ExampleResult> results = new ArrayList<>();
        for (RuleFamily family : families) {
            for (RuleFile file : family.scripts()) {
                results.addAll(run(RuleScript.read(file)));
            }
        }
        return results;
    }

    /**
     * Runs the examples of one script.
     *
     * @param script the script
     * @return what came of it
     * @throws AnalysisEngineProcessException when the pipeline fails
     */
    public List<ExampleResult> run(RuleScript script) throws AnalysisEngineProcessException {
        List<ExampleResult> results = new ArrayList<>();
        for (RuleDescription rule : script.rules()) {
            for (RuleExample example : rule.examples()) {
                results.add(run(script, rule, example));
            }
        }
        return results;
    }

    /**
     * Runs one example.
     *
     * @param script the script that holds the rule
     * @param rule the rule
     * @param example the example
     * @return what came of it
     * @throws AnalysisEngineProcessException when the pipeline fails
     */
    public ExampleResult run(RuleScript script, RuleDescription rule, RuleExample example)
            throws AnalysisEngineProcessException {
        String message = failure(rule, example);
        return new ExampleResult(script.file().path(), rule, example, outcome(example, message), message);
    }

    /** Returns the names of the rules that made something in the text of the last example. */
    Set<String> rulesOfLast() {
        return annotations().stream().map(FeatureValues::rule).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static Outcome outcome(RuleExample example, String message) {
        if (example.kind() == RuleExample.Kind.TODO) {
            return message.isEmpty() ? Outcome.TODO_HOLDS : Outcome.TODO;
        }
        return message.isEmpty() ? Outcome.PASSED : Outcome.FAILED;
    }

    /** Returns why the example does not hold, or an empty string. */
    private String failure(RuleDescription rule, RuleExample example) throws AnalysisEngineProcessException {
        ExampleText parsed;
        try {
            parsed = ExampleText.parse(example.text());
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
        cas.reset();
        cas.setDocumentLanguage("en");
        cas.setDocumentText(parsed.text());
        pipeline.process();
        if (example.kind() == RuleExample.Kind.NO) {
            return wronglyMade(rule);
        }
        if (parsed.spans().isEmpty()) {
            return "expected a bracketed span, found none; bracket what the rule tags";
        }
        return parsed.spans().stream().map(span -> missing(rule, span)).filter(each -> !each.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private String wronglyMade(RuleDescription rule) {
        List<AnnotationFS> mine = annotations().stream().filter(each -> madeBy(each, rule)).toList();
        List<AnnotationFS> wrong = mine.stream().filter(each -> !isWorking(each)).toList();
        if (wrong.isEmpty()) {
            String family = rule.id().substring(0, rule.id().indexOf('/') + 1);
            wrong = annotations().stream()
                    .filter(each -> !isWorking(each) && FeatureValues.rule(each) != null && FeatureValues.rule(each).startsWith(family))
                    .filter(tag -> mine.stream().anyMatch(guard -> overlap(guard, tag.getBegin(), tag.getEnd()))).toList();
        }
        return wrong.isEmpty() ? "" : "expected no tag, found " + describe(wrong, Set.of());
    }

    private String missing(RuleDescription rule, Span span) {
        List<AnnotationFS> there = annotations().stream()
                .filter(each -> each.getBegin() == span.begin() && each.getEnd() == span.end())
                .filter(each -> FeatureValues.match(each, span.features())).toList();
        boolean helps = annotations().stream().noneMatch(each -> madeBy(each, rule) && !isWorking(each));
        if (there.stream().anyMatch(each -> madeBy(each, rule) || helps && FeatureValues.rule(each) != null && !isWorking(each))) {
            return "";
        }
        List<AnnotationFS> instead = annotations().stream().filter(each -> FeatureValues.rule(each) != null)
                .filter(each -> overlap(each, span.begin(), span.end())).filter(each -> !isWorking(each)
                        || madeBy(each, rule)).toList();
        String text = cas.getDocumentText().substring(span.begin(), span.end());
        return "expected [" + text + "]" + (span.features().isEmpty() ? "" : span.features())
                + ", found " + (instead.isEmpty() ? "no tag there" : describe(instead, span.features().keySet()));
    }

    private List<AnnotationFS> annotations() {
        List<AnnotationFS> all = new ArrayList<>();
        cas.getAnnotationIndex().forEach(all::add);
        return all;
    }

    private boolean isWorking(AnnotationFS annotation) {
        return working != null && cas.getTypeSystem().subsumes(working, annotation.getType());
    }

    private static boolean madeBy(AnnotationFS annotation, RuleDescription rule) {
        return rule.id().equals(FeatureValues.rule(annotation));
    }

    private static boolean overlap(AnnotationFS annotation, int begin, int end) {
        return annotation.getBegin() < end && annotation.getEnd() > begin;
    }

    /** Describes annotations with the features that tell most, and with those that were asked for. */
    private static String describe(List<AnnotationFS> annotations, Set<String> asked) {
        Set<String> shown = new LinkedHashSet<>(asked);
        shown.addAll(SUMMARY);
        shown.remove("type");
        return annotations.stream().map(each -> describe(each, shown, asked)).collect(Collectors.joining(", "));
    }

    private static String describe(AnnotationFS annotation, Set<String> shown, Set<String> asked) {
        String features = shown.stream().map(name -> Map.entry(name, FeatureValues.value(annotation, name)))
                .filter(each -> asked.contains(each.getKey()) && !each.getValue().equals("no such feature")
                        || !List.of("null", "no such feature").contains(each.getValue()))
                .map(each -> each.getKey() + "=" + each.getValue()).collect(Collectors.joining(", ", "{", "}"));
        return annotation.getType().getShortName() + " [" + annotation.getCoveredText() + "]"
                + (features.equals("{}") ? "" : features) + " by " + FeatureValues.rule(annotation);
    }
}
