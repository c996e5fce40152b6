package org.hearsay.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.uima.cas.ArrayFS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.StringArrayFS;
import org.apache.uima.cas.text.AnnotationFS;

/** Feature values as examples write them. */
public final class FeatureValues {

    /** What an example says of a claim, but its quantity knows. */
    private static final List<String> OF_THE_QUANTITY = List.of("low", "high", "approximate", "unit");
    private static final List<String> QUANTITIES = List.of("count", "quantity");

    private static final List<String> NOT_TOLD = List.of("sofa", "begin", "end", "rule");

    private FeatureValues() {
    }

    /** Returns true when the annotation has all the values. */
    static boolean match(AnnotationFS annotation, Map<String, String> expected) {
        return expected.entrySet().stream().allMatch(each -> each.getValue().equals(value(annotation, each.getKey())));
    }

    /**
     * {@return all values that are set, but for where the annotation stands and which rule made it}
     *
     * @param annotation the annotation
     */
    public static Map<String, String> all(AnnotationFS annotation) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Feature feature : annotation.getType().getFeatures()) {
            String name = feature.getShortName();
            String value = NOT_TOLD.contains(name) ? "null" : value(annotation, name);
            if (!value.equals("null") && !value.isEmpty()) {
                values.put(name, value);
            }
        }
        return values;
    }

    /**
     * Returns the value of a feature: text for annotations, parts joined by {@code +} for arrays, {@code null} for nothing.
     *
     * @param path {@code type}, a feature, or features joined by dots; low, high and approximate are also looked for in
     *     the count or quantity of a claim
     */
    static String value(FeatureStructure structure, String path) {
        if (path.equals("type")) {
            return structure.getType().getShortName();
        }
        int dot = path.indexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        Feature feature = structure.getType().getFeatureByBaseName(name);
        if (feature == null) {
            return OF_THE_QUANTITY.contains(path) ? valueInQuantity(structure, path) : "no such feature";
        }
        if (feature.getRange().isPrimitive()) {
            return String.valueOf(structure.getFeatureValueAsString(feature));
        }
        FeatureStructure value = structure.getFeatureValue(feature);
        if (value == null) {
            return "null";
        }
        return dot < 0 ? text(value) : value(value, path.substring(dot + 1));
    }

    private static String valueInQuantity(FeatureStructure claim, String name) {
        for (String each : QUANTITIES) {
            Feature feature = claim.getType().getFeatureByBaseName(each);
            if (feature != null) {
                FeatureStructure quantity = claim.getFeatureValue(feature);
                return quantity == null ? "null" : value(quantity, name);
            }
        }
        return "no such feature";
    }

    private static String text(FeatureStructure value) {
        if (value instanceof AnnotationFS annotation) {
            return annotation.getCoveredText();
        }
        if (value instanceof StringArrayFS strings) {
            return String.join("+", strings.toStringArray());
        }
        if (value instanceof ArrayFS<?> array) {
            List<String> parts = new ArrayList<>();
            for (FeatureStructure each : array.toArray()) {
                parts.add(text(each));
            }
            return String.join("+", parts);
        }
        return value.getType().getShortName();
    }

    /** Returns the name of the rule that made an annotation, or null. */
    static String rule(AnnotationFS annotation) {
        Feature feature = annotation.getType().getFeatureByBaseName("rule");
        return feature == null ? null : annotation.getStringValue(feature);
    }
}
