package org.hearsay.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.uima.cas.ArrayFS;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.CommonArrayFS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.text.AnnotationFS;

/** Reads features as the table wants them. What an owner lacks, or a null owner has, is null. */
final class Features {

    private static final Set<String> PLACE = Set.of("sofa", "begin", "end");

    private Features() {
    }

    /** Returns a value as text. */
    static String text(FeatureStructure owner, String name) {
        Feature feature = owner == null ? null : owner.getType().getFeatureByBaseName(name);
        return feature == null || !feature.getRange().isPrimitive() ? null : owner.getFeatureValueAsString(feature);
    }

    /** Returns a whole number. */
    static Long number(FeatureStructure owner, String name) {
        String text = text(owner, name);
        return text == null ? null : Long.valueOf(text);
    }

    /** Returns what a feature points to. */
    static FeatureStructure reference(FeatureStructure owner, String name) {
        Feature feature = owner == null ? null : owner.getType().getFeatureByBaseName(name);
        return feature == null || feature.getRange().isPrimitive() ? null : owner.getFeatureValue(feature);
    }

    /** Returns the text that an annotation covers. */
    static String covered(FeatureStructure value) {
        return value instanceof AnnotationFS annotation ? annotation.getCoveredText() : null;
    }

    /** Returns the values of an array, or the texts that its annotations cover; none of null. */
    static List<String> texts(FeatureStructure value) {
        List<String> texts = new ArrayList<>();
        if (value instanceof ArrayFS<?> array) {
            for (FeatureStructure each : array.toArray()) {
                texts.add(String.valueOf(covered(each)));
            }
        } else if (value instanceof CommonArrayFS<?> array) {
            for (String each : array.toStringArray()) {
                texts.add(String.valueOf(each));
            }
        }
        return texts;
    }

    /**
     * Returns all features that are set, as text: tags by the text they cover, the parts of arrays joined.
     *
     * @param without names of features to leave out
     */
    static Map<String, String> all(FeatureStructure owner, Set<String> without) {
        Map<String, String> all = new TreeMap<>();
        for (Feature feature : owner.getType().getFeatures()) {
            String name = feature.getShortName();
            if (PLACE.contains(name) || without.contains(name)) {
                continue;
            }
            String text = feature.getRange().isPrimitive() ? owner.getFeatureValueAsString(feature)
                    : ofReference(owner.getFeatureValue(feature));
            if (text != null) {
                all.put(name, text);
            }
        }
        return all;
    }

    private static String ofReference(FeatureStructure value) {
        if (value == null || CAS.TYPE_NAME_SOFA.equals(value.getType().getName())) {
            return null;
        }
        return value instanceof AnnotationFS ? covered(value) : String.join("; ", texts(value));
    }
}
