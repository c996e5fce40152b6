package org.hearsay.annotator;

import java.util.ArrayList;
import java.util.List;

/**
 * Decides which tokens of one sentence name a place, from list entries, generic words and prepositions. Pure: it knows
 * token texts and indexes, nothing of UIMA.
 */
final class PlaceFinder {
    /** A place from token {@code begin} to before token {@code end}; {@code listed} is the token where its list entry begins, or -1. */
    record Found(int begin, int end, int listed, String rule) {
    }

    private record Entry(int end, String value) {
    }

    private static final WordSet WHERE = WordSet.of("in", "near", "at", "outside", "inside", "around", "from", "to", "toward", "towards",
            "into", "across", "throughout", "of", "between", "and", "via", "over", "against", "on", "within");
    /** Prepositions after which even an unknown capitalised name is a place. */
    private static final WordSet SURELY_WHERE = WordSet.of("in", "near", "outside", "inside", "towards", "toward");
    private static final WordSet SIDES = WordSet.of("northern", "southern", "eastern", "western", "central", "north", "south", "east", "west",
            "northeast", "northwest", "southeast", "southwest", "northeastern", "northwestern", "southeastern", "southwestern", "nearby",
            "upper", "lower", "downtown");
    private static final WordSet SPEECH = WordSet.of("said", "says", "told", "added", "adds", "stated", "announced", "claimed", "denied",
            "was", "is", "has", "had", "who");
    /** Capitalised words that follow a preposition without naming a place. */
    private static final WordSet NOT_PLACES = WordSet.of("january", "february", "march", "april", "may", "june", "july", "august", "september",
            "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "jan.", "feb.", "mar.",
            "apr.", "jun.", "jul.", "aug.", "sept.", "sep.", "oct.", "nov.", "dec.", "ramadan", "english", "arabic", "spanish", "french", "russian",
            "islam", "congress", "parliament", "twitter", "facebook", "telegram", "mr", "mr.", "president", "general", "the", "a", "an", "this",
            "that", "his", "her", "their", "our", "its", "operation", "i", "he", "she", "they", "we", "it", "and", "or");

    /** Capitalised words of headlines that stand behind a listed place and are no part of its name; behind others they show that it is none. */
    private static final WordSet EVENTS = WordSet.of("attack", "attacks", "bombing", "bombings", "blast", "blasts", "explosion", "explosions",
            "strike", "strikes", "airstrike", "airstrikes", "raid", "raids", "clash", "clashes", "fighting", "battle", "offensive", "siege",
            "shelling", "killing", "killings", "massacre", "ambush", "crash");
    /** Capitalised words of headlines that end a name. */
    private static final WordSet ENDS = WordSet.of("kill", "kills", "killed", "leaves", "wounds", "wounded", "injures", "dead", "dies", "after",
            "as", "amid", "despite", "since", "when", "while", "by", "for", "with");
    /** Nouns of parties: the name before them is that of a person or a party. */
    private static final WordSet PARTIES = WordSet.of("regime", "government", "forces", "troops", "army", "militia", "fighters", "militants",
            "rebels", "loyalists");
    /** Words that open names of places even where all is in capitals. */
    private static final WordSet OPENINGS = WordSet.of("la", "el", "los", "las", "san", "santa", "santo", "puerto", "villa", "ciudad", "nueva",
            "nuevo", "deir", "tel", "tell", "tal", "kafr", "khan", "ain", "wadi", "jebel", "jabal", "beit", "qasr", "umm", "novo", "port", "fort");

    private static final int EVENT_REACH = 3;

    private final Word[] tokens;
    private final boolean upperCase;
    /** By the token where they begin. */
    private final Entry[] names;
    private final Entry[] generics;
    private final boolean[] possessors;
    private final boolean[] adjectives;

    PlaceFinder(List<Word> tokens) {
        this.tokens = tokens.toArray(Word[]::new);
        names = new Entry[this.tokens.length];
        generics = new Entry[this.tokens.length];
        possessors = new boolean[this.tokens.length];
        adjectives = new boolean[this.tokens.length];
        int withLower = 0;
        int letters = 0;
        for (Word token : tokens) {
            withLower += token.hasSmallLetter() ? 1 : 0;
            letters += token.hasLetter() ? 1 : 0;
        }
        this.upperCase = withLower * 3 < letters;
    }

    /** Tells of a list entry of a place from {@code begin} to before {@code end} (-1: none) and its kind. */
    void name(int begin, int end, String kind) {
        if (end > begin) {
            names[begin] = new Entry(end, kind);
        }
    }

    /** Tells of a generic word such as {@code province}, and where it stands: before, after or both. */
    void generic(int begin, int end, String where) {
        if (end > begin && where != null) {
            generics[begin] = new Entry(end, where);
        }
    }

    /** Tells of a possessor that has lost its apostrophe, such as {@code Syrias}: no part of a name. */
    void possessor(int token) {
        possessors[token] = true;
    }

    /** Tells of the adjective of a nation, such as {@code Syrian}: no name of a place. */
    void nationality(int token) {
        adjectives[token] = true;
    }

    /** The places of the sentence, in order, none overlapping. */
    List<Found> find() {
        List<Found> found = new ArrayList<>();
        int i = 0;
        while (i < tokens.length) {
            Found place = listed(i);
            place = place != null || !capitalised(i) ? place : unlisted(i);
            if (place == null) {
                i++;
            } else {
                found.add(place);
                i = place.end();
            }
        }
        return found;
    }

    private Found unlisted(int i) {
        Found place = beforeGeneric(i);
        place = place != null ? place : afterGeneric(i);
        return place != null ? place : afterPreposition(i);
    }

    private Found listed(int i) {
        Entry entry = at(names, i);
        if (entry == null) {
            return null;
        }
        int generic = genericAfter(entry.end());
        boolean sure = "country".equals(entry.value()) || generic > 0 || entry.end() - i > 1;
        if (!sure && !speaksOfPlace(i, entry.end())) {
            return null;
        }
        if (generic < 0 && capitalised(entry.end()) && !isHeadline(entry.end()) && !upperCase && at(names, entry.end()) == null && !"country".equals(entry.value())) {
            return null;
        }
        return new Found(i, generic > 0 ? generic : entry.end(), i, "listed");
    }

    /** {@code in Goma Car Bomb Attack}: what follows the place is the event, in capitals as all words of the headline. */
    private boolean isHeadline(int token) {
        for (int i = token; i < token + EVENT_REACH && capitalised(i); i++) {
            if (in(EVENTS, i) || in(ENDS, i)) {
                return true;
            }
        }
        return false;
    }

    /** A town's name alone may be a person's: it needs a place word or lower-case word before it, and nobody who speaks. */
    private boolean speaksOfPlace(int begin, int end) {
        String before = word(begin - 1);
        boolean afterComma = before.equals(",") && begin > 1 && (at(names, begin - 2) != null || capitalised(begin - 2));
        boolean dateline = begin == 0 && (word(end).equals(",") || word(end).equals("(") || word(end).startsWith("-") || word(end).equals("–")
                || word(end).equals("—"));
        boolean possessive = word(end).equals("'s") || word(end).equals("’s");
        boolean object = !upperCase && !before.isEmpty() && before.equals(begin > 0 ? tokens[begin - 1].text() : "")
                && Character.isLetter(before.charAt(0)) && !SPEECH.contains(before) && !in(SPEECH, end);
        return WHERE.contains(before) || isCompound(before) || SIDES.contains(before) || afterComma || dateline || possessive || object || genericBefore(begin)
                || begin > 0 && possessors[begin - 1];
    }

    private boolean genericBefore(int begin) {
        Entry direct = at(generics, begin - 1);
        Entry beforeOf = at(generics, begin - 2) != null && word(begin - 1).equals("of") ? at(generics, begin - 2) : null;
        return direct != null && !direct.value().equals("after") || beforeOf != null && !beforeOf.value().equals("after");
    }

    /** {@code Beth Sala province}: the generic word belongs to the name. */
    private Found beforeGeneric(int i) {
        int end = nameEnd(i);
        if (end < 0 || upperCase && !in(WHERE, i - 1) || in(SIDES, i)) {
            return null;
        }
        int generic = genericAfter(end);
        for (int shorter = end - 1; generic < 0 && shorter > i; shorter--) {
            generic = genericAfter(shorter);
        }
        return generic < 0 ? null : new Found(i, generic, -1, "before-generic");
    }

    /** {@code town of Tarsin}: the generic word stands outside. */
    private Found afterGeneric(int i) {
        int end = genericBefore(i) && word(i - 1).equals("of") ? nameEnd(i) : -1;
        return end < 0 ? null : new Found(i, end, -1, "after-generic");
    }

    private Found afterPreposition(int i) {
        boolean led = in(SURELY_WHERE, i - 1) || (in(SIDES, i - 1) || i > 1 && possessors[i - 1]) && in(SURELY_WHERE, i - 2);
        int end = !led ? -1 : upperCase ? openedNameEnd(i) : nameEnd(i);
        return end < 0 || in(PARTIES, end) || in(EVENTS, end) ? null : new Found(i, end, -1, "after-preposition");
    }

    /** {@code IN EL LIMON}: in capitals only the first word shows that this is a name. */
    private int openedNameEnd(int i) {
        boolean name = in(OPENINGS, i) && nameWord(i + 1) && tokens[i + 1].hasLetter() && !in(PARTIES, i + 1);
        int end = i + 2;
        return !name ? -1 : in(OPENINGS, i + 1) && nameWord(end) ? end + 1 : end;
    }

    /** The end of a run of name words that begins at this token, at most five; -1 where none begins. */
    private int nameEnd(int i) {
        int end = i;
        while (end < tokens.length && end - i < 5 && nameWord(end) && (end == i || genericAfter(end) < 0 && !in(EVENTS, end) && !in(ENDS, end))) {
            end++;
        }
        return end == i || genericAfter(i) > 0 ? -1 : end;
    }

    private boolean nameWord(int i) {
        return capitalised(i) && !isCompound(word(i)) && !(i < possessors.length && possessors[i]) && !in(NOT_PLACES, i) && !in(WHERE, i) && !(i < adjectives.length && adjectives[i]);
    }

    /** {@code US-backed}: a modifier of something else. */
    private static boolean isCompound(String word) {
        return word.endsWith("-backed") || word.endsWith("-led") || word.endsWith("-held") || word.endsWith("-based") || word.endsWith("-run")
                || word.endsWith("-controlled");
    }

    private int genericAfter(int i) {
        Entry entry = at(generics, i);
        return entry == null || entry.value().equals("before") ? -1 : entry.end();
    }

    private boolean capitalised(int i) {
        return i >= 0 && i < tokens.length && tokens[i].isCapitalised();
    }

    private static Entry at(Entry[] entries, int i) {
        return i >= 0 && i < entries.length ? entries[i] : null;
    }

    private boolean in(WordSet set, int i) {
        return i >= 0 && i < tokens.length && set.contains(tokens[i]);
    }

    private String word(int i) {
        return i >= 0 && i < tokens.length ? tokens[i].lower() : "";
    }
}
