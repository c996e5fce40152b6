package org.hearsay.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.io.InputOptions;
import org.hearsay.io.Inputs;
import org.hearsay.io.UsageException;
import org.hearsay.report.RuleSuggestions;
import org.hearsay.report.RuleSuggestions.Report;
import org.hearsay.report.RuleSuggestions.Suggestion;
import org.hearsay.rule.RuleScript;
import org.hearsay.workbench.RuleSelection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearsay rules suggest}: candidates for what the rules miss in gold. */
@Command(name = "suggest", mixinStandardHelpOptions = true, versionProvider = VersionText.class, sortOptions = false,
        synopsisHeading = "Example:%n  hearsay rules suggest --type MilitarySite testdata/gold --corpus reports%n%nUsage: ",
        description = {"Proposes rules and list entries for what gold has and the rules miss, each with what it finds in gold and, with --corpus, in"
                + " other texts. They are drafts to judge and narrow; nothing is written unless --output is given.", ""},
        footer = {"", "Exit codes: 0 all well, proposals or none; 2 usage, 3 some documents failed, 4 a rule file is broken."})
final class RulesSuggestCommand extends RulesSubcommand {

    @Parameters(paramLabel = "GOLD", arity = "0..*", description = "documents with gold beside them (NAME.json or NAME.xmi), or folders of them")
    private List<String> inputs = new ArrayList<>();

    @Option(names = "--type", paramLabel = "T", required = true, description = "type that gold has, such as MilitarySite or SupplyClaim")
    private String type;

    @Option(names = "--gold", paramLabel = "DIR", description = "folder of gold (default: the folder of each document)")
    private Path gold;

    @Option(names = "--examples", paramLabel = "RULES", description = "take the todo examples of these rule files, folders or families as gold, too;"
            + " may be repeated")
    private List<String> examples = new ArrayList<>();

    @Option(names = "--corpus", paramLabel = "DIR", description = "other texts to try the proposals on")
    private String corpus;

    @Option(names = "--most", paramLabel = "N", defaultValue = "5", description = "how many proposals to make (default: ${DEFAULT-VALUE})")
    private int most;

    @Option(names = "--precision", paramLabel = "P", defaultValue = "0.7",
            description = "least share of right ones among what a proposal finds in gold (default: ${DEFAULT-VALUE})")
    private double precision;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "write the rules into a new file, too")
    private Path output;

    @Option(names = "--format", paramLabel = "F", defaultValue = "text", description = "text or json (default: ${DEFAULT-VALUE})")
    private RulesExplainCommand.Format format;

    @Override
    public Integer call() throws IOException {
        if (output != null && Files.exists(output)) {
            throw new UsageException("expected a new file for the proposals, but there is [" + output + "] already: name another one");
        }
        if (inputs.isEmpty() && examples.isEmpty()) {
            throw new UsageException("expected GOLD or --examples RULES, but none came: name documents with gold, or rules with"
                    + " todo examples");
        }
        RuleSelection selection = selection(examples);
        List<RuleScript> scripts = examples.isEmpty() ? List.of() : selection.chosen(selection.families()).stream()
                .flatMap(family -> family.scripts().stream()).map(RuleScript::read).toList();
        Report report = RuleSuggestions.of(selection.settings(),
                inputs.isEmpty() ? null : Inputs.of(inputs, InputOptions.DEFAULT), scripts,
                corpus == null ? null : Inputs.of(List.of(corpus), InputOptions.DEFAULT),
                new RuleSuggestions.Question(type, gold, most, precision));
        if (report.gold() == 0) {
            throw new UsageException("expected gold of the type [" + type + "], but there is none in or beside " + inputs
                    + (examples.isEmpty() ? "" : ", nor a todo example in " + examples) + ": name documents with NAME.json beside NAME.txt, or the folder of gold with --gold");
        }
        PrintWriter out = out();
        out.print(format == RulesExplainCommand.Format.TEXT ? text(report)
                : new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n");
        out.flush();
        if (output != null) {
            Files.write(output, report.suggestions().stream().filter(each -> !each.isEntry()).map(Suggestion::paste).toList());
        }
        report.failed().forEach(failure -> err().println("failed: " + failure));
        return report.failed().isEmpty() ? ExitCodes.OK : ExitCodes.DOCUMENTS_FAILED;
    }

    private String text(Report report) {
        StringBuilder text = new StringBuilder();
        int number = 0;
        for (Suggestion each : report.suggestions()) {
            text.append(++number).append(each.isEntry() ? ". an entry for " + (each.file() == null ? "a list"
                    : "rules/" + each.file() + ".csv") : ". a rule").append(String.format(Locale.ROOT,
                    ": finds %d of %d missed; in gold %d right, %d wrong (precision %.2f, recall %.2f)%n", each.found(),
                    report.missed(), each.right(), each.wrong(), each.precision(), each.recall()));
            each.paste().lines().forEach(line -> text.append("    ").append(line).append('\n'));
            if (corpus != null) {
                text.append("  in the corpus: ").append(FindingsOptions.count(each.corpusMatches(), "time")).append('\n');
                each.examples().forEach(example -> text.append("    ").append(example).append('\n'));
            }
            text.append('\n');
        }
        return text + String.format(Locale.ROOT, "%s: %d in gold, %d missed, %s%n", type, report.gold(), report.missed(),
                FindingsOptions.count(report.suggestions().size(), "proposal"));
    }
}
