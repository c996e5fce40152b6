package org.hearsay.rule;

import java.util.Collection;
import org.apache.uima.UIMAException;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.impl.TypeImpl;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.jcas.JCas;
import org.apache.uima.ruta.type.RutaBasic;
import org.apache.uima.util.CasCreationUtils;

/**
 * A stretch as Ruta sees it. Ruta's own keeps three tables as long as the type system, which is most of the work of a short
 * run; this one asks the stretch.
 */
final class StretchBasic extends RutaBasic {

    /** Gives the tables of the superclass, which this class does without, the length of the smallest type system. */
    private static final CAS NO_TYPES = emptyCas();

    private final Stretch stretch;
    private boolean indexed;

    StretchBasic(JCas jcas, Stretch stretch) {
        super(jcas, stretch.begin(), stretch.end());
        this.stretch = stretch;
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
        return stretch == null ? NO_TYPES : super.getCAS();
    }

    Stretch stretch() {
        return stretch;
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
        return stretch.isEmpty();
    }

    @Override
    public boolean isPartOf(Type type) {
        return stretch.isPartOf((TypeImpl) type);
    }

    @Override
    public Collection<AnnotationFS> getBeginAnchors(Type type) {
        return stretch.begins().ofType((TypeImpl) type);
    }

    @Override
    public Collection<AnnotationFS> getEndAnchors(Type type) {
        return stretch.ends().ofType((TypeImpl) type);
    }

    @Override
    public boolean beginsWith(Type type) {
        return stretch.begins().containsType((TypeImpl) type);
    }

    @Override
    public boolean endsWith(Type type) {
        return stretch.ends().containsType((TypeImpl) type);
    }
}
