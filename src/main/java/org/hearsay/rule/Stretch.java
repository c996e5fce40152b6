package org.hearsay.rule;

import java.util.BitSet;
import org.apache.uima.cas.impl.TypeImpl;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.jcas.JCas;

/**
 * A stretch of text at whose borders annotations begin and end, which rules step over as one. Ruta sees it as a {@link
 * StretchBasic}, which is only made where Ruta asks for it.
 */
final class Stretch {

    private final AnnotationRun begins = new AnnotationRun();
    private final AnnotationRun ends = new AnnotationRun();
    private final int begin;
    private int end;
    /** Those that cover the stretch and neither begin nor end with it; mostly there are none. */
    private AnnotationRun around;
    private boolean empty = true;
    private StretchBasic basic;

    Stretch(int begin, int end) {
        this.begin = begin;
        this.end = end;
    }

    int begin() {
        return begin;
    }

    int end() {
        return end;
    }

    /** Cuts the stretch in two at the offset and returns the second part. */
    Stretch split(int offset) {
        Stretch second = new Stretch(offset, end);
        for (int i = 0; around != null && i < around.size(); i++) {
            second.addAround(around.get(i));
        }
        for (int i = 0; i < begins.size(); i++) {
            if (begins.get(i).getEnd() > end) {
                second.addAround(begins.get(i));
            }
        }
        for (int i = 0; i < ends.size(); i++) {
            second.ends.add(ends.get(i));
            if (ends.get(i).getBegin() < begin) {
                addAround(ends.get(i));
            }
        }
        second.empty = ends.isEmpty();
        ends.clear();
        empty = begins.isEmpty();
        end = offset;
        if (basic != null) {
            basic.setEnd(offset);
        }
        return second;
    }

    /** Returns the stretch as Ruta sees it. */
    StretchBasic basic(JCas jcas) {
        if (basic == null) {
            basic = new StretchBasic(jcas, this);
        }
        return basic;
    }

    /** Returns true when no annotation has begun or ended with it so far. */
    boolean isEmpty() {
        return empty;
    }

    /** Returns the annotations that begin with it, as they stand. */
    AnnotationRun begins() {
        return begins;
    }

    /** Returns the annotations that end with it, as they stand. */
    AnnotationRun ends() {
        return ends;
    }

    /** Takes over the annotations that begin with it from a part of an array, which must not change any more. */
    void shareBegins(AnnotationFS[] annotations, int first, int last) {
        begins.share(annotations, first, last);
        empty &= begins.isEmpty();
    }

    /** Takes over the annotations that end with it from a part of an array, which must not change any more. */
    void shareEnds(AnnotationFS[] annotations, int first, int last) {
        ends.share(annotations, first, last);
        empty &= ends.isEmpty();
    }

    /** Remembers an annotation that begins with it. */
    void addBegin(AnnotationFS annotation) {
        begins.add(annotation);
        empty = false;
    }

    /** Remembers an annotation that ends with it. */
    void addEnd(AnnotationFS annotation) {
        ends.add(annotation);
        empty = false;
    }

    /** Remembers an annotation that covers the stretch, but neither begins nor ends with it. */
    void addAround(AnnotationFS annotation) {
        if (around == null) {
            around = new AnnotationRun();
        }
        around.add(annotation);
    }

    void remove(AnnotationFS annotation) {
        begins.remove(annotation);
        ends.remove(annotation);
        if (around != null) {
            around.remove(annotation);
        }
    }

    /** Returns true when the stretch is part of an annotation of the type that is longer than the given one around it. */
    boolean isPartOfLonger(TypeImpl type, AnnotationFS annotation) {
        return begins.containsLonger(type, annotation) || ends.containsLonger(type, annotation)
                || around != null && around.containsLonger(type, annotation);
    }

    /** Returns true when the stretch is part of an annotation with one of the type codes. */
    boolean isPartOfAny(BitSet codes) {
        return begins.containsAny(codes) || ends.containsAny(codes) || around != null && around.containsAny(codes);
    }

    /** Returns true when the stretch is part of an annotation of the type. */
    boolean isPartOf(TypeImpl type) {
        return begins.containsType(type) || ends.containsType(type) || around != null && around.containsType(type);
    }
}
