package org.hearsay.annotator;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.Type;
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
        PLACE("org.hearsay.type.Place"), SITE("org.hearsay.type.MilitarySite"), LIST("org.hearsay.type.PersonList");

        private final String typeName;

        Kind(String typeName) {
            this.typeName = typeName;
        }
    }

    private final List<Token> tokens = new ArrayList<>();
    private final List<String> lower = new ArrayList<>();
    private final Map<Integer, Integer> indexOfBegin = new HashMap<>();
    private final List<int[]> sentences = new ArrayList<>();
    private final Map<Kind, Annotation[]> starts = new HashMap<>();
    private final Map<Kind, boolean[]> covered = new HashMap<>();
    private final Map<Kind, int[]> ends = new HashMap<>();

    PhraseTable(JCas jcas) {
        for (Token token : jcas.getAnnotationIndex(Token.class)) {
            indexOfBegin.put(token.getBegin(), tokens.size());
            tokens.add(token);
            lower.add(token.getCoveredText().toLowerCase(Locale.ROOT).replace('’', '\''));
        }
        for (Sentence sentence : jcas.getAnnotationIndex(Sentence.class)) {
            int first = atOrAfter(sentence.getBegin());
            int end = atOrAfter(sentence.getEnd());
            if (first < end) {
                sentences.add(new int[] {first, end});
            }
        }
        for (Kind kind : Kind.values()) {
            read(jcas, kind);
        }
    }

    private void read(JCas jcas, Kind kind) {
        Annotation[] at = new Annotation[tokens.size()];
        boolean[] in = new boolean[tokens.size()];
        int[] to = new int[tokens.size()];
        Type type = jcas.getTypeSystem().getType(kind.typeName);
        if (type != null) {
            for (Annotation annotation : jcas.<Annotation>getAnnotationIndex(type)) {
                Integer first = indexOfBegin.get(annotation.getBegin());
                if (first == null) {
                    continue;
                }
                int end = atOrAfter(annotation.getEnd());
                if (end > to[first]) {
                    at[first] = annotation;
                    to[first] = end;
                }
                for (int i = first; i < end; i++) {
                    in[i] = true;
                }
            }
        }
        starts.put(kind, at);
        covered.put(kind, in);
        ends.put(kind, to);
    }

    /** The index of the first token that begins at the offset or behind it. */
    int atOrAfter(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).getBegin() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** First token and end (exclusive) of each sentence. */
    List<int[]> sentences() {
        return sentences;
    }

    /** First token and end of the sentence around a token, or of the whole text where there is none. */
    int[] sentenceOf(int token) {
        for (int[] sentence : sentences) {
            if (sentence[0] <= token && token < sentence[1]) {
                return sentence;
            }
        }
        return new int[] {0, tokens.size()};
    }

    int size() {
        return tokens.size();
    }

    Token token(int i) {
        return tokens.get(i);
    }

    /** The text of a token in lower case, with straight apostrophes. */
    String word(int i) {
        return i >= 0 && i < tokens.size() ? lower.get(i) : "";
    }

    String text(int i) {
        return tokens.get(i).getCoveredText();
    }

    /** The longest annotation of a kind that begins at a token, or null. */
    Annotation at(Kind kind, int i) {
        return i >= 0 && i < tokens.size() ? starts.get(kind)[i] : null;
    }

    /** The token behind the longest annotation of a kind that begins at a token; 0 where there is none. */
    int endOf(Kind kind, int i) {
        return ends.get(kind)[i];
    }

    /** Whether a token lies in an annotation of a kind. */
    boolean in(Kind kind, int i) {
        return i >= 0 && i < tokens.size() && covered.get(kind)[i];
    }

    /** A String feature of the annotation of a kind that begins at a token, or null. */
    String feature(Kind kind, int i, String name) {
        Annotation annotation = at(kind, i);
        return annotation == null ? null : feature(annotation, name);
    }

    /** A String feature of an annotation, or null where its type has none of that name. */
    static String feature(Annotation annotation, String name) {
        Feature feature = annotation.getType().getFeatureByBaseName(name);
        return feature == null ? null : annotation.getStringValue(feature);
    }

    boolean isWord(int i) {
        return i >= 0 && i < tokens.size() && Character.isLetterOrDigit(text(i).codePointAt(0));
    }

    boolean isCapitalised(int i) {
        return i >= 0 && i < tokens.size() && Character.isUpperCase(text(i).codePointAt(0));
    }

    /** Whether a sentence is written in capitals, so that capitals tell nothing about names. */
    boolean inCapitals(int[] sentence) {
        int upper = 0;
        int words = 0;
        for (int i = sentence[0]; i < sentence[1]; i++) {
            String text = text(i);
            if (text.length() > 1 && Character.isLetter(text.charAt(0))) {
                words++;
                upper += text.equals(text.toUpperCase(Locale.ROOT)) ? 1 : 0;
            }
        }
        return words > 0 && upper * 10 >= words * 7;
    }
}
