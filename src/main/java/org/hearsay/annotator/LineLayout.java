package org.hearsay.annotator;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells line breaks that end a paragraph, a headline or a list item from those that only wrap a line. A text is taken as wrapped at a
 * fixed width when, as a rule, the first word of the next line would not have fitted at the end of the line before.
 */
final class LineLayout {

    private static final int NARROWEST = 50;
    private static final int WIDEST = 120;
    private static final double MOST = 0.5;

    private final String text;
    /** The width at which lines are wrapped, or no limit when the text is not wrapped. */
    private final int width;

    private LineLayout(String text, int width) {
        this.text = text;
        this.width = width;
    }

    static LineLayout of(String text) {
        int[] lengths = new int[WIDEST + 1];
        List<int[]> breaks = new ArrayList<>();
        int lineBegin = 0;
        int overlong = 0;
        for (int end = lineEnd(text, 0); end < text.length(); end = lineEnd(text, lineBegin)) {
            int next = afterBreak(text, end);
            int word = wordLength(text, next);
            int length = trimmedLength(text, lineBegin, end);
            if (word > 0 && length > WIDEST) {
                overlong++;
            } else if (word > 0 && length > 0) {
                lengths[length]++;
                breaks.add(new int[] {length, word});
            }
            lineBegin = next;
        }
        int width = usualWidth(lengths, breaks.size());
        long full = breaks.stream().filter(b -> b[0] + 1 + b[1] > width).count();
        boolean wrapped = width >= NARROWEST && breaks.size() > 1 && full > MOST * (breaks.size() + overlong);
        return new LineLayout(text, wrapped ? width : Integer.MAX_VALUE);
    }

    /** The length that only one line in twenty exceeds. */
    private static int usualWidth(int[] lengths, int lines) {
        int longer = 0;
        for (int length = WIDEST; length > 0; length--) {
            longer += lengths[length];
            if (longer > lines / 20) {
                return length;
            }
        }
        return 0;
    }

    /** Whether the line break at the end of a line only wraps it. */
    boolean isWrap(int lineBegin, int lineEnd, int nextBegin) {
        return width != Integer.MAX_VALUE
                && trimmedLength(text, lineBegin, lineEnd) + 1 + wordLength(text, nextBegin) > width;
    }

    /** The end of the line at a position: the offset of its line break, or of the end of the text. */
    static int lineEnd(String text, int from) {
        int end = from;
        while (end < text.length() && !isBreak(text.charAt(end))) {
            end++;
        }
        return end;
    }

    static int afterBreak(String text, int lineBreak) {
        boolean pair = text.charAt(lineBreak) == '\r' && lineBreak + 1 < text.length() && text.charAt(lineBreak + 1) == '\n';
        return lineBreak + (pair ? 2 : 1);
    }

    static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\f' || c == '\u000B';
    }

    private static int trimmedLength(String text, int begin, int end) {
        int last = end;
        while (last > begin && text.charAt(last - 1) <= ' ') {
            last--;
        }
        return last - begin;
    }

    private static int wordLength(String text, int from) {
        int end = from;
        while (end < text.length() && end < from + WIDEST && text.charAt(end) > ' ') {
            end++;
        }
        return end - from;
    }
}
