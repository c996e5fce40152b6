package org.hearsay.annotator;

import java.util.Set;
import org.hearsay.type.Claim;
import org.hearsay.type.Place;
import org.hearsay.type.TimeExpression;

/** Finds where and when the event of a claim happened, by what stands in its clause and sentence. */
final class ClaimSetting {

    private static final int REACH = 40;
    /** Words that open the clause that tells how the event came about, and so where. */
    private static final Set<String> SAME_EVENT = Set.of("when", "as", "after", "while", "where");
    private static final Set<String> ARMS = Set.of("strike", "strikes", "airstrike", "airstrikes", "air", "raid", "raids", "attack", "attacks",
            "shelling", "bombing", "bombardment", "fire", "gunfire", "forces", "troops", "army", "drone", "drones", "missile", "missiles", "rocket",
            "rockets", "warplanes", "jets", "artillery", "soldiers", "police", "offensive");

    /** Words before a state that speak of a part of its land. */
    private static final Set<String> SIDES = Set.of("northern", "southern", "eastern", "western", "central", "north", "south", "east", "west",
            "northeastern", "northwestern", "southeastern", "southwestern");

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

    /** The first place after the event that its clause, or that with when, locates it in, else the nearest such before it, else any before it in the sentence. */
    private Place place(int first, int last) {
        int right = Math.min(borders.right(last), last + REACH);
        int found = firstLocated(last + 1, right);
        if (found < 0 && right + 1 < table.lastOf(table.sentenceOf(last)) && SAME_EVENT.contains(table.lower(right + 1))) {
            found = firstLocated(right + 2, Math.min(borders.right(right + 2), right + REACH));
        }
        if (found >= 0) {
            return mostExact(found);
        }
        int left = Math.max(borders.left(first), first - REACH);
        for (int i = first - 1; i >= left; i--) {
            if (isLocated(i)) {
                return mostExact(i);
            }
        }
        int floor = Math.max(table.firstOf(table.sentenceOf(first)), first - REACH);
        for (int i = first - 1; i >= floor; i--) {
            Hit hit = table.startingAt(i, WordClass.PLACE);
            if (hit != null && !isStriker(hit) && !isSpeaker(hit)) {
                return mostExact(i);
            }
        }
        return null;
    }

    private int firstLocated(int from, int to) {
        for (int i = from; i <= to; i++) {
            if (isLocated(i) && !isAside(i)) {
                return i;
            }
        }
        return -1;
    }

    /** {@code X in Low Province}, {@code X, Low Province} and {@code Low Province's town of X} all happen in X. */
    private Place mostExact(int token) {
        int exact = token;
        for (int step = 0; step < 3; step++) {
            int inner = narrower(exact);
            if (inner < 0) {
                break;
            }
            exact = inner;
        }
        return (Place) table.startingAt(exact, WordClass.PLACE).annotation();
    }

    private int narrower(int token) {
        Hit place = table.startingAt(token, WordClass.PLACE);
        int ceiling = table.lastOf(table.sentenceOf(token));
        String next = place.last() < ceiling ? table.lower(place.last() + 1) : "";
        if (next.equals("'s") || next.equals("’s")) {
            for (int i = place.last() + 2; i <= Math.min(ceiling, place.last() + 4); i++) {
                if (table.startingAt(i, WordClass.PLACE) != null) {
                    return i;
                }
            }
        }
        int before = token - 1;
        while (before > table.firstOf(table.sentenceOf(token)) && token - before < 4 && (table.text(before).equals(",") || table.lower(before).equals("in")
                || table.is(before, WordClass.DETERMINER))) {
            before--;
        }
        Hit outer = before < token - 1 ? table.endingAt(before, WordClass.PLACE) : null;
        return outer == null || !isLocated(outer.first()) ? -1 : outer.first();
    }

    /** {@code U.S. strikes}: a state whose arms are named tells who did it, not where. */
    private boolean isStriker(Hit place) {
        int next = place.last() + 1;
        boolean part = place.first() > 0 && SIDES.contains(table.lower(place.first() - 1));
        return !part && next < table.size() && table.is(place.first(), WordClass.STATE_NAME) && ARMS.contains(table.lower(next));
    }

    /** {@code France says}: a state that speaks. */
    private boolean isSpeaker(Hit place) {
        int next = place.last() + 1;
        return next < table.size() && table.is(next, WordClass.REPORTING_VERB);
    }

    /** {@code (banned in Russia)}: a remark in brackets that opens with another word than a place or what leads to one. */
    private boolean isAside(int token) {
        int floor = Math.max(table.firstOf(table.sentenceOf(token)), token - 5);
        for (int i = token - 1; i >= floor && !table.text(i).equals(")"); i--) {
            if (table.text(i).equals("(") || table.text(i).equals("[")) {
                return i + 1 < token && !table.is(i + 1, WordClass.PREPOSITION) && !table.is(i + 1, WordClass.PLACE);
            }
        }
        return false;
    }

    /** A place that a preposition introduces, with at most a few generic words between: {@code in the town of X}. */
    private boolean isLocated(int token) {
        Hit place = table.startingAt(token, WordClass.PLACE);
        if (place == null || isStriker(place)) {
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

    /** The nearest time of the clause, else of the sentence; one that dates a report or stands in brackets only where there is no other. */
    private TimeExpression time(int first, int last) {
        int sentence = table.sentenceOf(first);
        int[][] stretches = {{borders.left(first), borders.right(last)}, {table.firstOf(sentence), table.lastOf(sentence)}};
        for (boolean own : new boolean[] {true, false}) {
            for (int[] stretch : stretches) {
                TimeExpression time = nearest(first, last, stretch, own);
                if (time != null) {
                    return time;
                }
            }
        }
        return null;
    }

    private TimeExpression nearest(int first, int last, int[] stretch, boolean own) {
        for (int distance = 1; distance <= REACH; distance++) {
            for (int token : new int[] {last + distance, first - distance}) {
                Hit hit = token < stretch[0] || token > stretch[1] ? null : table.startingAt(token, WordClass.TIME);
                if (hit != null && !(own && datesReport(token))) {
                    return (TimeExpression) hit.annotation();
                }
            }
        }
        return null;
    }

    /** {@code the mayor said on Tuesday}, {@code DORSK (Nov. 27)}. */
    private boolean datesReport(int token) {
        String before = token == 0 ? "" : table.text(token - 1);
        return before.equals("(") || token > 0 && table.is(token - 1, WordClass.REPORTING_VERB);
    }
}
