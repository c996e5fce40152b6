package org.hearsay.annotator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.uima.jcas.JCas;

/** The tokens of a document as a table, with the word classes of each, so that patterns can look around in constant time. */
final class TokenTable {

    private static final int HASHES = 1 << 14;
    private static final TypesByNumber TYPES = new TypesByNumber(
            Arrays.stream(WordClass.values()).map(WordClass::typeName).toArray(String[]::new));

    private final JCas jcas;
    private final ListHits beside;
    private final DocumentTokens tokens;
    private final int size;
    private final int[] masks;
    private final int[] sentences;
    private final List<int[]> sentenceBounds = new ArrayList<>();
    private final List<Boolean> sentenceCapitals = new ArrayList<>();
    /** Classes read so far; they are read when first asked for, since few documents need all. */
    private int read;
    private final Hit[][] starting = new Hit[WordClass.values().length][];
    private final Hit[][] ending = new Hit[WordClass.values().length][];
    /** Hashes of all tokens: most texts that are asked for are none, and this tells so cheaply. */
    private BitSet hashes;
    private Set<String> vocabulary;

    TokenTable(JCas jcas) {
        this.jcas = jcas;
        beside = ListHits.of(jcas);
        tokens = DocumentTokens.of(jcas);
        size = tokens.size();
        masks = new int[size];
        sentences = new int[size];
        readSentences(tokens.sentences());
    }

    private void readSentences(Spans spans) {
        int next = 0;
        for (int i = 0; i < spans.size(); i++) {
            while (next < size && tokens.begin(next) < spans.begin(i)) {
                next = addSentence(next, next + 1, tokens.inCapitals());
            }
            int end = next;
            while (end < size && tokens.end(end) <= spans.end(i)) {
                end++;
            }
            if (end > next) {
                next = addSentence(next, end, tokens.inCapitals(i, tokens.inCapitals()));
            }
        }
        if (next < size) {
            addSentence(next, size, tokens.inCapitals());
        }
    }

    private int addSentence(int from, int to, boolean capitals) {
        Arrays.fill(sentences, from, to, sentenceBounds.size());
        sentenceBounds.add(new int[] {from, to - 1});
        sentenceCapitals.add(capitals);
        return to;
    }

    private void need(WordClass wordClass) {
        if ((read & wordClass.bit()) == 0) {
            read |= wordClass.bit();
            read(wordClass);
        }
    }

    private void read(WordClass wordClass) {
        Hit[] byFirst = new Hit[size];
        Hit[] byLast = new Hit[size];
        starting[wordClass.ordinal()] = byFirst;
        ending[wordClass.ordinal()] = byLast;
        Hits hits = Hits.of(jcas, beside, TYPES.of(jcas.getTypeSystem(), wordClass.ordinal()));
        for (int i = 0; i < hits.size(); i++) {
            int first = tokens.at(hits.begin(i));
            int last = tokens.at(hits.end(i) - 1);
            if (first < 0 || last < first) {
                continue;
            }
            Hit hit = new Hit(hits, i, first, last);
            byFirst[first] = longer(byFirst[first], hit);
            byLast[last] = longer(byLast[last], hit);
            for (int token = first; token <= last; token++) {
                masks[token] |= wordClass.bit();
            }
        }
    }

    private static Hit longer(Hit known, Hit other) {
        return known != null && known.last() - known.first() >= other.last() - other.first() ? known : other;
    }

    /** Returns the index of the token that holds a character, or of the first one after it, or -1 past the last. */
    int tokenAt(int offset) {
        return tokens.at(offset);
    }

    int size() {
        return size;
    }

    int begin(int token) {
        return tokens.begin(token);
    }

    int end(int token) {
        return tokens.end(token);
    }

    String text(int token) {
        return tokens.word(token).text();
    }

    String lower(int token) {
        return tokens.word(token).lower();
    }

    boolean is(int token, WordClass wordClass) {
        need(wordClass);
        return (masks[token] & wordClass.bit()) != 0;
    }

    /** Returns the longest hit of a class that begins with a token, or null. */
    Hit startingAt(int token, WordClass wordClass) {
        need(wordClass);
        return starting[wordClass.ordinal()][token];
    }

    /** Returns the longest hit of a class that ends with a token, or null. */
    Hit endingAt(int token, WordClass wordClass) {
        need(wordClass);
        return ending[wordClass.ordinal()][token];
    }

    int sentenceOf(int token) {
        return sentences[token];
    }

    int firstOf(int sentence) {
        return sentenceBounds.get(sentence)[0];
    }

    int lastOf(int sentence) {
        return sentenceBounds.get(sentence)[1];
    }

    /** Tells whether the sentence of a token is written in capitals, so that they say nothing about names. */
    boolean inCapitals(int token) {
        return sentenceCapitals.get(sentences[token]);
    }

    /** Tells whether a token is a word with a capital in a sentence of mixed case. */
    boolean isCapitalised(int token) {
        return Character.isUpperCase(text(token).charAt(0)) && !inCapitals(token);
    }

    boolean isWord(int token) {
        String text = text(token);
        return Character.isLetter(text.charAt(0)) || text.length() > 1 && Character.isLetter(text.charAt(1));
    }

    /** Tells whether a token with exactly this text is anywhere in the document. */
    boolean hasToken(String text) {
        if (hashes == null) {
            hashes = new BitSet(HASHES);
            for (int i = 0; i < size; i++) {
                hashes.set(text(i).hashCode() & HASHES - 1);
            }
        }
        if (!hashes.get(text.hashCode() & HASHES - 1)) {
            return false;
        }
        if (vocabulary == null) {
            vocabulary = new HashSet<>();
            for (int i = 0; i < size; i++) {
                vocabulary.add(text(i));
            }
        }
        return vocabulary.contains(text);
    }

    boolean isNumber(int token) {
        return Character.isDigit(text(token).charAt(0));
    }

    /** Tells whether the text between a token and the next one holds a line break. */
    boolean lineEndsAfter(int token) {
        if (token + 1 >= size) {
            return true;
        }
        for (int at = end(token); at < begin(token + 1); at++) {
            if (tokens.text().charAt(at) == '\n') {
                return true;
            }
        }
        return false;
    }

    /** Returns the text from the first to the last of some tokens, as it stands in the document. */
    String text(int first, int last) {
        return tokens.text().substring(begin(first), end(last));
    }
}
