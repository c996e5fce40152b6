package org.hearsay.rule;

import java.util.TreeMap;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.FSIterator;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.ruta.FilterManager;
import org.apache.uima.ruta.RutaStream;
import org.apache.uima.ruta.type.RutaBasic;
import org.apache.uima.ruta.visitor.InferenceCrowd;

/**
 * A stream that is told before something walks along Ruta's basic annotations in the index of the CAS, as word lists and
 * wildcards do, so that they need not be in the index for all other rules.
 */
abstract class WalkedStream extends RutaStream {

    WalkedStream(CAS cas, FilterManager filter, InferenceCrowd crowd) {
        super(cas, cas.getTypeSystem().getType(RutaBasic._TypeName), new TreeMap<>(), new TreeMap<>(), filter, false,
                false, true, null, crowd);
    }

    /** Called by whatever walks along the stretches in the index of the CAS. */
    abstract void walk();

    @Override
    public boolean isValid() {
        walk();
        return super.isValid();
    }

    @Override
    public void moveTo(FeatureStructure structure) {
        walk();
        super.moveTo(structure);
    }

    @Override
    public void moveToFirst() {
        walk();
        super.moveToFirst();
    }

    @Override
    public void moveToLast() {
        walk();
        super.moveToLast();
    }

    @Override
    public RutaBasic getNextBasic2(AnnotationFS previous) {
        walk();
        return super.getNextBasic2(previous);
    }

    @Override
    public RutaBasic getFirstBasicInWindow(AnnotationFS window) {
        walk();
        return super.getFirstBasicInWindow(window);
    }

    @Override
    public FSIterator<AnnotationFS> getCurrentIterator() {
        walk();
        return super.getCurrentIterator();
    }

    @Override
    public FSIterator<AnnotationFS> getUnfilteredBasicIterator() {
        walk();
        return getCas().getAnnotationIndex(getCas().getTypeSystem().getType(RutaBasic._TypeName)).iterator();
    }
}
