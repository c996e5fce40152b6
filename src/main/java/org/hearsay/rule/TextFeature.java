package org.hearsay.rule;

import java.util.BitSet;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.TypeSystem;
import org.apache.uima.cas.impl.FeatureImpl;
import org.apache.uima.cas.impl.FeatureStructureImplC;
import org.apache.uima.cas.impl.TypeImpl;
import org.apache.uima.cas.impl.TypeSystemImpl;

/** A feature by its name, remembered for each type; Ruta looks it up for each annotation. */
final class TextFeature {

    private final String name;
    private TypeSystem knownFor;
    private FeatureImpl[] byType;
    /** Types that have been asked, since most have no such feature. */
    private BitSet asked;

    TextFeature(String name) {
        this.name = name;
    }

    /** Returns true when the type has such a feature and it holds text. */
    boolean isOf(FeatureStructure structure) {
        return feature((TypeImpl) structure.getType()) != null;
    }

    /**
     * Returns the text in the feature, or null.
     *
     * @param structure one whose type has the feature
     */
    String read(FeatureStructure structure) {
        return ((FeatureStructureImplC) structure)._getStringValueNc(feature((TypeImpl) structure.getType()));
    }

    private FeatureImpl feature(TypeImpl type) {
        TypeSystemImpl types = type.getTypeSystem();
        if (types != knownFor) {
            byType = new FeatureImpl[types.getLargestTypeCode() + 1];
            asked = new BitSet();
            knownFor = types;
        }
        int code = type.getCode();
        if (byType[code] == null && !asked.get(code)) {
            FeatureImpl feature = type.getFeatureByBaseName(name);
            byType[code] = feature == null || !CAS.TYPE_NAME_STRING.equals(feature.getRange().getName()) ? null : feature;
            asked.set(code);
        }
        return byType[code];
    }
}
