package org.hearsay.rule;

import java.util.ArrayList;
import java.util.List;

/** How deep each line of a script is nested in braces; strings and comments do not count. */
final class BraceDepths {

    /** Depth at the start of each line, and the smallest depth within it; line 1 is at index 0. */
    private final int[] starts;
    private final int[] minima;

    private BraceDepths(int[] starts, int[] minima) {
        this.starts = starts;
        this.minima = minima;
    }

    static BraceDepths of(String text) {
        List<int[]> lines = new ArrayList<>();
        int[] line = {0, 0};
        int depth = 0;
        int i = 0;
        while (i < text.length()) {
            int skipped = endOfStringOrComment(text, i);
            int end = Math.max(skipped, i + 1);
            for (; i < end; i++) {
                char c = text.charAt(i);
                if (c == '\n') {
                    lines.add(line);
                    line = new int[] {depth, depth};
                } else if (skipped == 0 && c == '{') {
                    depth++;
                } else if (skipped == 0 && c == '}') {
                    depth--;
                    line[1] = Math.min(line[1], depth);
                }
            }
        }
        lines.add(line);
        return new BraceDepths(lines.stream().mapToInt(each -> each[0]).toArray(),
                lines.stream().mapToInt(each -> each[1]).toArray());
    }

    /** Returns the offset of the first closing brace whose opening one does not stand behind an offset, or -1. */
    static int unmatchedClosing(String text, int from) {
        int depth = 0;
        for (int i = from; i < text.length(); i = Math.max(i + 1, endOfStringOrComment(text, i))) {
            if (text.charAt(i) == '{') {
                depth++;
            } else if (text.charAt(i) == '}' && --depth < 0) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the end of the string or comment that starts here, or 0. */
    private static int endOfStringOrComment(String text, int start) {
        char c = text.charAt(start);
        if (text.startsWith("//", start)) {
            return endOr(text, text.indexOf('\n', start));
        }
        if (text.startsWith("/*", start)) {
            int end = text.indexOf("*/", start + 2);
            return end < 0 ? text.length() : end + 2;
        }
        if (c != '"' && c != '\'') {
            return 0;
        }
        for (int i = start + 1; i < text.length() && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == c) {
                return i + 1;
            }
        }
        return start + 1;
    }

    private static int endOr(String text, int end) {
        return end < 0 ? text.length() : end;
    }

    /** Returns true when the block that holds the first line is still open at the start of the second. */
    boolean encloses(int first, int second) {
        int depth = starts[first - 1];
        for (int line = first; line < second; line++) {
            if (minima[line - 1] < depth) {
                return false;
            }
        }
        return true;
    }
}
