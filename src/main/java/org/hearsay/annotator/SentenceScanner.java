package org.hearsay.annotator;

import java.util.Set;

/** Groups tokens into sentences in one pass. */
final class SentenceScanner {

    /** A longer "sentence" is a table or a text without full stops; later engines work by the sentence and need a bound. */
    static final int MOST_TOKENS = 1000;

    /** Function words that, capitalised after an abbreviation, begin a new sentence. */
    private static final Set<String> STARTERS = Set.of("The", "An", "In", "On", "At", "He", "She", "It", "They", "We", "You", "His", "Her",
            "Their", "Its", "Our", "This", "That", "These", "Those", "There", "But", "And", "However", "Meanwhile", "After", "Before", "During",
            "When", "While", "Since", "Some", "Many", "Most", "Several", "Other", "Another", "According", "As", "If", "For", "From",
            "With", "By", "Also", "Earlier", "Later", "No", "Not", "What", "Who", "Why", "How", "Where", "Yet", "So", "Then", "Once",
            "Both", "All", "More", "Although", "Despite", "Under", "Until", "Here", "Such", "Each", "To");
    /** The same in a text in upper case, where only words that hardly ever follow an abbreviation inside a sentence tell anything. */
    private static final Set<String> UPPER_CASE_STARTERS = Set.of("THE", "HE", "SHE", "IT", "THEY", "WE", "THIS", "THESE", "HOWEVER",
            "MEANWHILE", "ACCORDING", "THERE");
    /** Words that no sentence ends with: a line break behind one only wraps the line. */
    private static final Set<String> OPEN_ENDS = Set.of("a", "an", "the", "of", "and", "or", "to", "by", "with", "from", "for", "their", "his", "its");
    private static final int SHORT_WORD = 4;
    /** How much of a text tells whether it is written without capitals. */
    private static final int SAMPLE = 4000;

    private final String text;
    private final Spans tokens;
    private final Abbreviations abbreviations;
    private final LineLayout layout;
    private final boolean lowerCase;
    private final Spans sentences = new Spans();
    private int first;
    private int lineBegin;

    private SentenceScanner(String text, Spans tokens, Abbreviations abbreviations) {
        this.text = text;
        this.tokens = tokens;
        this.abbreviations = abbreviations;
        this.layout = LineLayout.of(text);
        this.lowerCase = isLowerCase(text);
    }

    /** The sentences over these tokens, in order: each token lies in exactly one. */
    static Spans scan(String text, Spans tokens, Abbreviations abbreviations) {
        return new SentenceScanner(text, tokens, abbreviations).scan();
    }

    private Spans scan() {
        int i = 0;
        while (i < tokens.size()) {
            boolean terminal = isTerminal(i);
            int last = terminal ? lastCloser(i) : i;
            boolean lineEnds = false;
            for (int k = i; k <= last; k++) {
                lineEnds = k + 1 < tokens.size() && isLineEnd(k);
                if (lineEnds) {
                    last = k;
                }
            }
            boolean ends = lineEnds || terminal && endsAfter(i, last) || isTextMark(last) || last - first + 1 >= MOST_TOKENS;
            if (ends || last + 1 >= tokens.size()) {
                sentences.add(tokens.begin(first), tokens.end(last));
                first = last + 1;
            }
            i = last + 1;
        }
        return sentences;
    }

    /** Whether the line break after a token, if there is one, ends the sentence. */
    private boolean isLineEnd(int token) {
        int gapEnd = tokens.begin(token + 1);
        int breaks = 0;
        int lineEnd = -1;
        int begin = lineBegin;
        for (int pos = tokens.end(token); pos < gapEnd; pos++) {
            if (LineLayout.isBreak(text.charAt(pos))) {
                lineEnd = breaks == 0 ? pos : lineEnd;
                breaks++;
                pos = LineLayout.afterBreak(text, pos) - 1;
                lineBegin = pos + 1;
            }
        }
        if (breaks != 1) {
            return breaks > 1;
        }
        if (isBullet(token + 1)) {
            return true;
        }
        char lastSign = text.charAt(tokens.end(token) - 1);
        boolean continues = lastSign == ',' || OPEN_ENDS.contains(text.substring(tokens.begin(token), tokens.end(token))) || startOf(token + 1) == Start.LOWER && !isTerminal(token) && lastSign != ':';
        return !continues && !layout.isWrap(begin, lineEnd, lineBegin);
    }

    private boolean isBullet(int token) {
        char c = charOf(token);
        boolean sign = width(token) == 1 && "-*•·–—►▪◦‣●■".indexOf(c) >= 0;
        boolean number = Character.isDigit(c) && width(token) <= 2 && token + 1 < tokens.size() && width(token + 1) == 1
                && ".)".indexOf(charOf(token + 1)) >= 0;
        return sign || number;
    }

    private boolean isTerminal(int token) {
        char c = charOf(token);
        if (width(token) == 1) {
            return isFullStop(c) || isQuestionOrCry(c);
        }
        return c == '…' || text.charAt(tokens.end(token) - 1) == '.';
    }

    private static boolean isFullStop(char c) {
        return c == '.' || c == '…' || c == '。' || c == '｡' || c == '．' || c == '۔' || c == '।' || c == '॥' || c == '።' || c == '։';
    }

    private static boolean isQuestionOrCry(char c) {
        return c == '?' || c == '!' || c == '؟' || c == '？' || c == '！' || c == '‼' || c == '⁇' || c == '⁈' || c == '⁉';
    }

    /** The last of the closing quotes, brackets, note numbers and further marks that follow a full stop at once. */
    private int lastCloser(int stop) {
        int last = stop;
        while (last + 1 < tokens.size() && tokens.begin(last + 1) == tokens.end(last)) {
            char c = charOf(last + 1);
            boolean closes = width(last + 1) == 1 && ("\"'”’»)]}」』）".indexOf(c) >= 0 || isFullStop(c) || isQuestionOrCry(c))
                    || c == '\'' && width(last + 1) == 2;
            if (closes) {
                last++;
            } else if (c == '[' && isNoteNumber(last + 1)) {
                last += 3;
            } else {
                return last;
            }
        }
        return last;
    }

    private boolean isNoteNumber(int bracket) {
        return bracket + 2 < tokens.size() && width(bracket + 1) <= 3 && Character.isDigit(charOf(bracket + 1)) && charOf(bracket + 2) == ']';
    }

    private boolean endsAfter(int stop, int last) {
        if (last + 1 >= tokens.size()) {
            return true;
        }
        char next = charOf(last + 1);
        if (",;:)]".indexOf(next) >= 0) {
            return false;
        }
        Start start = startOf(last + 1);
        if (isQuestionOrCry(charOf(stop))) {
            return start != Start.LOWER;
        }
        if (width(stop) > 1 && charOf(stop) != '.' && charOf(stop) != '…') {
            return last > stop ? start != Start.LOWER : endsAfterAbbreviation(stop, last + 1);
        }
        if (start == Start.LOWER) {
            return last == stop && width(stop) == 1 && charOf(stop) != '…' && stop > first && endsInLowerCaseText(stop, last + 1);
        }
        if (width(stop) > 1 || charOf(stop) == '…') {
            return !isUpperCase(last + 1) || isStarter(last + 1);
        }
        return !isListNumber(stop);
    }

    /** A full stop before a word in lower case: sloppy text, or a name such as al-Raqqa, when the word before is no abbreviation. */
    private boolean endsInLowerCaseText(int stop, int next) {
        return lowerCase || width(stop - 1) > SHORT_WORD || isLowerCaseName(next);
    }

    /** Whether the text hardly has capitals, so that sentences begin without one, too. */
    private static boolean isLowerCase(String text) {
        int sample = Math.min(text.length(), SAMPLE);
        int capitals = 0;
        for (int i = 0; i < sample; i++) {
            capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
        }
        return capitals * 200 < sample;
    }

    private boolean isLowerCaseName(int token) {
        for (int pos = tokens.begin(token); pos < tokens.end(token); pos++) {
            if (Character.isUpperCase(text.charAt(pos))) {
                return true;
            }
        }
        return false;
    }

    private boolean endsAfterAbbreviation(int token, int next) {
        Abbreviations.Kind kind = abbreviations.kindOf(text, tokens.begin(token), tokens.end(token) - 1);
        return kind != Abbreviations.Kind.TITLE && kind != Abbreviations.Kind.NUMBER && isStarter(next);
    }

    private boolean isStarter(int token) {
        int word = skipOpeners(token);
        String written = text.substring(tokens.begin(word), Math.min(tokens.end(word), tokens.begin(word) + 12));
        return STARTERS.contains(written) || UPPER_CASE_STARTERS.contains(written);
    }

    /** {@code 1.} or {@code a.} at the head of a list item. */
    private boolean isListNumber(int stop) {
        return stop == first + 1 && width(first) <= 3 && (Character.isDigit(charOf(first)) || width(first) == 1);
    }

    /** The mark after which the report proper begins in wires that name its kind. */
    private boolean isTextMark(int token) {
        return charOf(token) == ']' && token >= 2 && charOf(token - 2) == '[' && width(token - 1) == 4
                && text.startsWith("TEXT", tokens.begin(token - 1));
    }

    private enum Start { UPPER, LOWER, OTHER }

    /** How the text at a token begins, opening quotes and brackets left aside. */
    private Start startOf(int token) {
        int c = text.codePointAt(tokens.begin(skipOpeners(token)));
        return Character.isLowerCase(c) ? Start.LOWER : Character.isUpperCase(c) ? Start.UPPER : Start.OTHER;
    }

    private int skipOpeners(int token) {
        int at = token;
        while (at < token + 3 && at + 1 < tokens.size() && "\"'“‘«([{¿¡`-–—".indexOf(charOf(at)) >= 0) {
            at++;
        }
        return at;
    }

    private boolean isUpperCase(int token) {
        int word = skipOpeners(token);
        return width(word) > 1 && Character.isUpperCase(charOf(word)) && Character.isUpperCase(text.charAt(tokens.begin(word) + 1));
    }

    private char charOf(int token) {
        return text.charAt(tokens.begin(token));
    }

    private int width(int token) {
        return tokens.end(token) - tokens.begin(token);
    }
}
