package org.hearsay.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
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

    private record Keyed(String key, Candidate candidate) {
    }

    private final CharTrie trie;
    private final WordSteps words;
    private final Candidate[][] candidates;
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
        all.sort(Comparator.comparing(Keyed::key));
        List<String> keys = new ArrayList<>();
        candidates = groupByKey(all, keys);
        trie = new CharTrie(keys);
        words = new WordSteps(trie);
        types = typeNames.size();
    }

    /** Returns the sorted candidates as one array for each key, and adds the keys to a list. */
    private static Candidate[][] groupByKey(List<Keyed> sorted, List<String> keys) {
        List<Candidate[]> groups = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= sorted.size(); end++) {
            String key = sorted.get(start).key();
            if (end == sorted.size() || !sorted.get(end).key().equals(key)) {
                keys.add(key);
                groups.add(sorted.subList(start, end).stream().map(Keyed::candidate).toArray(Candidate[]::new));
                start = end;
            }
        }
        return groups.toArray(Candidate[][]::new);
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
        private final Candidate[] best = new Candidate[types];
        private final int[] bestEnd = new int[types];
        private final int[] bestRank = new int[types];
        private final int[] touched = new int[types];
        private int touchedCount;

        Scan(char[] text, TokenBorders tokens, HitListener listener) {
            this.text = text;
            this.tokens = tokens;
            this.listener = listener;
        }

        void from(int token) {
            int begin = tokens.begin(token);
            int next = token;
            int node = CharTrie.ROOT;
            int position = begin;
            boolean wordBorder = true;
            while (position < text.length) {
                while (wordBorder && next < tokens.size() && tokens.begin(next) < position) {
                    next++;
                }
                long word = wordBorder ? wordAt(next, position) : 0;
                if (word != 0) {
                    node = words.node(node, word);
                    position = tokens.end(next);
                    wordBorder = false;
                } else {
                    char c = Folding.at(text, position, true);
                    position = Folding.next(text, position);
                    node = c == Folding.NOTHING ? node : trie.child(node, c);
                    wordBorder = c == Folding.BLANK;
                }
                if (node == CharTrie.NONE) {
                    break;
                }
                int key = trie.key(node);
                if (key != CharTrie.NONE && tokens.isEnd(position)) {
                    consider(candidates[key], begin, position, tokens.isInCapitals(token));
                }
            }
            report(begin);
        }

        /** The number of the word that a token at a position is; 0 where it has to be read letter by letter. */
        private long wordAt(int token, int position) {
            boolean whole = token < tokens.size() && tokens.begin(token) == position && !tokens.overlap();
            return whole ? WordSteps.word(text, position, tokens.end(token)) : 0;
        }

        private void consider(Candidate[] equals, int begin, int end, boolean inCapitals) {
            for (Candidate candidate : equals) {
                int type = candidate.type();
                if (begin < lastEnd[type]) {
                    continue;
                }
                int rank = candidate.rank(text, begin, end, inCapitals);
                if (rank == Candidate.NO_MATCH) {
                    continue;
                }
                if (best[type] == null) {
                    touched[touchedCount++] = type;
                }
                if (best[type] == null || end > bestEnd[type] || rank > bestRank[type]) {
                    best[type] = candidate;
                    bestEnd[type] = end;
                    bestRank[type] = rank;
                }
            }
        }

        private void report(int begin) {
            for (int i = 0; i < touchedCount; i++) {
                int type = touched[i];
                Candidate candidate = best[type];
                listener.hit(candidate.list(), candidate.index(), begin, bestEnd[type]);
                lastEnd[type] = bestEnd[type];
                best[type] = null;
            }
            touchedCount = 0;
        }
    }
}
