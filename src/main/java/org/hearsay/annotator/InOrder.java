package org.hearsay.annotator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.uima.jcas.tcas.Annotation;

/**
 * Annotations in the order of the text, the longer first where two begin together, found by offset. The selections of a CAS
 * for what covers or precedes an annotation walk from the start of the index, which documents of megabytes do not forgive.
 */
final class InOrder<T extends Annotation> {

    private final List<T> annotations;

    InOrder(Collection<? extends T> annotations) {
        this.annotations = new ArrayList<>(annotations);
        this.annotations.sort(Comparator.<T>comparingInt(Annotation::getBegin)
                .thenComparing(Annotation::getEnd, Comparator.reverseOrder()));
    }

    int size() {
        return annotations.size();
    }

    T get(int index) {
        return annotations.get(index);
    }

    /** Returns the index of the first that begins at the offset or after it; the size where there is none. */
    int atOrAfter(int offset) {
        int low = 0;
        int high = annotations.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (annotations.get(middle).getBegin() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Returns the longest that begins at the offset, or null. */
    T beginningAt(int offset) {
        int index = atOrAfter(offset);
        return index < size() && get(index).getBegin() == offset ? get(index) : null;
    }

    /** Returns the last that begins at the offset or before it, or null. */
    T lastFrom(int offset) {
        int index = atOrAfter(offset + 1) - 1;
        return index < 0 ? null : get(index);
    }

    /** Returns those that lie within two offsets, in order. */
    List<T> within(int begin, int end) {
        List<T> found = new ArrayList<>();
        for (int i = atOrAfter(begin); i < size() && get(i).getBegin() < end; i++) {
            if (get(i).getEnd() <= end) {
                found.add(get(i));
            }
        }
        return found;
    }

    /** Returns at most so many that end at the offset or before it, the nearest ones, in order; for such as do not overlap. */
    List<T> before(int offset, int most) {
        int end = atOrAfter(offset);
        while (end > 0 && get(end - 1).getEnd() > offset) {
            end--;
        }
        return List.copyOf(annotations.subList(Math.max(0, end - most), end));
    }

    /** Returns at most so many that begin at the offset or after it, in order. */
    List<T> after(int offset, int most) {
        int begin = atOrAfter(offset);
        return List.copyOf(annotations.subList(begin, Math.min(size(), begin + most)));
    }
}
