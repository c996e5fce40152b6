package org.hearsay.io;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.TypeSystem;
import org.apache.uima.cas.impl.FeatureImpl;

/**
 * How a type is written as XMI.
 *
 * @param kept whether its feature structures are written
 * @param order its place among all types, by name
 * @param namespace the URI that stands for its package
 * @param localName its name within the package
 * @param features what is written of it
 * @param list whether it is a node of one of UIMA's lists
 */
record XmiType(boolean kept, int order, String namespace, String localName, List<XmiFeature> features, boolean list) {

    /** What a feature holds, as far as it matters for writing. */
    enum Range {
        INTEGER, BOOLEAN, OTHER_PRIMITIVE, STRING, STRING_ARRAY, ARRAY, STRING_LIST, LIST, REFERENCE
    }

    /**
     * A feature.
     *
     * @param feature the feature; of UIMA's own class, since access by the interface checks types over and over
     * @param shared whether a list or array in it is a feature structure of its own, which others may refer to
     * @param opening blank, name, equals sign and quote of its attribute
     */
    record XmiFeature(FeatureImpl feature, Range range, boolean shared, byte[] opening, String name) {}

    private static final List<String> FIRST = List.of("sofa", "begin", "end", "sofaNum", "sofaID");
    private static final Map<String, Range> RANGES = Map.ofEntries(
            Map.entry(CAS.TYPE_NAME_INTEGER, Range.INTEGER), Map.entry(CAS.TYPE_NAME_BOOLEAN, Range.BOOLEAN),
            Map.entry(CAS.TYPE_NAME_STRING_ARRAY, Range.STRING_ARRAY),
            Map.entry(CAS.TYPE_NAME_STRING_LIST, Range.STRING_LIST), Map.entry(CAS.TYPE_NAME_FS_LIST, Range.LIST),
            Map.entry(CAS.TYPE_NAME_INTEGER_LIST, Range.LIST), Map.entry(CAS.TYPE_NAME_FLOAT_LIST, Range.LIST));

    /** The plan for a type. */
    static XmiType of(Type type, int order, TypeSystem types) {
        boolean kept = OutputTypes.reaches(type, types);
        String name = type.isArray() && !type.getComponentType().isPrimitive() ? CAS.TYPE_NAME_FS_ARRAY : type.getName();
        int dot = name.lastIndexOf('.');
        String namespace = dot < 0 ? "http:///uima/noNamespace.ecore"
                : "http:///" + name.substring(0, dot).replace('.', '/') + ".ecore";
        boolean list = types.subsumes(types.getType(CAS.TYPE_NAME_LIST_BASE), type);
        List<XmiFeature> features = new ArrayList<>();
        for (Feature feature : type.getFeatures()) {
            if (OutputTypes.reaches(feature.getDomain(), types)) {
                features.add(feature(feature, list));
            }
        }
        features.sort(Comparator.comparingInt((XmiFeature f) -> rank(f.name())).thenComparing(XmiFeature::name));
        return new XmiType(kept, order, namespace, name.substring(dot + 1), List.copyOf(features), list);
    }

    private static XmiFeature feature(Feature feature, boolean ofList) {
        String name = feature.getShortName();
        byte[] opening = (" " + name + "=\"").getBytes(StandardCharsets.UTF_8);
        boolean shared = feature.isMultipleReferencesAllowed() || ofList;
        return new XmiFeature((FeatureImpl) feature, range(feature.getRange()), shared, opening, name);
    }

    private static Range range(Type range) {
        Range known = RANGES.get(range.getName());
        if (known != null) {
            return known;
        }
        if (range.isArray()) {
            return Range.ARRAY;
        }
        if (range.isStringOrStringSubtype()) {
            return Range.STRING;
        }
        return range.isPrimitive() ? Range.OTHER_PRIMITIVE : Range.REFERENCE;
    }

    private static int rank(String feature) {
        int rank = FIRST.indexOf(feature);
        return rank < 0 ? FIRST.size() : rank;
    }
}
