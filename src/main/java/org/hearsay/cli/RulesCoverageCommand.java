package org.hearsay.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hearsay.io.InputOptions;
import org.hearsay.io.Inputs;
import org.hearsay.workbench.CoveragePage;
import org.hearsay.workbench.CoverageText;
import org.hearsay.workbench.RuleCoverage;
import org.hearsay.workbench.RuleCoverage.Line;
import org.hearsay.workbench.RuleSelection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearsay rules coverage}: what each rule does in a folder of texts, and how long it takes. */
@Command(name = "coverage", mixinStandardHelpOptions = true, versionProvider = VersionText.class, sortOptions = false,
        synopsisHeading = "Example:%n  hearsay rules coverage reports --html coverage.html%n%nUsage: ",
        description = {"Counts for each rule how often it was tried and matched, what it made, how long it took and where it fails; lists the"
                + " rules that were never tried or never matched.", ""},
        footer = {"", "Exit codes: 0 all well, 2 usage, 3 some documents failed, 4 a rule file is broken."})
final class RulesCoverageCommand extends RulesSubcommand {

    /** How the table is ordered. */
    enum Order {
        TIME(Comparator.comparingLong(Line::nanos).reversed()), TRIED(Comparator.comparingLong(Line::tried).reversed()),
        MATCHED(Comparator.comparingLong(Line::matched).reversed()), MADE(Comparator.comparingLong(Line::made).reversed()),
        RULE(Comparator.comparing(line -> line.rule().origin().id()));

        private final Comparator<Line> lines;

        Order(Comparator<Line> lines) {
            this.lines = lines;
        }
    }

    @Parameters(paramLabel = "INPUT", arity = "1..*", description = "texts, reports, folders of them, or - for standard input")
    private List<String> inputs = new ArrayList<>();

    @Option(names = "--sort", paramLabel = "ORDER", defaultValue = "time",
            description = "time, tried, matched, made or rule (default: ${DEFAULT-VALUE})")
    private Order order;

    @Option(names = "--top", paramLabel = "N", defaultValue = "40", description = "lines of the table; 0 for all (default: ${DEFAULT-VALUE})")
    private int top;

    @Option(names = "--html", paramLabel = "FILE", description = "write a page that shows the scripts with the counts in the margin, too")
    private Path html;

    @Option(names = "--format", paramLabel = "F", defaultValue = "text", description = "text or json (default: ${DEFAULT-VALUE})")
    private RulesExplainCommand.Format format;

    @Mixin
    private PluginsOption plugins;

    @Override
    public Integer call() throws IOException {
        RuleSelection selection = selection(List.of()).withPlugins(plugins.folder());
        RuleCoverage.Report report = RuleCoverage.of(selection.settings(), Inputs.of(inputs, InputOptions.DEFAULT));
        if (html != null) {
            Files.writeString(html, CoveragePage.of(report, selection.families()));
        }
        PrintWriter out = out();
        RuleCoverage.Report sorted = report.sorted(order.lines);
        out.print(format == RulesExplainCommand.Format.TEXT ? CoverageText.of(sorted, top, Path.of("").toAbsolutePath())
                : new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(sorted) + "\n");
        out.flush();
        report.failed().forEach(failure -> err().println("failed: " + failure));
        return report.failed().isEmpty() ? ExitCodes.OK : ExitCodes.DOCUMENTS_FAILED;
    }
}
