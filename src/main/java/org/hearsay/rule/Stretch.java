package org.hearsay.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.apache.uima.UIMAException;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.impl.TypeImpl;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.jcas.JCas;
import org.apache.uima.ruta.type.RutaBasic;
import org.apache.uima.util.CasCreationUtils;

/**
 * A stretch of text at whose borders annotations begin and end, which rules step over as one. Ruta's own keeps three
 * tables as long as the type system, which is most of the work of a short run; this one keeps a few short lists.
 */
final class Stretch extends RutaBasic {

    /** Gives the tables of the superclass, which this class does without, the length of the smallest type system. */
    private static final CAS NO_TYPES = emptyCas();

    private final List<AnnotationFS> begins = new ArrayList<>(4);
    private final List<AnnotationFS> ends = new ArrayList<>(4);
    private final List<AnnotationFS> covering = new ArrayList<>(8);
    private final boolean made;
    private boolean indexed;
    private boolean empty = true;

    Stretch(JCas jcas, int begin, int end) {
        super(jcas, begin, end);
        made = true;
    }

    private static CAS emptyCas() {
        try {
            return CasCreationUtils.createCas();
        } catch (UIMAException e) {
            throw new IllegalStateException("A CAS without types could not be made", e);
        }
    }

    @Override
    public CAS getCAS() {
        return made ? super.getCAS() : NO_TYPES;
    }

    /** Cuts the stretch in two at the offset and returns the second part. */
    Stretch split(JCas jcas, int offset) {
        Stretch second = new Stretch(jcas, offset, getEnd());
        second.ends.addAll(ends);
        second.covering.addAll(covering);
        second.empty = ends.isEmpty();
        ends.clear();
        empty = begins.isEmpty();
        setEnd(offset);
        return second;
    }

    /** Returns true when it is in the index of the CAS. */
    boolean isIndexed() {
        return indexed;
    }

    void setIndexed(boolean inIndex) {
        indexed = inIndex;
    }

    @Override
    public boolean isEmpty() {
        return empty;
    }

    /** Returns the annotations that begin here, as they stand; not to be changed. */
    List<AnnotationFS> begins() {
        return begins;
    }

    /** Returns the annotations that end here, as they stand; not to be changed. */
    List<AnnotationFS> ends() {
        return ends;
    }

    /** Remembers an annotation that begins here. */
    void addBegin(AnnotationFS annotation) {
        begins.add(annotation);
        empty = false;
    }

    /** Remembers an annotation that ends here. */
    void addEnd(AnnotationFS annotation) {
        ends.add(annotation);
        empty = false;
    }

    /** Remembers an annotation that covers the stretch. */
    void addCovering(AnnotationFS annotation) {
        covering.add(annotation);
    }

    void remove(AnnotationFS annotation) {
        begins.removeIf(each -> each == annotation);
        ends.removeIf(each -> each == annotation);
        covering.removeIf(each -> each == annotation);
    }

    /** Returns true when the stretch is part of an annotation of the type that is longer than the given one around it. */
    boolean isPartOfLonger(Type type, AnnotationFS annotation) {
        for (AnnotationFS each : covering) {
            if (((TypeImpl) type).subsumes((TypeImpl) each.getType()) && each.getBegin() <= annotation.getBegin()
                    && each.getEnd() >= annotation.getEnd()
                    && (each.getBegin() != annotation.getBegin() || each.getEnd() != annotation.getEnd())) {
                return true;
            }
        }
        return false;
    }

    /** Returns true when the stretch is part of an annotation with one of the type codes. */
    boolean isPartOfAny(BitSet codes) {
        for (int i = 0; i < covering.size(); i++) {
            if (codes.get(((TypeImpl) covering.get(i).getType()).getCode())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean isPartOf(Type type) {
        return containsType(covering, (TypeImpl) type);
    }

    @Override
    public Collection<AnnotationFS> getBeginAnchors(Type type) {
        return ofType(begins, (TypeImpl) type);
    }

    @Override
    public Collection<AnnotationFS> getEndAnchors(Type type) {
        return ofType(ends, (TypeImpl) type);
    }

    @Override
    public boolean beginsWith(Type type) {
        return containsType(begins, (TypeImpl) type);
    }

    @Override
    public boolean endsWith(Type type) {
        return containsType(ends, (TypeImpl) type);
    }

    private static boolean containsType(List<AnnotationFS> annotations, TypeImpl type) {
        for (int i = 0; i < annotations.size(); i++) {
            if (type.subsumes((TypeImpl) annotations.get(i).getType())) {
                return true;
            }
        }
        return false;
    }

    private static Collection<AnnotationFS> ofType(List<AnnotationFS> annotations, TypeImpl type) {
        List<AnnotationFS> result = null;
        for (int i = 0; i < annotations.size(); i++) {
            AnnotationFS annotation = annotations.get(i);
            if (type.subsumes((TypeImpl) annotation.getType())) {
                if (result == null) {
                    result = new ArrayList<>(2);
                }
                result.add(annotation);
            }
        }
        return result == null ? List.of() : result;
    }
}
