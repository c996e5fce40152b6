package org.hearsay.workbench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.lexicon.RuleFamily;
import org.hearsay.lexicon.RuleFile;
import org.hearsay.workbench.RuleCoverage.Line;
import org.hearsay.workbench.RuleCoverage.Report;

/** Writes what rules did as a web page that shows the scripts with the counts in the margin; needs nothing but itself. */
public final class CoveragePage {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1"><title>Coverage of rules</title>
            <style>
            body { font: 15px sans-serif; margin: 2em; color: #222; }
            table { border-collapse: collapse; }
            td { padding: 0 0.6em; vertical-align: top; }
            td.n { text-align: right; color: #555; white-space: nowrap; font: 13px monospace; }
            td.code { font: 13px monospace; white-space: pre-wrap; overflow-wrap: anywhere; border-left: 1px solid #ccc; }
            h2 { overflow-wrap: anywhere; }
            th { font-weight: normal; font-size: 13px; color: #555; text-align: right; padding: 0 0.6em; }
            tr.hit td.n { background: #e3f3e3; } tr.missed td.n { background: #fdf0d5; } tr.unused td.n { background: #f6dcdc; }
            td.comment { color: #777; }
            span.key { padding: 0 0.4em; } .hit { background: #e3f3e3; } .missed { background: #fdf0d5; } .unused { background: #f6dcdc; }
            tr.hit, tr.missed, tr.unused { background: none; }
            </style></head><body>
            <h1>Coverage of rules</h1>
            """;

    private CoveragePage() {
    }

    /**
     * Writes a page.
     *
     * @param report what came of the run
     * @param families the families whose scripts are shown
     * @return the page
     */
    public static String of(Report report, Collection<RuleFamily> families) {
        StringBuilder page = new StringBuilder(HEAD);
        page.append(String.format(Locale.ROOT, "<p>%d rules in %d documents: %.0f ms. "
                + "<span class=\"key hit\">matched: %d</span> <span class=\"key missed\">tried, never matched: %d</span> "
                + "<span class=\"key unused\">never tried: %d</span></p>%n", report.lines().size(), report.documents(),
                report.nanos() / 1e6, report.lines().stream().filter(line -> line.matched() > 0).count(),
                report.neverMatched().size(), report.neverTried().size()));
        Map<String, Map<Integer, List<Line>>> byPlace = new HashMap<>();
        for (Line line : report.lines()) {
            byPlace.computeIfAbsent(line.rule().origin().path(), key -> new HashMap<>())
                    .computeIfAbsent(line.rule().origin().line(), key -> new ArrayList<>()).add(line);
        }
        for (RuleFamily family : families) {
            for (RuleFile script : family.scripts()) {
                if (byPlace.containsKey(script.path())) {
                    script(page, script, byPlace.get(script.path()));
                }
            }
        }
        return page.append("</body></html>\n").toString();
    }

    private static void script(StringBuilder page, RuleFile script, Map<Integer, List<Line>> lines) {
        page.append("<h2>").append(escaped(script.family() + "/" + script.fileName())).append("</h2>\n<table>\n"
                + "<tr><th>tried</th><th>matched</th><th>made</th><th>ms</th><th>line</th><th>rule</th></tr>\n");
        String[] text = script.text().split("\r\n|\r|\n", -1);
        for (int i = 0; i < text.length; i++) {
            List<Line> here = lines.getOrDefault(i + 1, List.of());
            long tried = here.stream().mapToLong(Line::tried).sum();
            long matched = here.stream().mapToLong(Line::matched).sum();
            String look = here.isEmpty() ? "" : matched > 0 ? "hit" : tried > 0 ? "missed" : "unused";
            page.append("<tr").append(look.isEmpty() ? "" : " class=\"" + look + "\"").append(title(here)).append('>');
            page.append(number(here.isEmpty() ? "" : "" + tried)).append(number(here.isEmpty() ? "" : "" + matched));
            page.append(number(here.isEmpty() ? "" : "" + here.stream().mapToLong(Line::made).sum()));
            page.append(number(here.isEmpty() ? ""
                    : String.format(Locale.ROOT, "%.1f", here.stream().mapToLong(Line::nanos).sum() / 1e6)));
            page.append(number("" + (i + 1)));
            page.append(text[i].strip().startsWith("//") ? "<td class=\"code comment\">" : "<td class=\"code\">");
            page.append(escaped(text[i])).append("</td></tr>\n");
        }
        page.append("</table>\n");
    }

    private static String title(List<Line> lines) {
        return lines.stream().filter(line -> line.failingElement() != null).findFirst()
                .map(line -> " title=\"" + escaped("fails mostly at " + line.failingElement() + " (" + line.failures() + ")")
                        + "\"").orElse("");
    }

    private static String number(String value) {
        return "<td class=\"n\">" + value + "</td>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
