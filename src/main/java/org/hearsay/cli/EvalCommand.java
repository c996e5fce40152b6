package org.hearsay.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hearsay.report.Bootstrap;
import org.hearsay.report.EvaluationRun;
import org.hearsay.report.EvaluationTable;
import org.hearsay.report.Tally;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hearsay eval}: tagged documents against gold. */
@Command(name = "eval", mixinStandardHelpOptions = true, versionProvider = VersionText.class, sortOptions = false,
        synopsisHeading = "Example:%n  hearsay eval testdata/gold out --errors%n%nUsage: ",
        description = {"Compares tagged documents with gold: precision, recall and F1 for each type, and how often its fields are right.",
            "Mentions match by overlap (strict: equal spans), claims by trigger and event (strict: count or commodities, and polarity, too).", ""},
        footer = {"", "Exit codes: 0 all well, 1 a figure is under its --min or a document is missing or altered, 2 usage."})
final class EvalCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "GOLD", description = "folder of gold: standoff JSON beside the texts, or XMI")
    private Path gold;

    @Parameters(index = "1", paramLabel = "OUT", description = "folder that hearsay tag wrote")
    private Path tagged;

    @Option(names = "--errors", description = "list each miss, false tag and wrong field with its rule and sentence")
    private boolean errors;

    @Option(names = "--interval", description = "add to each F1 what 95 %% of 1,000 draws of documents give (percentile bootstrap)")
    private boolean interval;

    @Option(names = "--json", description = "print the figures as JSON")
    private boolean json;

    @Option(names = "--min", paramLabel = "TYPE=F1", description = "least F1 of a type, such as Faction=0.9; may be repeated")
    private Map<String, Double> least = new LinkedHashMap<>();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        EvaluationRun.Result result = EvaluationRun.compare(gold, tagged, error -> {
            if (errors) {
                out.println(error);
            }
        });
        PrintWriter err = spec.commandLine().getErr();
        result.missing().forEach(name -> err.println("missing: no XMI for " + name));
        result.altered().forEach(name -> err.println("altered: the text of " + name + " is not that of the gold"));
        Map<String, Bootstrap.Intervals> intervals = interval ? Bootstrap.intervals(result.byDocument()) : Map.of();
        if (json) {
            out.println(new ObjectMapper().writerWithDefaultPrettyPrinter()
                    .writeValueAsString(EvaluationTable.values(result, intervals)));
        } else {
            out.print(EvaluationTable.text(result, intervals));
        }
        out.flush();
        boolean under = underLeast(result, err);
        return under || !result.missing().isEmpty() || !result.altered().isEmpty() ? ExitCodes.FINDINGS : ExitCodes.OK;
    }

    private boolean underLeast(EvaluationRun.Result result, PrintWriter err) {
        boolean under = false;
        for (Map.Entry<String, Double> entry : least.entrySet()) {
            Tally tally = result.tallies().get(entry.getKey());
            if (tally == null) {
                throw new ParameterException(spec.commandLine(),
                        "--min: expected one of " + result.tallies().keySet() + ", found [" + entry.getKey() + "]");
            }
            if (tally.f1() < entry.getValue()) {
                under = true;
                err.println(String.format(Locale.ROOT, "%s: expected F1 of at least %.3f, found [%.3f]", entry.getKey(), entry.getValue(), tally.f1()));
            }
        }
        return under;
    }
}
