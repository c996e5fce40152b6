package org.hearsay.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.StringArrayFS;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.text.AnnotationFS;

/** Reads the judged tags out of a CAS, tagged by Hearsay or gold. Needs no generated classes, only the type names. */
public final class CasTags {

    static final List<String> MENTION_TYPES = List.of("Faction", "MilitarySite", "Hedge", "Source");
    static final List<String> CLAIM_TYPES = List.of("CasualtyClaim", "SupplyClaim");
    private static final String SENTENCE = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence";
    private static final String PACKAGE = "org.hearsay.type.";
    private static final List<String> FEATURES = List.of("actorClass", "named", "siteKind", "hedgeKind", "sourceKind");
    private static final List<String> SPANS = List.of("victims", "perpetrator", "actor", "recipient", "place");
    private static final List<String> VALUES = List.of("certainty", "polarity", "victimClass", "time");

    private CasTags() {
    }

    /**
     * Reads the tags of the initial view.
     *
     * @param name the name under which the document is known
     * @param cas the CAS
     * @return the document with its tags
     */
    public static AnnotatedDocument of(String name, CAS cas) {
        List<Mention> mentions = new ArrayList<>();
        List<ClaimRecord> claims = new ArrayList<>();
        for (String type : MENTION_TYPES) {
            for (AnnotationFS annotation : annotations(cas, type)) {
                mentions.add(new Mention(type, span(annotation), features(annotation), string(annotation, "rule")));
            }
        }
        for (String type : CLAIM_TYPES) {
            for (AnnotationFS annotation : annotations(cas, type)) {
                claims.add(claim(type, annotation));
            }
        }
        List<TextSpan> sentences = new ArrayList<>();
        Type sentence = cas.getTypeSystem().getType(SENTENCE);
        if (sentence != null) {
            cas.<AnnotationFS>getAnnotationIndex(sentence).forEach(each -> sentences.add(span(each)));
        }
        return new AnnotatedDocument(name, cas.getDocumentText(), mentions, claims, sentences);
    }

    private static Iterable<AnnotationFS> annotations(CAS cas, String shortName) {
        Type type = cas.getTypeSystem().getType(PACKAGE + shortName);
        return type == null ? List.of() : cas.getAnnotationIndex(type);
    }

    private static ClaimRecord claim(String type, AnnotationFS claim) {
        TextSpan trigger = span(reference(claim, "trigger"));
        Map<String, String> values = new HashMap<>();
        Map<String, TextSpan> spans = new HashMap<>();
        for (String name : VALUES) {
            String value = string(claim, name);
            if (value != null) {
                values.put(name, value);
            }
        }
        for (String name : SPANS) {
            putSpan(spans, name, reference(claim, name));
        }
        FeatureStructure attribution = reference(claim, "attribution");
        putSpan(spans, "source", attribution == null ? null : reference(attribution, "source"));
        FeatureStructure count = reference(claim, "count");
        if (count != null) {
            values.put("count", ClaimRecord.count(Long.parseLong(string(count, "low")), Long.parseLong(string(count, "high"))));
        }
        Set<String> commodities = new HashSet<>();
        if (reference(claim, "commodities") instanceof StringArrayFS array) {
            commodities.addAll(List.of(array.toArray()));
        }
        String event = string(claim, type.equals("CasualtyClaim") ? "harm" : "supplyEvent");
        return new ClaimRecord(type, trigger == null ? span(claim) : trigger, event, values, spans, commodities,
                Set.of("place", "time"), string(claim, "rule"));
    }

    private static Map<String, String> features(AnnotationFS annotation) {
        Map<String, String> features = new HashMap<>();
        for (String name : FEATURES) {
            String value = string(annotation, name);
            if (value != null) {
                features.put(name, value);
            }
        }
        return features;
    }

    private static void putSpan(Map<String, TextSpan> spans, String name, FeatureStructure value) {
        TextSpan span = span(value);
        if (span != null) {
            spans.put(name, span);
        }
    }

    private static TextSpan span(FeatureStructure value) {
        return value instanceof AnnotationFS annotation ? new TextSpan(annotation.getBegin(), annotation.getEnd()) : null;
    }

    private static String string(FeatureStructure owner, String name) {
        Feature feature = owner.getType().getFeatureByBaseName(name);
        return feature == null ? null : owner.getFeatureValueAsString(feature);
    }

    private static FeatureStructure reference(FeatureStructure owner, String name) {
        Feature feature = owner.getType().getFeatureByBaseName(name);
        return feature == null || feature.getRange().isPrimitive() ? null : owner.getFeatureValue(feature);
    }
}
