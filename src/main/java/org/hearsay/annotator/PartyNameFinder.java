package org.hearsay.annotator;

import java.util.ArrayList;
import java.util.List;
import org.apache.uima.jcas.tcas.Annotation;

/**
 * Finds names of parties by their form: capitalised words that end in a word such as <i>Brigade</i> or <i>Front</i>, or
 * that begin with one (<i>Front for the Liberation of the Coast</i>). The lists NameHead and NameWord say which words.
 */
final class PartyNameFinder {

    private static final int LONGEST = 7;
    private static final String HEAD = "NameHead";
    private static final String WORD = "NameWord";
    private static final String STATE = "state";

    private final PartyWords words;

    PartyNameFinder(PartyWords words) {
        this.words = words;
    }

    /** Returns the names, in text order; of names inside one another only the longest. */
    List<PartyName> find() {
        List<PartyName> names = new ArrayList<>();
        for (Annotation head : words.hits(HEAD)) {
            int first = words.atOrAfter(head.getBegin());
            int last = words.after(head.getEnd()) - 1;
            int from = leftOf(first);
            int to = rightOf(last, from < first);
            PartyName name = judge(head, from, first, last, to);
            if (name == null) {
                continue;
            }
            PartyName before = names.isEmpty() ? null : names.get(names.size() - 1);
            if (before != null && before.last() >= name.first()) {
                if (before.last() - before.first() >= name.last() - name.first()) {
                    continue;
                }
                names.remove(names.size() - 1);
            }
            names.add(name);
        }
        return names;
    }

    /** Returns the first token of the run of name words that ends before a head. */
    private int leftOf(int head) {
        int first = head;
        int unknown = 0;
        boolean pastNation = false;
        while (first > 0 && head - first < LONGEST && isPart(first - 1, head)
                && !(pastNation && words.hit(WORD, first - 1) == null)) {
            first--;
            pastNation |= words.hit("Nationality", first) != null;
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
        Annotation known = words.hit(FactionNameResolver.NAME, token);
        if (known != null && FactionNameResolver.isCertain(known) && known.getEnd() <= words.begin(head)) {
            return false;
        }
        if (words.isOrdinal(token)) {
            return true;
        }
        if (!words.isCapitalised(token) || words.hit("FactionTail", token) != null && words.hit(WORD, token) == null) {
            return false;
        }
        return !words.capitalsSayNothing(head) || !isUnknown(token) || looksLikeName(token);
    }

    private boolean isUnknown(int token) {
        return words.hit(WORD, token) == null && words.hit("Nationality", token) == null && !words.isOrdinal(token);
    }

    /** Where all words are capitalised, an unknown one is taken for a name only when it has no ending of a verb or noun. */
    private boolean looksLikeName(int token) {
        String word = words.word(token).toLowerCase(java.util.Locale.ROOT);
        return word.length() > 2 && !word.matches(".*(ed|ing|ly|s|tion|ment)|[\\d\\W].*")
                && words.hit("FactionHead", token) == null && words.hit("FactionModifier", token) == null
                && words.hit("FactionVerb", token) == null;
    }

    /** Returns the last token of what "of" or "for" adds to a head: Army of Conquest, Front for the Liberation of X. */
    private int rightOf(int head, boolean hasLeft) {
        boolean purpose = words.is(head + 1, "for");
        if (!purpose && !(words.is(head + 1, "of") && !hasLeft)) {
            return head;
        }
        int last = head;
        for (int i = head + 2; i < words.size() && i - head <= LONGEST + 2 && words.sameSentence(i, head); i++) {
            boolean linking = words.is(i, "the") || words.is(i, "of") || words.is(i, "and");
            if (isNameRight(i, head)) {
                last = i;
            } else if (!linking || i == head + 2 && !(purpose && words.is(i, "the"))) {
                break;
            }
        }
        return last;
    }

    private boolean isNameRight(int token, int head) {
        if (!words.isCapitalised(token) || words.isFunctionWord(token) || words.hit("FactionTail", token) != null) {
            return false;
        }
        return !words.capitalsSayNothing(head) || words.hit(WORD, token) != null || words.hit("Nationality", token) != null;
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
            nationality |= words.hit("Nationality", i) != null;
            own += isOwn(i) ? 1 : 0;
        }
        String needs = PartyWords.value(head, "party");
        boolean guess = words.capitalsSayNothing(first) && !struggle && !ordinal && !nationality && isPlainNoun(head);
        boolean fits = !guess && switch (needs == null ? "" : needs) {
            case "yes" -> own > 0 || ordinal;
            case "unit" -> struggle && own > 0 || ordinal;
            case "cause" -> cause && own > 0;
            default -> false;
        };
        if (!fits || coveredByOther(from, to)) {
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
        return Character.isLetter(words.word(token).charAt(0)) && !words.isFunctionWord(token)
                && words.hit("Nationality", token) == null && words.hit("FactionModifier", token) == null
                && words.hit("FactionHead", token) == null;
    }

    private boolean coveredByOther(int from, int to) {
        Annotation other = words.hit("NotFaction", from);
        return other != null && other.getEnd() >= words.end(to);
    }
}
