package org.hearsay.annotator;

import java.util.List;

/** Finds the stretch of text that a statement attributes to its source: a clause, a quotation, or the paragraphs after a colon. */
final class ContentFinder {

    private static final int ADJUNCT = 9;

    private final TokenTable table;
    private final Nominals words;
    private final Quotations quotations;

    ContentFinder(TokenTable table, Nominals words, Quotations quotations) {
        this.table = table;
        this.words = words;
        this.quotations = quotations;
    }

    /**
     * Returns the first and last token of what is attributed, or null where nothing is.
     *
     * @param statements all statements of the document, in order
     * @param index which of them
     */
    int[] of(List<Statement> statements, int index) {
        Statement statement = statements.get(index);
        int first = table.firstOf(table.sentenceOf(statement.cueFirst()));
        int last = table.lastOf(table.sentenceOf(statement.cueLast()));
        return switch (statement.pattern()) {
            case "headline-tail" -> bounds(first, statement.first() - 1);
            case "headline-lead" -> bounds(statement.last() + 1, last);
            case "speaker-label" -> bounds(statement.last() + 1, nextLabel(statements, index) - 1);
            case "according-to" -> accordingTo(statement, first, last);
            case "cue-before", "passive-agent" -> bounds(first, last);
            case "possessive" -> bounds(statement.last() + 1, last);
            case "participle" -> right(statements, index, statement.cueLast() + 1, infinitiveEnd(statement.cueLast() + 1, last));
            case "hearsay", "joined" -> right(statements, index, statement.cueLast() + 1, last);
            default -> ofVerb(statements, index, first, last);
        };
    }

    /** {@code Quist, claiming to lead the mill, left}: an infinitive between commas ends at the second. */
    private int infinitiveEnd(int from, int last) {
        if (from > last || !table.lower(from).equals("to")) {
            return last;
        }
        int end = from;
        while (end < last && !table.text(end + 1).equals(",")) {
            end++;
        }
        return end;
    }

    private static int[] bounds(int first, int last) {
        return first <= last ? new int[] {first, last} : null;
    }

    private int nextLabel(List<Statement> statements, int index) {
        for (int i = index + 1; i < statements.size(); i++) {
            if (statements.get(i).is("speaker-label")) {
                return statements.get(i).first();
            }
        }
        return table.size();
    }

    private int[] accordingTo(Statement statement, int first, int last) {
        int before = statement.cueFirst() - 1;
        boolean behindThat = before > first && table.text(before).equals(",") && table.lower(before - 1).equals("that");
        boolean opens = before < first || !holdsClause(first, before) || table.is(before, WordClass.CONJUNCTION) || behindThat;
        if (opens) {
            return bounds(statement.last() + 1, last);
        }
        int after = statement.last() + 1;
        boolean inserted = after < last && table.text(after).equals(",") && (table.text(before).equals(",")
                || table.is(before, WordClass.RELATIVE));
        int[] whole = inserted ? bounds(first, last) : bounds(first, before);
        return reachBack(whole, before);
    }

    private int[] ofVerb(List<Statement> statements, int index, int first, int last) {
        Statement statement = statements.get(index);
        int before = statement.first() - 1;
        int after = statement.last() + 1;
        if (claimsDeed(statement)) {
            return after <= last && table.lower(after).equals("for") ? right(statements, index, after, last) : null;
        }
        boolean clauseBefore = before >= first && (holdsClause(first, before) || words.isQuote(before));
        boolean joined = clauseBefore && (table.is(before, WordClass.CONJUNCTION) || table.is(before, WordClass.RELATIVE))
                || clauseBefore && table.lower(before).equals(":");
        boolean explicit = introduces(statement.cueLast() + 1, last);
        boolean quoteBefore = before >= first && quotations.covers(before);
        if (statement.isInverted() && before >= first) {
            int[] left = reachBack(bounds(first, isInserted(before, after, last) ? last : before), before);
            return quoteBefore ? continued(left, last, true) : left;
        }
        if (clauseBefore && !joined && (!explicit || quoteBefore || commaSplits(before, after, last))) {
            int[] left = reachBack(bounds(first, before), before);
            boolean goesOn = after + 3 < last && table.text(after).equals(",") || quoteBefore && (explicit || participleWithin(after, last));
            return goesOn ? new int[] {left[0], Math.max(last, right(statements, index, after, last)[1])} : continued(left, last, quoteBefore);
        }
        int[] right = right(statements, index, after, last);
        return right == null && before >= first ? reachBack(bounds(first, before), before) : right;
    }

    /** {@code The shell, said the mayor, hurt nine men}: the verb of the subject in front follows. */
    private boolean isInserted(int before, int after, int last) {
        return table.text(before).equals(",") && after < last && table.text(after).equals(",")
                && (table.is(after + 1, WordClass.AUXILIARY) || words.isPast(after + 1));
    }

    /** {@code claimed responsibility for …}: nothing but the deed is claimed. */
    private boolean claimsDeed(Statement statement) {
        String last = table.lower(statement.cueLast());
        return statement.cueLast() > statement.cueFirst() && (last.equals("responsibility") || last.equals("credit"));
    }

    /** {@code "…", X said in a statement putting the toll at nine}. */
    private boolean participleWithin(int first, int last) {
        for (int i = first; i <= Math.min(last, first + 6); i++) {
            if (table.lower(i).endsWith("ing") && i > first && !table.is(i, WordClass.TIME) && !words.isModifier(i)) {
                return true;
            }
        }
        return false;
    }

    /** {@code A, X said, and B}: what is before the comma is said as well. */
    private boolean commaSplits(int before, int after, int last) {
        return table.text(before).equals(",") && (after > last || table.text(after).equals(",") || table.text(after).equals("."));
    }

    /** Tells whether what follows a verb opens what was said: {@code that}, a colon, a quotation. */
    private boolean introduces(int token, int last) {
        if (token <= last && table.lower(token).equals("to")) {
            return true;
        }
        for (int i = token; i <= Math.min(last, token + ADJUNCT); i++) {
            if (table.text(i).equals(",")) {
                return false;
            }
            if (table.lower(i).equals("that") || table.text(i).equals(":") || words.isQuote(i)) {
                return true;
            }
        }
        return false;
    }

    private int[] right(List<Statement> statements, int index, int from, int sentenceLast) {
        if (from > sentenceLast) {
            return null;
        }
        int last = sentenceLast;
        for (int i = index + 1; i < statements.size() && statements.get(i).first() <= last; i++) {
            Statement next = statements.get(i);
            int before = next.first() - 1;
            boolean ownClause = (next.is("source-before") || next.is("speech-act") || next.is("pronoun")) && before > from
                    && (table.is(before, WordClass.CONJUNCTION) && !table.lower(before).equals("that")
                    || table.text(before).equals(";"));
            if (ownClause) {
                last = before - 1;
                break;
            }
        }
        if (statements.get(index).is("speech-act")) {
            last = relativeBefore(from, last);
        }
        boolean colon = table.text(sentenceLast).equals(":") && table.lineEndsAfter(sentenceLast) && last == sentenceLast;
        if (colon && sentenceLast + 1 < table.size() && !table.isNumber(sentenceLast + 1)) {
            return bounds(from, openingQuote(sentenceLast + 1) >= 0 ? endOfQuotations(sentenceLast) : table.size() - 1);
        }
        if (quotations.covers(last) && quotations.openingOf(last) >= from) {
            last = Math.max(last, quotations.closingOf(last));
        }
        return bounds(from, last) == null ? null : continued(bounds(from, last), last, quotations.covers(last));
    }

    /** What somebody condemns is not said by them in the relative clauses on it. */
    private int relativeBefore(int from, int last) {
        for (int i = from + 1; i <= last; i++) {
            if (table.is(i, WordClass.RELATIVE) && !table.lower(i).equals("that") && !table.is(i, WordClass.KNOWN_SOURCE)) {
                return i - 1;
            }
        }
        return last;
    }

    private int openingQuote(int token) {
        return words.isQuote(token) && quotations.openingOf(token) == token ? token : -1;
    }

    /** Quotations that follow without a speaker of their own belong to the same source. */
    private int[] continued(int[] content, int sentenceLast, boolean quoted) {
        int end = quoted ? endOfQuotations(sentenceLast) : sentenceLast;
        return end > sentenceLast ? new int[] {content[0], Math.max(content[1], end)} : content;
    }

    private int endOfQuotations(int sentenceLast) {
        int end = sentenceLast;
        while (end + 1 < table.size() && openingQuote(end + 1) >= 0) {
            int close = quotations.closingOf(end + 1);
            int after = table.lastOf(table.sentenceOf(close));
            if (after > close + 1) {
                break;
            }
            end = Math.max(close, after);
        }
        return end;
    }

    /** A quotation that ends before the speaker may have begun sentences earlier. */
    private int[] reachBack(int[] content, int before) {
        int opening = quotations.openingOf(before);
        if (content == null || opening < 0 && before > 0) {
            opening = content != null && before > 0 ? quotations.openingOf(before - 1) : -1;
        }
        return content != null && opening >= 0 && opening < content[0] ? new int[] {opening, content[1]} : content;
    }

    /** Tells whether some tokens hold more than an adverbial before the subject. */
    private boolean holdsClause(int first, int last) {
        if (last - first > 14) {
            return true;
        }
        boolean preposed = table.is(first, WordClass.PREPOSITION) || table.is(first, WordClass.TIME) || table.is(first, WordClass.ADVERB)
                || table.is(first, WordClass.CONJUNCTION);
        for (int i = first; i <= last; i++) {
            if (words.isVerb(i) && !(preposed && i - first < 3)) {
                return true;
            }
        }
        return !preposed && last - first >= 3;
    }
}
