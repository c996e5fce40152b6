package org.hearsay.annotator;

import java.util.Set;

/** Tells what stands in an apposition, and whose it is: {@code Ada Quist, head of the mill, said}. */
final class Appositions {

    private static final Set<String> DEPUTIES = Set.of("second", "number", "deputy", "former", "acting", "interim", "himself", "herself",
            "along", "together");

    private final TokenTable table;
    private final Nominals words;
    private final NounPhrases phrases;

    Appositions(TokenTable table, Nominals words, NounPhrases phrases) {
        this.table = table;
        this.words = words;
        this.phrases = phrases;
    }

    /** {@code Foreign Office Minister, Ada Quist, said}: a role without an article belongs to the name behind its comma. */
    boolean isBearerOf(SourcePhrase role, int first, int last, int floor) {
        Hit noun = table.endingAt(role.last(), WordClass.SOURCE_NOUN);
        Hit title = table.endingAt(role.last(), WordClass.TITLE);
        boolean office = role.outerFirst() == role.first() && role.first() == floor && table.isCapitalised(role.first()) && !table.inCapitals(first)
                && (title != null || noun != null && noun.has("role", "person") && noun.has("number", "singular"));
        boolean name = office && last > first;
        for (int i = first; name && i <= last; i++) {
            name = words.looksLikeName(i) && !words.isRole(i);
        }
        return name;
    }

    /** {@code Col Ada Quist, Northern Command director said}: the comma behind the apposition is left out. */
    SourcePhrase bearerBefore(SourcePhrase role, int floor) {
        Hit noun = table.endingAt(role.last(), WordClass.SOURCE_NOUN);
        int comma = role.first() - 1;
        boolean bare = noun != null && noun.has("role", "person") && noun.has("number", "singular") && role.outerFirst() == role.first();
        if (!bare || comma <= floor || !table.text(comma).equals(",")) {
            return null;
        }
        SourcePhrase bearer = phrases.endingAt(comma - 1, floor);
        boolean person = bearer != null && bearer.last() > bearer.first() && words.looksLikeName(bearer.last())
                && !table.is(bearer.last(), WordClass.PLACE) && !table.is(bearer.last(), WordClass.STATE_NAME) && !words.isRole(bearer.last());
        return person && (bearer.outerFirst() == floor || words.isQuote(bearer.outerFirst() - 1)) ? bearer : null;
    }

    boolean opensApposition(int token, int closing) {
        return token < closing && (table.inCapitals(token) && closing - token <= 5 && table.isWord(token)
                || table.is(token, WordClass.PRONOUN) || table.is(token, WordClass.RELATIVE) || table.is(token, WordClass.DETERMINER)
                || table.is(token, WordClass.SOURCE_NOUN) || table.is(token, WordClass.TITLE) || words.isModifier(token)
                || table.isNumber(token) || DEPUTIES.contains(table.lower(token)) || table.is(token, WordClass.PREPOSITION) && closing - token < 14
                || words.looksLikeName(token) || table.lower(token).endsWith("ing") || table.lower(token).endsWith("ed"));
    }

    boolean isBorder(int token) {
        String text = table.text(token);
        return text.equals(",") || text.equals("--") || text.equals("(") || text.equals("[") || text.equals("–") || text.equals("—")
                || text.equals("-");
    }
}
