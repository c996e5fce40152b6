package org.hearsay.annotator;

import org.apache.uima.jcas.tcas.Annotation;

/**
 * An annotation over whole tokens.
 *
 * @param hits all of its type
 * @param number which of them it is
 * @param first index of its first token
 * @param last index of its last token
 */
record Hit(Hits hits, int number, int first, int last) {

    Annotation annotation() {
        return hits.annotation(number);
    }

    /** Returns the value of a String feature, or the empty string where the type has none or it is not set. */
    String value(String featureName) {
        String value = hits.value(number, featureName);
        return value == null ? "" : value;
    }

    boolean has(String featureName, String value) {
        return value.equals(value(featureName));
    }
}
