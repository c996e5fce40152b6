package org.hearsay.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearsay.report.TagChange.Kind;
import org.hearsay.report.TagChange.Verdict;

/** Writes the differences between two runs for people. */
public final class DiffText {

    private static final int LONGEST = 60;

    private DiffText() {
    }

    /**
     * Writes a report: each change with its rule and context, the changes by rule, and the figures on gold.
     *
     * @param report what came of the run
     * @param summaryOnly true to leave out the single changes
     * @return lines for a terminal
     */
    public static String of(TagDiff.Report report, boolean summaryOnly) {
        StringBuilder text = new StringBuilder();
        if (!summaryOnly) {
            report.changes().forEach(change -> text.append(change(change)));
        }
        if (!report.changes().isEmpty()) {
            text.append(String.format(Locale.ROOT, "%n%6s %6s %8s %6s %7s %8s  %s%n", "won", "lost", "changed", "gains", "losses",
                    "unknown", "rule"));
            report.byRule().forEach((rule, changes) -> text.append(counts(changes)).append("  ").append(rule).append('\n'));
            text.append(counts(report.changes())).append("  all\n");
        }
        if (report.golds() > 0) {
            text.append('\n').append(figures(report));
        }
        report.notes().forEach(note -> text.append("note: ").append(note).append('\n'));
        return text + String.format(Locale.ROOT, "%d %s compared, %d with gold: %d %s%n", report.documents(),
                report.documents() == 1 ? "document" : "documents", report.golds(), report.changes().size(),
                report.changes().size() == 1 ? "difference" : "differences");
    }

    private static String change(TagChange change) {
        String verdict = change.verdict() == Verdict.UNKNOWN ? "" : "  " + change.verdict().name().toLowerCase(Locale.ROOT);
        String head = String.format("%-8s%s [%s]  by %s%s%n", change.kind().name().toLowerCase(Locale.ROOT),
                change.tag().type(), shortened(change.tag().text()), change.rule(), verdict);
        String details = change.kind() == Kind.CHANGED ? change.differences().entrySet().stream()
                .map(each -> "        " + each.getKey() + ": [" + shortened(each.getValue().get(0)) + "] became ["
                        + shortened(each.getValue().get(1)) + "]\n").collect(Collectors.joining())
                : change.tag().features().isEmpty() ? "" : "        " + change.tag().features().entrySet().stream()
                        .map(each -> each.getKey() + "=" + shortened(each.getValue())).collect(Collectors.joining(", ")) + "\n";
        return head + details + "        " + change.document() + ":" + change.line() + ": " + change.context() + "\n";
    }

    private static String counts(List<TagChange> changes) {
        return String.format(Locale.ROOT, "%6d %6d %8d %6d %7d %8d", of(changes, Kind.WON), of(changes, Kind.LOST),
                of(changes, Kind.CHANGED), of(changes, Verdict.GAIN), of(changes, Verdict.LOSS), of(changes, Verdict.UNKNOWN));
    }

    private static long of(List<TagChange> changes, Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    private static long of(List<TagChange> changes, Verdict verdict) {
        return changes.stream().filter(change -> change.verdict() == verdict).count();
    }

    private static String figures(TagDiff.Report report) {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%-14s %5s  %-16s %-16s %-16s %s%n", "on gold", "gold",
                "precision", "recall", "F1", "strict F1"));
        for (Map.Entry<String, Tally> each : report.after().entrySet()) {
            Tally old = report.before().get(each.getKey());
            Tally now = each.getValue();
            text.append(String.format(Locale.ROOT, "%-14s %5d  %-16s %-16s %-16s %s%n", each.getKey(), now.gold(),
                    step(old.precision(), now.precision()), step(old.recall(), now.recall()), step(old.f1(), now.f1()),
                    step(old.strictF1(), now.strictF1())));
        }
        return text.toString();
    }

    private static String step(double old, double now) {
        String before = String.format(Locale.ROOT, "%.3f", old);
        String after = String.format(Locale.ROOT, "%.3f", now);
        return before.equals(after) ? after : before + " > " + after;
    }

    private static String shortened(String text) {
        String flat = text.strip().replaceAll("\\s+", " ");
        return flat.length() <= LONGEST ? flat : flat.substring(0, LONGEST * 2 / 3) + " … " + flat.substring(flat.length() - LONGEST / 3);
    }
}
