package org.hearsay.annotator;

import java.util.BitSet;
import java.util.TreeMap;

/** Runs of tokens, asked whether they touch or hold another run; the answer takes no longer where there are many. */
final class TokenRuns {

    private final BitSet taken = new BitSet();
    /** The last token of the longest run that begins with a token. */
    private final TreeMap<Integer, Integer> lastByFirst = new TreeMap<>();
    private int longest;

    void add(int first, int last) {
        taken.set(first, last + 1);
        lastByFirst.merge(first, last, Math::max);
        longest = Math.max(longest, last - first);
    }

    /** Tells whether a run shares a token with one of these. */
    boolean touch(int first, int last) {
        int next = taken.nextSetBit(first);
        return next >= 0 && next <= last;
    }

    /** Tells whether a run lies within one of these. */
    boolean hold(int first, int last) {
        if (last - first > longest) {
            return false;
        }
        return lastByFirst.subMap(last - longest, true, first, true).values().stream().anyMatch(end -> end >= last);
    }
}
