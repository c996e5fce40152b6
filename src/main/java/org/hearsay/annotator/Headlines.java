package org.hearsay.annotator;

import java.util.List;
import java.util.Set;

/** Finds sources that stand at the end or the begin of a headline, with or without a mark between. */
final class Headlines {

    /** Sources that end headlines even where the dash before them is lost. */
    private static final Set<String> TAILS = Set.of("monitor", "monitors", "ngo", "watchdog", "activists", "un", "observatory", "witnesses",
            "residents", "officials", "army", "police", "military", "monitoring", "report", "reports", "state");
    /** Those of them that hardly end a headline otherwise. */
    private static final Set<String> SURE_TAILS = Set.of("monitor", "monitors", "ngo", "watchdog", "observatory", "report",
            "reports", "monitoring");
    private static final int LONGEST_LEAD = 16;

    private final TokenTable table;
    private final Nominals words;
    private final NounPhrases phrases;

    Headlines(TokenTable table, Nominals words, NounPhrases phrases) {
        this.table = table;
        this.words = words;
        this.phrases = phrases;
    }

    /** {@code 12 dead in mill blast - monitor}: a source at the end of a headline. */
    Statement tail(int token) {
        Hit noun = longest(token);
        if (noun == null || token == 0 || !table.isCapitalised(token) && !table.text(token - 1).equals(":") && !endsFirstLine(token, noun.last()) || token == table.firstOf(table.sentenceOf(token)) || !isHeadline(token)) {
            return null;
        }
        int before = token - 1;
        boolean dashed = table.text(before).equals("-") || table.text(before).equals("–") || table.text(before).equals("—")
                || table.text(before).equals(":");
        SourcePhrase phrase = phrases.startingAt(token, table.lastOf(table.sentenceOf(token)));
        boolean whole = phrase != null && phrase.first() == token && phrase.isStrong() && endsHeadline(phrase.last());
        int last = whole ? phrase.last() : noun.last();
        boolean ends = whole || endsHeadline(last);
        if (table.text(before).equals(":") && !ends || isDateline(before) || noun.has("sourceKind", "media") && table.lineEndsAfter(last)) {
            return null;
        }
        boolean counted = words.isFigure(before) && table.lower(last).endsWith("s");
        boolean tail = !dashed && !counted && TAILS.contains(table.lower(token)) && last == noun.last() 
                && (ends || goesOn(last + 1, token)) && (inSentenceCase(token) || isSureTail(token, last));
        boolean bare = tail || ends && !dashed && !counted && !words.looksLikeName(before) && !words.isFunctionWord(before) && table.isWord(before)
                && !noun.has("number", "plural") && noun.has("sourceKind", "monitor");
        boolean runsOn = dashed && !ends && !goesOn(last + 1, token) && table.isWord(last + 1) && !table.isCapitalised(last + 1);
        if (!dashed && !bare || runsOn) {
            return null;
        }
        SourcePhrase source = new SourcePhrase(token, last, token, SourcePhrase.STRONG);
        return new Statement(token, last, "asserts", "headline-tail", List.of(source), "", token, last);
    }

    private boolean isSureTail(int token, int last) {
        boolean sure = SURE_TAILS.contains(table.lower(token)) && !words.isFunctionWord(token - 1) && !words.isVerb(token - 1);
        return sure && (table.lineEndsAfter(last) || isRepeated(last + 1, token));
    }

    /** {@code Nine dead in safe zone monitor}: in lower case only at the end of the title of a document. */
    private boolean endsFirstLine(int token, int last) {
        Hit noun = table.endingAt(last, WordClass.SOURCE_NOUN);
        boolean ends = table.sentenceOf(token) == 0 && table.lineEndsAfter(last) || table.sentenceOf(token) == 1 && last + 1 < table.size() && isAgency(last + 1);
        return ends && noun != null && noun.has("sourceKind", "monitor")
                && SURE_TAILS.contains(table.lower(token)) && !words.isFunctionWord(token - 1) && !words.isVerb(token - 1);
    }

    private boolean isRepeated(int next, int token) {
        int first = table.firstOf(table.sentenceOf(token));
        int from = next < table.size() && table.text(next).equals(".") ? next + 1 : next;
        return from + 1 < table.size() && table.text(from).equals(table.text(first)) && table.text(from + 1).equals(table.text(first + 1));
    }

    /** Whether a headline whose end lost its mark is over: it is repeated, or a date or the first sentence follows. */
    private boolean goesOn(int next, int token) {
        if (next + 1 >= table.size()) {
            return true;
        }
        return isRepeated(next, token) || table.isCapitalised(next) && (words.isFunctionWord(next) || table.is(next, WordClass.TIME));
    }

    /** Whether most of the words before a token are in lower case, so that its capital means something. */
    private boolean inSentenceCase(int token) {
        int lower = 0;
        int upper = 0;
        for (int i = Math.max(table.firstOf(table.sentenceOf(token)), token - 12); i < token; i++) {
            if (table.isWord(i) && table.text(i).length() > 3) {
                lower += table.isCapitalised(i) ? 0 : 1;
                upper += table.isCapitalised(i) ? 1 : 0;
            }
        }
        return lower >= 2 && lower >= upper;
    }

    private boolean endsHeadline(int last) {
        return table.lineEndsAfter(last) || isAgency(last + 1) || table.text(last + 1).equals("-") || table.text(last + 1).equals("|")
                || table.text(last + 1).equals(".")                && table.lineEndsAfter(last + 1);
    }

    private Hit longest(int token) {
        Hit noun = table.startingAt(token, WordClass.SOURCE_NOUN);
        Hit known = table.startingAt(token, WordClass.KNOWN_SOURCE);
        return noun == null || known != null && known.last() > noun.last() ? known : noun;
    }

    private boolean isAgency(int token) {
        Hit known = table.startingAt(token, WordClass.KNOWN_SOURCE);
        return known != null && known.has("sourceKind", "media");
    }

    /** Headlines stand in the first lines, and have no full stop before their end. */
    private boolean isHeadline(int token) {
        int first = table.firstOf(table.sentenceOf(token));
        for (int i = token - 1; i >= Math.max(first, token - 20); i--) {
            if (table.text(i).equals(",") || table.text(i).equals(")")) {
                return false;
            }
        }
        return token - first >= 3;
    }

    private boolean isDateline(int dash) {
        return table.text(dash - 1).equals(")") || table.isNumber(dash - 1);
    }

    /** {@code Monitor: 12 dead in mill blast}. */
    Statement lead(int token) {
        if (token != table.firstOf(table.sentenceOf(token)) || token + 2 >= table.size() || !table.isWord(token)
                || !colonWithin(token + 1, token + LONGEST_LEAD)) {
            return null;
        }
        SourcePhrase phrase = phrases.startingAt(token, Math.min(table.size() - 1, token + 4));
        if (phrase == null || !phrase.isStrong() || phrase.first() != token || table.inCapitals(token)
                || !table.text(phrase.last() + 1 < table.size() ? phrase.last() + 1 : token).equals(":")
                || table.lineEndsAfter(phrase.last() + 1) || table.lower(token).startsWith("source")
                || table.sentenceOf(token) > 1 && !table.lineEndsAfter(token - 1)) {
            return null;
        }
        return new Statement(phrase.last() + 1, phrase.last() + 1, "asserts", "headline-lead", List.of(phrase), "", token, phrase.last());
    }

    /** Few sentences have a colon near their begin, so that this saves a look for a phrase at all others. */
    private boolean colonWithin(int first, int last) {
        for (int i = first; i <= Math.min(last, table.size() - 1); i++) {
            if (table.text(i).equals(":")) {
                return true;
            }
        }
        return false;
    }
}
