package org.hearsay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.workbench.RuleCheck;
import org.hearsay.workbench.RuleSelection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hearsay rules check}: all mistakes of all rule files, in one run. */
@Command(name = "check", mixinStandardHelpOptions = true, versionProvider = VersionText.class, sortOptions = false,
        synopsisHeading = "Example:%n  hearsay rules check rules/protests%n%nUsage: ",
        description = {"Finds the mistakes in scripts and word lists before any document is read: each with its line, and what to do.", ""},
        footer = {"", "Exit codes: 0 nothing found, 1 errors or warnings found, 2 usage."})
final class RulesCheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "RULES", arity = "0..*",
            description = "files, folders or names of built-in families to check (default: all built-in families)")
    private List<String> targets = new ArrayList<>();

    @Mixin
    private RuleOptions rules;

    @Mixin
    private FindingsOptions findings;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        RuleSelection selection = rules.selection(targets);
        return findings.print(RuleCheck.of(selection), spec.commandLine().getOut(), "");
    }
}
