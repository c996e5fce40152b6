package org.hearsay.annotator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;

/**
 * The tokens of one document with what other engines found at them: for each kind of annotation the longest one that
 * begins at a token. Kinds that the type system lacks are simply never found.
 */
final class PhraseTable {

    /** The kinds that phrases are built of, with the full name of their type. */
    enum Kind {
        PERSON("org.hearsay.list.PersonNoun"), PRONOUN("org.hearsay.list.PersonPronoun"),
        TITLE("org.hearsay.list.VictimTitle"), ADJECTIVE("org.hearsay.list.PersonAdjective"),
        NATIONALITY("org.hearsay.list.SideWord"), STOP("org.hearsay.list.PhraseStop"),
        GIVEN_NAME("org.hearsay.list.GivenName"),
        HARM_VERB("org.hearsay.list.HarmVerb"), HARM_NOUN("org.hearsay.list.HarmNoun"),
        STRIKE("org.hearsay.list.StrikeNoun"), CLASH("org.hearsay.list.ClashNoun"),
        ATTACK("org.hearsay.list.AttackVerb"), ACCIDENT("org.hearsay.list.AccidentWord"),
        VIOLENCE("org.hearsay.list.ViolenceWord"), BE("org.hearsay.list.BeVerb"),
        FACTION("org.hearsay.type.Faction"), QUANTITY("org.hearsay.type.Quantity"),
        PARTY("org.hearsay.list.FactionName"), PLACE("org.hearsay.type.Place"), SOURCE("org.hearsay.type.Source"), SITE("org.hearsay.type.MilitarySite"), LIST("org.hearsay.type.PersonList");

        private final String typeName;

        Kind(String typeName) {
            this.typeName = typeName;
        }
    }

    /** The annotations of one kind, by token. */
    private static final class Marks {

        private final Hits hits;
        /** One more than the number of the longest hit that begins at a token; 0 where none does. */
        private final int[] starts;
        private final int[] ends;
        private final boolean[] covered;

        Marks(Hits hits, int size) {
            this.hits = hits;
            starts = new int[size];
            ends = new int[size];
            covered = new boolean[size];
        }
    }

    private static final TypesByNumber TYPES = new TypesByNumber(
            Arrays.stream(Kind.values()).map(kind -> kind.typeName).toArray(String[]::new));

    private final JCas jcas;
    private final ListHits beside;
    private final DocumentTokens tokens;
    private final List<int[]> sentences = new ArrayList<>();
    /** Read when first asked for: few documents need all kinds. */
    private final Marks[] marks = new Marks[Kind.values().length];

    PhraseTable(JCas jcas) {
        this.jcas = jcas;
        beside = ListHits.of(jcas);
        tokens = DocumentTokens.of(jcas);
        Spans spans = tokens.sentences();
        for (int i = 0; i < spans.size(); i++) {
            int first = tokens.atOrAfter(spans.begin(i));
            int end = tokens.atOrAfter(spans.end(i));
            if (first < end) {
                sentences.add(new int[] {first, end});
            }
        }
    }

    private Marks marks(Kind kind) {
        Marks known = marks[kind.ordinal()];
        if (known == null) {
            known = read(kind);
            marks[kind.ordinal()] = known;
        }
        return known;
    }

    private Marks read(Kind kind) {
        Hits hits = Hits.of(jcas, beside, TYPES.of(jcas.getTypeSystem(), kind.ordinal()));
        Marks read = new Marks(hits, tokens.size());
        for (int hit = 0; hit < hits.size(); hit++) {
            int begin = hits.begin(hit);
            int first = tokens.atOrAfter(begin);
            if (first == tokens.size() || tokens.begin(first) != begin) {
                continue;
            }
            int end = tokens.atOrAfter(hits.end(hit));
            if (end > read.ends[first]) {
                read.starts[first] = hit + 1;
                read.ends[first] = end;
            }
            Arrays.fill(read.covered, first, Math.max(first, end), true);
        }
        return read;
    }

    /** The index of the first token that begins at the offset or behind it. */
    int atOrAfter(int offset) {
        return tokens.atOrAfter(offset);
    }

    /** First token and end (exclusive) of each sentence. */
    List<int[]> sentences() {
        return sentences;
    }

    /** First token and end of the sentence around a token, or of the whole text where there is none. */
    int[] sentenceOf(int token) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int[] sentence = sentences.get(middle);
            if (token < sentence[0]) {
                high = middle - 1;
            } else if (token >= sentence[1]) {
                low = middle + 1;
            } else {
                return sentence;
            }
        }
        return new int[] {0, tokens.size()};
    }

    int size() {
        return tokens.size();
    }

    int begin(int i) {
        return tokens.begin(i);
    }

    int end(int i) {
        return tokens.end(i);
    }

    /** The text of a token in lower case, with straight apostrophes. */
    String word(int i) {
        return i >= 0 && i < tokens.size() ? tokens.word(i).plain() : "";
    }

    /** Whether a token is a word of a set. */
    boolean in(WordSet set, int i) {
        return i >= 0 && i < tokens.size() && set.contains(tokens.word(i));
    }

    String text(int i) {
        return tokens.word(i).text();
    }

    /** The longest annotation of a kind that begins at a token, or null. */
    Annotation at(Kind kind, int i) {
        return has(kind, i) ? marks(kind).hits.annotation(marks(kind).starts[i] - 1) : null;
    }

    /** Whether an annotation of a kind begins at a token. */
    boolean has(Kind kind, int i) {
        return i >= 0 && i < tokens.size() && marks(kind).starts[i] > 0;
    }

    /** The token behind the longest annotation of a kind that begins at a token; 0 where there is none. */
    int endOf(Kind kind, int i) {
        return marks(kind).ends[i];
    }

    /** Whether a token lies in an annotation of a kind. */
    boolean in(Kind kind, int i) {
        return i >= 0 && i < tokens.size() && marks(kind).covered[i];
    }

    /** A String feature of the annotation of a kind that begins at a token, or null. */
    String feature(Kind kind, int i, String name) {
        return has(kind, i) ? marks(kind).hits.value(marks(kind).starts[i] - 1, name) : null;
    }

    boolean isWord(int i) {
        return i >= 0 && i < tokens.size() && Character.isLetterOrDigit(text(i).codePointAt(0));
    }

    boolean isCapitalised(int i) {
        return i >= 0 && i < tokens.size() && Character.isUpperCase(text(i).codePointAt(0));
    }

    /** Whether a line break stands right before a token. */
    boolean beginsLine(int i) {
        int end = i == 0 ? 0 : tokens.end(i - 1);
        return i == 0 || jcas.getDocumentText().substring(end, tokens.begin(i)).chars().anyMatch(c -> LineLayout.isBreak((char) c));
    }

    /** Whether a sentence is written in capitals, so that capitals tell nothing about names. */
    boolean inCapitals(int[] sentence) {
        int upper = 0;
        int words = 0;
        for (int i = sentence[0]; i < sentence[1]; i++) {
            Word word = tokens.word(i);
            if (word.text().length() > 1 && Character.isLetter(word.text().charAt(0))) {
                words++;
                upper += word.isInCapitals() ? 1 : 0;
            }
        }
        return words > 0 && upper * 10 >= words * 7;
    }
}
