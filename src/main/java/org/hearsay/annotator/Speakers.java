package org.hearsay.annotator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.type.Source;

/** The sources of a document in order: finds whom a pronoun stands for, and the fullest name of each. */
final class Speakers {

    private static final int MEMORY = 8;
    private static final int SENTENCES = 6;

    private final TokenTable table;
    private final List<Source> sources = new ArrayList<>();
    private final List<SourcePhrase> phrases = new ArrayList<>();
    private final Map<String, String> fullNames = new HashMap<>();

    private Source lastSpeaker;
    private int lastSentence;

    Speakers(TokenTable table) {
        this.table = table;
    }

    void add(Source source, SourcePhrase phrase) {
        sources.add(source);
        phrases.add(phrase);
        if (noun(phrase) == null && known(phrase) == null) {
            String name = nameOf(phrase);
            fullNames.merge(table.lower(phrase.last()), name, (old, other) -> other.length() > old.length() ? other : old);
        }
    }

    /** Returns the source that a pronoun at a token stands for, or null. */
    Source antecedent(String pronoun, int token) {
        Source found = pronoun.equals("same") ? current(token) : referent(pronoun, token);
        if (found != null) {
            spoke(found, token);
        }
        return found;
    }

    /** Notes that a source speaks at a token, so that later verbs of the sentence can go on with it. */
    void spoke(Source source, int token) {
        lastSpeaker = source;
        lastSentence = table.sentenceOf(token);
    }

    private Source current(int token) {
        return lastSpeaker != null && table.sentenceOf(token) - lastSentence <= 1 ? lastSpeaker : null;
    }

    private Source referent(String pronoun, int token) {
        Source fallback = null;
        for (int i = sources.size() - 1; i >= Math.max(0, sources.size() - MEMORY); i--) {
            if (phrases.get(i).first() > token || table.sentenceOf(token) - table.sentenceOf(phrases.get(i).first()) > SENTENCES) {
                continue;
            }
            if (fits(pronoun, phrases.get(i))) {
                return sources.get(i);
            }
            fallback = fallback == null ? sources.get(i) : fallback;
        }
        return fallback;
    }

    private boolean fits(String pronoun, SourcePhrase phrase) {
        Hit noun = noun(phrase);
        boolean group = noun != null ? !noun.has("role", "person") : known(phrase) != null
                || table.endingAt(phrase.last(), WordClass.STATE_NAME) != null;
        boolean plural = noun != null && noun.has("number", "plural");
        return switch (pronoun) {
            case "he", "she" -> !group && !plural;
            case "it" -> group && !plural;
            default -> plural || group;
        };
    }

    private Hit noun(SourcePhrase phrase) {
        return table.endingAt(phrase.last(), WordClass.SOURCE_NOUN);
    }

    private Hit known(SourcePhrase phrase) {
        return table.endingAt(phrase.last(), WordClass.KNOWN_SOURCE);
    }

    /** Gives each source the fullest name that the document or a list has for it. */
    void name() {
        Map<String, String> bodies = new HashMap<>();
        for (int i = 0; i < sources.size(); i++) {
            sources.get(i).setCanonical(canonical(phrases.get(i), bodies));
        }
    }

    private String canonical(SourcePhrase phrase, Map<String, String> bodies) {
        Hit known = known(phrase);
        if (known != null) {
            String canonical = known.value("canonical");
            for (String word : canonical.toLowerCase(Locale.ROOT).split(" ")) {
                bodies.put(word, canonical);
            }
            return canonical;
        }
        Hit noun = noun(phrase);
        if (noun != null) {
            return bodies.getOrDefault(table.lower(phrase.last()), table.text(phrase.first(), phrase.last()));
        }
        return fullNames.getOrDefault(table.lower(phrase.last()), nameOf(phrase));
    }

    /** The name in a phrase, without the roles and titles before it. */
    private String nameOf(SourcePhrase phrase) {
        int first = phrase.last();
        while (first > phrase.first() && !table.is(first - 1, WordClass.SOURCE_NOUN) && !table.is(first - 1, WordClass.TITLE)
                && !table.is(first - 1, WordClass.MODIFIER) && !table.text(first - 1).equals(",")) {
            first--;
        }
        return table.text(first, phrase.last());
    }
}
