package org.hearsay.annotator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds statements made without a verb: {@code according to X}, {@code X's version}, {@code … - X} in headlines, labels of speakers. */
final class CueStatements {

    private static final Set<String> SAYINGS = Set.of("version", "versions", "claim", "claims", "statement", "statements", "account",
            "accounts", "allegation", "allegations", "assertion", "assertions", "announcement", "denial", "accusation", "accusations",
            "testimony", "report", "reports", "declaration", "declarations", "estimate", "estimates", "figures", "toll", "tally", "count");
    /** Sayings that are often mentioned as events. */
    private static final Set<String> EVENTS = Set.of("announcement", "statement", "statements", "declaration", "declarations", "reports",
            "accusations", "allegations", "denial", "testimony");
    /** Sources that end headlines even where the dash before them is lost. */
    private static final Set<String> TAILS = Set.of("monitor", "monitors", "ngo", "watchdog", "activists", "un", "observatory", "witnesses",
            "residents", "officials", "army", "police", "military", "monitoring", "report", "reports", "state");
    /** Those of them that hardly end a headline otherwise. */
    private static final Set<String> SURE_TAILS = Set.of("monitor", "monitors", "ngo", "watchdog", "activists", "observatory", "report",
            "reports", "monitoring");
    private static final Set<String> NO_SPEAKERS = Set.of("text", "report", "begin", "end", "continued", "words", "question", "as", "applause",
            "communique", "interview", "speech", "editorial", "article", "commentary", "sic", "passage", "video", "recording", "changes",
            "indistinct", "statement", "word", "no", "station", "excerpt", "excerpts", "unidentified", "laughter", "signed", "crowd",
            "announcer-read", "summary", "transcript", "dialogue", "letter", "correspondent-read", "from", "to", "figure", "name", "title",
            "all", "end-recording", "begin-recording", "sentence", "shouting", "chanting", "music", "press", "news", "dispatch", "bulletin",
            "dated", "interrupting", "interrupts", "pausing", "addressed");

    private static final int LONGEST_LEAD = 16;
    private static final int TEXT_REACH = 8;

    private final TokenTable table;
    private final Nominals words;
    private final NounPhrases phrases;

    CueStatements(TokenTable table, Nominals words, NounPhrases phrases) {
        this.table = table;
        this.words = words;
        this.phrases = phrases;
    }

    /** Returns the statement whose cue begins with a token, or null. */
    Statement at(int token) {
        Statement cue = afterCue(token);
        if (cue == null) {
            cue = possessive(token);
        }
        if (cue == null) {
            cue = headlineTail(token);
        }
        if (cue == null) {
            cue = headlineLead(token);
        }
        return cue == null ? speakerLabel(token) : cue;
    }

    private Statement afterCue(int token) {
        Hit cue = table.startingAt(token, WordClass.SOURCE_CUE);
        int ceiling = table.lastOf(table.sentenceOf(token));
        if (cue == null || cue.last() >= ceiling || isCredit(cue) || cue.has("frame", "text") && !isOnText(cue)) {
            return null;
        }
        SourcePhrase phrase = phrases.startingAt(cue.last() + 1, ceiling);
        if (phrase == null || phrase.strength() == SourcePhrase.WEAK || !cue.has("frame", "to") && !phrase.isStrong()) {
            return null;
        }
        if (table.is(phrase.last(), WordClass.STATE_NAME) && phrase.last() < ceiling && namesAThing(phrase.last() + 1)) {
            return null;
        }
        List<SourcePhrase> sources = new ArrayList<>(List.of(phrase));
        SourcePhrase last = phrase;
        while (last.last() + 2 <= ceiling && table.lower(last.last() + 1).equals("and")) {
            SourcePhrase other = phrases.startingAt(last.last() + 2, ceiling);
            if (other == null || !other.isStrong() || !endsPhrase(other.last(), ceiling)) {
                break;
            }
            sources.add(other);
            last = other;
        }
        String pattern = cue.has("frame", "to") ? "according-to" : "cue-before";
        return new Statement(cue.first(), cue.last(), cue.value("stance"), pattern, sources, "", phrase.outerFirst(), last.last());
    }

    /** {@code a communique issued by the mill}: the author of a text is quoted by it. */
    private boolean isOnText(Hit cue) {
        int least = Math.max(table.firstOf(table.sentenceOf(cue.first())), cue.first() - TEXT_REACH);
        for (int i = cue.first() - 1; i >= least && !table.text(i).equals(","); i--) {
            Hit text = table.endingAt(i, WordClass.SOURCE_NOUN);
            if (text != null) {
                return text.has("role", "text") && !text.has("canonical", "document");
            }
        }
        return false;
    }

    /** {@code according to the Tarsin agreement}: the state only tells which. */
    private boolean namesAThing(int token) {
        return table.isWord(token) && !words.isPossessive(token) && !words.isFunctionWord(token) && !words.isVerb(token)
                && !table.is(token, WordClass.TIME) && !table.is(token, WordClass.ADVERB) && !table.isCapitalised(token);
    }

    private boolean isCredit(Hit cue) {
        return table.lower(cue.last()).equals("by") && cue.last() - cue.first() == 1 && table.is(cue.first(), WordClass.REPORTING_VERB)
                && cue.first() == table.firstOf(table.sentenceOf(cue.first()));
    }

    private boolean endsPhrase(int last, int ceiling) {
        return last >= ceiling || words.isPunctuation(last + 1) && !words.isPossessive(last + 1) || table.is(last + 1, WordClass.TIME)
                || table.is(last + 1, WordClass.PREPOSITION);
    }

    /** {@code the mill's own version}. */
    private Statement possessive(int token) {
        if (!words.isPossessive(token) || token + 1 >= table.size() || token == 0) {
            return null;
        }
        int noun = table.lower(token + 1).equals("own") ? token + 2 : token + 1;
        if (noun >= table.size() || !SAYINGS.contains(table.lower(noun)) || EVENTS.contains(table.lower(noun)) && !isCited(token, noun)) {
            return null;
        }
        SourcePhrase phrase = phrases.endingAt(token - 1, table.firstOf(table.sentenceOf(token)));
        return phrase == null || !phrase.isStrong() ? null : new Statement(noun, noun, "claims", "possessive", List.of(phrase), "",
                phrase.outerFirst(), phrase.last());
    }

    /** {@code the mill's announcement that}, {@code according to the mill's own statements}: what was said is told, too. */
    private boolean isCited(int possessive, int noun) {
        int next = noun + 1;
        boolean content = next < table.size() && (table.lower(next).equals("that") || table.lower(next).endsWith("ing") || table.text(next).equals(":"));
        boolean cue = false;
        for (int i = possessive - 1; i >= Math.max(table.firstOf(table.sentenceOf(possessive)), possessive - TEXT_REACH); i--) {
            cue |= table.endingAt(i, WordClass.SOURCE_CUE) != null;
        }
        return content || cue || noun - possessive > 1;
    }

    /** {@code 12 dead in mill blast - monitor}: a source at the end of a headline. */
    private Statement headlineTail(int token) {
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
        boolean tail = !dashed && TAILS.contains(table.lower(token)) && last == noun.last() 
                && (ends || goesOn(last + 1, token)) && (inSentenceCase(token) || isSureTail(token, last));
        boolean bare = tail || ends && !dashed && !words.looksLikeName(before) && !words.isFunctionWord(before) && table.isWord(before)
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
        return table.sentenceOf(token) == 0 && table.lineEndsAfter(last) && noun != null && noun.has("sourceKind", "monitor")
                && isSureTail(token, last);
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
    private Statement headlineLead(int token) {
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

    /** {@code [QUIST] WE SAW NOTHING.}, {@code [QUIST, LAUGHING]}: who speaks in an interview. */
    private Statement speakerLabel(int token) {
        if (!table.text(token).equals("[") || token + 2 >= table.size() || !opensParagraph(token)) {
            return null;
        }
        int last = token + 1;
        while (last < table.size() && last <= token + 4 && table.isWord(last) && !table.text(last).equals("]")) {
            if (NO_SPEAKERS.contains(table.lower(last)) || words.isFunctionWord(last) && !words.isNameParticle(last)) {
                return null;
            }
            last++;
        }
        if (last + 3 < table.size() && table.text(last).equals(",") && table.isWord(last + 1) && table.text(last + 2).equals("]")) {
            return label(token, last - 1, last + 2);
        }
        if (last == token + 1 || last + 1 >= table.size() || !table.text(last).equals("]") || table.lineEndsAfter(last)
                || table.text(last + 1).equals("[")) {
            return null;
        }
        return label(token, last - 1, last);
    }

    private static Statement label(int bracket, int last, int closing) {
        SourcePhrase phrase = new SourcePhrase(bracket + 1, last, bracket + 1, SourcePhrase.NAME);
        return new Statement(closing, closing, "asserts", "speaker-label", List.of(phrase), "", bracket, closing);
    }

    /** A label stands at the start of a line or behind another bracket. */
    private boolean opensParagraph(int token) {
        return token == 0 || table.lineEndsAfter(token - 1) || table.text(token - 1).equals("]");
    }
}
