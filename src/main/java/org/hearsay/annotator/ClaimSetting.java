package org.hearsay.annotator;

import org.hearsay.type.Claim;
import org.hearsay.type.Place;
import org.hearsay.type.TimeExpression;

/** Finds where and when the event of a claim happened, by what stands in its clause and sentence. */
final class ClaimSetting {

    private static final int REACH = 40;

    private final TokenTable table;
    private final ClauseBorders borders;

    ClaimSetting(TokenTable table, ClauseBorders borders) {
        this.table = table;
        this.borders = borders;
    }

    /** Fills place, time and timeSpan of a claim where they are not set. */
    void fill(Claim claim, int first, int last) {
        if (claim.getPlace() == null) {
            claim.setPlace(place(first, last));
        }
        if (claim.getTimeSpan() == null) {
            TimeExpression time = time(first, last);
            claim.setTimeSpan(time);
            if (time != null && claim.getTime() == null) {
                claim.setTime(time.getValue());
            }
        }
    }

    /** The first place after the event that its clause locates it in, else the nearest such before it, else any before it in the sentence. */
    private Place place(int first, int last) {
        int right = Math.min(borders.right(last), last + REACH);
        for (int i = last + 1; i <= right; i++) {
            if (isLocated(i)) {
                return (Place) table.startingAt(i, WordClass.PLACE).annotation();
            }
        }
        int left = Math.max(borders.left(first), first - REACH);
        for (int i = first - 1; i >= left; i--) {
            if (isLocated(i)) {
                return (Place) table.startingAt(i, WordClass.PLACE).annotation();
            }
        }
        int floor = Math.max(table.firstOf(table.sentenceOf(first)), first - REACH);
        for (int i = first - 1; i >= floor; i--) {
            Hit hit = table.startingAt(i, WordClass.PLACE);
            if (hit != null) {
                return (Place) hit.annotation();
            }
        }
        return null;
    }

    /** A place that a preposition introduces, with at most a few generic words between: {@code in the town of X}. */
    private boolean isLocated(int token) {
        if (table.startingAt(token, WordClass.PLACE) == null) {
            return false;
        }
        int floor = Math.max(table.firstOf(table.sentenceOf(token)), token - 5);
        for (int i = token - 1; i >= floor; i--) {
            if (table.is(i, WordClass.PREPOSITION)) {
                String lower = table.lower(i);
                if (!lower.equals("of")) {
                    return !lower.equals("from") && !lower.equals("by") && !lower.equals("with") && !lower.equals("to") && !lower.equals("for");
                }
            } else if (!table.isWord(i) || table.is(i, WordClass.AUXILIARY)) {
                return false;
            }
        }
        return false;
    }

    private TimeExpression time(int first, int last) {
        TimeExpression inClause = nearest(first, last, borders.left(first), borders.right(last));
        int sentence = table.sentenceOf(first);
        return inClause != null ? inClause : nearest(first, last, table.firstOf(sentence), table.lastOf(sentence));
    }

    private TimeExpression nearest(int first, int last, int left, int right) {
        for (int distance = 1; distance <= REACH; distance++) {
            for (int token : new int[] {last + distance, first - distance}) {
                Hit hit = token < left || token > right ? null : table.startingAt(token, WordClass.TIME);
                if (hit != null) {
                    return (TimeExpression) hit.annotation();
                }
            }
        }
        return null;
    }
}
