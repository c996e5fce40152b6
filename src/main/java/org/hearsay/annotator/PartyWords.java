package org.hearsay.annotator;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.Type;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;

/** The tokens of a document with the list hits on them, as {@link FactionNameResolver} needs to see them: by number. */
final class PartyWords {

    private static final String LISTS = "org.hearsay.list.";
    private static final String[] FUNCTION_WORDS = {"Determiner", "Preposition", "Conjunction", "Pronoun", "Auxiliary",
            "Relative", "Negation"};
    private static final Set<String> ORDINALS = Set.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh",
            "eighth", "ninth", "tenth");
    private static final Pattern ORDINAL = Pattern.compile("\\d{1,3}(?i:st|nd|rd|th)");
    /** A power of two, much larger than the number of lists that are asked for. */
    private static final int ROWS = 128;
    private static final double TITLE_CASE_SHARE = 0.75;
    private static final int TITLE_CASE_WORDS = 4;

    private final JCas jcas;
    private final DocumentTokens tokens;
    private final int size;
    /** Number of the sentence that a token stands in. */
    private final int[] sentences;
    /** Where capitals say nothing: telex and headlines with every word capitalised. */
    private final boolean[] plainCapitals;
    private final boolean[] upperCase;
    private final ListHits beside;
    private final ListRow[] rows = new ListRow[ROWS];
    private final boolean[] functionWord;
    /** The words written as names, once somebody asks. */
    private Set<String> names;

    PartyWords(JCas jcas) {
        this.jcas = jcas;
        beside = ListHits.of(jcas);
        tokens = DocumentTokens.of(jcas);
        size = tokens.size();
        sentences = new int[size];
        plainCapitals = new boolean[size];
        upperCase = new boolean[size];
        functionWord = new boolean[size];
        Spans spans = tokens.sentences();
        for (int i = 0; i < spans.size(); i++) {
            markSentence(i);
        }
        for (String list : FUNCTION_WORDS) {
            markFunctionWords(Hits.of(jcas, beside, type(list)));
        }
    }

    private void markSentence(int sentence) {
        boolean upper = tokens.inCapitals(sentence, false);
        int stop = tokens.sentences().end(sentence);
        int first = atOrAfter(tokens.sentences().begin(sentence));
        int end = first;
        int words = 0;
        int capitalised = 0;
        for (; end < size && end(end) <= stop; end++) {
            if (Character.isLetter(tokens.text().charAt(begin(end))) && end(end) - begin(end) > 3) {
                words++;
                capitalised += isCapitalised(end) ? 1 : 0;
            }
        }
        boolean headline = end > first && tokens.text().charAt(end(end - 1) - 1) != '.';
        boolean plain = upper || headline && words >= TITLE_CASE_WORDS && capitalised >= TITLE_CASE_SHARE * words;
        Arrays.fill(sentences, first, end, sentence + 1);
        Arrays.fill(upperCase, first, end, upper);
        Arrays.fill(plainCapitals, first, end, plain);
    }

    private void markFunctionWords(Hits hits) {
        for (int hit = 0; hit < hits.size(); hit++) {
            int end = hits.end(hit);
            for (int i = atOrAfter(hits.begin(hit)); i < size && begin(i) < end; i++) {
                functionWord[i] = true;
            }
        }
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

    String word(int token) {
        return token < 0 || token >= size ? "" : tokens.word(token).text();
    }

    boolean is(int token, String lowerCase) {
        return word(token).equalsIgnoreCase(lowerCase);
    }

    String lower(int token) {
        return token < 0 || token >= size ? "" : tokens.word(token).lower();
    }

    /** Returns where in its token the last hyphen stands, or -1. */
    int lastHyphen(int token) {
        for (int at = end(token) - 1; at > begin(token); at--) {
            if (tokens.text().charAt(at) == '-') {
                return at - begin(token);
            }
        }
        return -1;
    }

    /** Tells whether a token begins with a letter. */
    boolean isWord(int token) {
        return token >= 0 && token < size && Character.isLetter(tokens.text().charAt(begin(token)));
    }

    /** Tells whether a token is written as a name: Karim, not KARIM nor karim. */
    boolean isName(int token) {
        return end(token) - begin(token) > 1 && Character.isUpperCase(tokens.text().charAt(begin(token)))
                && Character.isLowerCase(tokens.text().charAt(begin(token) + 1));
    }

    boolean isPossessive(int token) {
        String word = lower(token);
        return word.equals("'s") || word.equals("’s") || word.equals("'") || word.equals("’");
    }

    /** Tells whether a name has lost its apostrophe: Karims forces, where the document also speaks of Karim. */
    boolean isLostPossessive(int token) {
        String word = word(token);
        if (word.length() < 5 || !word.endsWith("s") || word.endsWith("ss") || !isName(token) || has("NameHead", token)
                || has("NameWord", token) || has("FactionHead", token) || has("PlaceName", token)
                || has(FactionNameResolver.NAME, token) || has("FactionTail", token)) {
            return false;
        }
        if (names == null) {
            names = new HashSet<>();
            for (int i = 0; i < size; i++) {
                if (isName(i)) {
                    names.add(word(i));
                }
            }
        }
        return names.contains(word.substring(0, word.length() - 1));
    }

    boolean isCoordination(int token) {
        return "coordinating".equals(value(hit("Conjunction", token), "kind"));
    }

    /** Tells whether a hit of a list begins with a token. */
    boolean startsHit(String list, int token) {
        Annotation hit = hit(list, token);
        return hit != null && hit.getBegin() == begin(token);
    }

    boolean sameSentence(int one, int other) {
        return one >= 0 && other >= 0 && one < size && other < size && sentences[one] == sentences[other];
    }

    boolean capitalsSayNothing(int token) {
        return plainCapitals[token];
    }

    boolean inUpperCase(int token) {
        return upperCase[token];
    }

    boolean isFunctionWord(int token) {
        return functionWord[token];
    }

    /** Tells whether a token looks like part of a name: Nusra, 4th, al-Sham. */
    boolean isCapitalised(int token) {
        char first = tokens.text().charAt(begin(token));
        if (Character.isUpperCase(first)) {
            return true;
        }
        int hyphen = word(token).indexOf('-');
        return hyphen > 0 && hyphen <= 3 && begin(token) + hyphen + 1 < end(token)
                && Character.isUpperCase(tokens.text().charAt(begin(token) + hyphen + 1));
    }

    /** Tells whether a token is an ordinal as in the names of units: 4th, 401ST. */
    boolean isOrdinal(int token) {
        return ORDINALS.contains(lower(token)) || Character.isDigit(word(token).charAt(0)) && ORDINAL.matcher(word(token)).matches();
    }

    /** Returns the first token that begins at a character or behind it. */
    int atOrAfter(int offset) {
        return tokens.atOrAfter(offset);
    }

    int after(int end) {
        return atOrAfter(end);
    }

    /** Returns the hits of a list, in text order; none where no such list is loaded. */
    List<Annotation> hits(String list) {
        ListRow known = rows[place(list)];
        if (known != null && known.hits().areBeside()) {
            return known.hits().annotations();
        }
        Hits hits = Hits.of(jcas, beside, type(list));
        if (hits.areBeside()) {
            rows[place(list)] = new ListRow(list, hits, tokens);
        }
        return hits.annotations();
    }

    /** Returns the hit of a list that covers a token, or null. */
    Annotation hit(String list, int token) {
        return token < 0 || token >= size ? null : row(list).at(token);
    }

    /** Tells whether a hit of a list covers a token. */
    boolean has(String list, int token) {
        return token >= 0 && token < size && row(list).has(token);
    }

    private ListRow row(String list) {
        int place = place(list);
        if (rows[place] == null) {
            rows[place] = new ListRow(list, Hits.of(jcas, beside, type(list)), tokens);
        }
        return rows[place];
    }

    /** Where the row of a list is or belongs: a small table of few names, since each word is looked up in many lists. */
    private int place(String list) {
        int place = list.hashCode() & ROWS - 1;
        while (rows[place] != null && !rows[place].list().equals(list)) {
            place = place + 1 & ROWS - 1;
        }
        return place;
    }

    /** Takes in a hit that was added in place of all others that its tokens had; much cheaper than {@link #changed}. */
    void added(String list, Annotation hit) {
        ListRow row = rows[place(list)];
        if (row != null) {
            row.add(hit, atOrAfter(hit.getBegin()), atOrAfter(hit.getEnd()));
        }
    }

    /** Finds anew which tokens the hits of a list cover, after some were added or removed. */
    void changed(String list) {
        rows[place(list)] = new ListRow(list, Hits.of(jcas, beside, type(list)), tokens);
    }

    Type type(String list) {
        return jcas.getTypeSystem().getType(LISTS + list);
    }

    static String value(Annotation hit, String feature) {
        Feature found = hit == null ? null : hit.getType().getFeatureByBaseName(feature);
        return found == null ? null : hit.getFeatureValueAsString(found);
    }

    static void set(Annotation hit, String feature, String value) {
        Feature found = hit.getType().getFeatureByBaseName(feature);
        if (found != null) {
            hit.setFeatureValueFromString(found, value);
        }
    }

    Annotation create(Type type, int begin, int end) {
        return (Annotation) jcas.getCas().createAnnotation(type, begin, end);
    }

    /** Receives the numbers of the first and last token of each place where a text stands. */
    interface Occurrence {
        void at(int first, int last);
    }

    /** Finds a text wherever it fills whole tokens. */
    void occurrences(String sought, Occurrence found) {
        for (int at = tokens.text().indexOf(sought); at >= 0; at = tokens.text().indexOf(sought, at + 1)) {
            int first = atOrAfter(at);
            int last = after(at + sought.length()) - 1;
            if (first < size && begin(first) == at && last >= first && end(last) == at + sought.length()) {
                found.at(first, last);
            }
        }
    }

    String covered(int first, int last) {
        return tokens.text().substring(begin(first), end(last));
    }
}
