package org.hearsay.annotator;

import org.hearsay.annotator.QuantityCues.Cue;
import org.hearsay.annotator.QuantityCues.Kind;

/** Finds whole number expressions: plain figures with their ranges, bounds and signs of money. */
final class FigureFinder {

    private static final String[] CHANGES = {"rose", "rise", "risen", "rises", "rising", "increase", "increased", "increases", "grew", "grown",
        "jumped", "climbed", "went", "up", "fell", "fallen", "dropped", "decreased", "declined", "down", "reduced", "cut", "raised",
        "raising", "lowered", "doubled", "expanded", "extended"};

    private static final int MOST_BOUNDS = 4;

    private final NumberView view;
    private final FigureReader reader;

    FigureFinder(NumberView view) {
        this.view = view;
        this.reader = new FigureReader(view);
    }

    /** The expression that begins at a token, or null. */
    Figure find(int token) {
        int at = token;
        boolean opens = !view.isRole(Kind.BOUND, "none", token);
        for (int words = 0; opens && words < MOST_BOUNDS && view.cue(Kind.BOUND, at) != null; words++) {
            at = view.after(Kind.BOUND, at);
        }
        boolean between = at == token && view.is(token, "between");
        int number = view.after(Kind.CURRENCY, between ? at + 1 : at);
        Figure plain = reader.read(number);
        if (plain == null) {
            return null;
        }
        Figure figure = range(plain, between);
        if (between && figure == plain) {
            return null;
        }
        figure = figure.from(token);
        int strictest = token;
        for (int bound = token; bound < at; bound = view.after(Kind.BOUND, bound)) {
            boolean open = view.isRole(Kind.BOUND, "at-least", bound) || view.isRole(Kind.BOUND, "more-than", bound);
            strictest = open ? bound : strictest;
        }
        if (view.isRole(Kind.BOUND, "at-most", token) && strictest > token) {
            return null;
        }
        for (int bound = token; bound < at; bound = view.after(Kind.BOUND, bound)) {
            figure = figure.bounded(view.cue(Kind.BOUND, bound).role());
        }
        return boundedAfter(figure);
    }

    /** {@code 12 or more}; but not {@code 12, at least three of them}, where the words belong to the next figure. */
    private Figure boundedAfter(Figure figure) {
        Cue bound = view.cue(Kind.BOUND_AFTER, figure.end());
        if (bound == null) {
            return view.is(figure.end(), "+") && view.touchesNext(figure.end() - 1) ? figure.to(figure.end() + 1).bounded("at-least") : figure;
        }
        int end = view.after(Kind.BOUND_AFTER, figure.end());
        return reader.read(end) != null ? figure : figure.to(end).bounded(bound.role());
    }

    private Figure range(Figure low, boolean between) {
        int joint = low.end();
        boolean dash = (CharClass.isHyphen(view.first(joint)) || view.first(joint) == '–' || view.first(joint) == '—')
                && view.touchesNext(joint - 1) && view.touchesNext(joint);
        boolean to = view.is(joint, "to") && !between && !isChange(low.first());
        boolean or = view.is(joint, "or") && !between;
        boolean and = view.is(joint, "and") && between;
        if (!dash && !to && !or && !and) {
            return low;
        }
        int next = joint + 1;
        while (view.isRole(Kind.BOUND, "about", next) || view.isRole(Kind.BOUND, "none", next)) {
            next = view.after(Kind.BOUND, next);
        }
        Figure high = reader.read(view.after(Kind.CURRENCY, next));
        if (high == null) {
            return low;
        }
        boolean year = view.isOneOf(low.number() - 1, "in", "since") && view.width(low.number()) == 4;
        long first = low.low();
        if (low.scale() == 1 && high.scale() > 1 && first < high.low() / high.scale()) {
            first *= high.scale();
        }
        if (first >= high.low() || year) {
            return low;
        }
        return new Figure(low.first(), low.number(), high.end(), first, high.high(), false, high.scale(), "range");
    }

    /** {@code rose from 10 to 15} names two figures. */
    private boolean isChange(int number) {
        if (!view.is(number - 1, "from")) {
            return false;
        }
        for (int token = number - 2; token >= number - 6; token--) {
            if (view.isOneOf(token, CHANGES)) {
                return true;
            }
        }
        return false;
    }
}
