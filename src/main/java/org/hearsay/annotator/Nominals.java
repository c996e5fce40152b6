package org.hearsay.annotator;

import java.util.HashSet;
import java.util.Set;

/** What a single token can be inside a noun phrase. */
final class Nominals {

    static final Set<String> NAME_PARTICLES = Set.of("al", "el", "de", "la", "las", "los", "del", "der", "den", "van", "von", "bin", "ibn",
            "bint", "abu", "umm", "ould", "da", "dos", "das", "do", "di", "du", "ul", "ur", "uz", "e", "y", "san", "ben", "ap", "ag", "ter", "af");
    private static final Set<String> QUOTES = Set.of("\"", "“", "”", "``", "''", "„", "«", "»");
    private static final Set<String> FIGURES = Set.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
            "dozens", "hundreds", "scores", "several", "some", "many", "most", "another", "dozen", "both", "all");

    /** Past forms that do not end like verbs, which a text in capitals does not tell from names. */
    private static final Set<String> IRREGULAR = Set.of("took", "went", "came", "left", "held", "began", "fell", "gave", "made", "fled",
            "fought", "broke", "brought", "sent", "shot", "led", "found", "lost", "met", "put", "ran", "saw", "spoke", "stood", "struck",
            "threw", "became", "blew", "caught", "drove", "got", "grew", "kept", "knew", "rose", "sought", "spent", "sold");

    private final TokenTable table;
    /** The abbreviations that the document puts in brackets, in lower case; read when first asked for. */
    private Set<String> abbreviations;

    Nominals(TokenTable table) {
        this.table = table;
    }

    /** Tells whether a token is of a closed class and not part of a longer name. */
    boolean isFunctionWord(int token) {
        if (partOfLongName(token) || isAcronym(token)) {
            return false;
        }
        return table.is(token, WordClass.DETERMINER) || table.is(token, WordClass.PREPOSITION) || table.is(token, WordClass.AUXILIARY)
                || table.is(token, WordClass.PRONOUN) || table.is(token, WordClass.RELATIVE)
                || table.is(token, WordClass.CONJUNCTION) || table.is(token, WordClass.NEGATION);
    }

    /** {@code WHO} in text of mixed case is no pronoun. */
    private boolean isAcronym(int token) {
        String text = table.text(token);
        return table.is(token, WordClass.KNOWN_SOURCE) && !table.inCapitals(token) && text.length() > 1
                && Character.isUpperCase(text.charAt(1));
    }

    private boolean partOfLongName(int token) {
        Hit starting = table.startingAt(token, WordClass.KNOWN_SOURCE);
        Hit ending = table.endingAt(token, WordClass.KNOWN_SOURCE);
        return starting != null && starting.last() > token || ending != null && ending.first() < token
                || table.is(token, WordClass.STATE_NAME) && !table.lower(token).equals("us")
                || table.text(token).equals("US") && table.is(token, WordClass.MODIFIER) && !table.inCapitals(token)
                || token > 0 && table.is(token, WordClass.KNOWN_SOURCE) && table.is(token - 1, WordClass.KNOWN_SOURCE);
    }

    /** Tells whether a token is an abbreviation that the document explains, such as {@code QLF} after {@code the Quarry League (QLF)}. */
    boolean isExplained(int token) {
        String text = table.text(token);
        if (text.length() < 2 || text.length() > 7 || !Character.isUpperCase(text.charAt(1)) || !Character.isUpperCase(text.charAt(0))) {
            return false;
        }
        if (abbreviations == null) {
            abbreviations = new HashSet<>();
            for (int i = 1; i + 2 < table.size(); i++) {
                boolean opens = table.text(i).equals("(") || table.text(i).equals("[");
                if (opens && table.isWord(i + 1) && table.text(i + 2).length() == 1 && ")]".contains(table.text(i + 2))) {
                    abbreviations.add(table.lower(i + 1));
                }
            }
        }
        return abbreviations.contains(table.lower(token));
    }

    boolean isPunctuation(int token) {
        return !table.isWord(token) && !table.isNumber(token) || isPossessive(token);
    }

    boolean isPossessive(int token) {
        String lower = table.lower(token);
        return lower.length() <= 2 && isPossessive(token, lower);
    }

    private boolean isPossessive(int token, String lower) {
        return lower.equals("'s") || lower.equals("’s") || lower.equals("'") && token > 0 && table.end(token - 1) == table.begin(token)
                || lower.equals("’") && token > 0 && table.end(token - 1) == table.begin(token);
    }

    /** Tells whether a token is a possessor that has lost its apostrophe, such as {@code Russias} before a ministry. */
    boolean isLostPossessive(int token) {
        if (table.is(token, WordClass.POSSESSOR)) {
            return true;
        }
        String text = table.text(token);
        if (text.length() > 2 && text.endsWith("s") && Character.isUpperCase(text.charAt(text.length() - 2)) && !table.inCapitals(token)) {
            return token + 1 < table.size() && (isRole(token + 1) || table.is(token + 1, WordClass.MODIFIER));
        }
        return table.isCapitalised(token) && text.length() > 3 && text.endsWith("s") && !isKnown(token)
                && table.hasToken(text.substring(0, text.length() - 1));
    }

    private boolean isKnown(int token) {
        return table.is(token, WordClass.STATE_NAME) || table.is(token, WordClass.KNOWN_SOURCE)
                || table.is(token, WordClass.SOURCE_NOUN) || table.is(token, WordClass.TITLE) || table.is(token, WordClass.MODIFIER);
    }

    boolean isQuote(int token) {
        return QUOTES.contains(table.text(token));
    }

    boolean isFigure(int token) {
        return table.isNumber(token) && !table.text(token).contains("-") && !Character.isLetter(table.text(token).charAt(table.text(token).length() - 1)) || FIGURES.contains(table.lower(token));
    }

    /** Tells whether a token can stand before the noun of a source. */
    boolean isModifier(int token) {
        if (table.is(token, WordClass.MODIFIER)) {
            return true;
        }
        String lower = table.lower(token);
        return lower.endsWith("-based") || lower.endsWith("-run") || lower.endsWith("-old") || lower.endsWith("-owned")
                || lower.endsWith("-backed") || lower.endsWith("-led") || lower.endsWith("-controlled") || lower.endsWith("-ranking")
                || lower.startsWith("pro-") || lower.startsWith("anti-") || lower.endsWith("-linked") || lower.endsWith("-affiliated")
                || lower.endsWith("-language") || lower.endsWith("-funded");
    }

    boolean isNameParticle(int token) {
        return NAME_PARTICLES.contains(table.lower(token));
    }

    /** Tells whether a token of mixed-case text looks like part of a name. */
    boolean looksLikeName(int token) {
        String text = table.text(token);
        boolean capital = table.isCapitalised(token)
                || text.startsWith("al-") || text.startsWith("el-") || text.startsWith("as-") || text.startsWith("an-") || text.startsWith("d'");
        return capital && !table.inCapitals(token) && table.isWord(token) && !isFunctionWord(token) && !table.is(token, WordClass.TIME)
                && !table.is(token, WordClass.AUXILIARY) && !table.is(token, WordClass.ADVERB);
    }

    /** Tells whether a token is, as far as its form says, a verb. */
    boolean isVerb(int token) {
        if (table.is(token, WordClass.AUXILIARY)) {
            return true;
        }
        boolean noun = table.is(token, WordClass.SOURCE_NOUN) || table.is(token, WordClass.MODIFIER)
                || table.is(token, WordClass.KNOWN_SOURCE) || table.is(token, WordClass.STATE_NAME);
        String lower = table.lower(token);
        return !noun && !table.isCapitalised(token)
                && (table.is(token, WordClass.REPORTING_VERB) || lower.indexOf('-') < 0
                && (lower.length() > 3 && lower.endsWith("ed") || lower.length() > 4 && lower.endsWith("ing")));
    }

    /** Tells whether a token is, as far as its form says, a verb in the past. */
    boolean isPast(int token) {
        return isVerb(token) && !table.lower(token).endsWith("ing") || IRREGULAR.contains(table.lower(token));
    }

    /** Tells whether a token is part of a title or of a noun that names who speaks. */
    boolean isRole(int token) {
        return table.is(token, WordClass.TITLE) && !isFunctionWord(token) || table.is(token, WordClass.SOURCE_NOUN);
    }

    /** A place behind a preposition is a place; elsewhere it may be a family name. */
    boolean canBeSurname(int token) {
        return token == 0 || table.is(token - 1, WordClass.SOURCE_CUE) || !table.is(token - 1, WordClass.PREPOSITION) && !table.is(token - 1, WordClass.PLACE)
                && !table.lower(token - 1).equals("the");
    }

    /** Tells whether a token of text in capitals can be part of a name. */
    boolean isNameInCapitals(int token) {
        return table.isWord(token) && !IRREGULAR.contains(table.lower(token)) && !isFunctionWord(token) && !isRole(token) && !table.is(token, WordClass.TIME)
                && !isPossessive(token) && (!isVerb(token) || table.text(token).contains(".") && table.text(token).length() < 3)
                && (!table.is(token, WordClass.PLACE) || canBeSurname(token)) && !table.is(token, WordClass.MODIFIER) && !table.is(token, WordClass.ADVERB)
                || isNameParticle(token) && !table.is(token, WordClass.AUXILIARY);
    }

    /** Tells whether a token abbreviates the name before it, as in {@code Quarry Rights Monitor QRM}, where brackets are lost. */
    boolean isAbbreviation(int token, int least) {
        String letters = table.text(token);
        boolean possible = letters.length() > 2 && letters.length() < 8 && token - letters.length() >= least && !table.inCapitals(token)
                && Character.isUpperCase(letters.charAt(1)) && Character.isUpperCase(letters.charAt(letters.length() - 1));
        for (int i = 0; possible && i < letters.length(); i++) {
            possible = table.text(token - letters.length() + i).charAt(0) == letters.charAt(i);
        }
        return possible;
    }
}
