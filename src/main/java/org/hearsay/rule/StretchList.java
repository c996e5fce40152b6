package org.hearsay.rule;

import java.util.AbstractList;
import java.util.List;
import org.apache.uima.jcas.JCas;
import org.apache.uima.ruta.type.RutaBasic;

/** Stretches as Ruta sees them. Makes its objects only for those that are asked for, which often is the last alone. */
final class StretchList extends AbstractList<RutaBasic> {

    private final List<Stretch> stretches;
    private final JCas jcas;

    StretchList(List<Stretch> stretches, JCas jcas) {
        this.stretches = stretches;
        this.jcas = jcas;
    }

    @Override
    public RutaBasic get(int i) {
        return stretches.get(i).basic(jcas);
    }

    @Override
    public int size() {
        return stretches.size();
    }
}
