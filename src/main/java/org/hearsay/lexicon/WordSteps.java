package org.hearsay.lexicon;

/**
 * Where whole words lead in a trie: from its root, and from where a blank leads. Most tokens are short words of plain
 * letters, and one look-up of the word costs less than a walk through the trie letter by letter.
 */
final class WordSteps {

    /** As many letters as fit in a number, at five bits each. */
    private static final int LONGEST = 12;
    private static final int BITS = 5;
    private static final int MASK = (1 << BITS) - 1;

    private final CharTrie trie;
    /** Pairs of a word, and the nodes it leads from and to: side by side, so that a look-up reads one place of memory. */
    private long[] steps = new long[1 << 13];
    private int size;

    WordSteps(CharTrie trie) {
        this.trie = trie;
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
        if (4 * ++size > steps.length) {
            long[] old = steps;
            steps = new long[2 * old.length];
            for (int i = 0; i < old.length; i += 2) {
                if (old[i] != 0) {
                    int at = place((int) (old[i + 1] >>> 32), old[i]);
                    steps[at] = old[i];
                    steps[at + 1] = old[i + 1];
                }
            }
        }
        int at = place(from, word);
        steps[at] = word;
        steps[at + 1] = (long) from << 32 | node;
    }

    private int place(int from, long word) {
        long mixed = (word + from * 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
        int at = (int) (mixed >>> 32) & steps.length - 2;
        while (steps[at] != 0 && (steps[at] != word || (int) (steps[at + 1] >>> 32) != from)) {
            at = at + 2 & steps.length - 2;
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

    /** Returns the node that a word leads to from the root or from behind a blank, or {@link CharTrie#NONE}. */
    int node(int from, long word) {
        int at = place(from, word);
        return steps[at] == word ? (int) steps[at + 1] : CharTrie.NONE;
    }
}
