package org.hearsay.annotator;

/** What a code point is to the tokeniser. ASCII is answered from a table, the rest from the Unicode category. */
final class CharClass {

    /** White space, controls and everything else that no token holds. */
    static final int SPACE = 0;
    static final int LETTER = 1;
    static final int DIGIT = 2;
    /** Combining marks: part of the word before them. */
    static final int MARK = 3;
    /** Han and Kana, which are written without blanks. */
    static final int IDEOGRAPH = 4;
    /** Invisible signs that may stand inside a word: soft hyphen, joiners, direction marks. */
    static final int JOINER = 5;
    static final int EMOJI = 6;
    /** Punctuation and symbols. */
    static final int SYMBOL = 7;

    static final int ZERO_WIDTH_JOINER = 0x200D;
    static final int EMOJI_VARIANT = 0xFE0F;

    private static final byte[] ASCII = new byte[128];

    static {
        for (int c = 0; c < 128; c++) {
            if (Character.isLetter(c) || c == '_') {
                ASCII[c] = LETTER;
            } else if (Character.isDigit(c)) {
                ASCII[c] = DIGIT;
            } else {
                ASCII[c] = c <= ' ' || c == 127 ? SPACE : (byte) SYMBOL;
            }
        }
    }

    private CharClass() {
    }

    static int of(int codePoint) {
        return codePoint < 128 ? ASCII[codePoint] : beyondAscii(codePoint);
    }

    static boolean isWord(int charClass) {
        return charClass == LETTER || charClass == DIGIT || charClass == MARK;
    }

    private static int beyondAscii(int c) {
        switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER, Character.TITLECASE_LETTER:
                return LETTER;
            case Character.OTHER_LETTER, Character.MODIFIER_LETTER:
                return isIdeograph(c) ? IDEOGRAPH : LETTER;
            case Character.LETTER_NUMBER:
                return c == 0x3007 ? IDEOGRAPH : LETTER;
            case Character.DECIMAL_DIGIT_NUMBER:
                return DIGIT;
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK:
                return MARK;
            case Character.FORMAT:
                return isJoiner(c) ? JOINER : SPACE;
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.CONTROL:
                return SPACE;
            default:
                return isEmoji(c) ? EMOJI : SYMBOL;
        }
    }

    private static boolean isIdeograph(int c) {
        return c >= 0x3005 && c <= 0x30FF || c >= 0x31F0 && c <= 0x31FF || c >= 0xFF66 && c <= 0xFF9F
                || Character.isIdeographic(c);
    }

    private static boolean isJoiner(int c) {
        return c == 0xAD || c >= 0x200C && c <= 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2060 && c <= 0x206F
                || c == 0x61C;
    }

    private static boolean isEmoji(int c) {
        return c >= 0x1F000 && c <= 0x1FAFF || c >= 0x2600 && c <= 0x27BF || c >= 0x2B05 && c <= 0x2B55
                || c >= 0x231A && c <= 0x23FF;
    }

    static boolean isRegionalIndicator(int c) {
        return c >= 0x1F1E6 && c <= 0x1F1FF;
    }

    /** Skin tones and the tag signs of regional flags, which belong to the emoji before them. */
    static boolean isEmojiModifier(int c) {
        return c >= 0x1F3FB && c <= 0x1F3FF || c >= 0xE0020 && c <= 0xE007F;
    }

    static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == '‘' || c == '`' || c == '´' || c == 0x2032 || c == 0xFF07;
    }

    static boolean isHyphen(int c) {
        return c == '-' || c == 0x2010 || c == 0x2011;
    }
}
