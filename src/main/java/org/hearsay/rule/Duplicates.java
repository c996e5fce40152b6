package org.hearsay.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.uima.cas.ArrayFS;
import org.apache.uima.cas.CommonArrayFS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.text.AnnotationFS;

/** Finds annotations that say what one before them has said already. The name of the rule makes no difference. */
final class Duplicates {

    private record Place(Type type, int begin, int end) {

        static Place of(AnnotationFS annotation) {
            return new Place(annotation.getType(), annotation.getBegin(), annotation.getEnd());
        }
    }

    private final Map<Place, List<AnnotationFS>> seen = new HashMap<>();

    /** Returns true when an equal annotation was seen before, and remembers this one otherwise. */
    boolean contains(AnnotationFS annotation) {
        List<AnnotationFS> here = seen.computeIfAbsent(Place.of(annotation), key -> new ArrayList<>(1));
        for (AnnotationFS other : here) {
            if (other == annotation) {
                return false;
            }
            if (equal(other, annotation)) {
                return true;
            }
        }
        here.add(annotation);
        return false;
    }

    /** Forgets an annotation that is about to be removed or moved. */
    void forget(AnnotationFS annotation) {
        List<AnnotationFS> here = seen.get(Place.of(annotation));
        if (here != null) {
            here.removeIf(other -> other == annotation);
        }
    }

    private static boolean equal(AnnotationFS one, AnnotationFS other) {
        for (Feature feature : one.getType().getFeatures()) {
            boolean same = feature.getRange().isPrimitive()
                    ? Objects.equals(one.getFeatureValueAsString(feature), other.getFeatureValueAsString(feature))
                    : equal(one.getFeatureValue(feature), other.getFeatureValue(feature));
            if (!same && !feature.getShortName().equals(RuleRecorder.RULE_FEATURE)) {
                return false;
            }
        }
        return true;
    }

    private static boolean equal(FeatureStructure one, FeatureStructure other) {
        if (one == other) {
            return true;
        }
        if (one instanceof ArrayFS<?> array && other instanceof ArrayFS<?> otherArray) {
            return Arrays.equals(array.toArray(), otherArray.toArray());
        }
        return one instanceof CommonArrayFS<?> array && other instanceof CommonArrayFS<?> otherArray
                && Arrays.equals(array.toStringArray(), otherArray.toStringArray());
    }
}
