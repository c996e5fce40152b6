package org.hearsay.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.hearsay.rule.RuleOutline;
import org.hearsay.workbench.RuleCoverage.Line;
import org.hearsay.workbench.RuleCoverage.Report;

/** Writes what rules did as a table for a terminal. */
public final class CoverageText {

    private static final int WIDEST_ELEMENT = 40;

    private CoverageText() {
    }

    /**
     * Writes a report.
     *
     * @param report what came of the run
     * @param top how many lines of the table and of each list to write; 0 for all
     * @param base folder that paths below it are written relative to
     * @return lines for a terminal
     */
    public static String of(Report report, int top, Path base) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "%8s %8s %7s %9s %6s  %s%n", "tried", "matched", "made", "ms", "share", "rule"));
        List<Line> tried = report.lines().stream().filter(line -> line.tried() > 0).toList();
        int shown = top <= 0 ? tried.size() : Math.min(top, tried.size());
        for (Line line : tried.subList(0, shown)) {
            text.append(String.format(Locale.ROOT, "%8d %8d %7d %9.2f %5.1f%%  %s%s%n", line.tried(), line.matched(),
                    line.made(), line.nanos() / 1e6, 100 * line.share(), name(line.rule(), base), failure(line)));
        }
        more(text, tried.size() - shown);
        list(text, "Tried, but never matched", report.neverMatched(), top, base);
        list(text, "Never tried, since no text had anything to start with", report.neverTried(), top, base);
        text.append(String.format(Locale.ROOT, "%n%d rules in %d %s: %.0f ms of %.0f ms of the pipeline%n",
                report.lines().size(), report.documents(), report.documents() == 1 ? "document" : "documents",
                report.nanos() / 1e6, report.pipelineNanos() / 1e6));
        return text.toString();
    }

    private static void list(StringBuilder text, String title, List<Line> lines, int top, Path base) {
        if (!lines.isEmpty()) {
            text.append('\n').append(title).append(" (").append(lines.size()).append("):\n");
            lines.stream().limit(top <= 0 ? lines.size() : top).forEach(line ->
                    text.append("  ").append(name(line.rule(), base)).append(failure(line)).append('\n'));
            more(text, lines.size() - (top <= 0 ? lines.size() : top));
        }
    }

    private static void more(StringBuilder text, int left) {
        if (left > 0) {
            text.append("... and ").append(left).append(" more; see them all with --top 0\n");
        }
    }

    private static String failure(Line line) {
        if (line.failingElement() == null) {
            return "";
        }
        String element = line.failingElement().length() <= WIDEST_ELEMENT ? line.failingElement()
                : line.failingElement().substring(0, WIDEST_ELEMENT) + "…";
        return "; fails mostly at " + element + " (" + line.failures() + ")";
    }

    private static String name(RuleOutline rule, Path base) {
        Path path = Path.of(rule.origin().path());
        String shown = path.startsWith(base) ? base.relativize(path).toString() : rule.origin().path();
        return rule.origin().id() + "  " + shown + ":" + rule.origin().line()
                + (rule.origin().column() > 1 ? ":" + rule.origin().column() : "");
    }
}
