package org.hearsay.annotator;

import static org.hearsay.annotator.CharClass.DIGIT;
import static org.hearsay.annotator.CharClass.EMOJI;
import static org.hearsay.annotator.CharClass.IDEOGRAPH;
import static org.hearsay.annotator.CharClass.JOINER;
import static org.hearsay.annotator.CharClass.LETTER;
import static org.hearsay.annotator.CharClass.MARK;
import static org.hearsay.annotator.CharClass.SPACE;

import java.util.Set;

/**
 * Cuts a text into tokens in one pass. It looks ahead only as far as the next token or a fixed distance, so the time grows with the
 * length of the text whatever the text is.
 */
final class TokenScanner {

    private static final int EMAIL_LOOK_AHEAD = 64;
    private static final Set<String> DOMAINS = Set.of("com", "org", "net", "gov", "mil", "edu", "int", "info", "tv", "co", "uk", "us",
            "eu", "de", "fr", "ru", "ua", "sy", "iq", "ir", "il", "tr", "af", "pk", "lb", "news");

    private final String text;
    private final Abbreviations abbreviations;
    private final Spans tokens = new Spans();

    // What is known of the token being read.
    private boolean numeric;
    private boolean initials;
    private boolean dotted;
    private boolean slashed;

    private TokenScanner(String text, Abbreviations abbreviations) {
        this.text = text;
        this.abbreviations = abbreviations;
    }

    /** The tokens of the text, in order, none empty and none overlapping another. */
    static Spans scan(String text, Abbreviations abbreviations) {
        return new TokenScanner(text, abbreviations).scan();
    }

    private Spans scan() {
        int pos = 0;
        while (pos < text.length()) {
            int charClass = classAt(pos);
            if (charClass == SPACE || charClass == JOINER) {
                pos += widthAt(pos);
                continue;
            }
            int end = switch (charClass) {
                case LETTER, DIGIT, MARK -> word(pos);
                case IDEOGRAPH -> ideographs(pos);
                case EMOJI -> emoji(pos);
                default -> symbol(pos);
            };
            tokens.add(pos, end);
            pos = end;
        }
        return tokens;
    }

    private int word(int start) {
        int end = linkEnd(start);
        if (end > start) {
            return end;
        }
        numeric = classAt(start) == DIGIT;
        dotted = false;
        slashed = false;
        end = numeric ? numeralEnd(start) : runEnd(start);
        if (numeric && CharClass.isWord(classAt(end))) {
            numeric = false;
            end = runEnd(end);
        }
        initials = !numeric && end == start + widthAt(start);
        for (int next = joined(start, end); next > end; next = joined(start, end)) {
            end = next;
        }
        return end;
    }

    /** The end of the token when the sign at its end ties it to what follows, else the same end. */
    private int joined(int start, int end) {
        int c = charAt(end);
        if (c == '.') {
            return atFullStop(start, end);
        }
        if (CharClass.isHyphen(c)) {
            return atHyphen(end);
        }
        if (CharClass.isApostrophe(c)) {
            return !numeric && classAt(end + 1) == LETTER && !isPossessive(end) ? more(end + 1) : end;
        }
        return switch (c) {
            case ':' -> numeric && end - start <= 2 ? clockEnd(end) : end;
            case '/' -> (numeric || slashed) && classAt(end + 1) == DIGIT ? slash(end) : end;
            case '&' -> isUpper(end - 1) && isUpper(end + 1) ? more(end + 1) : end;
            case '@' -> classAt(end + 1) == LETTER || classAt(end + 1) == DIGIT ? addressEnd(end + 1) : end;
            default -> end;
        };
    }

    private int slash(int slash) {
        slashed = true;
        return more(slash + 1);
    }

    private int more(int from) {
        numeric = false;
        initials = false;
        return runEnd(from);
    }

    private int atFullStop(int start, int stop) {
        int after = stop + 1;
        if (dotted || numeric) {
            return stop;
        }
        if (classAt(after) == LETTER) {
            boolean single = !CharClass.isWord(classAt(after + widthAt(after)));
            if (single && (initials || stop - start <= 2 && charAt(after + 1) == '.')) {
                initials = true;
                return after + widthAt(after);
            }
            int domain = domainEnd(after);
            if (domain > after) {
                return domain;
            }
            return isAddressAfter(after) ? runEnd(after) : abbreviated(start, stop);
        }
        if (initials && (stop > start + widthAt(start) || isUpper(start) && upperFollows(after))) {
            dotted = true;
            return after;
        }
        return abbreviated(start, stop);
    }

    /** The token with its full stop when the list knows it as an abbreviation in this place. */
    private int abbreviated(int start, int stop) {
        Abbreviations.Kind kind = abbreviations.kindOf(text, start, stop);
        if (kind == null) {
            return stop;
        }
        int next = skipBlanks(stop + 1);
        boolean takes = switch (kind) {
            case NUMBER -> classAt(next) == DIGIT;
            case TITLE -> next < text.length() && !isLineBreak(charAt(next));
            case OTHER -> true;
        };
        dotted = takes;
        return takes ? stop + 1 : stop;
    }

    private boolean upperFollows(int pos) {
        int next = skipBlanks(pos);
        return isUpper(next) || CharClass.isHyphen(charAt(next));
    }

    /** A hyphen ties words, and numbers of three or more groups (dates, telephones); two numbers are a range of three tokens. */
    private int atHyphen(int hyphen) {
        int after = hyphen + 1;
        if (!CharClass.isWord(classAt(after))) {
            return hyphen;
        }
        if (numeric && classAt(after) == DIGIT) {
            int end = numeralEnd(after);
            boolean third = CharClass.isHyphen(charAt(end)) && CharClass.isWord(classAt(end + 1));
            if (!third && !CharClass.isWord(classAt(end))) {
                return hyphen;
            }
        }
        boolean single = classAt(after) == LETTER && !CharClass.isWord(classAt(after + widthAt(after)));
        initials = initials && dotted && single;
        dotted = false;
        numeric = false;
        return runEnd(classAt(after) == DIGIT ? numeralEnd(after) : after);
    }

    /** {@code 3,000}, {@code 1,00,000}, {@code 1.2}, {@code 10.11.2014}: digits, then groups that belong to them. */
    private int numeralEnd(int start) {
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

    private boolean thousandsAt(int comma) {
        return digitsEnd(comma + 1) == comma + 4;
    }

    private int digitsEnd(int start) {
        int end = start;
        while (classAt(end) == DIGIT) {
            end += widthAt(end);
        }
        return end;
    }

    private int clockEnd(int colon) {
        int end = colon;
        while (charAt(end) == ':' && digitsEnd(end + 1) == end + 3) {
            end += 3;
            numeric = false;
        }
        return end;
    }

    /** The end of a run of letters, digits and marks, with joiners between them. */
    private int runEnd(int start) {
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

    private int ideographs(int start) {
        int end = start;
        while (classAt(end) == IDEOGRAPH || classAt(end) == MARK) {
            end += widthAt(end);
        }
        return end;
    }

    private int emoji(int start) {
        int end = start + widthAt(start);
        if (CharClass.isRegionalIndicator(codePointAt(start)) && CharClass.isRegionalIndicator(codePointAt(end))) {
            return end + 2;
        }
        while (true) {
            int c = codePointAt(end);
            if (c == CharClass.ZERO_WIDTH_JOINER && classAt(end + 1) == EMOJI) {
                end += 1 + widthAt(end + 1);
            } else if (c == CharClass.EMOJI_VARIANT || CharClass.isEmojiModifier(c) || classAt(end) == MARK) {
                end += widthAt(end);
            } else {
                return end;
            }
        }
    }

    private int symbol(int start) {
        int c = charAt(start);
        if (c == '.' && classAt(start + 1) == DIGIT && (start == 0 || classAt(start - 1) == SPACE)) {
            numeric = true;
            int end = numeralEnd(start + 1);
            int next = joined(start, end);
            return next > end ? next : runEnd(end);
        }
        if (isPossessive(start)) {
            return start + 2;
        }
        int end = start + widthAt(start);
        while (classAt(end) == MARK) {
            end += widthAt(end);
        }
        while (isRepeatable(c) && charAt(end) == c) {
            end++;
        }
        return end;
    }

    /** Dashes, dots and rules (===) count as one sign however long; two straight or back quotes are an old double quote. */
    private static boolean isRepeatable(int c) {
        return c == '-' || c == '.' || c == '=' || c == '*' || c == '~' || c == '+' || c == '#' || c == '–' || c == '—'
                || c == '\'' || c == '`' || c == '…';
    }

    private boolean isPossessive(int apostrophe) {
        int s = charAt(apostrophe + 1);
        return (s == 's' || s == 'S') && CharClass.isApostrophe(charAt(apostrophe)) && !CharClass.isWord(classAt(apostrophe + 2));
    }

    private int linkEnd(int start) {
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

    private int domainEnd(int start) {
        int end = start;
        while (end < start + 5 && charAt(end) >= 'a' && charAt(end) <= 'z') {
            end++;
        }
        boolean known = !CharClass.isWord(classAt(end)) && DOMAINS.contains(text.substring(start, end));
        return known ? end : start;
    }

    private boolean isAddressAfter(int start) {
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

    private int addressEnd(int start) {
        int end = start;
        while (isAddressSign(charAt(end))) {
            end++;
        }
        while (charAt(end - 1) == '.' || charAt(end - 1) == '-') {
            end--;
        }
        dotted = true;
        return end;
    }

    private static boolean isAddressSign(int c) {
        return c == '.' || c == '-' || c == '+' || c > 0 && c < 128 && CharClass.isWord(CharClass.of(c));
    }

    private int skipBlanks(int start) {
        int pos = start;
        while (pos < text.length() && classAt(pos) == SPACE && !isLineBreak(charAt(pos))) {
            pos++;
        }
        return pos;
    }

    private static boolean isLineBreak(int c) {
        return c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029;
    }

    private boolean isUpper(int pos) {
        return Character.isUpperCase(codePointAt(pos));
    }

    /** The class at a position; past the end there is space. */
    private int classAt(int pos) {
        return pos < text.length() ? CharClass.of(codePointAt(pos)) : SPACE;
    }

    private int charAt(int pos) {
        return pos >= 0 && pos < text.length() ? text.charAt(pos) : 0;
    }

    private int codePointAt(int pos) {
        if (pos < 0 || pos >= text.length()) {
            return 0;
        }
        char c = text.charAt(pos);
        return c < 128 ? c : text.codePointAt(pos);
    }

    private int widthAt(int pos) {
        return pos < text.length() && text.charAt(pos) >= 128 ? Character.charCount(text.codePointAt(pos)) : 1;
    }
}
