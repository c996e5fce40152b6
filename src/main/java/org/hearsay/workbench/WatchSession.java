package org.hearsay.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.text.AnnotationFS;
import org.hearsay.lexicon.Problem;
import org.hearsay.lexicon.RuleFileException;
import org.hearsay.pipeline.Pipeline;
import org.hearsay.pipeline.PipelineInstance;

/**
 * Checks, tests and tries rules again and again while somebody writes them, and says what has changed each time. What does
 * not depend on the changed files is kept from round to round. For one thread.
 */
public final class WatchSession {

    private static final String WORKING = "org.hearsay.type.Working";
    private static final RuleTests.Report NOT_TESTED = new RuleTests.Report(List.of(), List.of());

    private final RuleSelection selection;
    private final String sample;
    private List<Problem> checked = List.of();
    /** The examples as of the last round that could run some; null before it. */
    private WatchedExamples examples;
    private boolean someLeft;
    private Map<String, Long> stamps = Map.of();
    private List<String> findings = List.of();
    private List<String> tags = List.of();
    private boolean first = true;

    /**
     * One time that the rules were looked at.
     *
     * @param saved files that have changed since the last round; empty in the first one
     * @param findings what check finds, and test where check finds no error
     * @param examples how many examples were run
     * @param left how many examples are left for {@link #rest}
     * @param newFindings how many findings were not there in the last round
     * @param goneFindings how many findings of the last round are gone
     * @param tags the tags of the sample text; those of the last round where check finds errors
     * @param wonTags those of them that were not there in the last round
     * @param lostTags those of the last round that are gone
     */
    public record Round(List<String> saved, List<Problem> findings, int examples, int left, int newFindings,
            int goneFindings, List<String> tags, List<String> wonTags, List<String> lostTags) {
    }

    /**
     *
     * @param selection the rules that are worked on
     * @param sample text whose tags are shown, or null
     */
    public WatchSession(RuleSelection selection, String sample) {
        this.selection = selection;
        this.sample = sample;
    }

    /** {@return the files that have changed since the last round} */
    public List<String> saved() {
        Map<String, Long> now = stampsOfFiles();
        Set<String> all = new TreeSet<>(now.keySet());
        all.addAll(stamps.keySet());
        return all.stream().filter(path -> !now.getOrDefault(path, -1L).equals(stamps.get(path))).toList();
    }

    /**
     * Reads the files anew, checks and tests the chosen ones, and tags the sample. Examples that failed before, and those of
     * rules that have changed, are always run; next come those that a change is likely to touch.
     *
     * @param enough asked before each of the other examples; true leaves the rest of them to {@link #rest}
     * @return what was found, and what has changed since the last round
     * @throws AnalysisEngineProcessException when an engine fails
     */
    public Round next(BooleanSupplier enough) throws AnalysisEngineProcessException {
        List<String> saved = first ? List.of() : saved();
        stamps = stampsOfFiles();
        checked = RuleCheck.of(selection);
        someLeft = false;
        List<String> before = tags;
        Round round;
        try {
            if (checked.stream().noneMatch(Problem::isError)) {
                PipelineInstance pipeline = Pipeline.buildKeepingWorking(selection.settings()).newInstance();
                tags = tags(pipeline);
                examples = new WatchedExamples(selection.chosen(selection.families()), new RuleExamples(pipeline), examples);
                examples.run(enough);
                someLeft = examples.left() > 0;
                round = round(saved, before, examples.report());
            } else {
                round = round(saved, before, NOT_TESTED);
            }
        } catch (RuleFileException broken) {
            checked = Stream.concat(checked.stream(), broken.problems().stream()).toList();
            round = round(saved, before, NOT_TESTED);
        }
        first = false;
        return round;
    }

    /**
     * Runs the examples that the last round has left.
     *
     * @param enough asked before each example; true ends it early, and the next round runs them
     * @return the round with what all examples tell, its changes being those since the round that left some; empty when
     *     none were left, or it was ended early
     * @throws AnalysisEngineProcessException when an engine fails
     */
    public Optional<Round> rest(BooleanSupplier enough) throws AnalysisEngineProcessException {
        if (!someLeft) {
            return Optional.empty();
        }
        examples.run(enough);
        someLeft = examples.left() > 0;
        return someLeft ? Optional.empty() : Optional.of(round(List.of(), tags, examples.report()));
    }

    /** Returns what a round has found, and remembers it for the next one. */
    private Round round(List<String> saved, List<String> tagsBefore, RuleTests.Report tested) {
        List<Problem> found = Stream.concat(checked.stream(), tested.findings().stream()).toList();
        List<String> findingsNow = found.stream().map(each -> each.id() + each.path() + each.message()).toList();
        Round round = new Round(saved, found, tested.results().size(), someLeft ? examples.left() : 0,
                without(findingsNow, findings).size(), without(findings, findingsNow).size(), tags,
                first ? List.of() : without(tags, tagsBefore), without(tagsBefore, tags));
        findings = findingsNow;
        return round;
    }

    /**
     * Goes once through what a round does, so that Java has compiled it when the first file is saved. Has no effect that
     * can be seen, and may run beside {@link #next(BooleanSupplier)} in a thread of its own.
     *
     * @param enough asked between the steps; true ends it early
     * @throws AnalysisEngineProcessException when an engine fails
     */
    public void rehearse(BooleanSupplier enough) throws AnalysisEngineProcessException {
        try {
            if (!enough.getAsBoolean()) {
                RuleCheck.of(selection);
            }
            if (!enough.getAsBoolean()) {
                PipelineInstance pipeline = Pipeline.buildKeepingWorking(selection.settings()).newInstance();
                tags(pipeline);
                new WatchedExamples(selection.chosen(selection.families()), new RuleExamples(pipeline), null).run(enough);
            }
        } catch (RuleFileException broken) {
            // A round shows what is broken.
        }
    }

    private List<String> tags(PipelineInstance pipeline) throws AnalysisEngineProcessException {
        if (sample == null) {
            return List.of();
        }
        CAS cas = pipeline.cas();
        cas.reset();
        cas.setDocumentLanguage("en");
        cas.setDocumentText(sample);
        pipeline.process();
        Type working = cas.getTypeSystem().getType(WORKING);
        List<String> shown = new ArrayList<>();
        for (AnnotationFS annotation : cas.getAnnotationIndex()) {
            Feature rule = annotation.getType().getFeatureByBaseName("rule");
            boolean isTag = rule != null && annotation.getStringValue(rule) != null
                    && !cas.getTypeSystem().subsumes(working, annotation.getType());
            if (isTag) {
                long line = sample.substring(0, annotation.getBegin()).chars().filter(c -> c == '\n').count() + 1;
                shown.add("line " + line + ": " + annotation.getType().getShortName() + " ["
                        + annotation.getCoveredText().replaceAll("\\s+", " ") + "] by " + annotation.getStringValue(rule));
            }
        }
        return shown;
    }

    /** Returns what the first list has more of than the second. */
    private static List<String> without(List<String> some, List<String> others) {
        Map<String, Long> left = new HashMap<>(others.stream().collect(Collectors.groupingBy(each -> each, Collectors.counting())));
        return some.stream().filter(each -> left.merge(each, -1L, Long::sum) < 0).toList();
    }

    /** Returns when each file of the chosen families was written, and how long it is. */
    private Map<String, Long> stampsOfFiles() {
        Map<String, Long> found = new TreeMap<>();
        try {
            for (Path folder : selection.folders()) {
                try (var files = Files.list(folder)) {
                    for (Path file : (Iterable<Path>) files::iterator) {
                        if (file.toString().matches(".*\\.(ruta|csv|txt|tsv|twl|mtwl)")) {
                            found.put(file.toString(), Files.getLastModifiedTime(file).toMillis() * 31 + Files.size(file));
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
