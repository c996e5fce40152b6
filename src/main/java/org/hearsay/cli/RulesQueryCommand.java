package org.hearsay.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.hearsay.io.InputOptions;
import org.hearsay.io.Inputs;
import org.hearsay.io.UsageException;
import org.hearsay.workbench.RuleQuery;
import org.hearsay.workbench.RuleQuery.Match;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearsay rules query}: where a rule matches, in context. */
@Command(name = "query", mixinStandardHelpOptions = true, versionProvider = VersionText.class, sortOptions = false,
        synopsisHeading = "Example:%n  hearsay rules query 'Faction ANY[0,3]? HarmVerb' reports%n%nUsage: ",
        description = {"Prints where a rule matches, with the text around it. The rule sees all tags, list words and tokens; it needs no action and"
                + " no semicolon.", ""},
        footer = {"", "Exit codes: 0 all well, matches or not; 2 usage, 3 some documents failed, 4 the rule or a rule file is broken."})
final class RulesQueryCommand extends RulesSubcommand {

    /** How matches are written. */
    enum Format { TEXT, CSV }

    @Parameters(index = "0", paramLabel = "RULE", description = "a rule in Ruta, in single quotes")
    private String rule;

    @Parameters(index = "1..*", paramLabel = "INPUT", arity = "1..*", description = "texts, reports, folders of them, or - for standard input")
    private List<String> inputs = new ArrayList<>();

    @Option(names = "--count", description = "print how often each text matches instead, the most frequent first")
    private boolean count;

    @Option(names = "--width", paramLabel = "N", defaultValue = "40", description = "characters of context on each side (default: ${DEFAULT-VALUE})")
    private int width;

    @Option(names = "--format", paramLabel = "F", defaultValue = "text", description = "text or csv (default: ${DEFAULT-VALUE})")
    private Format format;

    @Mixin
    private PluginsOption plugins;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = out();
        CSVPrinter csv = format == Format.CSV ? new CSVPrinter(out, CSVFormat.RFC4180) : null;
        TreeMap<String, Integer> counts = new TreeMap<>();
        Consumer<Match> writer = count ? match -> counts.merge(match.text(), 1, Integer::sum)
                : csv == null ? match -> print(out, match) : match -> print(csv, List.of(match.document(), match.line(),
                        match.begin(), match.end(), match.left(), match.text(), match.right()));
        if (csv != null) {
            print(csv, count ? List.of("count", "text") : List.of("document", "line", "begin", "end", "left", "text", "right"));
        }
        if (rule.isBlank()) {
            throw new UsageException("expected a rule in Ruta, but came nothing: write one in single quotes, such as 'Faction'");
        }
        RuleQuery.Summary summary = RuleQuery.run(rule, selection(List.of()).withPlugins(plugins.folder()).settings(),
                Inputs.of(inputs, InputOptions.DEFAULT), width, writer);
        counts.entrySet().stream().sorted((a, b) -> b.getValue() - a.getValue()).forEach(each -> {
            if (csv == null) {
                out.println(String.format(Locale.ROOT, "%7d  %s", each.getValue(), each.getKey()));
            } else {
                print(csv, List.of(each.getValue(), each.getKey()));
            }
        });
        out.flush();
        PrintWriter err = err();
        err.println(summary.matches() + (summary.matches() == 1 ? " match in " : " matches in ") + summary.found()
                + " of " + FindingsOptions.count(summary.documents(), "document"));
        summary.failed().forEach(failure -> err.println("failed: " + failure));
        return summary.failed().isEmpty() ? ExitCodes.OK : ExitCodes.DOCUMENTS_FAILED;
    }

    private void print(PrintWriter out, Match match) {
        int dots = Math.max(0, width - match.left().length());
        out.println(" ".repeat(dots) + match.left() + "[" + match.text() + "]" + match.right() + "  "
                + match.document() + ":" + match.line());
    }

    private static void print(CSVPrinter csv, List<?> values) {
        try {
            csv.printRecord(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
