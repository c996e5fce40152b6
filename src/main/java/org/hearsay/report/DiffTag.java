package org.hearsay.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.text.AnnotationFS;
import org.hearsay.workbench.FeatureValues;

/**
 * A tag as two runs are compared by.
 *
 * @param type short name of its type
 * @param span where it stands
 * @param text what it covers
 * @param features its values as text
 * @param rule the rule that made it, or null
 * @param judged where gold looks for it: the trigger of a claim, else the tag itself
 */
public record DiffTag(String type, TextSpan span, String text, Map<String, String> features, String rule, TextSpan judged) {

    private static final String OWN = "org.hearsay.type.";
    private static final String NO_TAG = "org.hearsay.type.DocumentInfo";
    private static final String WORKING = "org.hearsay.type.Working";

    /** Reads all tags of a document. */
    static List<DiffTag> of(CAS cas) {
        List<DiffTag> tags = new ArrayList<>();
        for (AnnotationFS each : cas.getAnnotationIndex()) {
            Feature rule = each.getType().getFeatureByBaseName("rule");
            if (rule != null && rule.getRange().isPrimitive() && isTag(cas, each.getType())) {
                TextSpan span = new TextSpan(each.getBegin(), each.getEnd());
                Feature trigger = each.getType().getFeatureByBaseName("trigger");
                boolean hasTrigger = trigger != null && !trigger.getRange().isPrimitive()
                        && each.getFeatureValue(trigger) instanceof AnnotationFS;
                AnnotationFS judged = hasTrigger ? (AnnotationFS) each.getFeatureValue(trigger) : each;
                tags.add(new DiffTag(each.getType().getShortName(), span, each.getCoveredText(),
                        new TreeMap<>(FeatureValues.all(each)), each.getStringValue(rule),
                        new TextSpan(judged.getBegin(), judged.getEnd())));
            }
        }
        return tags;
    }

    private static boolean isTag(CAS cas, Type type) {
        Type working = cas.getTypeSystem().getType(WORKING);
        boolean isWorking = working != null && cas.getTypeSystem().subsumes(working, type);
        return !isWorking && !type.getName().equals(NO_TAG)
                && (type.getName().startsWith(OWN) || !type.getName().startsWith("org.apache.uima."));
    }

    /** Returns the event of a claim, or null. */
    String event() {
        return features.getOrDefault("harm", features.get("supplyEvent"));
    }
}
