package org.hearsay.annotator;

import java.util.Locale;
import java.util.Set;

/** Works out which tokens a hedge covers, by what kind of word its cue is. */
final class HedgeScopes {

    private static final Set<String> ADJECTIVES = Set.of("suspected", "alleged", "so-called", "so called", "apparent", "possible", "purported",
            "unconfirmed", "unverified", "presumed", "supposed", "probable", "likely", "potential", "self-proclaimed", "self-styled",
            "self-declared", "self-described", "self-appointed", "uncorroborated", "unsubstantiated", "rumored", "rumoured", "uncertain",
            "feared", "believed", "expected", "accused", "reported", "assessed", "thought");
    private static final Set<String> NOUNS = Set.of("possibility", "possibilities", "probability", "likelihood", "suspicion", "suspicions",
            "speculation", "allegation", "allegations", "accusation", "accusations", "claim", "claims", "rumor", "rumors", "rumour", "rumours",
            "reports", "report", "reports of", "report of", "reports about", "hearsay", "fear", "fears", "estimate");
    private static final Set<String> MENTAL_VERBS = Set.of("believe", "believes", "think", "thinks", "expects", "suspects", "suspect", "fear",
            "fears", "fearing", "seem", "seems", "appears", "appear", "seemed", "appeared", "suggest", "suggests", "suggested", "suggesting",
            "indicate", "indicates", "indicated", "indicating", "accuse", "accuses", "accusing", "accused", "allege", "alleges", "alleging",
            "claimed", "claiming", "claim", "claims", "purport", "purports", "purporting", "according to", "speculated", "looks like",
            "looked like", "look like", "hint at", "hints at", "hinted at");
    private static final Set<String> ADVERBS = Set.of("perhaps", "possibly", "maybe", "probably", "apparently", "reportedly", "allegedly");
    private static final int FIGURE_REACH = 6;

    private final TokenTable table;
    private final Nominals words;
    private final ClauseBorders borders;
    private final CoordinatedClauses clauses;

    HedgeScopes(TokenTable table, Nominals words, ClauseBorders borders) {
        this.table = table;
        this.words = words;
        this.borders = borders;
        this.clauses = new CoordinatedClauses(table, words);
    }

    /**
     * Returns the first and last token that a hedge covers.
     *
     * @param first first token of the cue
     * @param last last token of the cue
     */
    int[] of(String kind, int first, int last) {
        String cue = table.text(first, last).toLowerCase(Locale.ROOT);
        if (kind.equals("approximator")) {
            return new int[] {first, figureEnd(last)};
        }
        if (cue.endsWith("responsibility") || cue.endsWith("credit")) {
            return new int[] {first, table.lower(Math.min(last + 1, table.size() - 1)).equals("for") ? borders.right(last) : last};
        }
        if (ADVERBS.contains(cue) && isFigureNext(last)) {
            return new int[] {first, figureEnd(last)};
        }
        if (isAttributive(cue, first, last)) {
            return new int[] {first, nounPhraseEnd(last)};
        }
        if (NOUNS.contains(cue) && isNounHere(first)) {
            return new int[] {first, borders.right(last)};
        }
        boolean reduced = ADJECTIVES.contains(cue) && !cue.equals("reported") && !followsAuxiliary(first) && !isAdverbial(cue);
        if (reduced) {
            return new int[] {first, participleEnd(last)};
        }
        if (MENTAL_VERBS.contains(cue) && !followsWhich(first)) {
            boolean raising = table.lower(Math.min(last + 1, table.size() - 1)).equals("to");
            return new int[] {raising ? afterComma(clauses.left(first, borders.left(first)), first) : first,
                raising ? clauses.right(last, borders.right(last)) : borders.right(last)};
        }
        if (ADVERBS.contains(cue) && isAfterthought(first, last)) {
            return new int[] {first, borders.right(last)};
        }
        return new int[] {clauses.left(first, borders.left(first)), hasComplement(last) ? borders.right(last) : clauses.right(last, borders.right(last))};
    }

    /** {@code …, apparently by a shell}: how it happened is in doubt, not that it did. */
    private boolean isAfterthought(int first, int last) {
        return first > 0 && table.text(first - 1).equals(",") && last + 1 < table.size() && table.is(last + 1, WordClass.PREPOSITION);
    }

    /** {@code feared that nine died and two were hurt}: what follows {@code that} hangs on the cue as a whole. */
    private boolean hasComplement(int last) {
        String next = table.lower(Math.min(last + 1, table.size() - 1));
        return next.equals("that") || next.equals("whether") || next.equals("if");
    }

    private int afterComma(int left, int first) {
        for (int i = first - 1; i >= left; i--) {
            if (table.text(i).equals(",")) {
                return i + 1;
            }
        }
        return left;
    }

    /** {@code perhaps 200 men}: the figure is in doubt, not the event. */
    private boolean isFigureNext(int last) {
        int next = last + 1;
        if (next >= table.size() || table.sentenceOf(next) != table.sentenceOf(last)) {
            return false;
        }
        Hit hedge = table.startingAt(next, WordClass.HEDGE);
        return table.isNumber(next) || hedge != null && hedge.has("hedgeKind", "approximator");
    }

    private static boolean isAdverbial(String cue) {
        return cue.equals("likely");
    }

    /** A cue before a noun covers that noun phrase. */
    private boolean isAttributive(String cue, int first, int last) {
        int next = last + 1;
        return ADJECTIVES.contains(cue) && next < table.size() && table.sentenceOf(next) == table.sentenceOf(last) && table.isWord(next)
                && !words.isFunctionWord(next) && !table.is(next, WordClass.ADVERB) && !words.isVerb(next) && !followsAuxiliary(first);
    }

    private boolean followsAuxiliary(int first) {
        int before = first - 1;
        while (before > 0 && (table.is(before, WordClass.ADVERB) || table.is(before, WordClass.NEGATION))) {
            before--;
        }
        return before >= 0 && table.sentenceOf(before) == table.sentenceOf(first) && table.is(before, WordClass.AUXILIARY);
    }

    private boolean followsWhich(int first) {
        return first > 0 && table.is(first - 1, WordClass.RELATIVE);
    }

    private boolean isNounHere(int first) {
        int before = first - 1;
        return before < 0 || table.is(before, WordClass.DETERMINER) || table.is(before, WordClass.PREPOSITION) || words.isPossessive(before)
                || words.isVerb(before) || !table.is(before, WordClass.SOURCE_NOUN) && !table.is(before, WordClass.KNOWN_SOURCE)
                && !table.is(before, WordClass.PRONOUN) && !table.is(before, WordClass.FACTION) && !words.looksLikeName(before);
    }

    private int nounPhraseEnd(int last) {
        int end = last;
        int ceiling = Math.min(table.lastOf(table.sentenceOf(last)), last + 8);
        while (end < ceiling && table.isWord(end + 1) && (!words.isFunctionWord(end + 1) || table.lower(end + 1).equals("of")
                && end > last) && (!words.isVerb(end + 1) || end == last) && !words.isPossessive(end + 1)) {
            end++;
        }
        return end;
    }

    /** {@code men believed to be soldiers killed two}: the complement ends before the next finite verb. */
    private int participleEnd(int last) {
        int right = borders.right(last);
        for (int i = last + 1; i <= right; i++) {
            if (table.text(i).equals(",")) {
                return i - 1;
            }
            boolean complement = i == last + 1 || table.lower(i - 1).equals("to") || table.is(i - 1, WordClass.AUXILIARY)
                    || table.is(i - 1, WordClass.ADVERB);
            if (words.isVerb(i) && !complement) {
                return i - 1;
            }
        }
        return right;
    }

    private int figureEnd(int last) {
        int end = last;
        int ceiling = Math.min(table.lastOf(table.sentenceOf(last)), last + FIGURE_REACH);
        while (end < ceiling && (table.isWord(end + 1) || table.isNumber(end + 1)) && !words.isVerb(end + 1)
                && (!words.isFunctionWord(end + 1) || table.lower(end + 1).equals("of") || end == last)) {
            end++;
        }
        return end;
    }
}
