package org.hearsay.annotator;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.text.AnnotationIndex;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;

/** The annotations of one type in a document, in the order of the text, be they in the index of the CAS or {@linkplain ListHits beside} it. */
final class Hits {

    private final CAS cas;
    private final ListHits beside;
    private final int first;
    private final int size;
    /** Those in the index, those made of hits that are not; null where or as long as nobody has asked for one. */
    private Annotation[] annotations;
    /** The feature asked for last: most are asked for the same one. */
    private String name;
    private Type domain;
    private Feature feature;

    private Hits(CAS cas, ListHits beside, int first, int size, Annotation[] annotations) {
        this.cas = cas;
        this.beside = beside;
        this.first = first;
        this.size = size;
        this.annotations = annotations;
    }

    /**
     * Finds the annotations of a type.
     *
     * @param beside the hits that the document has beside the index
     * @param type the type, or null where the type system lacks it
     */
    static Hits of(JCas jcas, ListHits beside, Type type) {
        CAS cas = jcas.getCas();
        int first = type == null ? 0 : beside.first(type);
        int end = type == null ? 0 : beside.end(type);
        AnnotationIndex<Annotation> index = type == null ? null : jcas.getAnnotationIndex(type);
        int indexed = index == null ? 0 : index.size();
        if (indexed == 0) {
            return new Hits(cas, beside, first, end - first, null);
        }
        Annotation[] all = new Annotation[indexed + end - first];
        int size = 0;
        for (int i = first; i < end; i++) {
            all[size++] = beside.annotation(cas, i);
        }
        for (Annotation annotation : index) {
            all[size++] = annotation;
        }
        if (end > first) {
            Arrays.sort(all, Comparator.comparingInt(Annotation::getBegin).thenComparing(Annotation::getEnd, Comparator.reverseOrder()));
        }
        return new Hits(cas, null, 0, size, all);
    }

    /** Tells whether there are some and they are beside the index. */
    boolean areBeside() {
        return beside != null && size > 0;
    }

    int size() {
        return size;
    }

    int begin(int hit) {
        return beside == null ? annotations[hit].getBegin() : beside.begin(first + hit);
    }

    int end(int hit) {
        return beside == null ? annotations[hit].getEnd() : beside.end(first + hit);
    }

    /** Returns a hit as an annotation, always the same one. */
    Annotation annotation(int hit) {
        if (annotations == null) {
            annotations = new Annotation[size];
        }
        if (annotations[hit] == null) {
            annotations[hit] = beside.annotation(cas, first + hit);
        }
        return annotations[hit];
    }

    /** Returns all hits as annotations. */
    List<Annotation> annotations() {
        for (int hit = 0; hit < size; hit++) {
            annotation(hit);
        }
        return size == 0 ? List.of() : Arrays.asList(annotations);
    }

    /** Returns the value of a String feature, or null where the type has none of that name or it is not set. */
    String value(int hit, String featureName) {
        if (beside != null) {
            return beside.value(first + hit, featureName);
        }
        Annotation annotation = annotations[hit];
        if (domain != annotation.getType() || !featureName.equals(name)) {
            domain = annotation.getType();
            name = featureName;
            feature = domain.getFeatureByBaseName(featureName);
        }
        return feature == null ? null : annotation.getFeatureValueAsString(feature);
    }
}
