package org.hearsay.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.text.AnnotationFS;

/** A tagged document as patterns look at it: tokens, and for each the types of the annotations that begin there. */
final class SpanDocument {

    private static final String TOKEN = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token";
    private static final String SENTENCE = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence";
    private static final Set<String> TOO_MUCH = Set.of("org.hearsay.type.DocumentInfo", "org.hearsay.type.Attribution",
            "org.hearsay.type.CasualtyClaim", "org.hearsay.type.SupplyClaim");

    private final String name;
    private final String text;
    private final List<TextSpan> tokens = new ArrayList<>();
    private final List<TextSpan> sentences = new ArrayList<>();
    private final List<Map<String, Integer>> types = new ArrayList<>();
    private final List<String> lists = new ArrayList<>();

    /**
     * @param target short name of the type that is sought, whose annotations no pattern may use
     */
    SpanDocument(String name, CAS cas, String target) {
        this.name = name;
        text = cas.getDocumentText();
        Map<Integer, Integer> byBegin = new HashMap<>();
        Map<Integer, Integer> byEnd = new HashMap<>();
        for (AnnotationFS each : cas.<AnnotationFS>getAnnotationIndex(cas.getTypeSystem().getType(TOKEN))) {
            byBegin.put(each.getBegin(), tokens.size());
            tokens.add(new TextSpan(each.getBegin(), each.getEnd()));
            byEnd.put(each.getEnd(), tokens.size());
            types.add(new LinkedHashMap<>());
        }
        for (AnnotationFS each : cas.<AnnotationFS>getAnnotationIndex(cas.getTypeSystem().getType(SENTENCE))) {
            sentences.add(new TextSpan(each.getBegin(), each.getEnd()));
        }
        for (AnnotationFS each : cas.getAnnotationIndex()) {
            Type type = each.getType();
            boolean usable = type.getName().startsWith("org.hearsay.") && !TOO_MUCH.contains(type.getName())
                    && !type.getShortName().equals(target);
            if (usable && byBegin.containsKey(each.getBegin()) && byEnd.containsKey(each.getEnd())) {
                types.get(byBegin.get(each.getBegin())).putIfAbsent(type.getShortName(), byEnd.get(each.getEnd()));
                noteList(each);
            }
        }
    }

    private void noteList(AnnotationFS hit) {
        Feature list = hit.getType().getFeatureByBaseName("list");
        if (list != null && list.getRange().isPrimitive()) {
            lists.add(hit.getBegin() + "-" + hit.getEnd() + " " + hit.getFeatureValueAsString(list));
        }
    }

    String name() {
        return name;
    }

    String text() {
        return text;
    }

    int size() {
        return tokens.size();
    }

    /** Returns the end of an annotation of a type that begins at a token, as the index after its last token; or -1. */
    int endOf(String type, int token) {
        return types.get(token).getOrDefault(type, -1);
    }

    Map<String, Integer> typesAt(int token) {
        return types.get(token);
    }

    String word(int token) {
        return text.substring(tokens.get(token).begin(), tokens.get(token).end());
    }

    /** Returns the span of the tokens from one index up to another. */
    TextSpan span(int from, int to) {
        return new TextSpan(tokens.get(from).begin(), tokens.get(to - 1).end());
    }

    /** Returns the indexes of the first token of a span and of the one after its last, or null. */
    int[] tokensOf(TextSpan span) {
        int from = -1;
        int to = -1;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).overlaps(span)) {
                from = from < 0 ? i : from;
                to = i + 1;
            }
        }
        return from < 0 ? null : new int[] {from, to};
    }

    /** Returns the word lists that have an entry of exactly this span. */
    List<String> listsOf(TextSpan span) {
        String key = span.begin() + "-" + span.end() + " ";
        return lists.stream().filter(each -> each.startsWith(key)).map(each -> each.substring(key.length())).toList();
    }

    /** Returns the sentence around a span as an example writes it, the span in brackets. */
    String example(TextSpan span) {
        TextSpan around = sentences.stream().filter(each -> each.overlaps(span)).findFirst().orElse(span);
        int from = Math.min(around.begin(), span.begin());
        int to = Math.max(around.end(), span.end());
        return (escaped(text.substring(from, span.begin())) + "[" + escaped(text.substring(span.begin(), span.end())) + "]"
                + escaped(text.substring(span.end(), to))).strip().replaceAll("\\s+", " ");
    }

    private static String escaped(String part) {
        return part.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
    }
}
