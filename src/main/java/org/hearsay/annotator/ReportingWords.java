package org.hearsay.annotator;

import java.util.Set;

/** Tells words that report something from the same words as names, nouns and adjectives. */
final class ReportingWords {

    private static final Set<String> CLAIMED_GOODS = Set.of("life", "lives", "victims", "victim", "casualties");
    private static final Set<String> NO_VERB_BEFORE = Set.of("by", "of", "no", "without", "in", "from", "for", "with", "on", "about", "per",
            "under", "into", "despite", "between", "against", "via", "through", "over", "than");

    private final TokenTable table;
    private final Nominals words;

    ReportingWords(TokenTable table, Nominals words) {
        this.table = table;
        this.words = words;
    }

    /** Returns true when the verb is part of a name, or says that lives were lost. */
    boolean isNoReport(Hit verb) {
        return isPartOfName(verb) || claimsLives(verb);
    }

    private boolean isPartOfName(Hit verb) {
        return table.is(verb.first(), WordClass.STATE_NAME) || table.is(verb.first(), WordClass.KNOWN_SOURCE)
                || table.isCapitalised(verb.first()) && verb.last() + 1 < table.size() && verb.first() > 0
                && words.looksLikeName(verb.first() - 1) && !isSpeaker(verb.first() - 1) && !table.isCapitalised(verb.last() + 1);
    }

    private boolean isSpeaker(int token) {
        return table.is(token, WordClass.SOURCE_NOUN) || table.is(token, WordClass.KNOWN_SOURCE) || table.is(token, WordClass.STATE_NAME)
                || table.is(token, WordClass.FACTION);
    }

    private boolean claimsLives(Hit verb) {
        if (!verb.has("canonical", "claim")) {
            return false;
        }
        int until = Math.min(table.lastOf(table.sentenceOf(verb.last())), verb.last() + 5);
        for (int i = verb.last() + 1; i <= until; i++) {
            if (CLAIMED_GOODS.contains(table.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** Returns true when a word that may report stands as a noun or an adjective, such as {@code the claim}. */
    boolean isNounOrAdjective(VerbGroup group, int floor) {
        int before = group.first() - 1;
        Hit verb = group.verb();
        if (before < floor) {
            return false;
        }
        boolean reducedPassive = verb.has("canonical", "accuse") && group.hasForm("past") && verb.last() < ceilingOf(verb)
                && table.lower(verb.last() + 1).equals("of");
        if (reducedPassive || group.unreal(table) || insideBrackets(verb)) {
            return true;
        }
        if (group.helped() || table.is(before, WordClass.RELATIVE)) {
            return false;
        }
        boolean determined = table.is(before, WordClass.DETERMINER) && !table.is(before, WordClass.RELATIVE)
                && !table.is(before, WordClass.PRONOUN) || words.isPossessive(before) || words.isLostPossessive(before);
        if (determined || words.isFigure(before) && !group.hasForm("present") || NO_VERB_BEFORE.contains(table.lower(before)) && !group.hasForm("gerund")) {
            return true;
        }
        if (group.canBeNoun() && verb.last() < ceilingOf(verb) && (table.is(verb.last() + 1, WordClass.AUXILIARY)
                || table.startingAt(verb.last() + 1, WordClass.REPORTING_VERB) != null && !table.is(verb.last() + 1, WordClass.SOURCE_NOUN))) {
            return true;
        }
        Hit noun = table.endingAt(verb.last(), WordClass.SOURCE_NOUN);
        if (noun != null && noun.first() < verb.first()) {
            return !verbFollows(verb);
        }
        if (table.endingAt(before, WordClass.KNOWN_SOURCE) != null && table.endingAt(before, WordClass.KNOWN_SOURCE).has("sourceKind", "media")
                && group.hasForm("present") && verb.last() + 1 == ceilingOf(verb)) {
            return false;
        }
        return group.canBeNoun() && !verbFollows(verb) && !pluralSourceAt(before) && (table.is(verb.first(), WordClass.SOURCE_NOUN)
                || group.hasForm("base") || table.inCapitals(before) && !isSpeaker(before));
    }

    private int ceilingOf(Hit verb) {
        return table.lastOf(table.sentenceOf(verb.last()));
    }

    private boolean pluralSourceAt(int token) {
        Hit noun = table.endingAt(token, WordClass.SOURCE_NOUN);
        return noun != null && (noun.has("number", "plural") || noun.has("role", "group"));
    }

    /** {@code [changes thought]}: a remark of the editor. */
    private boolean insideBrackets(Hit verb) {
        int next = verb.last() + 1;
        return next < table.size() && table.text(next).equals("]");
    }

    /** Tells whether what follows a word that may be a noun shows it to be a verb. */
    private boolean verbFollows(Hit verb) {
        int next = verb.last() + 1;
        return next < table.size() && (table.lower(next).equals("that") || words.isQuote(next) || table.is(next, WordClass.PRONOUN)
                || table.is(next, WordClass.DETERMINER) || table.is(next, WordClass.HEDGE) || table.isNumber(next)
                || words.looksLikeName(next) || table.is(next, WordClass.FACTION) || table.text(next).equals(":") || table.lower(next).equals("to"));
    }
}
