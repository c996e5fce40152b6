package org.hearsay.annotator;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.uima.jcas.tcas.Annotation;

/** Finds names by the noun for fighters behind them: Desert Falcons militants. Once met so, a name counts alone, too. */
final class FighterNames {

    private static final Set<String> FIGHTERS = Set.of("fighters", "militants", "gunmen", "rebels", "insurgents", "guerrillas",
            "militiamen", "jihadists");
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
        }
        for (String text : texts) {
            words.occurrences(text, (first, last) -> names.add(new PartyName(first, last, "non-state", true)));
        }
    }

    /** Returns the first token of the capitalised words before a noun; the noun's own where they are no name. */
    private int start(int head) {
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
            listed |= words.hit("PlaceName", i) != null || words.hit("Nationality", i) != null
                    || words.hit("FactionModifier", i) != null && words.hit("NameWord", i) == null
                    || words.hit(FactionNameResolver.NAME, i) != null || words.hit("LeaderName", i) != null;
        }
        boolean inflected = head - first == 1 && words.lower(first).matches(".*(s|ed|ing)");
        return listed || inflected || head - first < (opens ? 2 : 1) ? head : first;
    }

    private boolean isPart(int token, int head) {
        if (!words.sameSentence(token, head)) {
            return false;
        }
        boolean link = (words.is(token, "of") || words.is(token, "the") && words.is(token - 1, "of"))
                && words.sameSentence(token - 1, token) && (words.isName(token - 1) || words.is(token - 1, "of"));
        return link || words.isName(token) && !words.isFunctionWord(token) && words.hit("Adverb", token) == null
                && words.hit("FactionVerb", token) == null && words.hit("FactionHead", token) == null
                && !CALENDAR.contains(words.lower(token));
    }
}
