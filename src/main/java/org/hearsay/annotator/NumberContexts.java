package org.hearsay.annotator;

import org.hearsay.annotator.QuantityCues.Kind;

/** Tells numbers that count nothing from figures: dates and times, ages, names with a number, fractions, scores, references. */
final class NumberContexts {

    /** How many tokens tell whether a sentence is in capitals. */
    private static final int SAMPLE = 40;
    private static final int OLDEST = 110;
    /** In capitals a name cannot be told from another word, so only what is hardly a small count is taken for an age. */
    private static final int YOUNGEST_IN_CAPITALS = 14;

    /** After these {@code one} stands for a noun, unless it has one of its own ({@code this one man}). */
    private static final String[] BEFORE_PRONOUN = {"this", "last", "next", "first", "second", "third", "fourth",
        "fifth", "sixth", "new", "old", "same", "good", "bad", "big", "previous", "latest"};

    /** Words that show that {@code one} has no noun. */
    private static final String[] AFTER_BARE = {"in", "on", "at", "who", "that", "which", "and", "or", "to", "is", "was", "called"};
    private static final String[] AFTER_PRONOUN = {"another", "by", "'s", "’s", "hopes", "tries", "sees", "takes", "thinks", "can", "could", "must",
        "should", "would", "might", "thing", "hand", "way"};

    private final NumberView view;
    private final NumberDates dates;
    /** The token after the last number that is an age. */
    private int ageEnd = -1;

    NumberContexts(NumberView view) {
        this.view = view;
        this.dates = new NumberDates(view);
    }

    /**
     * Whether the figure counts nothing and is no measure either.
     *
     * @param unit whether the noun of something countable, or of a measure, follows
     */
    boolean isNoFigure(Figure figure, boolean unit) {
        if (dates.isDate(figure, unit)) {
            return true;
        }
        if (isAge(figure)) {
            ageEnd = figure.end();
            return true;
        }
        return isName(figure, unit) || isPart(figure) || isReference(figure)
                || isPronoun(figure);
    }

    private boolean isName(Figure figure, boolean unit) {
        int before = figure.number() - 1;
        if (figure.first() != figure.number() || !view.has(before)) {
            return false;
        }
        if (view.endsBefore(Kind.CONTEXT, "designator", figure.number())
                || !unit && view.endsBefore(Kind.CONTEXT, "loose-designator", figure.number())) {
            return true;
        }
        char sign = view.first(before);
        boolean letter = view.width(before) == 1 && Character.isUpperCase(sign) && sign != 'A' && sign != 'I' && sign != 'Y';
        boolean abbreviation = !unit && view.width(before) <= 3 && view.isUpperCaseWord(before) && !isInCapitals();
        return letter || abbreviation || sign == '#' || view.width(before) == 1 && (sign == '°' || sign == '+' && view.touchesNext(before))
                || view.is(before, "No.") || view.is(before, "№");
    }

    /** Whether the sentence is written in capitals, where they tell no abbreviation: most of its first longer words are. */
    private boolean isInCapitals() {
        int capitals = 0;
        int words = 0;
        for (int token = view.from(); token < view.to() && token < view.from() + SAMPLE; token++) {
            if (view.isWord(token) && view.width(token) > 3) {
                words++;
                capitals += view.isUpperCaseWord(token) ? 1 : 0;
            }
        }
        return 2 * capitals > words;
    }

    private boolean isAge(Figure figure) {
        int before = figure.number() - 1;
        if (view.endsBefore(Kind.CONTEXT, "age", figure.first()) || view.endsBefore(Kind.CONTEXT, "age", figure.number())) {
            return true;
        }
        if (ageEnd == before && view.isOneOf(before, "and", "to", "or", "-", "–")) {
            return true;
        }
        boolean possible = figure.first() == figure.number() && figure.is(Figure.DIGITS) && figure.low() > 0 && figure.low() <= OLDEST;
        if (!possible) {
            return false;
        }
        boolean closed = view.is(figure.end(), ",") || view.isOneOf(figure.end(), ".", ";") && !view.has(figure.end() + 1);
        boolean apposition = closed && view.is(before, ",") && Character.isUpperCase(view.first(before - 1))
                && (!view.isUpperCaseWord(before - 1) || figure.low() >= YOUNGEST_IN_CAPITALS && !view.isVerbForm(before - 1));
        boolean single = view.is(figure.end(), "who") && view.isOneOf(figure.end() + 1, "was", "is", "has", "had", "lives", "lost", "fled");
        boolean afterName = Character.isUpperCase(view.first(before)) && !isInCapitals() && (single || Character.isUpperCase(view.first(before - 1))
                && view.isOneOf(figure.end(), "who", "said", "told", "says", "was"));
        return apposition || afterName;
    }

    /** Fractions, coordinates, scores of games and votes. */
    private boolean isPart(Figure figure) {
        int after = figure.end();
        boolean fraction = view.isRole(Kind.CONTEXT, "fraction", after);
        boolean degrees = view.first(after) == '°' && !view.isOneOf(after + 1, "C", "F");
        boolean score = (CharClass.isHyphen(view.first(after)) || view.first(after) == '–') && view.touchesNext(after - 1)
                && view.touchesNext(after) && Character.isDigit(view.first(after + 1));
        int before = figure.number() - 1;
        boolean nil = figure.is("range") && figure.low() == 0 && figure.first() == figure.number();
        boolean set = figure.is("range") && view.isOneOf(after, ",", "(") && Character.isDigit(view.first(after + 1));
        boolean secondOfScore = (CharClass.isHyphen(view.first(before)) || view.first(before) == '–') && view.touchesNext(before)
                && view.touchesNext(before - 1) && Character.isDigit(view.last(before - 1));
        boolean ratio = view.is(after, ":") && view.touchesNext(after - 1) && view.touchesNext(after);
        boolean slash = view.is(after, "/") && view.touchesNext(after) && view.touchesNext(after - 1);
        return fraction || degrees || score || nil || set || secondOfScore || ratio || slash;
    }

    /** Notes, list numbers and series of numbers: {@code [3]}, {@code (3)}, {@code 3. At the head of a sentence}. */
    private boolean isReference(Figure figure) {
        int before = figure.number() - 1;
        int after = figure.end();
        if (!figure.is(Figure.DIGITS) || figure.scale() > 1) {
            return false;
        }
        boolean bracketed = view.isOneOf(before, "[", "(") && view.isOneOf(after, "]", ")") && figure.first() == figure.number();
        boolean listed = figure.number() == view.from() && view.isOneOf(after, ".", ")") && view.touchesNext(figure.number())
                && view.has(after + 1);
        boolean series = dates.isFourDigits(figure) && (isNumberPast(before, -1) || isNumberPast(after, 1));
        return bracketed || listed || series;
    }

    /** Whether there is a comma, then another number of four digits: a series of reference numbers. */
    private boolean isNumberPast(int comma, int direction) {
        int other = comma + direction;
        return view.is(comma, ",") && view.width(other) == 4 && Character.isDigit(view.first(other)) && Character.isDigit(view.last(other));
    }

    /** {@code no one}, {@code one another}, {@code the one who}: not the number one. */
    private boolean isPronoun(Figure figure) {
        if (figure.low() != 1 || figure.high() != 1 || !view.is(figure.number(), "one")) {
            return false;
        }
        int before = figure.number() - 1;
        int after = figure.end();
        boolean bare = !view.isWord(after) || view.isVerbForm(after) || view.isOneOf(after, AFTER_BARE);
        return view.isOneOf(before, "no", "each", "every", "any", "some", "one") || view.is(before, "only") && view.is(before - 1, "the") && bare
                || bare && view.isOneOf(before, BEFORE_PRONOUN)
                || view.isOneOf(after, AFTER_PRONOUN)
                || view.is(before, "the") && view.isOneOf(after, "who", "that", "which", "in", "on", "to", "at", "we", "they", "he", "she", "and");
    }
}
