package org.hearsay.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.TypeSystem;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.resource.metadata.FeatureDescription;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;

/**
 * Which types reach the output: all but {@code Working} with its subtypes (hits of word lists among them) and the types
 * of Ruta's own, which mean nothing to other tools.
 */
public final class OutputTypes {

    private static final String WORKING = "org.hearsay.type.Working";
    private static final String RUTA = "org.apache.uima.ruta.type.";

    private OutputTypes() {}

    /**
     * {@return a resolved copy of a type system without the types that stay behind, in one order for all equal type systems} A
     * type that stays although its parent goes gets the nearest parent that stays, a feature that points to a type that
     * goes points to annotations in general.
     *
     * @param types the type system
     */
    public static TypeSystemDescription of(TypeSystemDescription types) {
        TypeDescription[] all = resolved(types).getTypes();
        Map<String, TypeDescription> byName = new HashMap<>();
        for (TypeDescription type : all) {
            byName.put(type.getName(), type);
        }
        List<TypeDescription> kept = new ArrayList<>();
        for (TypeDescription type : all) {
            if (reaches(type.getName(), byName)) {
                adapt(type, byName);
                kept.add(type);
            }
        }
        kept.sort(Comparator.comparing(TypeDescription::getName));
        TypeSystemDescription output = UIMAFramework.getResourceSpecifierFactory().createTypeSystemDescription();
        output.setName("TypeSystem");
        output.setTypes(kept.toArray(TypeDescription[]::new));
        return output;
    }

    private static TypeSystemDescription resolved(TypeSystemDescription types) {
        try {
            return CasCreationUtils.mergeTypeSystems(List.of((TypeSystemDescription) types.clone()));
        } catch (ResourceInitializationException e) {
            throw new IllegalArgumentException("The type system contradicts itself: " + Reasons.oneLine(e), e);
        }
    }

    private static void adapt(TypeDescription type, Map<String, TypeDescription> byName) {
        String parent = type.getSupertypeName();
        while (!reaches(parent, byName)) {
            parent = byName.containsKey(parent) ? byName.get(parent).getSupertypeName() : CAS.TYPE_NAME_ANNOTATION;
        }
        type.setSupertypeName(parent);
        FeatureDescription[] features = type.getFeatures();
        for (FeatureDescription feature : features) {
            if (!reaches(feature.getRangeTypeName(), byName)) {
                feature.setRangeTypeName(CAS.TYPE_NAME_ANNOTATION);
            }
            if (feature.getElementType() != null && !reaches(feature.getElementType(), byName)) {
                feature.setElementType(CAS.TYPE_NAME_ANNOTATION);
            }
        }
        Arrays.sort(features, Comparator.comparing(FeatureDescription::getName));
        type.setFeatures(features);
    }

    private static boolean reaches(String name, Map<String, TypeDescription> byName) {
        for (String type = name; type != null;
                type = byName.containsKey(type) ? byName.get(type).getSupertypeName() : null) {
            if (type.equals(WORKING)) {
                return false;
            }
        }
        return !name.startsWith(RUTA);
    }

    /** Whether annotations of a type reach the output. */
    static boolean reaches(Type type, TypeSystem types) {
        for (Type ancestor = type; ancestor != null; ancestor = types.getParent(ancestor)) {
            if (ancestor.getName().equals(WORKING)) {
                return false;
            }
        }
        return !type.getName().startsWith(RUTA);
    }
}
