package org.hearsay.cli;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.lexicon.Problem;
import org.hearsay.workbench.RuleSelection;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A command of {@code hearsay rules} that looks at rules and reports what it finds. */
abstract class FindingsSubcommand extends RulesSubcommand {

    @Parameters(paramLabel = "RULES", arity = "0..*",
            description = "files, folders or names of built-in families (default: all built-in families)")
    private List<String> targets = new ArrayList<>();

    @Mixin
    private FindingsOptions findings;

    RuleSelection selection() {
        return selection(targets);
    }

    FindingsOptions findings() {
        return findings;
    }

    /** Prints findings as the user asked for, and returns the exit code. */
    int print(List<Problem> problems, String summary) {
        return findings.print(problems, out(), summary);
    }
}
