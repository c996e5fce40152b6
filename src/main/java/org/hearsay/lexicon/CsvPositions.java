package org.hearsay.lexicon;

import java.util.Arrays;

/** Finds line and column of CSV values, which the CSV parser does not tell. */
final class CsvPositions {

    private final String text;
    private final int[] lineStarts;

    CsvPositions(String text) {
        this.text = text;
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean lone = c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
            if (c == '\n' || lone) {
                starts = count == starts.length ? Arrays.copyOf(starts, count * 2) : starts;
                starts[count++] = i + 1;
            }
        }
        lineStarts = Arrays.copyOf(starts, count);
    }

    /**
     * Returns the offset at which a value of a record starts, or the end of the record when it has fewer values.
     *
     * @param position where the parser began to read the record: comment and empty lines above it are passed over
     */
    int offset(long position, int value) {
        int offset = (int) position;
        while (offset < text.length() && isPassedOver(offset)) {
            offset = nextLine(offset);
        }
        boolean quoted = false;
        for (int left = value; left > 0 && offset < text.length(); offset++) {
            char c = text.charAt(offset);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == ',') {
                left--;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                return offset;
            }
        }
        return Math.min(offset, text.length());
    }

    /** Returns the line of an offset, from 1. */
    int line(int offset) {
        int index = Arrays.binarySearch(lineStarts, offset);
        return index >= 0 ? index + 1 : -index - 1;
    }

    /** Returns the column of an offset in its line, from 1. */
    int column(int offset) {
        return offset - lineStarts[line(offset) - 1] + 1;
    }

    private boolean isPassedOver(int offset) {
        char c = text.charAt(offset);
        return c == '#' || c == '\n' || c == '\r';
    }

    private int nextLine(int offset) {
        int line = line(offset);
        return line < lineStarts.length ? lineStarts[line] : text.length();
    }
}
