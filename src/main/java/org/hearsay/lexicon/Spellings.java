package org.hearsay.lexicon;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Set;

/** How an entry may be spelt in a text beyond what {@link Folding} holds for equal. */
final class Spellings {

    private Spellings() {
    }

    /**
     * Returns the spellings, folded but for case: with accents as single characters or as marks of their own, with and
     * without the apostrophes, which some texts have lost.
     */
    static Set<String> of(String text) {
        if (isPlain(text)) {
            return Set.of(text);
        }
        Set<String> spellings = new LinkedHashSet<>();
        if (isAscii(text)) {
            add(text, spellings);
        } else {
            add(Normalizer.normalize(text, Normalizer.Form.NFC), spellings);
            add(Normalizer.normalize(text, Normalizer.Form.NFD), spellings);
        }
        return spellings;
    }

    private static void add(String text, Set<String> spellings) {
        String folded = Folding.fold(text);
        spellings.add(folded);
        if (folded.indexOf('\'') >= 0) {
            String without = folded.replace("'", "");
            spellings.add(without.isBlank() ? folded : without);
        }
    }

    /** Words of letters with single blanks between them fold to themselves; most entries are such. */
    private static boolean isPlain(String text) {
        boolean afterLetter = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (!letter && !(afterLetter && c == ' ')) {
                return false;
            }
            afterLetter = letter;
        }
        return true;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }
}
