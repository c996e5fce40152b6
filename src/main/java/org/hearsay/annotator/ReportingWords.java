package org.hearsay.annotator;

import java.util.Set;

/** Tells words that report something from the same words as names, nouns and adjectives. */
final class ReportingWords {

    private static final Set<String> CLAIMED_GOODS = Set.of("life", "lives", "victims", "victim", "casualties");
    private static final Set<String> NO_VERB_BEFORE = Set.of("by", "of", "no", "without", "in", "from", "for", "with", "on", "about", "per",
            "under", "into", "despite", "between", "against", "via", "through", "over", "than");

    private static final Set<String> TEXTS = Set.of("statement", "statements", "communique", "communiques", "communiqué", "note", "notes",
            "declaration", "bulletin", "bulletins", "release", "releases", "report", "reports", "manifesto", "denial", "clarification", "leaflet",
            "leaflets", "document", "letter", "message", "summary", "toll", "pamphlet", "warning");
    private static final Set<String> FOR_OBJECT = Set.of("apologise", "apologize", "plead", "comment", "appeal");
    private static final int OBJECT_REACH = 6;
    private static final int JUDGEMENT_REACH = 9;
    /** Verbs whose bare past before these words is a participle: {@code a man suspected of}, {@code gunmen reported to be}. */
    private static final Set<String> OF_OR_TO = Set.of("accuse", "suspect", "report", "believe", "think", "say", "consider", "presume",
            "assume", "estimate", "suppose", "describe", "expect");

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
                && words.looksLikeName(verb.first() - 1) && (!isSpeaker(verb.first() - 1) || table.is(verb.last() + 1, WordClass.PREPOSITION) && table.lower(verb.first()).equals("states"))
                && !table.isCapitalised(verb.last() + 1);
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
        if (isReducedPassive(group, before) || group.unreal(table) || insideBrackets(verb)) {
            return true;
        }
        if (group.helped() || table.is(before, WordClass.RELATIVE)) {
            return false;
        }
        boolean determined = table.is(before, WordClass.DETERMINER) && !table.is(before, WordClass.RELATIVE)
                && !table.is(before, WordClass.PRONOUN) || words.isPossessive(before) || words.isLostPossessive(before);
        if (determined || (words.isFigure(before) || table.isNumber(before)) && !group.hasForm("present") || NO_VERB_BEFORE.contains(table.lower(before)) && !group.hasForm("gerund")) {
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
                || group.hasForm("base") || table.inCapitals(before) && !isSpeaker(before)
                || verb.has("canonical", "state") && verb.last() < ceilingOf(verb) && (words.isFunctionWord(verb.last() + 1)
                        || !isSpeaker(before)));
    }

    /** {@code a man suspected of}, {@code fighters considered foreigners}, {@code a farm called El Sauce}: nobody speaks. */
    private boolean isReducedPassive(VerbGroup group, int before) {
        Hit verb = group.verb();
        if (!group.hasForm("past") || group.helped() || verb.last() >= ceilingOf(verb)) {
            return false;
        }
        int next = verb.last() + 1;
        String canonical = verb.value("canonical");
        if (OF_OR_TO.contains(canonical) && (table.lower(next).equals("of") || table.lower(next).equals("to") && isInfinitive(canonical, next))) {
            return true;
        }
        boolean transitive = group.frame().equals("act") && !canonical.contains(" ") && !FOR_OBJECT.contains(canonical);
        boolean moved = table.lower(next).equals("to") || table.lower(next).equals("on");
        if (table.is(next, WordClass.PREPOSITION) && !moved && (transitive && !table.is(next, WordClass.TIME) || canonical.equals("estimate"))) {
            return true;
        }
        if (canonical.equals("call") && table.lower(next).equals("to")) {
            return true;
        }
        boolean named = !table.is(next, WordClass.DETERMINER) && !table.is(next, WordClass.PRONOUN) && !table.is(next, WordClass.PREPOSITION);
        boolean bare = named && table.isWord(next) && !table.lower(next).equals("that");
        return (canonical.equals("consider") || canonical.equals("suspect")) && bare
                || canonical.equals("call") && !isSpeaker(before) && !words.looksLikeName(before) && (named || isCommonNoun(before));
    }

    private boolean isCommonNoun(int token) {
        if (table.inCapitals(token)) {
            return token > 0 && table.is(token - 1, WordClass.DETERMINER);
        }
        return table.isWord(token) && !table.isCapitalised(token) && !words.isFunctionWord(token)
                && !table.is(token, WordClass.ADVERB) && !table.is(token, WordClass.TIME);
    }

    /** {@code reported to have fled}, but {@code reported to the mayor}. */
    private boolean isInfinitive(String canonical, int to) {
        boolean hearer = canonical.equals("say") || canonical.equals("report") || canonical.equals("describe");
        return !hearer || to < ceilingOf(to) && (table.lower(to + 1).equals("be") || table.lower(to + 1).equals("have"));
    }

    /** Tells whether a text that speaks for its author is the object of a verb: {@code issued a second communique}. */
    boolean textFollows(Hit verb) {
        int until = Math.min(ceilingOf(verb), verb.last() + OBJECT_REACH);
        for (int i = verb.last() + 1; i <= until; i++) {
            if (TEXTS.contains(table.lower(i))) {
                return true;
            }
            if (words.isPunctuation(i) || table.is(i, WordClass.PREPOSITION) || table.is(i, WordClass.AUXILIARY)) {
                return false;
            }
        }
        return false;
    }

    /** Tells whether a verb says what its object is held for: {@code dismissed the reports of it as rumours}. */
    boolean judgementFollows(Hit verb) {
        int until = Math.min(ceilingOf(verb), verb.last() + JUDGEMENT_REACH);
        for (int i = verb.last() + 2; i <= until && !table.text(i).equals(",") && !table.text(i).equals("."); i++) {
            if (table.lower(i).equals("as")) {
                return true;
            }
        }
        return false;
    }

    private int ceilingOf(Hit verb) {
        return ceilingOf(verb.last());
    }

    private int ceilingOf(int token) {
        return table.lastOf(table.sentenceOf(token));
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
                || table.is(next, WordClass.DETERMINER) || table.is(next, WordClass.HEDGE) || table.isNumber(next) || words.isFigure(next)
                || words.looksLikeName(next) || table.is(next, WordClass.FACTION) || table.text(next).equals(":") || table.lower(next).equals("to"));
    }
}
