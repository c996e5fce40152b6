package org.hearsay.cli;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.concurrent.Callable;
import org.hearsay.workbench.RuleSelection;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What the commands of {@code hearsay rules} have in common: the rules that they work on, and where they print. */
abstract class RulesSubcommand implements Callable<Integer> {

    @Mixin
    private RuleOptions rules;

    @Spec
    private CommandSpec spec;

    /** Returns the rules that the user named, with those of the pipeline around them. */
    RuleSelection selection(Collection<String> targets) {
        return rules.selection(targets);
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
