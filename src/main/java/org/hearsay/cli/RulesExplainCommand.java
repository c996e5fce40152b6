package org.hearsay.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.hearsay.io.DocumentException;
import org.hearsay.io.InputDocument;
import org.hearsay.io.InputIterator;
import org.hearsay.io.InputOptions;
import org.hearsay.io.Inputs;
import org.hearsay.io.UsageException;
import org.hearsay.workbench.ExplainQuestion;
import org.hearsay.workbench.Explainer;
import org.hearsay.workbench.Explanation;
import org.hearsay.workbench.ExplanationText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearsay rules explain}: which rule made a tag, and why another made none. */
@Command(name = "explain", mixinStandardHelpOptions = true, versionProvider = VersionText.class, sortOptions = false,
        synopsisHeading = "Example:%n  hearsay rules explain report.txt --at \"shot down\"%n%nUsage: ",
        description = {"Tells for each tag which rule made it and on what each of its elements matched. Where a place has no tag, tells which"
                + " rules came nearest, and what stopped them.", ""},
        footer = {"", "Exit codes: 0 explained, 2 usage, 3 the file cannot be read, 4 a rule file is broken."})
final class RulesExplainCommand extends RulesSubcommand {

    /** How an explanation is written. */
    enum Format { TEXT, JSON }

    @Parameters(paramLabel = "FILE", description = "a document, or - for a text on standard input")
    private String file;

    @Option(names = "--at", paramLabel = "TEXT", description = "look at this text of the document, wherever it occurs")
    private String at;

    @Option(names = "--line", paramLabel = "N", description = "look at this line of the text")
    private Integer line;

    @Option(names = "--type", paramLabel = "T", description = "tags of this type only, such as Faction or Claim")
    private String type;

    @Option(names = "--rule", paramLabel = "GLOB", description = "rules of such names only, as 'casualties/*'")
    private String rule;

    @Option(names = "--nearest", paramLabel = "N", defaultValue = "" + ExplainQuestion.NEAREST,
            description = "how many rules that came near to show (default: ${DEFAULT-VALUE})")
    private int nearest;

    @Option(names = "--format", paramLabel = "F", defaultValue = "text", description = "text or json (default: ${DEFAULT-VALUE})")
    private Format format;

    @Mixin
    private PluginsOption plugins;

    @Override
    public Integer call() throws IOException, AnalysisEngineProcessException {
        if (line != null && line < 1) {
            throw new UsageException("expected --line to name a line, the first of which is 1, but came [" + line + "]");
        }
        ExplainQuestion question = new ExplainQuestion(at, line == null ? 0 : line, type, rule, nearest);
        Inputs inputs = Inputs.of(List.of(file), InputOptions.DEFAULT);
        Explainer explainer = Explainer.of(selection(List.of()).withPlugins(plugins.folder()).settings()
                .withForeignTypes(List.of(inputs.typeSystem())));
        PrintWriter out = out();
        try (InputIterator documents = inputs.iterator()) {
            while (documents.hasNext()) {
                InputDocument document = documents.next();
                Explanation explanation = explainer.explain(document, question);
                out.print(format == Format.TEXT ? ExplanationText.of(explanation, question, explainer, Path.of("").toAbsolutePath())
                                + ExplanationText.hint(explanation, question)
                        : new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(explanation) + "\n");
            }
        } catch (DocumentException e) {
            err().println("failed: " + file + ": " + e.getMessage());
            return ExitCodes.DOCUMENTS_FAILED;
        }
        out.flush();
        return ExitCodes.OK;
    }
}
