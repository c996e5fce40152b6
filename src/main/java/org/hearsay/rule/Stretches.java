package org.hearsay.rule;

import java.util.ArrayList;
import java.util.List;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;

/**
 * The stretches of one document, found by the offsets of their borders. Offsets outside the document have none.
 */
final class Stretches {

    private final JCas jcas;
    private final int length;
    private final Stretch[] byBegin;
    private final Stretch[] byEnd;
    private boolean indexing;
    private int indexed;

    Stretches(JCas jcas) {
        this.jcas = jcas;
        length = jcas.getDocumentText().length();
        byBegin = new Stretch[length + 1];
        byEnd = new Stretch[length + 1];
    }

    /**
     * Returns the stretches of a document. Where no annotation begins or ends, there is none.
     *
     * @param types the types that rules can see
     * @param inventory is told what there is
     */
    static Stretches of(JCas jcas, VisibleTypes types, Inventory inventory) {
        Stretches stretches = new Stretches(jcas);
        Offsets offsets = Offsets.in(jcas.getTypeSystem());
        // The list would grow ten times on its way.
        List<Annotation> annotations = new ArrayList<>(jcas.getAnnotationIndex().size());
        jcas.getAnnotationIndex().select().orderNotNeeded().fsIterator().forEachRemaining(annotation -> {
            if (types.contains(annotation.getType())
                    && stretches.isInside(offsets.begin(annotation), offsets.end(annotation))) {
                annotations.add(annotation);
            }
        });
        StretchCutter cutter = new StretchCutter(annotations, stretches.length, offsets);
        cutter.cut(stretches);
        inventory.hold(cutter.sorted());
        return stretches;
    }

    /** Returns true when rules can see the annotation: neither empty nor outside the document. */
    boolean isInside(AnnotationFS annotation) {
        return isInside(annotation.getBegin(), annotation.getEnd());
    }

    private boolean isInside(int begin, int end) {
        return begin >= 0 && begin < end && end <= length;
    }

    /** Makes an annotation known at its borders and in between. */
    void enter(AnnotationFS annotation) {
        if (!isInside(annotation)) {
            return;
        }
        Stretch first = byBegin[annotation.getBegin()];
        Stretch last = byEnd[annotation.getEnd()];
        if (first != null) {
            first.addBegin(annotation);
            index(first);
        }
        if (last != null) {
            last.addEnd(annotation);
            index(last);
        }
        enterBetween(annotation, annotation.getBegin(), annotation.getEnd());
    }

    /** Makes an annotation known to the stretches that it covers, but for its first and last. */
    void enterBetween(AnnotationFS annotation, int begin, int end) {
        Stretch first = byBegin[begin];
        for (int i = first == null ? begin : first.end(); i < end;) {
            Stretch stretch = byBegin[i];
            if (stretch != null && stretch.end() < end) {
                stretch.addAround(annotation);
            }
            i = stretch == null ? i + 1 : stretch.end();
        }
    }

    /** Forgets an annotation. */
    void leave(AnnotationFS annotation) {
        if (isInside(annotation)) {
            within(annotation.getBegin(), annotation.getEnd()).forEach(each -> each.remove(annotation));
        }
    }

    Stretch put(Stretch stretch) {
        byBegin[stretch.begin()] = stretch;
        byEnd[stretch.end()] = stretch;
        return stretch;
    }

    Stretch beginningAt(int offset) {
        return offset < 0 || offset > length ? null : byBegin[offset];
    }

    Stretch endingAt(int offset) {
        return offset < 0 || offset > length ? null : byEnd[offset];
    }

    /** Makes sure that a stretch begins at one offset, and one ends at the other. */
    void cutAt(int begin, int end) {
        if (byBegin[begin] == null && !split(begin)) {
            fillFrom(begin);
        }
        if (byEnd[end] == null && !split(end)) {
            fillUpTo(end);
        }
    }

    /** Returns the stretch that begins at the offset, making one where there is only a gap behind a border. */
    Stretch madeFrom(int offset) {
        boolean gap = offset >= 0 && offset < length && byBegin[offset] == null && byEnd[offset] != null;
        return gap ? fillFrom(offset) : beginningAt(offset);
    }

    /** Returns the stretch that ends at the offset, making one where there is only a gap before a border. */
    Stretch madeUpTo(int offset) {
        boolean gap = offset > 0 && offset < length && byEnd[offset] == null && byBegin[offset] != null;
        return gap ? fillUpTo(offset) : endingAt(offset);
    }

    private Stretch fillFrom(int begin) {
        int end = begin + 1;
        while (end < length && byBegin[end] == null && byEnd[end] == null) {
            end++;
        }
        return put(new Stretch(begin, end));
    }

    private Stretch fillUpTo(int end) {
        int begin = end - 1;
        while (begin > 0 && byBegin[begin] == null && byEnd[begin] == null) {
            begin--;
        }
        return put(new Stretch(begin, end));
    }

    /** Returns the first stretch that begins at the border at the offset or after it; null also where there is no border. */
    Stretch from(int offset) {
        if (offset < 0 || offset >= length) {
            return null;
        }
        if (byBegin[offset] != null) {
            return byBegin[offset];
        }
        return byEnd[offset] == null ? null : after(byEnd[offset]);
    }

    /** Returns the last stretch that ends at the border at the offset or before it; null also where there is no border. */
    Stretch upTo(int offset) {
        if (offset <= 0 || offset > length) {
            return null;
        }
        if (byEnd[offset] != null) {
            return byEnd[offset];
        }
        return offset == length || byBegin[offset] == null ? null : before(byBegin[offset]);
    }

    /** Cuts the stretch that the offset lies within; returns false when there is none. */
    private boolean split(int offset) {
        int begin = offset - 1;
        while (begin >= 0 && byBegin[begin] == null) {
            begin--;
        }
        if (begin < 0 || byBegin[begin].end() <= offset) {
            return false;
        }
        Stretch first = byBegin[begin];
        boolean wasIndexed = unindex(first);
        byEnd[first.end()] = null;
        Stretch second = first.split(offset);
        put(first);
        put(second);
        if (wasIndexed) {
            index(first);
            index(second);
        }
        return true;
    }

    /** Puts all stretches into the index of the CAS, where word lists and some conditions walk along them, from now on. */
    void index() {
        if (!indexing) {
            indexing = true;
            for (Stretch stretch : byBegin) {
                if (stretch != null && !stretch.isEmpty()) {
                    index(stretch);
                }
            }
        }
    }

    private void index(Stretch stretch) {
        if (indexing && !stretch.basic(jcas).isIndexed()) {
            stretch.basic(jcas).addToIndexes();
            stretch.basic(jcas).setIndexed(true);
            indexed++;
        }
    }

    /** Returns how often a stretch was put into the index, so that one can tell whether iterators over it are stale. */
    int indexed() {
        return indexed;
    }

    /** Returns whether the stretch was in the index. */
    private boolean unindex(Stretch stretch) {
        boolean wasIndexed = indexing && stretch.basic(jcas).isIndexed();
        if (wasIndexed) {
            stretch.basic(jcas).removeFromIndexes();
            stretch.basic(jcas).setIndexed(false);
        }
        return wasIndexed;
    }

    /** Returns the stretches that lie within the offsets, in order. */
    List<Stretch> within(int begin, int end) {
        List<Stretch> found = new ArrayList<>();
        for (int i = Math.max(0, begin); i < end && i < length;) {
            Stretch stretch = byBegin[i];
            if (stretch == null) {
                i++;
            } else {
                found.add(stretch);
                i = stretch.end();
            }
        }
        return found;
    }

    /** Returns the stretch after the given one, or null. */
    Stretch after(Stretch stretch) {
        for (int i = stretch.end(); i < length; i++) {
            if (byBegin[i] != null) {
                return byBegin[i];
            }
        }
        return null;
    }

    /** Returns the stretch before the given one, or null. */
    Stretch before(Stretch stretch) {
        for (int i = stretch.begin(); i > 0; i--) {
            if (byEnd[i] != null) {
                return byEnd[i];
            }
        }
        return null;
    }

    Stretch first() {
        for (int i = 0; i < length; i++) {
            if (byBegin[i] != null) {
                return byBegin[i];
            }
        }
        return null;
    }

    Stretch last() {
        for (int i = length; i > 0; i--) {
            if (byEnd[i] != null) {
                return byEnd[i];
            }
        }
        return null;
    }
}
