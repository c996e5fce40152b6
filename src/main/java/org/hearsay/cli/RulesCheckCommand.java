package org.hearsay.cli;

import org.hearsay.workbench.RuleCheck;
import org.hearsay.workbench.RuleSelection;
import picocli.CommandLine.Command;

/** {@code hearsay rules check}: all mistakes of all rule files, in one run. */
@Command(name = "check", mixinStandardHelpOptions = true, versionProvider = VersionText.class, sortOptions = false,
        synopsisHeading = "Example:%n  hearsay rules check rules/protests%n%nUsage: ",
        description = {"Finds the mistakes in scripts and word lists before any document is read: each with its line, and what to do.", ""},
        footer = {"", "Exit codes: 0 nothing found, 1 errors or warnings found, 2 usage."})
final class RulesCheckCommand extends FindingsSubcommand {

    @Override
    public Integer call() {
        RuleSelection selection = selection();
        return print(RuleCheck.of(selection), "");
    }
}
