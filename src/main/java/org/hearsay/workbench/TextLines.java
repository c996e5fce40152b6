package org.hearsay.workbench;

import java.util.ArrayList;
import java.util.List;

/** The lines of a text. */
public final class TextLines {

    /** How far from a place a rule may start that could reach it. */
    private static final int REACH = 300;

    private final String text;
    private final List<Integer> starts = new ArrayList<>(List.of(0));

    /**
     * Finds the lines of a text.
     *
     * @param text the text
     */
    public TextLines(String text) {
        this.text = text;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            starts.add(i + 1);
        }
    }

    String text() {
        return text;
    }

    int count() {
        return starts.size();
    }

    /**
     * {@return the line of an offset, from 1}
     *
     * @param offset an offset in the text
     */
    public int of(int offset) {
        int line = 1;
        while (line < starts.size() && starts.get(line) <= offset) {
            line++;
        }
        return line;
    }

    /** Returns begin and end of a line, or null when there is none of that number. */
    int[] span(int line) {
        if (line < 1 || line > starts.size()) {
            return null;
        }
        int end = line == starts.size() ? text.length() : starts.get(line) - 1;
        return new int[] {starts.get(line - 1), end};
    }

    /** Returns begin and end of the surroundings of a place. */
    int[] around(int[] span) {
        return new int[] {Math.max(0, span[0] - REACH), Math.min(text.length(), span[1] + REACH)};
    }

    /**
     * {@return a piece of text in brackets, on one line with the text around it}
     *
     * @param text the text
     * @param begin offset of the first character
     * @param end offset behind the last character
     * @param width how many characters of the text to give on each side
     */
    public static String inContext(String text, int begin, int end, int width) {
        String before = text.substring(Math.max(0, begin - width), begin);
        String after = text.substring(end, Math.min(text.length(), end + width));
        return flat((begin > width ? "…" : "") + before + "[" + text.substring(begin, end) + "]" + after
                + (end + width < text.length() ? "…" : ""));
    }

    /** Returns the text on one line. */
    static String flat(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
