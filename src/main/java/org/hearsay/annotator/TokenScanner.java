package org.hearsay.annotator;

import static org.hearsay.annotator.CharClass.DIGIT;
import static org.hearsay.annotator.CharClass.EMOJI;
import static org.hearsay.annotator.CharClass.IDEOGRAPH;
import static org.hearsay.annotator.CharClass.JOINER;
import static org.hearsay.annotator.CharClass.LETTER;
import static org.hearsay.annotator.CharClass.MARK;
import static org.hearsay.annotator.CharClass.SPACE;

/**
 * Cuts a text into tokens in one pass. It looks ahead only as far as the next token or a fixed distance, so the time grows with the
 * length of the text whatever the text is.
 */
final class TokenScanner extends TextCursor {

    private final Abbreviations abbreviations;
    private final AddressScanner addresses;
    private final Spans tokens = new Spans();

    // What is known of the token being read.
    private boolean numeric;
    private boolean initials;
    private boolean dotted;
    private boolean slashed;

    private TokenScanner(String text, Abbreviations abbreviations) {
        super(text);
        this.addresses = new AddressScanner(text);
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
        int end = addresses.linkEnd(start);
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
            case '@' -> classAt(end + 1) == LETTER || classAt(end + 1) == DIGIT ? address(end + 1) : end;
            default -> end;
        };
    }

    private int slash(int slash) {
        slashed = true;
        return more(slash + 1);
    }

    private int address(int from) {
        dotted = true;
        return addresses.addressEnd(from);
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
            int domain = addresses.domainEnd(after);
            if (domain > after) {
                return domain;
            }
            return addresses.isAddressAfter(after) ? runEnd(after) : abbreviated(start, stop);
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
            case INNER -> Character.isLowerCase(codePointAt(next));
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

    private int clockEnd(int colon) {
        int end = colon;
        while (charAt(end) == ':' && digitsEnd(end + 1) == end + 3) {
            end += 3;
            numeric = false;
        }
        return end;
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
}
