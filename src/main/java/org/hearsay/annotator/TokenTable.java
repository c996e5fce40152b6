package org.hearsay.annotator;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.uima.cas.Type;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.hearsay.lexicon.Capitals;

/** The tokens of a document as a table, with the word classes of each, so that patterns can look around in constant time. */
final class TokenTable {

    private final String document;
    private final int size;
    private final int[] begins;
    private final int[] ends;
    private final String[] texts;
    private final String[] lowers;
    private final int[] masks;
    private final Set<String> vocabulary = new HashSet<>();
    private final int[] sentences;
    private final List<int[]> sentenceBounds = new ArrayList<>();
    private final List<Boolean> sentenceCapitals = new ArrayList<>();
    private final Map<WordClass, Hit[]> starting = new EnumMap<>(WordClass.class);
    private final Map<WordClass, Hit[]> ending = new EnumMap<>(WordClass.class);

    TokenTable(JCas jcas) {
        document = jcas.getDocumentText() == null ? "" : jcas.getDocumentText();
        List<Token> tokens = new ArrayList<>();
        jcas.getAnnotationIndex(Token.class).forEach(tokens::add);
        size = tokens.size();
        begins = new int[size];
        ends = new int[size];
        texts = new String[size];
        lowers = new String[size];
        masks = new int[size];
        sentences = new int[size];
        for (int i = 0; i < size; i++) {
            begins[i] = tokens.get(i).getBegin();
            ends[i] = tokens.get(i).getEnd();
            texts[i] = document.substring(begins[i], ends[i]);
            vocabulary.add(texts[i]);
            lowers[i] = texts[i].toLowerCase(Locale.ROOT);
        }
        readSentences(jcas);
        for (WordClass wordClass : WordClass.values()) {
            readHits(jcas, wordClass);
        }
    }

    private void readSentences(JCas jcas) {
        boolean allCapitals = Capitals.prevail(document, 0, document.length(), false);
        int next = 0;
        for (Sentence sentence : jcas.getAnnotationIndex(Sentence.class)) {
            while (next < size && begins[next] < sentence.getBegin()) {
                next = addSentence(next, next + 1, allCapitals);
            }
            int end = next;
            while (end < size && ends[end] <= sentence.getEnd()) {
                end++;
            }
            if (end > next) {
                next = addSentence(next, end,
                        Capitals.prevail(document, sentence.getBegin(), sentence.getEnd(), allCapitals));
            }
        }
        if (next < size) {
            addSentence(next, size, allCapitals);
        }
    }

    private int addSentence(int from, int to, boolean capitals) {
        Arrays.fill(sentences, from, to, sentenceBounds.size());
        sentenceBounds.add(new int[] {from, to - 1});
        sentenceCapitals.add(capitals);
        return to;
    }

    private void readHits(JCas jcas, WordClass wordClass) {
        Hit[] byFirst = new Hit[size];
        Hit[] byLast = new Hit[size];
        starting.put(wordClass, byFirst);
        ending.put(wordClass, byLast);
        Type type = jcas.getTypeSystem().getType(wordClass.typeName());
        if (type == null) {
            return;
        }
        for (Annotation annotation : jcas.<Annotation>getAnnotationIndex(type)) {
            int first = tokenAt(annotation.getBegin());
            int last = tokenAt(annotation.getEnd() - 1);
            if (first < 0 || last < first) {
                continue;
            }
            Hit hit = new Hit(annotation, first, last);
            byFirst[first] = longer(byFirst[first], hit);
            byLast[last] = longer(byLast[last], hit);
            for (int i = first; i <= last; i++) {
                masks[i] |= wordClass.bit();
            }
        }
    }

    private static Hit longer(Hit known, Hit other) {
        return known != null && known.last() - known.first() >= other.last() - other.first() ? known : other;
    }

    /** Returns the index of the token that holds a character, or of the first one after it, or -1 past the last. */
    int tokenAt(int offset) {
        int found = Arrays.binarySearch(begins, offset);
        if (found >= 0) {
            return found;
        }
        int before = -found - 2;
        if (before >= 0 && offset < ends[before]) {
            return before;
        }
        return before + 1 < size ? before + 1 : -1;
    }

    int size() {
        return size;
    }

    int begin(int token) {
        return begins[token];
    }

    int end(int token) {
        return ends[token];
    }

    String text(int token) {
        return texts[token];
    }

    String lower(int token) {
        return lowers[token];
    }

    boolean is(int token, WordClass wordClass) {
        return (masks[token] & wordClass.bit()) != 0;
    }

    /** Returns the longest hit of a class that begins with a token, or null. */
    Hit startingAt(int token, WordClass wordClass) {
        return starting.get(wordClass)[token];
    }

    /** Returns the longest hit of a class that ends with a token, or null. */
    Hit endingAt(int token, WordClass wordClass) {
        return ending.get(wordClass)[token];
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
        return Character.isUpperCase(texts[token].charAt(0)) && !inCapitals(token);
    }

    boolean isWord(int token) {
        String text = texts[token];
        return Character.isLetter(text.charAt(0)) || text.length() > 1 && Character.isLetter(text.charAt(1));
    }

    /** Tells whether a token with exactly this text is anywhere in the document. */
    boolean hasToken(String text) {
        return vocabulary.contains(text);
    }

    boolean isNumber(int token) {
        return Character.isDigit(texts[token].charAt(0));
    }

    /** Tells whether the text between a token and the next one holds a line break. */
    boolean lineEndsAfter(int token) {
        if (token + 1 >= size) {
            return true;
        }
        for (int at = ends[token]; at < begins[token + 1]; at++) {
            if (document.charAt(at) == '\n') {
                return true;
            }
        }
        return false;
    }

    /** Returns the text from the first to the last of some tokens, as it stands in the document. */
    String text(int first, int last) {
        return document.substring(begins[first], ends[last]);
    }
}
