package org.hearsay.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.uima.cas.CAS;
import org.hearsay.io.InputDocument;
import org.hearsay.io.InputIterator;
import org.hearsay.io.Inputs;
import org.hearsay.io.UsageException;
import org.hearsay.pipeline.Pipeline;
import org.hearsay.pipeline.PipelineSettings;
import org.hearsay.report.TagChange.Kind;
import org.hearsay.report.TagChange.Pair;
import org.hearsay.report.TagChange.Verdict;
import org.hearsay.workbench.DocumentRuns;
import org.hearsay.workbench.TextLines;

/** Compares the tags of two versions of rules, or of two output folders, and asks gold about each difference. */
public final class TagDiff {

    private static final int CONTEXT = 50;
    private static final int WHOLE_TAG = 100;

    /**
     * What differs.
     *
     * @param changes in the order of the documents and their texts
     * @param documents number of documents compared
     * @param golds number of them with gold
     * @param before figures of the old run on gold, by type
     * @param after figures of the new run
     * @param notes documents that failed or are in one folder only
     */
    public record Report(List<TagChange> changes, int documents, int golds, Map<String, Tally> before,
            Map<String, Tally> after, List<String> notes) {

        /** {@return the changes by the rule that is charged with them, the rule with most of them first} */
        public Map<String, List<TagChange>> byRule() {
            Map<String, List<TagChange>> byRule = new LinkedHashMap<>();
            changes.forEach(change -> byRule.computeIfAbsent(change.rule(), key -> new ArrayList<>()).add(change));
            Map<String, List<TagChange>> sorted = new LinkedHashMap<>();
            byRule.entrySet().stream().sorted((a, b) -> b.getValue().size() - a.getValue().size())
                    .forEach(each -> sorted.put(each.getKey(), each.getValue()));
            return sorted;
        }
    }

    /** One run's view of a document. */
    private record Side(String text, List<DiffTag> tags, AnnotatedDocument judged) {

        static Side of(String name, CAS cas) {
            return new Side(cas.getDocumentText(), DiffTag.of(cas), CasTags.of(name, cas));
        }
    }

    private final GoldShelf gold;
    private final Evaluation before;
    private final Evaluation after;
    private final List<EvaluationError> errorsBefore = new ArrayList<>();
    private final List<EvaluationError> errorsAfter = new ArrayList<>();
    private final List<TagChange> changes = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int documents;
    private int golds;

    private TagDiff(Path goldFolder) {
        gold = new GoldShelf(goldFolder);
        before = new Evaluation(errorsBefore::add);
        after = new Evaluation(errorsAfter::add);
    }

    /**
     * Tags documents with two versions of rules.
     *
     * @param old the pipeline before
     * @param now the pipeline after
     * @param inputs the documents
     * @param gold folder of gold, or null for that beside the documents, if any
     * @return the changes, and the figures where there is gold
     * @throws org.hearsay.lexicon.RuleFileException when a rule file of either version is broken
     * @throws IOException when gold cannot be read
     */
    public static Report ofRules(PipelineSettings old, PipelineSettings now, Inputs inputs, Path gold) throws IOException {
        if (inputs.isStream()) {
            throw new UsageException("expected files or folders to tag twice, but came - for standard input: write the text"
                    + " to a file");
        }
        TagDiff diff = new TagDiff(gold);
        DocumentRuns olds = new DocumentRuns(Pipeline.build(old.withForeignTypes(List.of(inputs.typeSystem()))));
        DocumentRuns news = new DocumentRuns(Pipeline.build(now.withForeignTypes(List.of(inputs.typeSystem()))));
        try (InputIterator all = inputs.iterator()) {
            while (all.hasNext()) {
                InputDocument document = all.next();
                CAS one = olds.run(document, null);
                Side left = one == null ? null : Side.of(document.name(), one);
                CAS other = left == null ? null : news.run(document, null);
                if (other != null) {
                    diff.compare(document.origin(), left, Side.of(document.name(), other));
                }
            }
        }
        diff.notes.addAll(olds.failures());
        diff.notes.addAll(news.failures());
        return diff.report();
    }

    /**
     * Compares two folders that {@code hearsay tag} wrote.
     *
     * @param old the folder before
     * @param now the folder after
     * @param gold folder of gold, or null
     * @return the changes, and the figures where there is gold
     * @throws IOException when a folder cannot be read
     */
    public static Report ofFolders(Path old, Path now, Path gold) throws IOException {
        TagDiff diff = new TagDiff(gold);
        XmiFolder olds = new XmiFolder(old);
        XmiFolder news = new XmiFolder(now);
        TreeSet<String> names = new TreeSet<>(olds.names());
        names.addAll(news.names());
        for (String name : names) {
            Optional<Side> left = olds.read(name).map(cas -> Side.of(name, cas));
            Optional<Side> right = news.read(name).map(cas -> Side.of(name, cas));
            if (left.isEmpty() || right.isEmpty()) {
                diff.notes.add(name + ": only in " + (left.isEmpty() ? now : old));
            } else if (!left.get().text().equals(right.get().text())) {
                diff.notes.add(name + ": the texts differ");
            } else {
                diff.compare(name, left.get(), right.get());
            }
        }
        return diff.report();
    }

    /**
     * {@return true for a folder that {@code hearsay tag} wrote}
     *
     * @param folder the folder
     */
    public static boolean isOutput(Path folder) {
        return Files.exists(folder.resolve("TypeSystem.xml")) && Files.exists(folder.resolve("run.jsonl"));
    }

    private void compare(String origin, Side old, Side now) throws IOException {
        documents++;
        errorsBefore.clear();
        errorsAfter.clear();
        Optional<AnnotatedDocument> standard = gold.of(origin);
        if (standard.isPresent()) {
            golds++;
            before.add(standard.get(), old.judged());
            after.add(standard.get(), now.judged());
        }
        TextLines lines = new TextLines(now.text());
        for (Pair pair : TagChange.between(old.tags(), now.tags())) {
            Kind kind = pair.before() == null ? Kind.WON : pair.after() == null ? Kind.LOST : Kind.CHANGED;
            TextSpan span = (pair.after() == null ? pair.before() : pair.after()).span();
            changes.add(new TagChange(origin, lines.of(span.begin()), kind, pair.before(), pair.after(),
                    standard.isPresent() ? verdict(pair) : Verdict.UNKNOWN,
                    TextLines.inContext(now.text(), span.begin(), span.end(), CONTEXT)));
        }
    }

    /** Fewer errors at the place than before are a gain. */
    private Verdict verdict(Pair pair) {
        int old = weight(errorsBefore, pair);
        int now = weight(errorsAfter, pair);
        return now < old ? Verdict.GAIN : now > old ? Verdict.LOSS : Verdict.UNKNOWN;
    }

    /** A tag that is missing or false outweighs any number of wrong fields. */
    private static int weight(List<EvaluationError> errors, Pair pair) {
        return errors.stream().filter(error -> concerns(error, pair))
                .mapToInt(error -> error.outcome().equals("wrong") ? 1 : WHOLE_TAG).sum();
    }

    private static boolean concerns(EvaluationError error, Pair pair) {
        return concerns(error, pair.before()) || concerns(error, pair.after());
    }

    private static boolean concerns(EvaluationError error, DiffTag tag) {
        boolean otherEvent = tag != null && tag.event() != null && !error.outcome().equals("wrong")
                && !tag.event().equals(error.detail());
        return tag != null && !otherEvent && error.type().equals(tag.type()) && error.span().overlaps(tag.judged());
    }

    private Report report() {
        return new Report(changes, documents, golds, before.tallies(), after.tallies(), notes);
    }
}
