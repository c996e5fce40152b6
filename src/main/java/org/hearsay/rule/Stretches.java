package org.hearsay.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;

/**
 * The stretches of one document, found by the offsets of their borders. Offsets outside the document have none.
 */
final class Stretches {

    private static final Comparator<AnnotationFS> LONGER_FIRST = (one, other) -> one.getBegin() == other.getBegin()
            ? Integer.compare(other.getEnd(), one.getEnd()) : Integer.compare(one.getBegin(), other.getBegin());

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
     * Returns the stretches of a document.
     *
     * @param types the types that rules can see
     * @param inventory is told what there is
     */
    static Stretches of(JCas jcas, VisibleTypes types, Inventory inventory) {
        Stretches stretches = new Stretches(jcas);
        List<Annotation> annotations = new ArrayList<>();
        jcas.getAnnotationIndex().select().orderNotNeeded().fsIterator().forEachRemaining(annotation -> {
            if (types.contains(annotation.getType())) {
                annotations.add(annotation);
                inventory.found(annotation.getType());
            }
        });
        annotations.sort(LONGER_FIRST);
        stretches.cut(annotations);
        annotations.forEach(stretches::enter);
        return stretches;
    }

    /** Cuts the document at the borders of all the annotations; where none of them begins or ends, there is no stretch. */
    private void cut(Collection<? extends Annotation> annotations) {
        BitSet begins = new BitSet(length + 1);
        BitSet ends = new BitSet(length + 1);
        for (Annotation annotation : annotations) {
            if (isInside(annotation)) {
                begins.set(annotation.getBegin());
                ends.set(annotation.getEnd());
            }
        }
        BitSet borders = (BitSet) begins.clone();
        borders.or(ends);
        int begin = borders.nextSetBit(0);
        while (begin >= 0 && begin < length) {
            int end = borders.nextSetBit(begin + 1);
            if (end < 0) {
                return;
            }
            if (begins.get(begin) || ends.get(end)) {
                put(new Stretch(jcas, begin, end));
            }
            begin = end;
        }
    }

    /** Returns true when rules can see the annotation: neither empty nor outside the document. */
    boolean isInside(AnnotationFS annotation) {
        return annotation.getBegin() >= 0 && annotation.getBegin() < annotation.getEnd() && annotation.getEnd() <= length;
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
        if (first != null && first == last) {
            first.addCovering(annotation);
        } else {
            within(annotation.getBegin(), annotation.getEnd()).forEach(each -> each.addCovering(annotation));
        }
    }

    /** Forgets an annotation. */
    void leave(AnnotationFS annotation) {
        if (isInside(annotation)) {
            within(annotation.getBegin(), annotation.getEnd()).forEach(each -> each.remove(annotation));
        }
    }

    private Stretch put(Stretch stretch) {
        byBegin[stretch.getBegin()] = stretch;
        byEnd[stretch.getEnd()] = stretch;
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
        return put(new Stretch(jcas, begin, end));
    }

    private Stretch fillUpTo(int end) {
        int begin = end - 1;
        while (begin > 0 && byBegin[begin] == null && byEnd[begin] == null) {
            begin--;
        }
        return put(new Stretch(jcas, begin, end));
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
        if (begin < 0 || byBegin[begin].getEnd() <= offset) {
            return false;
        }
        Stretch first = byBegin[begin];
        boolean wasIndexed = first.isIndexed();
        unindex(first);
        byEnd[first.getEnd()] = null;
        Stretch second = first.split(jcas, offset);
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
        if (indexing && !stretch.isIndexed()) {
            stretch.addToIndexes();
            stretch.setIndexed(true);
            indexed++;
        }
    }

    /** Returns how often a stretch was put into the index, so that one can tell whether iterators over it are stale. */
    int indexed() {
        return indexed;
    }

    private static void unindex(Stretch stretch) {
        if (stretch.isIndexed()) {
            stretch.removeFromIndexes();
            stretch.setIndexed(false);
        }
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
                i = stretch.getEnd();
            }
        }
        return found;
    }

    /** Returns the stretch after the given one, or null. */
    Stretch after(Stretch stretch) {
        for (int i = stretch.getEnd(); i < length; i++) {
            if (byBegin[i] != null) {
                return byBegin[i];
            }
        }
        return null;
    }

    /** Returns the stretch before the given one, or null. */
    Stretch before(Stretch stretch) {
        for (int i = stretch.getBegin(); i > 0; i--) {
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
