package org.hearsay.annotator;

import static org.hearsay.annotator.CharClass.SPACE;

import java.util.Set;

/** Finds the ends of links, domain names and e-mail addresses. Looks ahead a fixed distance at most. */
final class AddressScanner extends TextCursor {

    private static final int EMAIL_LOOK_AHEAD = 64;
    private static final Set<String> DOMAINS = Set.of("com", "org", "net", "gov", "mil", "edu", "int", "info", "tv", "co", "uk", "us",
            "eu", "de", "fr", "ru", "ua", "sy", "iq", "ir", "il", "tr", "af", "pk", "lb", "news");

    AddressScanner(String text) {
        super(text);
    }

    int linkEnd(int start) {
        boolean link = text.startsWith("http://", start) || text.startsWith("https://", start) || text.startsWith("ftp://", start)
                || text.startsWith("www.", start);
        if (!link) {
            return start;
        }
        int end = start;
        while (end < text.length() && classAt(end) != SPACE && "<>\"“”[]{}|".indexOf(text.charAt(end)) < 0) {
            end += widthAt(end);
        }
        while (end > start && ".,;:!?)'’".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    int domainEnd(int start) {
        int end = start;
        while (end < start + 5 && charAt(end) >= 'a' && charAt(end) <= 'z') {
            end++;
        }
        boolean known = !CharClass.isWord(classAt(end)) && DOMAINS.contains(text.substring(start, end));
        return known ? end : start;
    }

    boolean isAddressAfter(int start) {
        for (int pos = start; pos < start + EMAIL_LOOK_AHEAD; pos++) {
            int c = charAt(pos);
            if (c == '@') {
                return true;
            }
            if (!isAddressSign(c)) {
                return false;
            }
        }
        return false;
    }

    int addressEnd(int start) {
        int end = start;
        while (isAddressSign(charAt(end))) {
            end++;
        }
        while (charAt(end - 1) == '.' || charAt(end - 1) == '-') {
            end--;
        }
        return end;
    }

    static boolean isAddressSign(int c) {
        return c == '.' || c == '-' || c == '+' || c > 0 && c < 128 && CharClass.isWord(CharClass.of(c));
    }
}
