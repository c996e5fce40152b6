package org.hearsay.lexicon;

/**
 * What counts as the same character in a text and in a word list. Straight and curly apostrophes and quotes are equal,
 * a run of white space equals one blank, a hyphen inside a compound equals a blank, invisible marks do not count.
 */
final class Folding {

    /** Stands for a character that does not count. */
    static final char NOTHING = '\0';
    /** What every white space and every hyphen inside a compound folds to. */
    static final char BLANK = ' ';
    private static final char HYPHEN = '-';

    /** Look-up in tables keeps the inner loop of the matcher short; larger ones would cost more than they gain. */
    private static final int TABLE_SIZE = 0x600;
    private static final char[] LOWER = new char[TABLE_SIZE];
    private static final char[] WRITTEN = new char[TABLE_SIZE];

    static {
        for (char c = 0; c < TABLE_SIZE; c++) {
            WRITTEN[c] = sign(c);
            LOWER[c] = Character.toLowerCase(WRITTEN[c]);
        }
    }

    private Folding() {
    }

    private static char written(char c) {
        return c < TABLE_SIZE ? WRITTEN[c] : sign(c);
    }

    private static char lower(char c) {
        return c < TABLE_SIZE ? LOWER[c] : Character.toLowerCase(sign(c));
    }

    private static char sign(char c) {
        switch (c) {
            case '\u2018', '\u2019', '\u201B', '\u02BC', '\u00B4', '`', '\u2032', '\uFF07':
                return '\'';
            case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB', '\u2033', '\uFF02':
                return '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\uFF0D':
                return HYPHEN;
            case '\u00AD', '\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\u2060', '\uFEFF':
                return NOTHING;
            default:
                return Character.isWhitespace(c) || Character.isSpaceChar(c) ? BLANK : c;
        }
    }

    /**
     * Returns the folded character at a position: in lower case, or as written. A hyphen with no white space on either
     * side folds to a blank; a hyphen elsewhere is a dash and stays.
     */
    static char at(char[] text, int position, boolean lower) {
        char c = lower ? lower(text[position]) : written(text[position]);
        return c == HYPHEN && isInside(text, position) ? BLANK : c;
    }

    private static boolean isInside(char[] text, int position) {
        return position > 0 && position + 1 < text.length && written(text[position - 1]) != BLANK
                && written(text[position + 1]) != BLANK;
    }

    /** Returns the position behind the character at a position, behind the whole run when it is white space. */
    static int next(char[] text, int position) {
        int next = position + 1;
        if (written(text[position]) == BLANK) {
            while (next < text.length && written(text[next]) == BLANK) {
                next++;
            }
        }
        return next;
    }

    /** Returns the folded form of a whole text, as written. */
    static String fold(String text) {
        char[] chars = text.toCharArray();
        StringBuilder folded = new StringBuilder(chars.length);
        for (int i = 0; i < chars.length; i = next(chars, i)) {
            char c = at(chars, i, false);
            if (c != NOTHING) {
                folded.append(c);
            }
        }
        return folded.toString();
    }

    /** Returns a folded text in lower case, character by character, so that it stays as long as it is. */
    static String lowerCase(String folded) {
        for (int i = 0; i < folded.length(); i++) {
            if (lower(folded.charAt(i)) != folded.charAt(i)) {
                char[] chars = folded.toCharArray();
                for (int k = i; k < chars.length; k++) {
                    chars[k] = lower(chars[k]);
                }
                return new String(chars);
            }
        }
        return folded;
    }
}
