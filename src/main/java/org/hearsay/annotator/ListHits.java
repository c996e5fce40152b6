package org.hearsay.annotator;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.SofaFS;
import org.apache.uima.cas.Type;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;

/**
 * Hits of word lists that a document has beside the index of its CAS. Half of all hits are of lists that no script names:
 * only Hearsay's own engines look at them, mostly to see that there is one, and to make each a feature structure in the
 * index costs more than to find it. Kept for a view until its document goes; holds nothing of the CAS.
 */
final class ListHits {

    private static final Map<CAS, ListHits> MADE = Collections.synchronizedMap(new WeakHashMap<>());
    private static final ListHits NONE = new ListHits(HitTypes.NONE);
    private static final int WIDTH = 4;
    private static final int LIST = 0;
    private static final int ENTRY = 1;
    private static final int BEGIN = 2;
    private static final int END = 3;

    private final HitTypes lists;
    private int[] hits = new int[WIDTH * 128];
    private int size;
    /** By the number of its type, where the hits of each begin; the last number is the size. */
    private int[] starts = new int[1];
    /** Goes with the document: a CAS that is reset makes a new one for the next text. */
    private WeakReference<SofaFS> document = new WeakReference<>(null);

    /**
     * @param lists the lists whose hits these are
     */
    ListHits(HitTypes lists) {
        this.lists = lists;
    }

    /** Returns the hits that were handed over for the document in a view; none where there are no such. */
    static ListHits of(JCas jcas) {
        ListHits made = MADE.get(jcas.getCas());
        return made != null && made.document.get() == jcas.getCas().getSofa() ? made : NONE;
    }

    /** Forgets the hits of the document in a view. */
    static void drop(JCas jcas) {
        MADE.remove(jcas.getCas());
    }

    /** Adds a hit; hits come in the order of the text. */
    void add(int list, int entry, int begin, int end) {
        if (size * WIDTH == hits.length) {
            hits = Arrays.copyOf(hits, 2 * hits.length);
        }
        int at = size++ * WIDTH;
        hits[at + LIST] = list;
        hits[at + ENTRY] = entry;
        hits[at + BEGIN] = begin;
        hits[at + END] = end;
    }

    /** Hands the hits over to the engines that see the document later. */
    void handOver(JCas jcas) {
        int[] next = new int[lists.types() + 2];
        for (int i = 0; i < size; i++) {
            next[list(i).number() + 2]++;
        }
        for (int i = 2; i < next.length; i++) {
            next[i] += next[i - 1];
        }
        int[] sorted = new int[WIDTH * size];
        for (int i = 0; i < size; i++) {
            int to = next[list(i).number() + 1]++;
            System.arraycopy(hits, WIDTH * i, sorted, WIDTH * to, WIDTH);
        }
        hits = sorted;
        starts = next;
        document = new WeakReference<>(jcas.getCas().getSofa());
        MADE.put(jcas.getCas(), this);
    }

    private HitType list(int hit) {
        return lists.of(hits[WIDTH * hit + LIST]);
    }

    /** Returns the number of the first hit of a type. */
    int first(Type type) {
        int number = lists.number(type);
        return number < 0 ? 0 : starts[number];
    }

    /** Returns the number behind the last hit of a type; that of the first where there is none. */
    int end(Type type) {
        int number = lists.number(type);
        return number < 0 ? 0 : starts[number + 1];
    }

    int begin(int hit) {
        return hits[WIDTH * hit + BEGIN];
    }

    int end(int hit) {
        return hits[WIDTH * hit + END];
    }

    /** Returns the value of a column, or null. */
    String value(int hit, String column) {
        return list(hit).value(hits[WIDTH * hit + ENTRY], column);
    }

    /** Makes an annotation of a hit, which is not in the index; each time a new one. */
    Annotation annotation(CAS cas, int hit) {
        return list(hit).make(cas, hits[WIDTH * hit + ENTRY], begin(hit), end(hit));
    }
}
