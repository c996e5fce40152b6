package org.hearsay.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hearsay rules}: what authors of rules need. */
@Command(name = "rules", mixinStandardHelpOptions = true, versionProvider = VersionText.class,
        synopsisHeading = "Example:%n  hearsay rules check rules/protests%n%nUsage: ",
        description = "Checks, tests and explains rules.",
        synopsisSubcommandLabel = "COMMAND", commandListHeading = "%nCommands:%n",
        subcommands = {
            RulesCheckCommand.class,
            RulesTestCommand.class,
            RulesExplainCommand.class,
            RulesNewCommand.class,
            RulesListCommand.class,
            RulesListsCommand.class,
            RulesCoverageCommand.class,
            RulesQueryCommand.class,
            RulesWatchCommand.class,
            RulesDiffCommand.class,
            RulesSuggestCommand.class,
            HelpCommand.class})
final class RulesCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(),
                "expected a command, such as: hearsay rules check rules/protests");
    }
}
