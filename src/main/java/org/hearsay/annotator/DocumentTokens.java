package org.hearsay.annotator;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.apache.uima.cas.CAS;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.hearsay.lexicon.Capitals;

/**
 * Text, tokens and sentences of a document as plain arrays. Most engines need them, so the one made for a view is kept for
 * the next engine, which gets it as long as text, tokens and sentences are still the same. It holds nothing of the CAS.
 */
final class DocumentTokens {

    private static final Map<CAS, DocumentTokens> MADE = Collections.synchronizedMap(new WeakHashMap<>());

    private final String text;
    private final Spans tokens;
    private final Spans sentences;
    private final Word[] words;
    /** For each offset the first token that begins there or behind it. */
    private final int[] atOrAfter;
    private final boolean capitals;
    /** For each sentence whether capitals prevail in it, and whether it has too few letters to tell. */
    private final boolean[] capitalSentences;
    private final boolean[] undecidedSentences;

    private DocumentTokens(String text, Spans tokens, Spans sentences) {
        this.text = text;
        this.tokens = tokens;
        this.sentences = sentences;
        words = new Word[tokens.size()];
        atOrAfter = new int[text.length() + 1];
        int offset = 0;
        for (int i = 0; i < words.length; i++) {
            words[i] = Word.at(text, tokens.begin(i), tokens.end(i));
            if (tokens.begin(i) >= offset) {
                Arrays.fill(atOrAfter, offset, tokens.begin(i) + 1, i);
                offset = tokens.begin(i) + 1;
            }
        }
        Arrays.fill(atOrAfter, offset, atOrAfter.length, words.length);
        capitals = Capitals.prevail(text, 0, text.length(), false);
        capitalSentences = new boolean[sentences.size()];
        undecidedSentences = new boolean[sentences.size()];
        for (int i = 0; i < capitalSentences.length; i++) {
            capitalSentences[i] = Capitals.prevail(text, sentences.begin(i), sentences.end(i), false);
            undecidedSentences[i] = !capitalSentences[i]
                    && Capitals.prevail(text, sentences.begin(i), sentences.end(i), true);
        }
    }

    /** Returns the tokens of a view; none where it has no text. */
    static DocumentTokens of(JCas jcas) {
        String text = jcas.getDocumentText() == null ? "" : jcas.getDocumentText();
        Spans tokens = spans(jcas, Token.class);
        Spans sentences = spans(jcas, Sentence.class);
        DocumentTokens made = MADE.get(jcas.getCas());
        if (made == null || !made.text.equals(text) || !made.tokens.equals(tokens) || !made.sentences.equals(sentences)) {
            made = new DocumentTokens(text, tokens, sentences);
            MADE.put(jcas.getCas(), made);
        }
        return made;
    }

    /** No spans where the type system lacks the type. */
    private static Spans spans(JCas jcas, Class<? extends Annotation> type) {
        Spans spans = new Spans();
        if (jcas.getTypeSystem().getType(type.getName()) != null) {
            for (Annotation annotation : jcas.getAnnotationIndex(type)) {
                spans.add(annotation.getBegin(), annotation.getEnd());
            }
        }
        return spans;
    }

    String text() {
        return text;
    }

    int size() {
        return words.length;
    }

    int begin(int token) {
        return tokens.begin(token);
    }

    int end(int token) {
        return tokens.end(token);
    }

    Word word(int token) {
        return words[token];
    }

    List<Word> words() {
        return Collections.unmodifiableList(Arrays.asList(words));
    }

    /** First offset and end of each sentence. */
    Spans sentences() {
        return sentences;
    }

    /**
     * Tells whether a sentence is in capitals.
     *
     * @param otherwise the answer where it has too few letters to tell
     */
    boolean inCapitals(int sentence, boolean otherwise) {
        return undecidedSentences[sentence] ? otherwise : capitalSentences[sentence];
    }

    /** Tells whether the whole text is in capitals. */
    boolean inCapitals() {
        return capitals;
    }

    /** Returns the first token that begins at an offset or behind it; the number of tokens where there is none. */
    int atOrAfter(int offset) {
        return offset < 0 ? atOrAfter[0] : offset >= atOrAfter.length ? words.length : atOrAfter[offset];
    }

    /** Returns the token that holds a character, or the first one after it, or -1 past the last. */
    int at(int offset) {
        int next = atOrAfter(offset);
        if (next < words.length && tokens.begin(next) == offset) {
            return next;
        }
        if (next > 0 && offset < tokens.end(next - 1)) {
            return next - 1;
        }
        return next < words.length ? next : -1;
    }
}
