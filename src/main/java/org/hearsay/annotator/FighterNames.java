package org.hearsay.annotator;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.uima.jcas.tcas.Annotation;

/** Finds names by the noun for fighters behind them: Desert Falcons militants. Once met so, a name counts alone, too. */
final class FighterNames {

    private static final Set<String> FIGHTERS = Set.of("fighters", "militants", "gunmen", "rebels", "insurgents", "guerrillas",
            "militiamen", "jihadists", "militia", "militias", "mercenaries", "separatists", "terrorists");
    private static final Set<String> GROUPS = Set.of("group", "faction", "militia", "organization", "organisation", "outfit", "network",
            "movement");
    private static final Set<String> CALLED = Set.of("called", "named", "calling", "known");
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}[\\p{Lu}\\d-]{2,7}");
    private static final Set<String> CALENDAR = Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
            "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november", "december");
    private static final int LONGEST = 5;

    private final PartyWords words;

    FighterNames(PartyWords words) {
        this.words = words;
    }

    /** Adds the names found to those found by other means. */
    void find(List<PartyName> names) {
        Set<String> texts = new HashSet<>();
        for (Annotation head : words.hits("FactionHead")) {
            int first = words.atOrAfter(head.getBegin());
            if (FIGHTERS.contains(head.getCoveredText()) && !words.capitalsSayNothing(first)) {
                int from = start(first);
                if (from < first) {
                    names.add(new PartyName(from, first - 1, "non-state", true));
                    texts.add(words.covered(from, first - 1));
                }
            }
            addNamedBehind(head, names, texts);
        }
        for (String text : texts) {
            words.occurrences(text, (first, last) -> names.add(new PartyName(first, last, "non-state", true)));
        }
    }

    /** The militant group Red Anchor; a faction calling itself Black Heron. */
    private void addNamedBehind(Annotation head, List<PartyName> names, Set<String> texts) {
        int noun = words.after(head.getEnd()) - 1;
        int modifier = words.atOrAfter(head.getBegin()) - 1;
        if (!GROUPS.contains(words.word(noun)) || isNamed(modifier - 1, noun) || words.capitalsSayNothing(noun)
                || !"yes".equals(PartyWords.value(words.hit("FactionModifier", modifier), "party"))
                && !words.is(noun, "militia") && !head.getCoveredText().contains(" ")) {
            return;
        }
        int first = noun + 1;
        if (CALLED.contains(words.lower(first))) {
            first += words.is(first + 1, "itself") || words.is(first + 1, "themselves") || words.is(first + 1, "as") ? 2 : 1;
        }
        first += words.is(first, "the") ? 1 : 0;
        int last = first - 1;
        while (last - first < LONGEST && words.sameSentence(last + 1, noun) && isOwnName(last + 1)) {
            last++;
        }
        if (last >= first && words.isName(first)) {
            names.add(new PartyName(first, last, "non-state", true));
            texts.add(words.covered(first, last));
        }
    }

    private boolean isNamed(int token, int noun) {
        boolean name = words.sameSentence(token, noun) && words.isName(token) && !words.isFunctionWord(token)
                && !words.has("FactionModifier", token) && words.lastHyphen(token) < 0;
        return name || words.sameSentence(token, noun) && words.has(FactionNameResolver.NAME, token);
    }

    /** A word of a name that follows a noun; of and for only between others. */
    private boolean isOwnName(int token) {
        boolean link = (words.is(token, "of") || words.is(token, "for")) && token + 1 < words.size() && words.isName(token + 1)
                && words.isName(token - 1) && !isListed(token + 1);
        return link || words.isWord(token) && words.isCapitalised(token) && !words.isFunctionWord(token) && !isListed(token)
                && !words.has("Adverb", token) && !words.has("FactionVerb", token) && !words.has("FactionHead", token)
                && !CALENDAR.contains(words.lower(token));
    }

    private boolean isListed(int token) {
        return words.has("PlaceName", token) || words.has("Nationality", token)
                || words.has("FactionModifier", token) && !words.has("NameWord", token)
                || words.has(FactionNameResolver.NAME, token) || words.has("LeaderName", token);
    }

    /** Returns the first token of the capitalised words before a noun; the noun's own where they are no name. */
    private int start(int head) {
        if (isAcronym(head - 1, head)) {
            return head - 1;
        }
        int first = head;
        while (head - first < LONGEST && isPart(first - 1, head)) {
            first--;
        }
        while (first < head && (words.isFunctionWord(first) || !words.isCapitalised(first))) {
            first++;
        }
        boolean opens = first < head && (!words.sameSentence(first - 1, first) || !words.isWord(first - 1));
        boolean listed = false;
        for (int i = first; i < head; i++) {
            listed |= isListed(i);
        }
        boolean inflected = head - first == 1 && words.lower(first).matches(".*(s|ed|ing)");
        return listed || inflected || head - first < (opens ? 2 : 1) ? head : first;
    }

    /** ELAT guerrillas. */
    private boolean isAcronym(int token, int head) {
        return words.sameSentence(token, head) && ACRONYM.matcher(words.word(token)).matches() && !isListed(token)
                && !words.isFunctionWord(token) && !words.has("Abbreviation", token);
    }

    private boolean isPart(int token, int head) {
        if (!words.sameSentence(token, head)) {
            return false;
        }
        boolean link = (words.is(token, "of") || words.is(token, "the") && words.is(token - 1, "of"))
                && words.sameSentence(token - 1, token) && (words.isName(token - 1) || words.is(token - 1, "of"));
        return link || words.isName(token) && !words.isLostPossessive(token) && !words.isFunctionWord(token) && !words.has("Adverb", token)
                && !words.has("FactionVerb", token) && !words.has("FactionHead", token)
                && !CALENDAR.contains(words.lower(token));
    }
}
