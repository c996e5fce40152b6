package org.hearsay.rule;

import org.apache.uima.cas.CAS;
import org.apache.uima.cas.TypeSystem;
import org.apache.uima.cas.impl.FeatureImpl;
import org.apache.uima.cas.impl.FeatureStructureImplC;
import org.apache.uima.cas.text.AnnotationFS;

/** Reads the offsets of annotations by UIMA's own features, since access by name checks types over and over. */
record Offsets(FeatureImpl begin, FeatureImpl end) {

    static Offsets in(TypeSystem types) {
        return new Offsets((FeatureImpl) types.getFeatureByFullName(CAS.FEATURE_FULL_NAME_BEGIN),
                (FeatureImpl) types.getFeatureByFullName(CAS.FEATURE_FULL_NAME_END));
    }

    int begin(AnnotationFS annotation) {
        return ((FeatureStructureImplC) annotation)._getIntValueNc(begin);
    }

    int end(AnnotationFS annotation) {
        return ((FeatureStructureImplC) annotation)._getIntValueNc(end);
    }
}
