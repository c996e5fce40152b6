package org.hearsay.cli;

import java.io.PrintWriter;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Model.CommandSpec;

/** The command {@code hearsay}. Only {@link #main} ends the Java process. */
@Command(name = "hearsay", mixinStandardHelpOptions = true, versionProvider = VersionText.class,
        synopsisHeading = "Example:%n  hearsay tag reports -o out%n%nUsage: ",
        description = "Tags reports on armed conflict: who claims what, and how surely.",
        synopsisSubcommandLabel = "COMMAND", commandListHeading = "%nCommands:%n",
        subcommands = {TagCommand.class, EvalCommand.class, RulesCommand.class, TypesCommand.class, HelpCommand.class})
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec;

    /**
     * Runs a command line and ends the process with its exit code.
     *
     * @param args the words of the command line
     */
    public static void main(String[] args) {
        // Ruta logs to the console what we report ourselves, in words for people.
        LogManager.getLogManager().reset();
        System.exit(run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), args));
    }

    /**
     * Runs a command line.
     *
     * @param out for what was asked for, such as help
     * @param err for messages
     * @param args the words of the command line
     * @return the exit code
     */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new Main()).setOut(out).setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new Failures())
                .setExecutionExceptionHandler(new Failures())
                .setExitCodeExceptionMapper(e -> ExitCodes.BUG)
                .execute(args);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "expected a command, such as: hearsay tag reports -o out");
    }
}
