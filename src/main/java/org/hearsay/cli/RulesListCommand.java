package org.hearsay.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.workbench.RuleCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearsay rules list}: what families hold. */
@Command(name = "list", mixinStandardHelpOptions = true, versionProvider = VersionText.class, sortOptions = false,
        synopsisHeading = "Example:%n  hearsay rules list casualties%n%nUsage: ",
        description = {"Lists rules with their descriptions and examples, the types that scripts declare, and word lists.", ""},
        footer = {"", "Exit codes: 0 all well, 2 usage, 4 a rule file is broken."})
final class RulesListCommand extends RulesSubcommand {

    @Parameters(paramLabel = "RULES", arity = "0..*",
            description = "files, folders or names of built-in families (default: all built-in families)")
    private List<String> targets = new ArrayList<>();

    @Option(names = "--json", description = "print everything as JSON")
    private boolean json;

    @Override
    public Integer call() throws JsonProcessingException {
        RuleCatalogue catalogue = RuleCatalogue.of(selection(targets));
        PrintWriter out = out();
        if (json) {
            out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(catalogue.families()));
        } else {
            out.print(catalogue.toText());
        }
        out.flush();
        return ExitCodes.OK;
    }
}
