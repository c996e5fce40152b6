package org.hearsay.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hearsay.io.InputOptions;
import org.hearsay.io.Inputs;
import org.hearsay.io.UsageException;
import org.hearsay.pipeline.PipelineSettings;
import org.hearsay.report.DiffText;
import org.hearsay.report.TagChange;
import org.hearsay.report.TagDiff;
import org.hearsay.report.Tally;
import org.hearsay.workbench.RuleSelection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hearsay rules diff}: what a change of rules does to the tags. */
@Command(name = "diff", mixinStandardHelpOptions = true, versionProvider = VersionText.class, sortOptions = false,
        synopsisHeading = "Example:%n  hearsay rules diff --rules old/protests --rules new/protests reports%n"
                + "  hearsay rules diff out-before out-after --gold gold%n%nUsage: ",
        description = {"Compares the tags of two versions of rules, or of two folders that hearsay tag wrote: tags won, lost and changed, each with the"
                + " rule that made it. Where there is gold, says of each change whether it is a gain or a loss.", ""},
        footer = {"", "Exit codes: 0 compared, whether there are differences or not; 2 usage, 4 a rule file is broken."})
final class RulesDiffCommand implements Callable<Integer> {

    private static final String HOME = "hearsay.home";

    @Parameters(paramLabel = "INPUT", arity = "1..*",
            description = "texts, reports or folders of them to tag with both versions; or two folders that hearsay tag wrote")
    private List<String> inputs = new ArrayList<>();

    @Option(names = "--rules", paramLabel = "DIR", description = "a version of a family or of a folder of families: first the old, then the"
            + " new one; a single one is compared with the built-in rules alone")
    private List<String> rules = new ArrayList<>();

    @Option(names = "--gold", paramLabel = "DIR", description = "folder of gold (default: the folder of each document)")
    private Path gold;

    @Option(names = "--summary", description = "leave out the single differences")
    private boolean summary;

    @Option(names = "--format", paramLabel = "F", defaultValue = "text", description = "text or json (default: ${DEFAULT-VALUE})")
    private RulesExplainCommand.Format format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        TagDiff.Report report = rules.isEmpty() ? compareFolders() : compareRules();
        PrintWriter out = spec.commandLine().getOut();
        out.print(format == RulesExplainCommand.Format.TEXT ? DiffText.of(report, summary) : json(report) + "\n");
        out.flush();
        return ExitCodes.OK;
    }

    private TagDiff.Report compareFolders() throws IOException {
        if (inputs.size() != 2 || !inputs.stream().allMatch(each -> TagDiff.isOutput(Path.of(each)))) {
            throw new UsageException("expected --rules OLD --rules NEW, or two folders that hearsay tag wrote, but came "
                    + inputs + ": name the rules to compare, or tag with each version first");
        }
        return TagDiff.ofFolders(Path.of(inputs.get(0)), Path.of(inputs.get(1)), gold);
    }

    private TagDiff.Report compareRules() throws IOException {
        if (rules.size() > 2) {
            throw new UsageException("expected --rules OLD --rules NEW, but came " + rules + ": name two versions");
        }
        return TagDiff.ofRules(settings(rules.size() == 1 ? List.of() : rules.subList(0, 1)),
                settings(rules.subList(rules.size() - 1, rules.size())), Inputs.of(inputs, InputOptions.DEFAULT), gold);
    }

    private static PipelineSettings settings(List<String> folders) {
        String home = System.getProperty(HOME);
        return RuleSelection.of(List.of(), folders, false, home == null ? null : Path.of(home)).settings();
    }

    private static String json(TagDiff.Report report) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode root = mapper.createObjectNode();
        root.put("documents", report.documents()).put("golds", report.golds());
        ArrayNode changes = root.putArray("changes");
        for (TagChange change : report.changes()) {
            ObjectNode node = mapper.valueToTree(change);
            node.put("rule", change.rule());
            node.set("differences", mapper.valueToTree(change.differences()));
            changes.add(node);
        }
        root.set("before", mapper.valueToTree(figures(report.before())));
        root.set("after", mapper.valueToTree(figures(report.after())));
        root.set("notes", mapper.valueToTree(report.notes()));
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static Map<String, Map<String, Number>> figures(Map<String, Tally> tallies) {
        Map<String, Map<String, Number>> figures = new LinkedHashMap<>();
        tallies.forEach((type, tally) -> figures.put(type, Map.of("gold", tally.gold(), "system", tally.system(),
                "precision", tally.precision(), "recall", tally.recall(), "f1", tally.f1(), "strictF1", tally.strictF1())));
        return figures;
    }
}
