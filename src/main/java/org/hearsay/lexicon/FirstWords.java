package org.hearsay.lexicon;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Where the words lead that entries begin with: most tokens are short words of plain letters, and a look-up of the whole
 * word costs less than a walk through the trie letter by letter. Words that no entry begins with lead nowhere.
 */
final class FirstWords {

    /** As many letters as fit in a number, at five bits each. */
    private static final int LONGEST = 12;
    private static final int BITS = 5;

    private record Step(int node, long word, int length) {
    }

    private long[] words = new long[1 << 10];
    private int[] nodes = new int[1 << 10];
    private int size;

    FirstWords(CharTrie trie) {
        Deque<Step> open = new ArrayDeque<>();
        open.add(new Step(CharTrie.ROOT, 0, 0));
        while (!open.isEmpty()) {
            Step step = open.pop();
            if (step.length > 0 && (trie.key(step.node) != CharTrie.NONE || trie.leadsOnByOtherThanLetter(step.node))) {
                put(step.word, step.node);
            }
            for (char letter = 'a'; letter <= 'z' && step.length < LONGEST; letter++) {
                int child = trie.child(step.node, letter);
                if (child != CharTrie.NONE) {
                    open.push(new Step(child, step.word << BITS | letter & 31, step.length + 1));
                }
            }
        }
    }

    private void put(long word, int node) {
        if (2 * ++size > words.length) {
            long[] oldWords = words;
            int[] oldNodes = nodes;
            words = new long[oldWords.length * 2];
            nodes = new int[oldNodes.length * 2];
            for (int i = 0; i < oldWords.length; i++) {
                if (oldWords[i] != 0) {
                    place(oldWords[i], oldNodes[i]);
                }
            }
        }
        place(word, node);
    }

    private void place(long word, int node) {
        int at = slot(word);
        words[at] = word;
        nodes[at] = node;
    }

    private int slot(long word) {
        int at = (int) (word * 0x9E3779B97F4A7C15L >>> 40) & words.length - 1;
        while (words[at] != 0 && words[at] != word) {
            at = at + 1 & words.length - 1;
        }
        return at;
    }

    /**
     * Returns a stretch of text as the number of a word; 0 where it is not one or more plain letters with something other
     * than a letter behind them, or is too long.
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
            word = word << BITS | text[i] & 31;
        }
        return word;
    }

    private static boolean isLetter(char c) {
        int small = c | ' ';
        return c < 128 && small >= 'a' && small <= 'z';
    }

    /** Returns the node that a word leads to, or {@link CharTrie#NONE}. */
    int node(long word) {
        int at = slot(word);
        return words[at] == word ? nodes[at] : CharTrie.NONE;
    }
}
