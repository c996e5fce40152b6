package org.hearsay.lexicon;

/** Tells text in capitals, such as telex and some headlines, from ordinary text. */
public final class Capitals {

    /** Names in mixed case (McDONALD) and quoted words may interrupt the capitals. */
    private static final double SHARE = 0.7;
    /** Less than this is an abbreviation or two; it says nothing about its sentence. */
    private static final int ENOUGH_LETTERS = 10;
    private static final char ASCII = 128;

    private Capitals() {
    }

    /**
     * Tells whether a stretch of text is mostly in capitals.
     *
     * @param text the text
     * @param begin offset of the first character
     * @param end offset behind the last character
     * @param otherwise the answer where the stretch has too few letters to tell
     * @return true where capitals prevail
     */
    public static boolean prevail(CharSequence text, int begin, int end, boolean otherwise) {
        int upper = 0;
        int lower = 0;
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            if (c < ASCII) {
                upper += c >= 'A' && c <= 'Z' ? 1 : 0;
                lower += c >= 'a' && c <= 'z' ? 1 : 0;
            } else if (Character.isUpperCase(c)) {
                upper++;
            } else if (Character.isLowerCase(c)) {
                lower++;
            }
        }
        int letters = upper + lower;
        return letters < ENOUGH_LETTERS ? otherwise : upper >= SHARE * letters;
    }
}
