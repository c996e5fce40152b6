package org.hearsay.lexicon;

/**
 * Where whole words lead in a trie: from its root, and from where a blank leads. Most tokens are short words of plain
 * letters, and one look-up of the word costs less than a walk through the trie letter by letter. All that the matcher
 * asks next stands beside the word, since each other place of memory that it has to read costs as much as the look-up.
 */
final class WordSteps {

    /** As many letters as fit in a number, at five bits each. */
    private static final int LONGEST = 12;
    private static final int BITS = 5;
    private static final int MASK = (1 << BITS) - 1;
    /** Where there is no such step. */
    static final int NONE = -1;
    private static final int WIDTH = 4;
    private static final int SPARSE = 2;
    private static final int NODES = 1;
    private static final int CANDIDATES = 2;
    private static final int BLANK = 3;
    /** Bits that tell of most words that lead nowhere without a look at the large table, which no cache holds. */
    private static final int FILTER_BITS = 20;

    private final CharTrie trie;
    private final int[] firstCandidates;
    /**
     * A word; the nodes it leads from and to; first candidate of the key there and that of the next key, equal where
     * there is none; the node to which a blank leads on.
     */
    private long[] steps = new long[1 << 12];
    private final long[] filter = new long[(1 << FILTER_BITS) / Long.SIZE];
    private int size;

    /**
     * @param firstCandidates for each key of the trie its first candidate; those of the next key follow its last
     */
    WordSteps(CharTrie trie, int[] firstCandidates) {
        this.trie = trie;
        this.firstCandidates = firstCandidates;
        collect(CharTrie.ROOT, CharTrie.ROOT, 0, 0);
        for (int edge = 0; edge < trie.edges(); edge++) {
            if (trie.label(edge) == Folding.BLANK) {
                collect(CharTrie.node(edge), CharTrie.node(edge), 0, 0);
            }
        }
    }

    /** Goes from a node over all letters; a word ends where a key does or something else than a letter leads on. */
    private void collect(int from, int node, long word, int length) {
        boolean ends = trie.key(node) != CharTrie.NONE;
        for (int edge = trie.firstEdge(node); edge < trie.firstEdge(node + 1); edge++) {
            char label = trie.label(edge);
            if (label < 'a' || label > 'z') {
                ends = true;
            } else if (length < LONGEST) {
                collect(from, CharTrie.node(edge), word << BITS | label & MASK, length + 1);
            }
        }
        if (ends && length > 0) {
            put(from, word, node);
        }
    }

    private void put(int from, long word, int node) {
        if (SPARSE * WIDTH * ++size > steps.length) {
            long[] old = steps;
            steps = new long[2 * old.length];
            for (int i = 0; i < old.length; i += WIDTH) {
                if (old[i] != 0) {
                    System.arraycopy(old, i, steps, place((int) (old[i + NODES] >>> Integer.SIZE), old[i]), WIDTH);
                }
            }
        }
        int at = place(from, word);
        int key = trie.key(node);
        int bit = bit(mixed(from, word));
        filter[bit / Long.SIZE] |= 1L << bit;
        steps[at] = word;
        steps[at + NODES] = pair(from, node);
        steps[at + CANDIDATES] = key == CharTrie.NONE ? 0 : pair(firstCandidates[key], firstCandidates[key + 1]);
        steps[at + BLANK] = trie.child(node, Folding.BLANK);
    }

    private static long pair(int high, int low) {
        return (long) high << Integer.SIZE | low;
    }

    private static long mixed(int from, long word) {
        return (word + from * 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
    }

    private static int bit(long mixed) {
        return (int) (mixed >>> Long.SIZE - FILTER_BITS);
    }

    private int place(int from, long word) {
        long mixed = mixed(from, word);
        int at = (int) (mixed >>> Integer.SIZE) & steps.length - WIDTH;
        while (steps[at] != 0 && (steps[at] != word || (int) (steps[at + NODES] >>> Integer.SIZE) != from)) {
            at = at + WIDTH & steps.length - WIDTH;
        }
        return at;
    }

    /**
     * Returns a stretch of text as the number of a word; 0 where it is not one or more plain letters with something plain
     * but no letter behind them, or is too long.
     */
    static long word(char[] text, int begin, int end) {
        if (end - begin > LONGEST || end < text.length && (text[end] >= 128 || isLetter(text[end]))) {
            return 0;
        }
        long word = 0;
        for (int i = begin; i < end; i++) {
            if (!isLetter(text[i])) {
                return 0;
            }
            word = word << BITS | text[i] & MASK;
        }
        return word;
    }

    private static boolean isLetter(char c) {
        int small = c | ' ';
        return c < 128 && small >= 'a' && small <= 'z';
    }

    /** Returns the step of a word from the root or from behind a blank, or {@link #NONE}. */
    int step(int from, long word) {
        int bit = bit(mixed(from, word));
        if ((filter[bit / Long.SIZE] & 1L << bit) == 0) {
            return NONE;
        }
        int at = place(from, word);
        return steps[at] == word ? at : NONE;
    }

    /** Returns the node that a step leads to. */
    int node(int step) {
        return (int) steps[step + NODES];
    }

    /** Returns the first candidate of the key at the node that a step leads to. */
    int firstCandidate(int step) {
        return (int) (steps[step + CANDIDATES] >>> Integer.SIZE);
    }

    /** Returns the number behind the last candidate; that of the first where no key ends there. */
    int endOfCandidates(int step) {
        return (int) steps[step + CANDIDATES];
    }

    /** Returns the node to which a blank behind the word leads, or {@link CharTrie#NONE}. */
    int blank(int step) {
        return (int) steps[step + BLANK];
    }
}
