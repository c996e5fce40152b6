package org.hearsay.lexicon;

import java.util.Arrays;
import java.util.BitSet;

/** Where tokens of a text begin and end, and which of them stand in a sentence that is mostly in capitals. */
public final class TokenBorders {

    private int[] begins = new int[256];
    private int[] ends = new int[256];
    private int size;
    private int farthest;
    private boolean overlaps;
    private final BitSet endOffsets = new BitSet();
    private final BitSet inCapitals = new BitSet();

    /**
     * Adds a token.
     *
     * @param begin its first offset; never smaller than that of the token before
     * @param end the offset behind it
     * @param capitals true when its sentence is mostly in capitals
     */
    public void add(int begin, int end, boolean capitals) {
        if (size > 0 && begin < begins[size - 1]) {
            throw new IllegalArgumentException(
                    "Expected tokens in order of the text, found begin [" + begin + "] after [" + begins[size - 1] + "]");
        }
        begins = size == begins.length ? Arrays.copyOf(begins, size * 2) : begins;
        inCapitals.set(size, capitals);
        ends = size == ends.length ? Arrays.copyOf(ends, size * 2) : ends;
        overlaps |= begin < farthest;
        farthest = Math.max(farthest, end);
        ends[size] = end;
        begins[size++] = begin;
        endOffsets.set(end);
    }

    /** Returns the number of tokens. */
    int size() {
        return size;
    }

    /** Returns the first offset of a token. */
    int begin(int token) {
        return begins[token];
    }

    /** Returns the offset behind a token. */
    int end(int token) {
        return ends[token];
    }

    /** Returns true when a token begins before another has ended. */
    boolean overlap() {
        return overlaps;
    }

    /** Returns true when some token ends at the offset. */
    boolean isEnd(int offset) {
        return endOffsets.get(offset);
    }

    /** Returns true when the token stands in a sentence that is mostly in capitals. */
    boolean isInCapitals(int token) {
        return inCapitals.get(token);
    }
}
