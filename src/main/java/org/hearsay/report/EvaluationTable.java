package org.hearsay.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The figures of an evaluation as a table for people, or as plain values for a machine. */
public final class EvaluationTable {

    private EvaluationTable() {
    }

    /**
     * {@return a line a type: gold, tags judged, precision, recall, F1, strict F1, accuracy of each field; then a line on the documents}
     *
     * @param result what came of the evaluation
     */
    public static String text(EvaluationRun.Result result) {
        return text(result, Map.of());
    }

    /**
     * {@return the same with an interval behind each F1}
     *
     * @param result what came of the evaluation
     * @param intervals by type; without one for a type, or empty, the column stays out
     */
    public static String text(EvaluationRun.Result result, Map<String, Bootstrap.Intervals> intervals) {
        String column = intervals.isEmpty() ? "" : String.format("%14s", "(95 %)");
        StringBuilder table = new StringBuilder(String.format(Locale.ROOT, "%-14s%6s%8s%8s%8s%8s", "", "gold", "system", "P", "R", "F1"));
        table.append(column).append(String.format("%11s", "strict F1")).append(column).append("  fields (accuracy over pairs)")
                .append(System.lineSeparator());
        result.tallies().forEach((type, tally) -> {
            Bootstrap.Intervals interval = intervals.get(type);
            table.append(String.format(Locale.ROOT, "%-14s%6d%8d%8.3f%8.3f%8.3f", type, tally.gold(), tally.system(),
                    rounded(tally.precision()), rounded(tally.recall()), rounded(tally.f1())));
            table.append(interval == null ? "" : text(interval.f1()));
            table.append(String.format(Locale.ROOT, "%11.3f", rounded(tally.strictF1())));
            table.append(interval == null ? "" : text(interval.strictF1()));
            table.append("  ").append(fields(tally)).append(System.lineSeparator());
        });
        return table + String.format(Locale.ROOT, "documents: %d, without XMI: %d, text altered: %d%n", result.documents(),
                result.missing().size(), result.altered().size());
    }

    private static String text(Bootstrap.Interval interval) {
        return String.format(Locale.ROOT, " (%.3f-%.3f)", interval.low(), interval.high());
    }

    /**
     * {@return the same figures by name, for JSON; the intervals where there are any}
     *
     * @param result what came of the evaluation
     * @param intervals the intervals of confidence
     */
    public static Map<String, Object> values(EvaluationRun.Result result, Map<String, Bootstrap.Intervals> intervals) {
        Map<String, Object> values = new LinkedHashMap<>();
        result.tallies().forEach((type, tally) -> {
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("gold", tally.gold());
            figures.put("system", tally.system());
            figures.put("precision", rounded(tally.precision()));
            figures.put("recall", rounded(tally.recall()));
            figures.put("f1", rounded(tally.f1()));
            figures.put("strictF1", rounded(tally.strictF1()));
            if (intervals.containsKey(type)) {
                figures.put("f1Interval", rounded(intervals.get(type).f1()));
                figures.put("strictF1Interval", rounded(intervals.get(type).strictF1()));
            }
            Map<String, Object> fields = new LinkedHashMap<>();
            tally.fields().forEach((name, field) -> fields.put(name, Map.of("of", field.judged(), "accuracy", rounded(field.accuracy()))));
            figures.put("fields", fields);
            values.put(type, figures);
        });
        values.put("documents", Map.of("gold", result.documents(), "missing", result.missing().size(), "altered", result.altered().size()));
        return values;
    }

    private static List<Double> rounded(Bootstrap.Interval interval) {
        return List.of(rounded(interval.low()), rounded(interval.high()));
    }

    private static String fields(Tally tally) {
        return tally.fields().entrySet().stream().map(e -> String.format(Locale.ROOT, "%s %.2f", e.getKey(), e.getValue().accuracy()))
                .collect(Collectors.joining(" "));
    }

    private static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
