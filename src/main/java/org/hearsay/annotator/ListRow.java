package org.hearsay.annotator;

import org.apache.uima.jcas.tcas.Annotation;

/** The hits of one list, by the tokens that they cover. */
final class ListRow {

    private final String list;
    private final Hits hits;
    /** One more than the number of the hit that covers a token; 0 where none does. */
    private final int[] covering;
    /** Hits that were added since, by token; null as long as there are none. */
    private Annotation[] added;

    ListRow(String list, Hits hits, DocumentTokens tokens) {
        this.list = list;
        this.hits = hits;
        covering = new int[tokens.size()];
        for (int hit = 0; hit < hits.size(); hit++) {
            int end = hits.end(hit);
            for (int i = tokens.atOrAfter(hits.begin(hit)); i < covering.length && tokens.begin(i) < end; i++) {
                covering[i] = hit + 1;
            }
        }
    }

    /** The short name of the list's type. */
    String list() {
        return list;
    }

    Hits hits() {
        return hits;
    }

    /** Tells whether a hit covers a token. */
    boolean has(int token) {
        return covering[token] > 0 || added != null && added[token] != null;
    }

    /** Returns the hit that covers a token, or null. */
    Annotation at(int token) {
        if (added != null && added[token] != null) {
            return added[token];
        }
        return covering[token] > 0 ? hits.annotation(covering[token] - 1) : null;
    }

    /** Takes in a hit from one token to another, in place of all that cover them. */
    void add(Annotation hit, int first, int end) {
        if (added == null) {
            added = new Annotation[covering.length];
        }
        for (int i = first; i < end; i++) {
            added[i] = hit;
        }
    }
}
