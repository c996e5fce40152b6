package org.hearsay.io;

/**
 * The characters that XML 1.0 cannot hold: controls but tab, LF and CR; U+FFFE and U+FFFF; surrogates without their
 * other half. They are replaced one for one, so that offsets into the source stay right.
 */
final class XmlCharacters {

    /** Stands for a character that XML cannot hold. */
    static final char REPLACEMENT = '\uFFFD';

    private XmlCharacters() {}

    /** How many characters of a text XML cannot hold. */
    static int countForbidden(CharSequence text) {
        int forbidden = 0;
        for (int i = nextForbidden(text, 0); i >= 0; i = nextForbidden(text, i + 1)) {
            forbidden++;
        }
        return forbidden;
    }

    /** The text with each forbidden character replaced; the same object where there is none. */
    static String replaceForbidden(String text) {
        int at = nextForbidden(text, 0);
        if (at < 0) {
            return text;
        }
        char[] characters = text.toCharArray();
        for (; at >= 0; at = nextForbidden(text, at + 1)) {
            characters[at] = REPLACEMENT;
        }
        return new String(characters);
    }

    private static int nextForbidden(CharSequence text, int from) {
        int length = text.length();
        for (int i = from; i < length; i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < Character.MIN_SURROGATE) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (isForbidden(c)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a character on its own is forbidden; a surrogate on its own is. */
    static boolean isForbidden(char c) {
        return c < ' ' ? c != '\t' && c != '\n' && c != '\r' : Character.isSurrogate(c) || c >= '\uFFFE';
    }
}
