package org.hearsay.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.apache.uima.cas.impl.TypeImpl;
import org.apache.uima.cas.text.AnnotationFS;

/**
 * A few annotations in their order. At first a part of an array that many runs share, since most never change; an array of
 * its own as soon as an annotation comes or goes.
 */
final class AnnotationRun {

    private static final AnnotationFS[] NONE = {};
    private static final int LEAST = 4;

    private AnnotationFS[] all = NONE;
    private int from;
    private int to;
    private boolean own;

    /** Takes a part of an array, which must not change any more. */
    void share(AnnotationFS[] annotations, int first, int end) {
        all = annotations;
        from = first;
        to = end;
        own = false;
    }

    int size() {
        return to - from;
    }

    boolean isEmpty() {
        return to == from;
    }

    AnnotationFS get(int i) {
        return all[from + i];
    }

    void add(AnnotationFS annotation) {
        if (!own || to == all.length) {
            takeOwn();
        }
        all[to++] = annotation;
    }

    private void takeOwn() {
        int size = size();
        AnnotationFS[] copy = new AnnotationFS[Math.max(LEAST, 2 * size)];
        System.arraycopy(all, from, copy, 0, size);
        all = copy;
        from = 0;
        to = size;
        own = true;
    }

    void remove(AnnotationFS annotation) {
        for (int i = 0; i < size(); i++) {
            if (get(i) == annotation) {
                if (!own) {
                    takeOwn();
                }
                System.arraycopy(all, i + 1, all, i, to - i - 1);
                all[--to] = null;
                return;
            }
        }
    }

    void clear() {
        share(NONE, 0, 0);
    }

    boolean containsType(TypeImpl type) {
        for (int i = from; i < to; i++) {
            if (type.subsumes((TypeImpl) all[i].getType())) {
                return true;
            }
        }
        return false;
    }

    boolean containsAny(BitSet codes) {
        for (int i = from; i < to; i++) {
            if (codes.get(((TypeImpl) all[i].getType()).getCode())) {
                return true;
            }
        }
        return false;
    }

    /** Returns true when one of the type lies around the given one and is longer. */
    boolean containsLonger(TypeImpl type, AnnotationFS inner) {
        for (int i = from; i < to; i++) {
            AnnotationFS each = all[i];
            if (type.subsumes((TypeImpl) each.getType()) && each.getBegin() <= inner.getBegin()
                    && each.getEnd() >= inner.getEnd()
                    && (each.getBegin() != inner.getBegin() || each.getEnd() != inner.getEnd())) {
                return true;
            }
        }
        return false;
    }

    /** Returns those of a type, in a list that does not follow later changes. */
    Collection<AnnotationFS> ofType(TypeImpl type) {
        List<AnnotationFS> found = null;
        for (int i = from; i < to; i++) {
            if (type.subsumes((TypeImpl) all[i].getType())) {
                if (found == null) {
                    found = new ArrayList<>(2);
                }
                found.add(all[i]);
            }
        }
        return found == null ? List.of() : found;
    }
}
