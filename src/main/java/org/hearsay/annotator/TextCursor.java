package org.hearsay.annotator;

import static org.hearsay.annotator.CharClass.DIGIT;
import static org.hearsay.annotator.CharClass.JOINER;
import static org.hearsay.annotator.CharClass.SPACE;

/** What stands at an offset of a text, and how far simple runs of characters reach. Offsets outside the text are space. */
class TextCursor {

    final String text;

    TextCursor(String text) {
        this.text = text;
    }

    boolean isUpper(int pos) {
        return Character.isUpperCase(codePointAt(pos));
    }

    /** The class at a position; past the end there is space. */
    int classAt(int pos) {
        return pos < text.length() ? CharClass.of(codePointAt(pos)) : SPACE;
    }

    int charAt(int pos) {
        return pos >= 0 && pos < text.length() ? text.charAt(pos) : 0;
    }

    int codePointAt(int pos) {
        if (pos < 0 || pos >= text.length()) {
            return 0;
        }
        char c = text.charAt(pos);
        return c < 128 ? c : text.codePointAt(pos);
    }

    int widthAt(int pos) {
        return pos < text.length() && text.charAt(pos) >= 128 ? Character.charCount(text.codePointAt(pos)) : 1;
    }

    int digitsEnd(int start) {
        int end = start;
        while (classAt(end) == DIGIT) {
            end += widthAt(end);
        }
        return end;
    }

    /** The end of a run of letters, digits and marks, with joiners between them. */
    int runEnd(int start) {
        int end = start;
        while (true) {
            int charClass = classAt(end);
            if (CharClass.isWord(charClass)) {
                end += widthAt(end);
            } else if (charClass == JOINER && CharClass.isWord(classAt(end + 1))) {
                end++;
            } else {
                return end;
            }
        }
    }

    int skipBlanks(int start) {
        int pos = start;
        while (pos < text.length() && classAt(pos) == SPACE && !isLineBreak(charAt(pos))) {
            pos++;
        }
        return pos;
    }

    static boolean isLineBreak(int c) {
        return c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029;
    }

    /** {@code 3,000}, {@code 1,00,000}, {@code 1.2}, {@code 10.11.2014}: digits, then groups that belong to them. */
    int numeralEnd(int start) {
        int end = digitsEnd(start);
        boolean grouped = end - start <= 3;
        while (true) {
            int c = charAt(end);
            if (c != ',' && c != '.' && c != 0x66B && c != 0x66C) {
                return end;
            }
            int group = digitsEnd(end + 1);
            int width = group - end - 1;
            boolean thousands = c == ',' && grouped && (width == 3 || width == 2 && charAt(group) == ',' && thousandsAt(group));
            boolean decimal = c != ',' && width > 0;
            if (!thousands && !decimal) {
                return end;
            }
            end = group;
        }
    }

    boolean thousandsAt(int comma) {
        return digitsEnd(comma + 1) == comma + 4;
    }
}
