package org.hearsay.rule;

import java.util.Arrays;
import java.util.List;
import org.apache.uima.cas.text.AnnotationFS;

/**
 * Cuts a document into stretches at the borders of all its annotations, and tells each stretch what begins and ends with
 * it. Sorts by counting, since there are many annotations and they lie close together.
 */
final class StretchCutter {

    private final Offsets offsets;
    private final int length;
    private final AnnotationFS[] byBegin;
    private final AnnotationFS[] byEnd;
    /** Where the annotations of an offset start in the array, and where those of the next do. */
    private final int[] beginsFrom;
    private final int[] endsFrom;

    /**
     * @param annotations those that are neither empty nor outside the document
     * @param length length of the document
     */
    StretchCutter(List<? extends AnnotationFS> annotations, int length, Offsets offsets) {
        this.offsets = offsets;
        this.length = length;
        beginsFrom = new int[length + 2];
        endsFrom = new int[length + 2];
        int size = annotations.size();
        int[] begins = new int[size];
        for (int i = 0; i < size; i++) {
            begins[i] = offsets.begin(annotations.get(i));
            beginsFrom[begins[i] + 1]++;
            endsFrom[offsets.end(annotations.get(i)) + 1]++;
        }
        for (int i = 1; i < length + 2; i++) {
            beginsFrom[i] += beginsFrom[i - 1];
            endsFrom[i] += endsFrom[i - 1];
        }
        byBegin = new AnnotationFS[size];
        int[] next = Arrays.copyOf(beginsFrom, length + 1);
        for (int i = 0; i < size; i++) {
            insert(annotations.get(i), beginsFrom[begins[i]], next[begins[i]]++);
        }
        byEnd = new AnnotationFS[size];
        System.arraycopy(endsFrom, 0, next, 0, length + 1);
        for (AnnotationFS each : byBegin) {
            byEnd[next[offsets.end(each)]++] = each;
        }
    }

    /** Puts an annotation among those that begin where it does, longer ones first. */
    private void insert(AnnotationFS annotation, int first, int last) {
        int end = offsets.end(annotation);
        int at = last;
        while (at > first && offsets.end(byBegin[at - 1]) < end) {
            byBegin[at] = byBegin[at - 1];
            at--;
        }
        byBegin[at] = annotation;
    }

    /** Returns the annotations by their begins, longer ones first; not to be changed. */
    AnnotationFS[] sorted() {
        return byBegin;
    }

    /** Hands over each stretch with which something begins or ends, in order. */
    void cut(Stretches target) {
        int begin = next(0);
        while (begin >= 0 && begin < length) {
            int end = next(begin + 1);
            if (end < 0) {
                return;
            }
            if (begins(begin) || ends(end)) {
                Stretch stretch = new Stretch(begin, end);
                stretch.shareBegins(byBegin, beginsFrom[begin], beginsFrom[begin + 1]);
                stretch.shareEnds(byEnd, endsFrom[end], endsFrom[end + 1]);
                target.put(stretch);
            }
            begin = end;
        }
        for (AnnotationFS each : byBegin) {
            target.enterBetween(each, offsets.begin(each), offsets.end(each));
        }
    }

    private boolean begins(int offset) {
        return beginsFrom[offset + 1] > beginsFrom[offset];
    }

    private boolean ends(int offset) {
        return endsFrom[offset + 1] > endsFrom[offset];
    }

    /** Returns the first border at the offset or after it, or -1. */
    private int next(int offset) {
        for (int i = offset; i <= length; i++) {
            if (begins(i) || ends(i)) {
                return i;
            }
        }
        return -1;
    }
}
