package org.hearsay.annotator;

import org.hearsay.annotator.QuantityCues.Kind;

/** Tells the numbers of dates, years and times of day from figures. */
final class NumberDates {

    private static final String[] DATE_PREPOSITIONS = {"in", "since", "until", "till", "during", "late", "early", "mid"};
    /** After these a four-digit number is a year or a time of day only when nothing countable follows. */
    private static final String[] TIME_PREPOSITIONS = {"at", "by", "from", "before", "after", "of", "the", "between", "to", "and", "this",
        "through", "around", "on"};

    private final NumberView view;
    /** The token after the last number that belongs to a date. */
    private int dateEnd = -1;

    NumberDates(NumberView view) {
        this.view = view;
    }

    /**
     * Whether the figure is part of a date or time.
     *
     * @param unit whether the noun of something countable, or of a measure, follows
     */
    boolean isDate(Figure figure, boolean unit) {
        if (isDay(figure, unit)) {
            dateEnd = figure.end();
            return true;
        }
        return isPointInTime(figure, unit);
    }

    /** A day of a month, or the year behind it. */
    private boolean isDay(Figure figure, boolean unit) {
        int before = figure.number() - 1;
        int after = figure.end();
        boolean dayOfTwo = view.isOneOf(after, "and", "or", ",", "to", "-", "–") && Character.isDigit(view.first(after + 1)) && isMonth(after + 2);
        if ((isMonth(after) && !isVerbMay(after) || dayOfTwo) && figure.high() <= 31) {
            return true;
        }
        if (view.endsBefore(Kind.CONTEXT, "month", figure.number())) {
            boolean countAfterMonth = unit && view.is(monthBegin(figure.number()) - 1, "in") && !isYear(figure);
            return !countAfterMonth && (figure.high() <= 31 || figure.is(Figure.DIGITS) && !unit || isYear(figure) || dateEnd == before);
        }
        boolean follows = dateEnd > 0 && dateEnd >= before - 1 && dateEnd <= figure.number();
        if (follows && isYear(figure)) {
            return true;
        }
        return follows && !unit && figure.high() <= 31 && view.isOneOf(before, "and", ",", "or", "-", "–", "to") && dateEnd == before;
    }

    private int monthBegin(int number) {
        int token = number - 1;
        while (view.has(token) && !isMonth(token)) {
            token--;
        }
        return token;
    }

    private boolean isMonth(int token) {
        return view.isRole(Kind.CONTEXT, "month", token);
    }

    /** In capitals the month May looks like the verb. */
    private boolean isVerbMay(int token) {
        return view.isOneOf(token, "may", "march") && view.isOneOf(token + 1, "have", "be", "not", "still", "also", "well");
    }

    private boolean isYear(Figure figure) {
        return isFourDigits(figure) && figure.low() >= 1800 && figure.low() < 2100;
    }

    /** {@code 1625}: a number as years and times of day are written. */
    boolean isFourDigits(Figure figure) {
        return view.width(figure.number()) == 4 && Character.isDigit(view.last(figure.number())) && figure.scale() == 1
                && view.text().charAt(view.begin(figure.number()) + 1) != ',' && view.text().charAt(view.begin(figure.number()) + 1) != '.';
    }

    /** A year or a time of day. */
    private boolean isPointInTime(Figure figure, boolean unit) {
        if (view.isRole(Kind.CONTEXT, "clock", figure.end())) {
            return true;
        }
        boolean leadingZero = view.first(figure.number()) == '0' && view.width(figure.number()) > 1 && figure.low() >= 0
                && Character.isDigit(view.text().charAt(view.begin(figure.number()) + 1));
        if (leadingZero) {
            return true;
        }
        boolean clock = isFourDigits(figure) && figure.low() <= 2400 && figure.low() % 100 < 60;
        if (!clock && !isYear(figure)) {
            return false;
        }
        int before = figure.first() - 1;
        if (figure.is("range") && isSpanOfTime(figure, before, unit) || view.is(before, "at") || isDateShaped(figure.end())) {
            return true;
        }
        if (isYear(figure) && view.isOneOf(before, DATE_PREPOSITIONS)) {
            return true;
        }
        if (figure.first() != figure.number()) {
            return false;
        }
        if (!isYear(figure)) {
            return !unit && (view.isOneOf(before, DATE_PREPOSITIONS) || view.isOneOf(before, TIME_PREPOSITIONS));
        }
        boolean round = figure.low() % 100 == 0;
        boolean counted = view.cue(Kind.COUNT_NOUN, figure.end()) != null || unit && (round || view.isVerbForm(before));
        return !counted && !view.isVerbForm(before) || unit && view.isOneOf(before, "the", "this", "that");
    }

    private boolean isSpanOfTime(Figure figure, int before, boolean unit) {
        boolean years = isYear(figure) && figure.high() < 2100 && figure.high() - figure.low() < 100;
        return years && figure.low() % 100 != 0 || !unit && (years || view.is(figure.first(), "between") || view.isOneOf(before, TIME_PREPOSITIONS));
    }

    /** {@code 20.04.2017}, {@code 2017-04-20}: behind a time of day. */
    private boolean isDateShaped(int token) {
        return Character.isDigit(view.first(token)) && view.width(token) >= 8 && Character.isDigit(view.last(token))
                && (view.lower(token).indexOf('.') != view.lower(token).lastIndexOf('.') || view.lower(token).indexOf('-') > 0);
    }
}
