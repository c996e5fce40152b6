package org.hearsay.report;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The figures of an evaluation as a table for people, or as plain values for a machine. */
public final class EvaluationTable {

    private EvaluationTable() {
    }

    /** A line a type: gold, tags judged, precision, recall, F1, strict F1, accuracy of each field; then a line on the documents. */
    public static String text(EvaluationRun.Result result) {
        StringBuilder table = new StringBuilder(String.format(Locale.ROOT, "%-14s%6s%8s%8s%8s%8s%11s  %s%n", "", "gold", "system", "P", "R",
                "F1", "strict F1", "fields (accuracy over pairs)"));
        result.tallies().forEach((type, tally) -> table.append(String.format(Locale.ROOT, "%-14s%6d%8d%8.3f%8.3f%8.3f%11.3f  %s%n", type,
                tally.gold(), tally.system(), tally.precision(), tally.recall(), tally.f1(), tally.strictF1(), fields(tally))));
        return table + String.format(Locale.ROOT, "documents: %d, without XMI: %d, text altered: %d%n", result.documents(),
                result.missing().size(), result.altered().size());
    }

    /** The same figures by name, for JSON. */
    public static Map<String, Object> values(EvaluationRun.Result result) {
        Map<String, Object> values = new LinkedHashMap<>();
        result.tallies().forEach((type, tally) -> {
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("gold", tally.gold());
            figures.put("system", tally.system());
            figures.put("precision", rounded(tally.precision()));
            figures.put("recall", rounded(tally.recall()));
            figures.put("f1", rounded(tally.f1()));
            figures.put("strictF1", rounded(tally.strictF1()));
            Map<String, Object> fields = new LinkedHashMap<>();
            tally.fields().forEach((name, field) -> fields.put(name, Map.of("of", field.judged(), "accuracy", rounded(field.accuracy()))));
            figures.put("fields", fields);
            values.put(type, figures);
        });
        values.put("documents", Map.of("gold", result.documents(), "missing", result.missing().size(), "altered", result.altered().size()));
        return values;
    }

    private static String fields(Tally tally) {
        return tally.fields().entrySet().stream().map(e -> String.format(Locale.ROOT, "%s %.2f", e.getKey(), e.getValue().accuracy()))
                .collect(Collectors.joining(" "));
    }

    private static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
