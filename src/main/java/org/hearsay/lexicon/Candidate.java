package org.hearsay.lexicon;

/** An entry in one spelling, as the matcher tests it against a stretch of text that equals it but for case. */
final class Candidate {

    /** The stretch is not a match. */
    static final int NO_MATCH = 0;
    /** The stretch matches whatever its case. */
    static final int ANY_CASE = 1;
    private static final int AS_WRITTEN = 2;

    private final int list;
    private final int index;
    private final int type;
    private final CasePolicy policy;
    /** The folded spelling with its case. */
    private final String written;
    private final boolean anyCase;

    /**
     * @param index the place of the entry in its list
     * @param spelling the text of the entry, folded but for case
     * @param key the same in lower case
     */
    Candidate(int list, int index, int type, CasePolicy policy, String spelling, String key) {
        this.list = list;
        this.index = index;
        this.type = type;
        this.policy = policy;
        this.written = spelling;
        this.anyCase = policy == CasePolicy.IGNORE || policy == CasePolicy.SMART && key.equals(spelling);
    }

    /** Returns true for an entry that matches in any case. */
    boolean isAnyCase() {
        return anyCase;
    }

    /** Returns the first character as written. */
    char first() {
        return written.charAt(0);
    }

    int list() {
        return list;
    }

    int type() {
        return type;
    }

    int index() {
        return index;
    }

    /** Returns how well the case of a stretch of text suits the entry: {@link #NO_MATCH} or a number above it. */
    int rank(char[] text, int begin, int end, boolean inCapitals) {
        if (anyCase) {
            return ANY_CASE;
        }
        if (isAsWritten(text, begin, end)) {
            return AS_WRITTEN;
        }
        return policy == CasePolicy.SMART && inCapitals && hasNoLowerCase(text, begin, end) ? ANY_CASE : NO_MATCH;
    }

    private boolean isAsWritten(char[] text, int begin, int end) {
        int index = 0;
        for (int position = begin; position < end; position = Folding.next(text, position)) {
            char c = Folding.at(text, position, false);
            if (c == Folding.NOTHING) {
                continue;
            }
            boolean same = c == written.charAt(index) || index == 0 && policy == CasePolicy.SMART
                    && c == Character.toUpperCase(written.charAt(0));
            if (!same) {
                return false;
            }
            index++;
        }
        return true;
    }

    private static boolean hasNoLowerCase(char[] text, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (Character.isLowerCase(text[i])) {
                return false;
            }
        }
        return true;
    }
}
