package org.hearsay.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Finds the entries of all word lists in one pass over a text. Immutable: all threads share one. Its cost grows with the
 * text, not with the number of lists or entries.
 *
 * <p>A hit begins where a token begins and ends where a token ends. Of the entries of one type the leftmost and longest
 * wins, so that hits of a type never overlap; hits of different types may. Where two entries have the same text, the one
 * that is written like the text wins, then the one of the later list, so that a drop-in can correct what is built in.
 */
public final class PhraseMatcher {

    /** Is told of each hit. */
    @FunctionalInterface
    public interface HitListener {

        /**
         * @param list index of the list among those that the matcher was made of
         * @param index index of the entry in the list
         * @param begin first offset of the hit
         * @param end offset behind it
         */
        void hit(int list, int index, int begin, int end);
    }

    /** A candidate under its key; sorted by the key, of which most differ in the first letters. */
    private record Keyed(String key, long firstLetters, Candidate candidate) implements Comparable<Keyed> {

        private static final int LETTERS = 7;

        Keyed(String key, Candidate candidate) {
            this(key, firstLetters(key), candidate);
        }

        private static long firstLetters(String key) {
            long letters = 0;
            boolean plain = true;
            for (int i = 0; i < LETTERS; i++) {
                char c = plain && i < key.length() ? key.charAt(i) : 0;
                plain &= c < 255;
                letters = letters << 8 | Math.min(c, 255);
            }
            return letters;
        }

        @Override
        public int compareTo(Keyed other) {
            int order = Long.compare(firstLetters, other.firstLetters);
            return order == 0 ? key.compareTo(other.key) : order;
        }
    }

    private static final int FACTS = 4;
    private static final int TYPE = 0;
    private static final int FIRST = 1;
    private static final int LIST = 2;
    private static final int ENTRY = 3;
    /** Instead of the first character of a candidate that matches in any case. */
    private static final int ANY = -1;

    private final CharTrie trie;
    private final WordSteps words;
    /** For each key its first candidate; those of the next key follow its last. */
    private final int[] firstCandidates;
    private final Candidate[] candidates;
    /** What is asked of each candidate, side by side: its type, first character or {@link #ANY}, its list and entry. */
    private final int[] facts;
    private final int types;

    /**
     * @param lists the word lists; their order decides between equal entries
     */
    public PhraseMatcher(List<WordList> lists) {
        List<String> typeNames = lists.stream().map(WordList::typeName).distinct().toList();
        List<Keyed> all = new ArrayList<>();
        // The later list first: of equals the matcher takes the first.
        for (int i = lists.size() - 1; i >= 0; i--) {
            WordList list = lists.get(i);
            int type = typeNames.indexOf(list.typeName());
            for (int k = 0; k < list.entries().size(); k++) {
                for (String spelling : Spellings.of(list.entries().get(k).text())) {
                    String key = Folding.lowerCase(spelling);
                    all.add(new Keyed(key, new Candidate(i, k, type, list.casePolicy(), spelling, key)));
                }
            }
        }
        all.removeIf(keyed -> keyed.key().isEmpty());
        Collections.sort(all);
        List<String> keys = new ArrayList<>();
        firstCandidates = groups(all, keys);
        candidates = all.stream().map(Keyed::candidate).toArray(Candidate[]::new);
        facts = new int[FACTS * candidates.length];
        for (int i = 0; i < candidates.length; i++) {
            facts[FACTS * i + TYPE] = candidates[i].type();
            facts[FACTS * i + FIRST] = candidates[i].isAnyCase() ? ANY : candidates[i].first();
            facts[FACTS * i + LIST] = candidates[i].list();
            facts[FACTS * i + ENTRY] = candidates[i].index();
        }
        trie = new CharTrie(keys);
        words = new WordSteps(trie, firstCandidates);
        types = typeNames.size();
    }

    /** Returns where the candidates of each key begin among the sorted ones, and adds the keys to a list. */
    private static int[] groups(List<Keyed> sorted, List<String> keys) {
        int[] starts = new int[sorted.size() + 1];
        for (int i = 0; i < sorted.size(); i++) {
            String key = sorted.get(i).key();
            if (keys.isEmpty() || !key.equals(keys.get(keys.size() - 1))) {
                starts[keys.size()] = i;
                keys.add(key);
            }
        }
        starts[keys.size()] = sorted.size();
        return Arrays.copyOf(starts, keys.size() + 1);
    }

    /**
     * Finds all hits in a text.
     *
     * @param text the text
     * @param tokens its tokens
     * @param listener is told of the hits, in the order of their begin
     */
    public void find(String text, TokenBorders tokens, HitListener listener) {
        Scan scan = new Scan(text.toCharArray(), tokens, listener);
        for (int token = 0; token < tokens.size(); token++) {
            scan.from(token);
        }
    }

    /** The state of one pass. */
    private final class Scan {

        private final char[] text;
        private final TokenBorders tokens;
        private final HitListener listener;
        /** For each type: end of its last hit, and best candidate from the present token. */
        private final int[] lastEnd = new int[types];
        private final int[] best = new int[types];
        private final int[] bestEnd = new int[types];
        private final int[] bestRank = new int[types];
        private final int[] touched = new int[types];
        private int touchedCount;

        Scan(char[] text, TokenBorders tokens, HitListener listener) {
            this.text = text;
            this.tokens = tokens;
            this.listener = listener;
            Arrays.fill(best, -1);
        }

        void from(int token) {
            int begin = tokens.begin(token);
            int next = token;
            int node = CharTrie.ROOT;
            int position = begin;
            boolean wordBorder = true;
            while (position < text.length && node != CharTrie.NONE) {
                while (wordBorder && next < tokens.size() && tokens.begin(next) < position) {
                    next++;
                }
                long word = wordBorder ? wordAt(next, position) : 0;
                int step = word == 0 ? WordSteps.NONE : words.step(node, word);
                if (step != WordSteps.NONE) {
                    position = tokens.end(next);
                    node = words.node(step);
                    consider(words.firstCandidate(step), words.endOfCandidates(step), token, position);
                }
                if (word != 0 && step == WordSteps.NONE || position == text.length) {
                    break;
                }
                char c = Folding.at(text, position, true);
                position = Folding.next(text, position);
                wordBorder = c == Folding.BLANK;
                if (wordBorder && step != WordSteps.NONE) {
                    node = words.blank(step);
                } else if (c != Folding.NOTHING) {
                    node = trie.child(node, c);
                }
                considerKey(node, token, position);
            }
            report(begin);
        }

        private void considerKey(int node, int token, int end) {
            int key = node == CharTrie.NONE || !tokens.isEnd(end) ? CharTrie.NONE : trie.key(node);
            if (key != CharTrie.NONE) {
                consider(firstCandidates[key], firstCandidates[key + 1], token, end);
            }
        }

        /** The number of the word that a token at a position is; 0 where it has to be read letter by letter. */
        private long wordAt(int token, int position) {
            boolean whole = token < tokens.size() && tokens.begin(token) == position && !tokens.overlap();
            return whole ? WordSteps.word(text, position, tokens.end(token)) : 0;
        }

        private void consider(int from, int to, int token, int end) {
            int begin = tokens.begin(token);
            for (int i = from; i < to; i++) {
                int type = facts[FACTS * i + TYPE];
                if (begin < lastEnd[type]) {
                    continue;
                }
                int first = facts[FACTS * i + FIRST];
                if (first != ANY && first != text[begin] && text[begin] >= 'a' && text[begin] <= 'z') {
                    // Most often: a name that is also a word, and here the word.
                    continue;
                }
                int rank = first == ANY ? Candidate.ANY_CASE
                        : candidates[i].rank(text, begin, end, tokens.isInCapitals(token));
                if (rank == Candidate.NO_MATCH) {
                    continue;
                }
                if (best[type] < 0) {
                    touched[touchedCount++] = type;
                }
                if (best[type] < 0 || end > bestEnd[type] || rank > bestRank[type]) {
                    best[type] = i;
                    bestEnd[type] = end;
                    bestRank[type] = rank;
                }
            }
        }

        private void report(int begin) {
            for (int i = 0; i < touchedCount; i++) {
                int type = touched[i];
                int candidate = FACTS * best[type];
                listener.hit(facts[candidate + LIST], facts[candidate + ENTRY], begin, bestEnd[type]);
                lastEnd[type] = bestEnd[type];
                best[type] = -1;
            }
            touchedCount = 0;
        }
    }
}
