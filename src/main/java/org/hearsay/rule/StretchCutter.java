package org.hearsay.rule;

import java.util.Arrays;
import java.util.List;
import org.apache.uima.cas.text.AnnotationFS;

/**
 * Cuts a document into stretches at the borders of all its annotations, and tells each stretch what begins and ends with
 * it. Sorts by counting, since there are many annotations and they lie close together.
 */
final class StretchCutter {

    private final int length;
    private final AnnotationFS[] byBegin;
    private final AnnotationFS[] byEnd;
    /** Where the annotations of an offset start in the array, and where those of the next do. */
    private final int[] beginsFrom;
    private final int[] endsFrom;

    /**
     * @param annotations those that are neither empty nor outside the document
     */
    StretchCutter(List<? extends AnnotationFS> annotations, int length) {
        this.length = length;
        beginsFrom = new int[length + 2];
        endsFrom = new int[length + 2];
        for (int i = 0; i < annotations.size(); i++) {
            beginsFrom[annotations.get(i).getBegin() + 1]++;
            endsFrom[annotations.get(i).getEnd() + 1]++;
        }
        for (int i = 1; i < length + 2; i++) {
            beginsFrom[i] += beginsFrom[i - 1];
            endsFrom[i] += endsFrom[i - 1];
        }
        byBegin = new AnnotationFS[annotations.size()];
        byEnd = new AnnotationFS[annotations.size()];
        int[] next = Arrays.copyOf(beginsFrom, length + 1);
        for (int i = 0; i < annotations.size(); i++) {
            AnnotationFS each = annotations.get(i);
            insert(each, beginsFrom[each.getBegin()], next[each.getBegin()]++);
        }
        System.arraycopy(endsFrom, 0, next, 0, length + 1);
        for (AnnotationFS each : byBegin) {
            byEnd[next[each.getEnd()]++] = each;
        }
    }

    /** Puts an annotation among those that begin where it does, longer ones first. */
    private void insert(AnnotationFS annotation, int first, int last) {
        int at = last;
        while (at > first && byBegin[at - 1].getEnd() < annotation.getEnd()) {
            byBegin[at] = byBegin[at - 1];
            at--;
        }
        byBegin[at] = annotation;
    }

    /** Hands over each stretch with which something begins or ends, in order. */
    void cut(Stretches target) {
        int begin = next(0);
        while (begin >= 0 && begin < length) {
            int end = next(begin + 1);
            if (end < 0) {
                return;
            }
            boolean begins = beginsFrom[begin + 1] > beginsFrom[begin];
            boolean ends = endsFrom[end + 1] > endsFrom[end];
            if (begins || ends) {
                Stretch stretch = new Stretch(begin, end);
                stretch.shareBegins(byBegin, beginsFrom[begin], beginsFrom[begin + 1]);
                stretch.shareEnds(byEnd, endsFrom[end], endsFrom[end + 1]);
                target.put(stretch);
            }
            begin = end;
        }
        for (AnnotationFS each : byBegin) {
            target.enterBetween(each);
        }
    }

    /** Returns the first border at the offset or after it, or -1. */
    private int next(int offset) {
        for (int i = offset; i <= length; i++) {
            if (beginsFrom[i + 1] > beginsFrom[i] || endsFrom[i + 1] > endsFrom[i]) {
                return i;
            }
        }
        return -1;
    }
}
