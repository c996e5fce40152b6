package org.hearsay.cli;

import java.io.PrintWriter;
import java.util.List;
import org.hearsay.lexicon.Problem;
import org.hearsay.lexicon.RuleFileException;
import org.hearsay.workbench.ListCollisions;
import org.hearsay.workbench.RuleCheck;
import org.hearsay.workbench.RuleSelection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hearsay rules lists}: what is odd about word lists, and what they share. */
@Command(name = "lists", mixinStandardHelpOptions = true, versionProvider = VersionText.class, sortOptions = false,
        synopsisHeading = "Example:%n  hearsay rules lists rules/protests%n%nUsage: ",
        description = {"Checks word lists, and shows the texts that stand in several of them.", ""},
        footer = {"", "Exit codes: 0 all lists can be used, 2 usage, 4 a list is broken."})
final class RulesListsCommand extends FindingsSubcommand {

    @Option(names = "--each", description = "show each shared text with its lines, not each group of lists")
    private boolean each;

    @Override
    public Integer call() {
        RuleSelection selection = selection();
        PrintWriter out = out();
        List<Problem> problems = RuleCheck.ofLists(selection);
        List<Problem> errors = problems.stream().filter(Problem::isError).toList();
        if (!errors.isEmpty()) {
            throw new RuleFileException(errors);
        }
        if (findings().isText()) {
            List<ListCollisions.Collision> collisions = ListCollisions.of(selection);
            out.print(ListCollisions.toText(collisions, each));
            print(problems, FindingsOptions.count(collisions.size(), "shared text") + "; ");
        } else {
            print(problems, "");
        }
        return ExitCodes.OK;
    }
}
