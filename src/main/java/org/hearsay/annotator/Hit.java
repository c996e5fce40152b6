package org.hearsay.annotator;

import org.apache.uima.cas.Feature;
import org.apache.uima.jcas.tcas.Annotation;

/**
 * An annotation over whole tokens.
 *
 * @param first index of its first token
 * @param last index of its last token
 */
record Hit(Annotation annotation, int first, int last) {

    /** Returns the value of a String feature, or the empty string where the type has none or it is not set. */
    String value(String featureName) {
        Feature feature = annotation.getType().getFeatureByBaseName(featureName);
        String value = feature == null ? null : annotation.getFeatureValueAsString(feature);
        return value == null ? "" : value;
    }

    boolean has(String featureName, String value) {
        return value.equals(value(featureName));
    }
}
