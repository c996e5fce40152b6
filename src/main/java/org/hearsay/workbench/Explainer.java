package org.hearsay.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.TypeSystem;
import org.apache.uima.cas.text.AnnotationFS;
import org.hearsay.io.DocumentException;
import org.hearsay.io.InputDocument;
import org.hearsay.io.UsageException;
import org.hearsay.pipeline.Pipeline;
import org.hearsay.pipeline.PipelineInstance;
import org.hearsay.pipeline.PipelineSettings;
import org.hearsay.rule.RuleAttempt;
import org.hearsay.rule.RuleAttempt.Piece;
import org.hearsay.rule.RuleAttempt.Step;
import org.hearsay.rule.RuleOutline;
import org.hearsay.rule.RuleOutlines;
import org.hearsay.rule.RuleTracing;
import org.hearsay.workbench.Explanation.Hit;
import org.hearsay.workbench.Explanation.NearMiss;
import org.hearsay.workbench.Explanation.Place;
import org.hearsay.workbench.Explanation.Tag;

/**
 * Tells why a document is tagged as it is: which rule made a tag and on what each of its elements matched, and where there
 * is no tag, which rules came nearest and what stopped them. For one thread.
 */
public final class Explainer {

    private static final String WORKING = "org.hearsay.type.Working";
    private static final String SENTENCE = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence";

    private final Pipeline pipeline;
    private final PipelineInstance instance;
    private final RuleSources sources;
    private final List<RuleOutline> rules;

    private Explainer(Pipeline pipeline) {
        this.pipeline = pipeline;
        instance = pipeline.newInstance();
        sources = new RuleSources(pipeline.families());
        rules = RuleOutlines.of(pipeline.families());
    }

    /**
     * {@return an explainer for the rules of a pipeline}
     *
     * @param settings what to build the pipeline from
     * @throws org.hearsay.lexicon.RuleFileException when a rule file is broken
     */
    public static Explainer of(PipelineSettings settings) {
        return new Explainer(Pipeline.buildKeepingWorking(settings));
    }

    /**
     * Explains a document.
     *
     * @param document the document
     * @param question what is asked
     * @return the explanation
     * @throws DocumentException when the document cannot be read
     * @throws AnalysisEngineProcessException when an engine fails
     */
    public Explanation explain(InputDocument document, ExplainQuestion question)
            throws DocumentException, AnalysisEngineProcessException {
        instance.cas().reset();
        document.read(instance.cas(), pipeline.declaredTypes());
        return answer(document.origin(), question);
    }

    /**
     * Explains a text.
     *
     * @param text the text
     * @param question what is asked
     * @return the explanation
     * @throws AnalysisEngineProcessException when an engine fails
     */
    public Explanation explain(String text, ExplainQuestion question) throws AnalysisEngineProcessException {
        instance.cas().reset();
        instance.cas().setDocumentLanguage("en");
        instance.cas().setDocumentText(text);
        return answer("text", question);
    }

    RuleSources sources() {
        return sources;
    }

    private Explanation answer(String name, ExplainQuestion question) throws AnalysisEngineProcessException {
        CAS cas = instance.cas();
        refuseUnknownNames(question);
        String text = cas.getDocumentText();
        TextLines lines = new TextLines(text);
        List<int[]> spans = spans(name, lines, question);
        RuleWatch watch = new RuleWatch(question.isAboutAll() ? List.of() : spans.stream().map(lines::around).toList());
        try (RuleTracing tracing = RuleTracing.start(watch)) {
            instance.process();
        }
        List<Place> places = new ArrayList<>();
        for (int[] span : spans) {
            List<Tag> tags = tags(span, lines, question, watch.attempts());
            List<NearMiss> nearest = !tags.isEmpty() || question.isAboutAll() ? List.of()
                    : nearest(span, question, watch.attempts());
            places.add(new Place(span[0], span[1], lines.of(span[0]), text.substring(span[0], span[1]), tags, nearest));
        }
        return new Explanation(name, places);
    }

    private void refuseUnknownNames(ExplainQuestion question) {
        if (question.type() != null && types(question.type()).isEmpty()) {
            throw new UsageException("expected the short name of a type, such as Faction or CasualtyClaim, but there is no"
                    + " type [" + question.type() + "]: see hearsay rules list");
        }
    }

    private static List<int[]> spans(String name, TextLines lines, ExplainQuestion question) {
        String text = lines.text();
        int[] window = question.line() > 0 ? lines.span(question.line()) : new int[] {0, text.length()};
        if (window == null) {
            throw new UsageException("expected a line of " + name + ", which has " + lines.count() + ", but came ["
                    + question.line() + "]");
        }
        if (question.at() == null) {
            return List.of(window);
        }
        List<int[]> spans = new ArrayList<>();
        Matcher matcher = question.textPattern().matcher(text).region(window[0], window[1]);
        while (matcher.find()) {
            spans.add(new int[] {matcher.start(), matcher.end()});
        }
        if (spans.isEmpty()) {
            throw new UsageException("expected a text that stands in " + name + ", but there is no [" + question.at()
                    + "]: copy it from there, capitals as they are");
        }
        return spans;
    }

    private List<Tag> tags(int[] span, TextLines lines, ExplainQuestion question, List<RuleAttempt> attempts) {
        List<Tag> tags = new ArrayList<>();
        for (AnnotationFS each : instance.cas().getAnnotationIndex()) {
            String rule = FeatureValues.rule(each);
            boolean wanted = question.type() == null ? !isA(each.getType(), WORKING)
                    : types(question.type()).stream().anyMatch(type -> isA(each.getType(), type.getName()));
            if (rule != null && wanted && question.includesRule(rule)
                    && each.getBegin() < span[1] && span[0] < each.getEnd()) {
                RuleAttempt attempt = attempt(each, rule, attempts);
                tags.add(new Tag(each.getType().getShortName(), each.getBegin(), each.getEnd(), lines.of(each.getBegin()),
                        each.getCoveredText(), FeatureValues.all(each),
                        attempt == null ? sources.of(rule) : sources.of(attempt.rule().origin()), attempt,
                        hits(each, rule, attempt)));
            }
        }
        return tags;
    }

    private static RuleAttempt attempt(AnnotationFS tag, String rule, List<RuleAttempt> attempts) {
        RuleAttempt near = null;
        for (RuleAttempt attempt : attempts) {
            if (attempt.matched() && attempt.rule().origin().id().equals(rule)) {
                boolean made = attempt.made().stream().anyMatch(each -> each.begin() == tag.getBegin()
                        && each.end() == tag.getEnd() && each.type().equals(tag.getType().getShortName()));
                if (made) {
                    return attempt;
                }
                boolean overlaps = attempt.begin() < tag.getEnd() && tag.getBegin() < attempt.end();
                near = near == null && overlaps && !attempt.made().isEmpty() ? attempt : near;
            }
        }
        return near;
    }

    /** Returns the words of lists that patterns of engines used for a tag, or for what the rule matched on. */
    private List<Hit> hits(AnnotationFS tag, String rule, RuleAttempt attempt) {
        UsedEntries entries = new UsedEntries(instance.cas(), sources);
        if (attempt == null) {
            return entries.of(tag, rule);
        }
        Set<Hit> hits = new LinkedHashSet<>();
        for (Step step : attempt.steps()) {
            for (Piece piece : step.pieces()) {
                if (piece.rule() != null && sources.isPattern(piece.rule())) {
                    instance.cas().getAnnotationIndex().forEach(each -> hits.addAll(each.getBegin() == piece.begin()
                            && each.getEnd() == piece.end() && piece.rule().equals(FeatureValues.rule(each))
                            ? entries.of(each, piece.rule()) : List.of()));
                }
            }
        }
        return List.copyOf(hits);
    }

    private List<NearMiss> nearest(int[] span, ExplainQuestion question, List<RuleAttempt> attempts) {
        List<RuleOutline> wanted = rules.stream().filter(rule -> question.includesRule(rule.origin().id()))
                .filter(rule -> question.type() == null || types(question.type()).stream()
                        .anyMatch(type -> rule.makes().stream().anyMatch(name -> isA(name, type)))).toList();
        return new NearestRules(wanted, sources, this::makesTags).around(span[0], span[1], attempts,
                sentence(span), question.nearest(), question.rule() != null);
    }

    private boolean makesTags(RuleOutline rule) {
        return rule.makes().stream().anyMatch(name -> types(name).stream().anyMatch(type -> !isA(type, WORKING)));
    }

    /** Returns the types in the sentences that the place touches, each with the text of its first annotation. */
    private Map<String, String> sentence(int[] span) {
        int[] extent = span.clone();
        Type sentence = instance.cas().getTypeSystem().getType(SENTENCE);
        for (AnnotationFS each : instance.cas().<AnnotationFS>getAnnotationIndex(sentence)) {
            if (each.getBegin() < span[1] && span[0] < each.getEnd()) {
                extent[0] = Math.min(extent[0], each.getBegin());
                extent[1] = Math.max(extent[1], each.getEnd());
            }
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (AnnotationFS each : instance.cas().getAnnotationIndex()) {
            if (each.getBegin() >= extent[0] && each.getEnd() <= extent[1]) {
                for (Type type = each.getType(); type != null; type = instance.cas().getTypeSystem().getParent(type)) {
                    texts.putIfAbsent(type.getShortName(), each.getCoveredText());
                }
            }
        }
        return texts;
    }

    private List<Type> types(String shortName) {
        List<Type> types = new ArrayList<>();
        instance.cas().getTypeSystem().getTypeIterator().forEachRemaining(type -> {
            if (type.getShortName().equals(shortName) || type.getName().equals(shortName)) {
                types.add(type);
            }
        });
        types.sort(Comparator.comparing(Type::getName));
        return types;
    }

    private boolean isA(String shortName, Type parent) {
        return types(shortName).stream().anyMatch(type -> isA(type, parent.getName()));
    }

    private boolean isA(Type type, String parent) {
        TypeSystem known = instance.cas().getTypeSystem();
        Type other = known.getType(parent);
        return other != null && known.subsumes(other, type);
    }
}
