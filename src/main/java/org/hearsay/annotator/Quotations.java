package org.hearsay.annotator;

import java.util.Arrays;

/** The quotations of a document: for each token inside one, where it opens and closes. */
final class Quotations {

    /** A quotation that is longer has lost its closing mark. */
    private static final int LONGEST = 600;

    private final int[] opening;
    private final int[] closing;

    Quotations(TokenTable table) {
        int size = table.size();
        opening = new int[size];
        closing = new int[size];
        Arrays.fill(opening, -1);
        Arrays.fill(closing, -1);
        int open = -1;
        for (int i = 0; i < size; i++) {
            String text = table.text(i);
            if (open >= 0 && i - open > LONGEST) {
                open = -1;
            }
            if (opens(table, i, text, open)) {
                open = i;
            } else if (open >= 0 && (text.equals("”") || text.equals("\"") || text.equals("''") || text.equals("»"))) {
                Arrays.fill(opening, open, i + 1, open);
                Arrays.fill(closing, open, i + 1, i);
                open = -1;
            }
        }
    }

    private static boolean opens(TokenTable table, int token, String text, int open) {
        if (text.equals("“") || text.equals("``") || text.equals("«") || text.equals("„")) {
            return true;
        }
        if (!text.equals("\"")) {
            return false;
        }
        boolean blankBefore = token == 0 || table.begin(token) > table.end(token - 1);
        boolean blankAfter = token + 1 >= table.size() || table.begin(token + 1) > table.end(token);
        return open < 0 ? !blankAfter || blankBefore : blankBefore && !blankAfter;
    }

    /** Tells whether a token is in a quotation, or one of its marks. */
    boolean covers(int token) {
        return opening[token] >= 0;
    }

    /** Returns the opening mark of the quotation that a token is in, or -1. */
    int openingOf(int token) {
        return opening[token];
    }

    /** Returns the closing mark of the quotation that a token is in, or -1. */
    int closingOf(int token) {
        return closing[token];
    }
}
