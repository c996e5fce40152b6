package org.hearsay.annotator;

import org.hearsay.annotator.PhraseTable.Kind;
import org.hearsay.type.Quantity;

/**
 * What a noun phrase for persons opens with.
 *
 * @param determiner its determiner in lower case, {@code group of} for such as <i>a group of</i>, or null
 * @param figure its figure, or null
 * @param end the token behind both and what fills the space to the noun
 */
record PersonOpening(String determiner, Quantity figure, int end) {

    private static final WordSet DETERMINERS = WordSet.of("the", "a", "an", "his", "her", "their", "its", "our", "my",
            "your", "this", "that", "these", "those", "some", "any", "no", "every", "each", "both", "all", "another",
            "many", "several", "numerous", "countless", "various", "unknown");
    private static final WordSet PARTITIVES = WordSet.of("group", "groups", "number", "numbers", "crowd", "crowds",
            "handful", "team", "band", "bands", "column", "pair", "majority", "series", "wave", "dozens", "some", "several",
            "many", "most", "two-thirds", "half", "members", "couple");
    private static final WordSet FILLERS = WordSet.of("other", "more", "additional", "further", "of", "the", "new");

    /** Tells whether an opening without a figure can begin with a token. */
    static boolean mayOpen(PhraseTable table, int token) {
        return table.in(DETERMINERS, token) || table.in(PARTITIVES, token);
    }

    /** Reads the opening of a phrase at a token, before the end of the sentence. */
    static PersonOpening at(PhraseTable table, int start, int stop) {
        String determiner = null;
        int k = start;
        if (isDeterminer(table, k)) {
            determiner = table.word(k);
            k++;
        }
        if (determiner != null && table.in(PARTITIVES, k - 1) && table.word(k).equals("of")) {
            k--;
        }
        int partitive = determiner != null && !table.in(PARTITIVES, k) && !table.in(Kind.STOP, k) ? k + 1 : k;
        if (table.in(PARTITIVES, partitive) && table.word(partitive + 1).equals("of")
                && !table.has(Kind.QUANTITY, k)) {
            k = partitive + 2;
            determiner = "group of";
            if (isDeterminer(table, k)) {
                k++;
            }
        }
        if (k >= stop || !table.has(Kind.QUANTITY, k)) {
            return new PersonOpening(determiner, null, k);
        }
        Quantity figure = (Quantity) table.at(Kind.QUANTITY, k);
        k = Math.min(table.endOf(Kind.QUANTITY, k), stop);
        while (k < stop && isFiller(table, k)) {
            k++;
        }
        if (isOf(table, k) && k < stop && table.has(Kind.QUANTITY, k)) {
            k = Math.min(table.endOf(Kind.QUANTITY, k), stop);
        }
        return new PersonOpening(determiner, figure, k);
    }

    private static boolean isDeterminer(PhraseTable table, int k) {
        boolean nobody = table.word(k).equals("no") && table.word(k + 1).equals("one");
        return !nobody && !table.has(Kind.QUANTITY, k) && table.in(DETERMINERS, k);
    }

    /** {@code two of the 12 hostages}: the second figure is that of the whole. */
    private static boolean isOf(PhraseTable table, int k) {
        return table.word(k - 1).equals("of") || table.word(k - 2).equals("of") && table.in(DETERMINERS, k - 1);
    }

    private static boolean isFiller(PhraseTable table, int k) {
        boolean afterOf = table.word(k - 1).equals("of");
        return (table.in(FILLERS, k) || table.in(DETERMINERS, k) && afterOf)
                && (!table.word(k).equals("the") || afterOf);
    }
}
