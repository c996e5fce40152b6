package org.hearsay.lexicon;

import java.util.Arrays;

/**
 * Reads CSV (RFC 4180, with comment lines) record by record and knows line and column of every value. A parser of our
 * own, since libraries do not tell positions, and took the larger part of the time to load all lists.
 */
final class CsvRecords {

    private static final char QUOTE = '"';

    private final String text;
    private int position;
    private int line = 1;
    private int lineStart;

    private int size;
    private String[] values = new String[8];
    private int[] lines = new int[8];
    private int[] columns = new int[8];
    private String defect;
    private int defectLine;
    private int defectColumn;

    CsvRecords(String text) {
        this.text = text;
    }

    /** Goes on to the next record, over comment lines and blank lines; returns false when there is none. */
    boolean next() {
        size = 0;
        defect = null;
        while (position < text.length() && isPassedOver()) {
            skipLine();
        }
        if (position >= text.length()) {
            return false;
        }
        readValue();
        while (position < text.length() && text.charAt(position) == ',') {
            position++;
            readValue();
        }
        skipLine();
        return true;
    }

    /** Returns the number of values of the record. */
    int size() {
        return size;
    }

    /** Returns a value of the record, without white space around it. */
    String value(int index) {
        return values[index];
    }

    /** Returns the line of a value; of the end of the record when the index is that behind the last value. */
    int line(int index) {
        return lines[index];
    }

    /** Returns the column of a value, or of the end of the record. */
    int column(int index) {
        return columns[index];
    }

    /** Returns what breaks the rules of CSV in the record, or null. */
    String defect() {
        return defect;
    }

    int defectLine() {
        return defectLine;
    }

    int defectColumn() {
        return defectColumn;
    }

    private boolean isPassedOver() {
        int i = position;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i == text.length() || isLineEnd(text.charAt(i)) || text.charAt(position) == '#';
    }

    private void readValue() {
        mark(size);
        String value = position < text.length() && text.charAt(position) == QUOTE ? quoted() : plain();
        values[size++] = value.strip();
        mark(size);
    }

    /** Remembers that a value, or the end of the record, is at the present position. */
    private void mark(int index) {
        if (index == values.length) {
            values = Arrays.copyOf(values, index * 2);
            lines = Arrays.copyOf(lines, index * 2);
            columns = Arrays.copyOf(columns, index * 2);
        }
        lines[index] = line;
        columns[index] = position - lineStart + 1;
    }

    private String plain() {
        int start = position;
        while (position < text.length() && text.charAt(position) != ',' && !isLineEnd(text.charAt(position))) {
            position++;
        }
        return text.substring(start, position);
    }

    private String quoted() {
        int openLine = line;
        int openColumn = position - lineStart + 1;
        StringBuilder value = new StringBuilder();
        position++;
        while (position < text.length()) {
            char c = text.charAt(position);
            if (c == QUOTE && position + 1 < text.length() && text.charAt(position + 1) == QUOTE) {
                position++;
            } else if (c == QUOTE) {
                position++;
                if (!plain().isBlank()) {
                    report("text behind a closing quote", line, position - lineStart + 1);
                }
                return value.toString();
            }
            value.append(c);
            step();
        }
        report("a quote that is not closed", openLine, openColumn);
        return value.toString();
    }

    private void report(String what, int atLine, int atColumn) {
        if (defect == null) {
            defect = what;
            defectLine = atLine;
            defectColumn = atColumn;
        }
    }

    private void skipLine() {
        int before = line;
        while (position < text.length() && line == before) {
            step();
        }
    }

    /** Goes on by one character, and knows when that begins a new line. */
    private void step() {
        char c = text.charAt(position++);
        boolean half = c == '\r' && position < text.length() && text.charAt(position) == '\n';
        if (isLineEnd(c) && !half) {
            line++;
            lineStart = position;
        }
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }
}
