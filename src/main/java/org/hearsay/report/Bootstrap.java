package org.hearsay.report;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * How far the F1 figures may be off because gold holds these documents and not others: the documents are drawn anew, as many
 * as there are and with replacement, 1,000 times, and of the F1 of all draws the middle 95 % are told (the percentile
 * interval of B. Efron and R. Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13). Whole documents are drawn, since
 * tags of one document are right or wrong together. The draws are the same at each call.
 */
public final class Bootstrap {

    /** An interval of F1. */
    public record Interval(double low, double high) {
    }

    /** The intervals of a type, for F1 and strict F1. */
    public record Intervals(Interval f1, Interval strictF1) {
    }

    private static final int DRAWS = 1000;
    private static final double LEFT_OUT = 0.025;
    private static final long SEED = 20161109;

    private Bootstrap() {
    }

    /**
     * {@return the intervals of each type}
     *
     * @param byDocument the figures of each document by type, at least one document
     */
    public static Map<String, Intervals> intervals(List<Map<String, Tally>> byDocument) {
        int[][] draws = draws(byDocument.size());
        Map<String, Intervals> intervals = new LinkedHashMap<>();
        for (String type : byDocument.get(0).keySet()) {
            Tally[] drawn = new Tally[DRAWS];
            for (int i = 0; i < DRAWS; i++) {
                drawn[i] = new Tally();
                for (int document : draws[i]) {
                    drawn[i].add(byDocument.get(document).get(type));
                }
            }
            intervals.put(type, new Intervals(interval(drawn, Tally::f1), interval(drawn, Tally::strictF1)));
        }
        return intervals;
    }

    private static int[][] draws(int documents) {
        Random random = new Random(SEED);
        int[][] draws = new int[DRAWS][documents];
        for (int[] draw : draws) {
            Arrays.setAll(draw, i -> random.nextInt(documents));
        }
        return draws;
    }

    private static Interval interval(Tally[] drawn, ToDoubleFunction<Tally> figure) {
        double[] figures = Arrays.stream(drawn).mapToDouble(figure).sorted().toArray();
        int out = (int) Math.round(LEFT_OUT * DRAWS);
        return new Interval(figures[out], figures[DRAWS - 1 - out]);
    }
}
