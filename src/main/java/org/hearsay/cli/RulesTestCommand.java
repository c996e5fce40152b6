package org.hearsay.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.hearsay.lexicon.RuleFileException;
import org.hearsay.workbench.ExampleResult.Outcome;
import org.hearsay.workbench.JUnitReport;
import org.hearsay.workbench.RuleSelection;
import org.hearsay.workbench.RuleTests;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearsay rules test}: the examples beside the rules, through the pipeline. */
@Command(name = "test", mixinStandardHelpOptions = true, versionProvider = VersionText.class, sortOptions = false,
        synopsisHeading = "Example:%n  hearsay rules test rules/protests%n%nUsage: ",
        description = {"Runs the examples (// yes:, // no:, // todo:) beside the rules through the whole pipeline, and says what was tagged instead.", ""},
        footer = {"", "Exit codes: 0 all examples hold, 1 findings (examples that fail, rules without examples, broken rules), 2 usage."})
final class RulesTestCommand extends FindingsSubcommand {

    @Option(names = "--rule", paramLabel = "GLOB", description = "test only rules with such names, as 'protests/*'")
    private String rule;

    @Option(names = "--fail-fast", description = "stop at the first example that fails")
    private boolean failFast;

    @Option(names = "--junit", paramLabel = "FILE", description = "write the results as JUnit XML, too")
    private Path junit;

    @Mixin
    private PluginsOption plugins;

    @Override
    public Integer call() throws IOException, AnalysisEngineProcessException {
        RuleSelection selection = selection().withPlugins(plugins.folder());
        RuleTests.Report report;
        try {
            report = RuleTests.run(selection, new RuleTests.Options(rule, failFast));
        } catch (RuleFileException broken) {
            return print(broken.problems(), "not tested: ");
        }
        if (junit != null) {
            Files.writeString(junit, JUnitReport.of(report), StandardCharsets.UTF_8);
        }
        return print(report.findings(), summary(report));
    }

    private static String summary(RuleTests.Report report) {
        return FindingsOptions.count(report.results().size(), "example") + ": " + report.count(Outcome.PASSED) + " hold, "
                + report.count(Outcome.FAILED) + " fail, " + report.count(Outcome.TODO) + " todo, "
                + report.count(Outcome.TODO_HOLDS) + " todo that hold; ";
    }
}
