package org.hearsay.annotator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.uima.jcas.tcas.Annotation;

/**
 * Finds names of parties by their form: capitalised words that end in a word such as <i>Brigade</i> or <i>Front</i>, or
 * that begin with one (<i>Front for the Liberation of the Coast</i>). The lists NameHead and NameWord say which words.
 */
final class PartyNameFinder {

    private static final int LONGEST = 7;
    private static final int PREFIXED = 8;
    private static final Set<String> PARTICLES = Set.of("de", "del", "la", "las", "los", "el", "da", "do", "dos", "das", "du", "des", "le", "les",
            "et", "e", "y", "para", "por", "pour", "pela", "di", "wa", "fi", "al");
    private static final String HEAD = "NameHead";
    private static final String WORD = "NameWord";
    private static final String STATE = "state";
    private static final Pattern NO_NAME = Pattern.compile(".*(ed|ing|ly|s|tion|ment)|[\\d\\W].*");

    private final PartyWords words;

    PartyNameFinder(PartyWords words) {
        this.words = words;
    }

    /** Returns the names, in text order; of names inside one another only the longest. */
    List<PartyName> find() {
        List<PartyName> names = new ArrayList<>();
        for (Annotation prefix : words.hits("NamePrefix")) {
            int first = words.atOrAfter(prefix.getBegin());
            int last = words.after(prefix.getEnd()) - 1;
            int to = last;
            boolean known = words.has(FactionNameResolver.NAME, first);
            for (int next = known ? -1 : nextOfPrefixed(to, last); next > 0; next = nextOfPrefixed(to, last)) {
                to = next;
            }
            if (to > last && !coveredByOther(first, to)) {
                names.add(new PartyName(first, to, PartyWords.value(prefix, "actorClass"), true));
            }
        }
        for (Annotation head : words.hits(HEAD)) {
            int first = words.atOrAfter(head.getBegin());
            int last = words.after(head.getEnd()) - 1;
            int from = leftOf(first);
            int to = rightOf(last, from < first);
            PartyName name = judge(head, from, first, last, to);
            if (name == null) {
                continue;
            }
            names.add(name);
        }
        new FighterNames(words).find(names);
        return longest(names);
    }

    /** Returns the next capitalised word of a name in another language, over particles (Frente Libre de la Costa), or -1. */
    private int nextOfPrefixed(int to, int prefix) {
        int next = to + 1;
        while (next < to + 3 && PARTICLES.contains(words.word(next))) {
            next++;
        }
        boolean name = next - prefix <= PREFIXED && words.sameSentence(to, next) && words.isCapitalised(next) && words.isWord(next)
                && !words.has("NamePrefix", next) && !words.has(FactionNameResolver.NAME, next)
                && !words.isFunctionWord(next) && !words.capitalsSayNothing(next);
        return name && (to - prefix < 3 || next > to + 1) ? next : -1;
    }

    private static List<PartyName> longest(List<PartyName> names) {
        names.sort(Comparator.comparingInt((PartyName name) -> name.first() - name.last()).thenComparing(PartyName::first));
        List<PartyName> kept = new ArrayList<>();
        TokenRuns taken = new TokenRuns();
        for (PartyName name : names) {
            if (!taken.touch(name.first(), name.last())) {
                taken.add(name.first(), name.last());
                kept.add(name);
            }
        }
        kept.sort(Comparator.comparingInt(PartyName::first));
        return kept;
    }

    /** Returns the first token of the run of name words that ends before a head. */
    private int leftOf(int head) {
        int first = head;
        int unknown = 0;
        boolean pastNation = false;
        while (first > 0 && head - first < LONGEST && isPart(first - 1, head)
                && !(pastNation && !words.has(WORD, first - 1))) {
            first--;
            pastNation |= words.has("Nationality", first);
            if (words.capitalsSayNothing(head) && isUnknown(first) && ++unknown > 1) {
                return first + 1;
            }
        }
        return first;
    }

    private boolean isPart(int token, int head) {
        if (!words.sameSentence(token, head) || words.isFunctionWord(token)
                || words.end(token) + 2 < words.begin(token + 1)) {
            return false;
        }
        if (words.has(WORD, token) && words.isPossessive(token)) {
            return true;
        }
        Annotation known = words.hit(FactionNameResolver.NAME, token);
        if (known != null && FactionNameResolver.isCertain(known) && known.getEnd() <= words.begin(head)) {
            return false;
        }
        if (words.isOrdinal(token) && words.isCapitalised(token) || Character.isDigit(words.word(token).charAt(0))
                && words.isOrdinal(token)) {
            return true;
        }
        if (!words.isCapitalised(token) || isOtherHead(token) || words.isLostPossessive(token) || words.has("FactionTail", token) && !words.has(WORD, token)) {
            return false;
        }
        return !words.capitalsSayNothing(head) || !isUnknown(token) || looksLikeName(token);
    }

    /** The last word of another name ends a run: texts that lost their commas. */
    private boolean isOtherHead(int token) {
        Annotation other = words.hit(HEAD, token);
        return other != null && !"of".equals(PartyWords.value(other, "party")) && !words.has(WORD, token);
    }

    private boolean isUnknown(int token) {
        return !words.has(WORD, token) && !words.has("Nationality", token) && !words.isOrdinal(token);
    }

    /** Where all words are capitalised, an unknown one is taken for a name only when it has no ending of a verb or noun. */
    private boolean looksLikeName(int token) {
        String word = words.lower(token);
        return word.length() > 2 && !NO_NAME.matcher(word).matches()
                && !words.has("FactionHead", token) && !words.has("FactionModifier", token)
                && !words.has("FactionVerb", token);
    }

    /** Returns the last token of what "of" or "for" adds to a head: Army of Conquest, Front for the Liberation of X. */
    private int rightOf(int head, boolean hasLeft) {
        boolean purpose = words.is(head + 1, "for");
        boolean nation = words.is(head + 1, "of") && (words.has("Nationality", head + 2) || isOtherName(head + 2));
        if (!purpose && (!words.is(head + 1, "of") || hasLeft && !words.has(WORD, head - 1) || nation)) {
            return head;
        }
        int last = head;
        for (int i = head + 2; i < words.size() && i - head <= LONGEST + 2 && words.sameSentence(i, head); i++) {
            boolean linking = words.is(i, "the") || words.is(i, "of") || purpose && words.is(i, "and");
            if (isNameRight(i, head)) {
                last = i;
            } else if (!linking) {
                break;
            }
        }
        return last;
    }

    /** A party named behind "of" or "of the" is another one: a brigade of the Free Army. */
    private boolean isOtherName(int token) {
        int name = words.is(token, "the") ? token + 1 : token;
        return words.has(FactionNameResolver.NAME, name) || words.has("Nationality", name)
                || words.startsHit("FactionHead", name);
    }

    private boolean isNameRight(int token, int head) {
        if (!words.isCapitalised(token) || words.isFunctionWord(token) || words.has("FactionTail", token)) {
            return false;
        }
        return !words.capitalsSayNothing(head) || words.has(WORD, token) || words.has("Nationality", token);
    }

    /** Decides whether a run of words with a head is the name of a party. */
    private PartyName judge(Annotation head, int from, int first, int last, int to) {
        boolean struggle = false;
        boolean cause = false;
        boolean ordinal = false;
        boolean state = false;
        boolean nationality = false;
        int own = 0;
        for (int i = from; i <= to; i++) {
            if (i >= first && i <= last) {
                continue;
            }
            Annotation word = words.hit(WORD, i);
            boolean yes = "yes".equals(PartyWords.value(word, "struggle"));
            String side = PartyWords.value(word, "side");
            struggle |= yes;
            cause |= yes && side != null && side.endsWith(STATE) && !STATE.equals(side);
            state |= STATE.equals(side);
            ordinal |= words.isOrdinal(i);
            nationality |= words.has("Nationality", i);
            own += isOwn(i) ? 1 : 0;
        }
        String needs = PartyWords.value(head, "party");
        boolean guess = words.capitalsSayNothing(first) && !struggle && !ordinal && !nationality && isPlainNoun(head);
        boolean fits = !guess && switch (needs == null ? "" : needs) {
            case "whole" -> true;
            case "yes" -> own > 0 || ordinal;
            case "unit" -> struggle && own > 0 || ordinal;
            case "struggle" -> own > 0 && (cause || struggle && !state);
            case "cause" -> cause && own > 0;
            case "of" -> to > last && words.sameSentence(from - 1, from) && !words.capitalsSayNothing(first);
            default -> false;
        };
        boolean ahead = words.is(first, "front") && words.is(from - 1, "in");
        if (!fits || ahead || coveredByOther(from, to)) {
            return null;
        }
        String actorClass = PartyWords.value(head, "actorClass");
        if (!cause && (state || ordinal || nationality && STATE.equals(actorClass))) {
            actorClass = STATE;
        } else if (cause && STATE.equals(actorClass) && !nationality) {
            actorClass = "non-state";
        }
        return new PartyName(from, to, actorClass, cause);
    }

    /** Where all words are capitalised, an unknown one before "army" is no name. */
    private boolean isPlainNoun(Annotation head) {
        return "yes".equals(PartyWords.value(words.hit("FactionHead", words.atOrAfter(head.getBegin())), "alone"));
    }

    /** A word that is in no list of modifiers: it makes a name of what would be a description. */
    private boolean isOwn(int token) {
        return words.isWord(token) && !words.isFunctionWord(token) && !words.isOrdinal(token)
                && !words.has("Nationality", token) && !words.has("FactionModifier", token)
                && !words.has("FactionHead", token);
    }

    private boolean coveredByOther(int from, int to) {
        Annotation other = words.hit("NotFaction", from);
        return other != null && other.getEnd() >= words.end(to);
    }
}
