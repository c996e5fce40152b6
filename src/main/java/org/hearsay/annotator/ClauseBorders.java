package org.hearsay.annotator;

/**
 * Finds where the clause of a token begins and ends. Coordinated clauses belong together; subordinate and relative clauses, colons and
 * semicolons, and {@code but} part. Looks at a bounded number of tokens.
 */
final class ClauseBorders {

    private static final int REACH = 60;

    private final TokenTable table;

    ClauseBorders(TokenTable table) {
        this.table = table;
    }

    /** Returns the first token of the clause that a token is in. */
    int left(int token) {
        int floor = Math.max(table.firstOf(table.sentenceOf(token)), token - REACH);
        int first = token;
        int comma = -1;
        while (first > floor && !parts(first - 1)) {
            first--;
            comma = comma < 0 && table.text(first).equals(",") ? first : comma;
        }
        boolean closedRelative = comma >= 0 && first > floor && table.is(first - 1, WordClass.RELATIVE);
        return closedRelative ? Math.min(token, comma + 1) : first;
    }

    /** Returns the last token of the clause that a token is in; its own complement ({@code likely that …}) belongs to it. */
    int right(int token) {
        int ceiling = Math.min(table.lastOf(table.sentenceOf(token)), token + REACH);
        boolean opensSentence = isSubordinate(left(token));
        int last = token;
        while (last < ceiling) {
            int next = last + 1;
            boolean complement = table.lower(next).equals("that") && next - token <= 2;
            if (parts(next) && !complement || opensSentence && table.text(next).equals(",")) {
                break;
            }
            last = next;
        }
        return last;
    }

    private boolean isSubordinate(int clauseFirst) {
        int before = clauseFirst - 1;
        return before >= 0 && before >= table.firstOf(table.sentenceOf(clauseFirst)) && isSubordinator(before);
    }

    private boolean isSubordinator(int token) {
        Hit conjunction = table.startingAt(token, WordClass.CONJUNCTION);
        return conjunction != null && conjunction.has("kind", "subordinating") && !table.is(token, WordClass.TIME);
    }

    private boolean parts(int token) {
        String text = table.text(token);
        if (text.equals(";") || text.equals(":") || text.equals("--") || text.equals("—") || table.lower(token).equals("but")) {
            return true;
        }
        Hit conjunction = table.startingAt(token, WordClass.CONJUNCTION);
        boolean comparison = table.lower(token).equals("than") || table.lower(token).equals("as") || table.is(token, WordClass.HEDGE)
                || table.is(token, WordClass.TIME);
        return !comparison && (conjunction != null && conjunction.has("kind", "subordinating")
                || table.is(token, WordClass.RELATIVE) && !table.is(token, WordClass.KNOWN_SOURCE));
    }
}
