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
    private static final Set<String> NO_SPEAKERS = Set.of("text", "report", "begin", "end", "continued", "words", "question", "as", "applause",
            "communique", "interview", "speech", "editorial", "article", "commentary", "sic", "passage", "video", "recording", "changes",
            "indistinct", "statement", "word", "no", "station", "excerpt", "excerpts", "unidentified", "laughter", "signed", "crowd",
            "announcer-read", "summary", "transcript", "dialogue", "letter", "correspondent-read", "from", "to", "figure", "name", "title",
            "all", "end-recording", "begin-recording", "sentence", "shouting", "chanting", "music", "press", "news", "dispatch", "bulletin",
            "dated", "interrupting", "interrupts", "pausing", "addressed");

    private static final int TEXT_REACH = 8;
    private static final Set<String> UNREAL = Set.of("can", "must", "should", "may", "might", "to", "cannot");

    private final TokenTable table;
    private final Nominals words;
    private final NounPhrases phrases;
    private final Headlines headlines;

    CueStatements(TokenTable table, Nominals words, NounPhrases phrases) {
        this.table = table;
        this.words = words;
        this.phrases = phrases;
        this.headlines = new Headlines(table, words, phrases);
    }

    /** Returns the statement whose cue begins with a token, or null. */
    Statement at(int token) {
        Statement cue = afterCue(token);
        if (cue == null) {
            cue = possessive(token);
        }
        if (cue == null) {
            cue = headlines.tail(token);
        }
        if (cue == null) {
            cue = headlines.lead(token);
        }
        return cue == null ? speakerLabel(token) : cue;
    }

    private Statement afterCue(int token) {
        Hit cue = table.startingAt(token, WordClass.SOURCE_CUE);
        int ceiling = table.lastOf(table.sentenceOf(token));
        if (cue == null || cue.last() >= ceiling || isCredit(cue) || isUnreal(cue) || cue.has("frame", "text") && !isOnText(cue)) {
            return null;
        }
        SourcePhrase phrase = ownerOf(phrases.startingAt(cue.last() + 1, ceiling), cue.last() + 1);
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

    /** {@code according to Quist's account}: whose account it is speaks. */
    private SourcePhrase ownerOf(SourcePhrase saying, int floor) {
        int possessive = saying == null ? -1 : saying.first() - 1;
        if (possessive > floor && table.lower(possessive).equals("own")) {
            possessive--;
        }
        boolean owned = possessive > floor && words.isPossessive(possessive) && SAYINGS.contains(table.lower(saying.last()));
        SourcePhrase owner = owned ? phrases.endingAt(possessive - 1, floor) : null;
        return owner == null || owner.strength() == SourcePhrase.WEAK ? saying : new SourcePhrase(owner.first(), owner.last(), saying.outerFirst(), owner.strength());
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

    /** {@code can be confirmed by}, {@code has not been confirmed by}, and headings in brackets: nobody is quoted. */
    private boolean isUnreal(Hit cue) {
        int first = cue.first();
        if (first > 0 && table.text(first - 1).equals("[")) {
            return true;
        }
        boolean unreal = false;
        for (int i = first - 1; !cue.has("frame", "to") && i >= Math.max(table.firstOf(table.sentenceOf(first)), first - TEXT_REACH); i--) {
            unreal |= table.is(i, WordClass.NEGATION) || first - i < 4 && UNREAL.contains(table.lower(i));
        }
        return unreal;
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

    /** {@code [QUIST] WE SAW NOTHING.}, {@code [QUIST, LAUGHING]}: who speaks in an interview. */
    private Statement speakerLabel(int token) {
        if (!table.text(token).equals("[") || token + 2 >= table.size() || !opensParagraph(token)) {
            return null;
        }
        int last = token + 1;
        while (last < table.size() && last <= token + 8 && table.isWord(last) && !table.text(last).equals("]")) {
            if (NO_SPEAKERS.contains(table.lower(last)) || words.isFunctionWord(last) && !words.isNameParticle(last)) {
                return null;
            }
            last++;
        }
        for (int i = last + 2; i < Math.min(table.size() - 1, last + 5) && table.text(last).equals(",") && table.isWord(i - 1); i++) {
            if (table.text(i).equals("]") && !table.text(i + 1).equals("[")) {
                return label(token, last - 1, i);
            }
        }
        if (last == token + 1 || last + 1 >= table.size() || !table.text(last).equals("]") || table.lineEndsAfter(last)
                || table.text(last + 1).equals("[") && !(last + 2 < table.size() && table.lower(last + 2).startsWith("word"))) {
            return null;
        }
        boolean titled = false;
        for (int i = token + 1; i < last; i++) {
            titled |= words.isRole(i);
        }
        return last - token > 5 && !titled ? null : label(token, last - 1, last);
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
