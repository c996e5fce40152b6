package org.hearsay.annotator;

import java.util.HashMap;
import java.util.Map;
import org.hearsay.annotator.PhraseTable.Kind;

/** The family names of the persons that a document has named in full so far, with the class of each person. */
final class FamilyNames {

    private static final int SHORTEST = 4;

    private final PhraseTable table;
    private final PersonWords words;
    private final Map<String, String> classes = new HashMap<>();

    FamilyNames(PhraseTable table, PersonWords words) {
        this.table = table;
        this.words = words;
    }

    /** Notes the family names of a full name that ends before a token, of which there may be two: later they may stand alone. */
    void remember(int end, String itsClass) {
        for (int i = end - 1; i > end - 3; i--) {
            boolean family = i == end - 1 || words.namePart(i - 1) && table.at(Kind.GIVEN_NAME, i) == null;
            if (table.text(i).length() >= SHORTEST && family) {
                classes.putIfAbsent(table.word(i), itsClass);
            }
        }
    }

    /** Returns the class of the person whose family name a token is, or null where nobody of that name was named. */
    String classOf(int token) {
        return classes.get(table.word(token));
    }
}
