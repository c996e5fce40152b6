package org.hearsay.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.uima.cas.CAS;
import org.hearsay.io.InputDocument;
import org.hearsay.io.InputIterator;
import org.hearsay.io.InputOptions;
import org.hearsay.io.Inputs;
import org.hearsay.pipeline.Pipeline;
import org.hearsay.pipeline.PipelineSettings;
import org.hearsay.rule.RuleScript;
import org.hearsay.workbench.DocumentRuns;

/**
 * Proposes rules and list entries for what gold has and the rules miss. Each missed span is read in several ways, piece by
 * piece as a type, a word or a shape, with and without its neighbours; of all these patterns those are taken, one after the
 * other, that find most of what is still missed and least of what is wrong.
 */
public final class RuleSuggestions {

    private static final int EXAMPLES = 3;
    private static final double COST_OF_ELEMENT = 0.02;

    /**
     * What to look for.
     *
     * @param type short name of a type that gold has
     * @param gold folder of gold, or null for that beside the documents
     * @param most how many proposals to make
     * @param leastPrecision least share of right ones among what a proposal finds in gold
     */
    public record Question(String type, Path gold, int most, double leastPrecision) {
    }

    /**
     * A proposal.
     *
     * @param isEntry true for an entry of a word list, false for a rule
     * @param paste what to paste
     * @param file the word list for it, {@code family/name}, or null where none is known
     * @param found how many missed spans it finds
     * @param right how many gold spans it finds in all
     * @param wrong how often it matches where gold has nothing
     * @param precision share of right ones among what it finds in gold
     * @param recall share of all gold spans that it finds
     * @param corpusMatches how often it matches in the texts of the corpus
     * @param examples some of these, in context
     */
    public record Suggestion(boolean isEntry, String paste, String file, int found, int right, int wrong,
            double precision, double recall, int corpusMatches, List<String> examples) {
    }

    /**
     * What came out.
     *
     * @param gold number of gold spans of the type
     * @param missed number of them that the rules miss
     * @param suggestions the proposals, the best first
     * @param failed documents that failed, and why
     */
    public record Report(int gold, int missed, List<Suggestion> suggestions, List<String> failed) {
    }

    /** A gold span in a document. */
    private record Target(SpanDocument document, TextSpan span, Map<String, String> features, boolean missed) {
    }

    /** How a pattern fares on gold. */
    private record Score(SpanPattern pattern, Set<Target> hits, int wrong) {

        double worth(Set<Target> open) {
            return hits.stream().filter(open::contains).count() - wrong - COST_OF_ELEMENT * pattern.size()
                    + 0.01 * hits.size();
        }

        double precision() {
            return hits.isEmpty() ? 0 : (double) hits.size() / (hits.size() + wrong);
        }
    }

    private final Question question;
    private final List<SpanDocument> documents = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();

    private RuleSuggestions(Question question) {
        this.question = question;
    }

    /**
     * Tags documents that have gold, and proposes what finds the rest.
     *
     * @param settings what to build the pipeline from
     * @param inputs documents with gold, or null
     * @param examples scripts whose todo examples are gold, too
     * @param corpus texts in which the proposals are tried, or null
     * @param question what to look for
     * @return the proposals
     * @throws IOException when gold cannot be read
     */
    public static Report of(PipelineSettings settings, Inputs inputs, List<RuleScript> examples, Inputs corpus,
            Question question) throws IOException {
        RuleSuggestions suggestions = new RuleSuggestions(question);
        DocumentRuns runs = new DocumentRuns(Pipeline.buildKeepingWorking(
                inputs == null ? settings : settings.withForeignTypes(List.of(inputs.typeSystem()))));
        if (inputs != null) {
            suggestions.addAll(inputs, runs);
        }
        for (AnnotatedDocument each : TodoGold.of(examples, question.type())) {
            InputStream text = new ByteArrayInputStream(each.text().getBytes(StandardCharsets.UTF_8));
            CAS cas = runs.run(Inputs.ofStream(text, InputOptions.DEFAULT).iterator().next(), null);
            if (cas != null) {
                suggestions.add(each.name(), cas, each);
            }
        }
        List<Score> chosen = suggestions.choose();
        List<SpanDocument> texts = new ArrayList<>();
        if (corpus != null) {
            try (InputIterator all = corpus.iterator()) {
                while (all.hasNext()) {
                    InputDocument document = all.next();
                    CAS cas = runs.run(document, null);
                    if (cas != null) {
                        texts.add(new SpanDocument(document.origin(), cas, question.type()));
                    }
                }
            }
        }
        return suggestions.report(chosen, texts, runs.failures());
    }

    private void addAll(Inputs inputs, DocumentRuns runs) throws IOException {
        GoldShelf shelf = new GoldShelf(question.gold());
        try (InputIterator all = inputs.iterator()) {
            while (all.hasNext()) {
                InputDocument document = all.next();
                Optional<AnnotatedDocument> gold = shelf.of(document.origin());
                CAS cas = gold.isPresent() ? runs.run(document, null) : null;
                if (cas != null) {
                    add(document.origin(), cas, gold.get());
                }
            }
        }
    }

    private void add(String name, CAS cas, AnnotatedDocument gold) {
        SpanDocument document = new SpanDocument(name, cas, question.type());
        documents.add(document);
        List<TextSpan> tagged = DiffTag.of(cas).stream().filter(tag -> tag.type().equals(question.type()))
                .map(DiffTag::judged).toList();
        gold.mentions().stream().filter(each -> each.type().equals(question.type()))
                .forEach(each -> target(document, each.span(), each.features(), tagged));
        gold.claims().stream().filter(each -> each.type().equals(question.type()) && each.event() != null)
                .forEach(each -> target(document, each.trigger(),
                        Map.of(each.type().equals("CasualtyClaim") ? "harm" : "supplyEvent", each.event()), tagged));
    }

    private void target(SpanDocument document, TextSpan span, Map<String, String> features, List<TextSpan> tagged) {
        if (document.tokensOf(span) != null) {
            targets.add(new Target(document, span, features, tagged.stream().noneMatch(span::overlaps)));
        }
    }

    private List<Score> choose() {
        Set<SpanPattern> patterns = new LinkedHashSet<>();
        for (Target target : targets) {
            if (target.missed()) {
                int[] tokens = target.document().tokensOf(target.span());
                patterns.addAll(PatternSearch.around(target.document(), tokens[0], tokens[1]));
            }
        }
        List<Score> scores = new ArrayList<>(patterns.stream().map(this::score)
                .filter(score -> score.precision() >= question.leastPrecision()).toList());
        Set<Target> open = new HashSet<>(targets.stream().filter(Target::missed).toList());
        List<Score> chosen = new ArrayList<>();
        while (chosen.size() < question.most() && !open.isEmpty() && !scores.isEmpty()) {
            Score best = scores.stream().max(Comparator.comparingDouble(score -> score.worth(open))).orElseThrow();
            if (best.hits().stream().noneMatch(open::contains)) {
                break;
            }
            chosen.add(best);
            scores.remove(best);
            open.removeAll(best.hits());
        }
        return chosen;
    }

    private Score score(SpanPattern pattern) {
        Set<Target> hits = new HashSet<>();
        int wrong = 0;
        for (SpanDocument document : documents) {
            for (int[] match : pattern.matches(document)) {
                TextSpan span = document.span(match[0], match[1]);
                List<Target> here = targets.stream()
                        .filter(target -> target.document() == document && target.span().overlaps(span)).toList();
                hits.addAll(here);
                wrong += here.isEmpty() ? 1 : 0;
            }
        }
        return new Score(pattern, hits, wrong);
    }

    private Report report(List<Score> chosen, List<SpanDocument> corpus, List<String> failed) {
        List<Suggestion> suggestions = new ArrayList<>();
        for (Score score : chosen) {
            int matches = 0;
            List<String> examples = new ArrayList<>();
            for (SpanDocument text : corpus) {
                for (int[] match : score.pattern().matches(text)) {
                    matches++;
                    if (examples.size() < EXAMPLES) {
                        examples.add(text.name() + ": " + text.example(text.span(match[0], match[1])));
                    }
                }
            }
            Target first = score.hits().stream().filter(Target::missed)
                    .min(Comparator.comparing((Target each) -> each.document().name()).thenComparing(each -> each.span().begin()))
                    .orElseThrow();
            boolean entry = score.pattern().isWords();
            int found = (int) score.hits().stream().filter(Target::missed).count();
            suggestions.add(new Suggestion(entry, entry ? entry(first) : rule(score, first, suggestions.size() + 1),
                    entry ? usualList(first) : null, found, score.hits().size(), score.wrong(),
                    score.precision(), (double) score.hits().size() / targets.size(), matches, examples));
        }
        return new Report(targets.size(), (int) targets.stream().filter(Target::missed).count(), suggestions, failed);
    }

    private static String entry(Target target) {
        int[] tokens = target.document().tokensOf(target.span());
        TextSpan span = target.document().span(tokens[0], tokens[1]);
        String text = target.document().text().substring(span.begin(), span.end()).replaceAll("\\s+", " ");
        text = text.equals(text.toUpperCase(Locale.ROOT)) ? text.toLowerCase(Locale.ROOT) : text;
        return text.matches(".*[,\"].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }

    /** Returns the list whose entries most often are what gold has of the type with the same features. */
    private String usualList(Target like) {
        Map<String, Integer> counts = new TreeMap<>();
        targets.stream().filter(target -> target.features().equals(like.features())).forEach(target -> target.document().listsOf(target.span()).forEach(list -> counts.merge(list, 1, Integer::sum)));
        return counts.entrySet().stream().filter(each -> !each.getKey().startsWith("words/"))
                .max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(null);
    }

    private String rule(Score score, Target first, int number) {
        Map<String, Map<String, Integer>> values = new HashMap<>();
        score.hits().forEach(target -> target.features().forEach((name, value) ->
                values.computeIfAbsent(name, key -> new TreeMap<>()).merge(value, 1, Integer::sum)));
        boolean claim = CasTags.CLAIM_TYPES.contains(question.type());
        StringBuilder action = new StringBuilder("CREATE(" + question.type());
        new TreeMap<>(values).forEach((name, counts) -> {
            String value = counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
            boolean plain = value.equals("true") || value.equals("false");
            action.append(", \"").append(name).append("\" = ").append(plain ? value : "\"" + value + "\"");
        });
        action.append(claim ? ", \"trigger\" = t)" : ")");
        return "// rule: FAMILY/suggested-" + number + ": say here in words what it matches\n// yes:  "
                + first.document().example(first.span()) + "\n"
                + score.pattern().ruta(values.isEmpty() && !claim ? question.type() : action.toString(), claim);
    }
}
