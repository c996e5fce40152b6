package org.hearsay.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.hearsay.io.UsageException;
import org.hearsay.lexicon.RuleFileException;
import org.hearsay.pipeline.Versions;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Tells the user why a command did not run, in a line, and chooses the exit code. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("hearsay: " + e.getMessage());
        err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCodes.USAGE;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (e instanceof RuleFileException broken) {
            broken.problems().forEach(err::println);
            return ExitCodes.BROKEN_RULES;
        }
        if (e instanceof UsageException) {
            err.println("hearsay: " + e.getMessage());
            return ExitCodes.USAGE;
        }
        if (e instanceof IOException) {
            boolean resumes = command.getCommandSpec().findOption("--resume") != null;
            err.println(resumes ? "hearsay: cannot write the output: " + e.getMessage()
                    + "; make room or choose another OUT, then go on with --resume" : "hearsay: cannot read or write: "
                    + (e instanceof NoSuchFileException ? "there is no file or folder [" + e.getMessage() + "]"
                            : e.getMessage()) + "; correct the path, or make room");
            return ExitCodes.DOCUMENTS_FAILED;
        }
        return bug(e, err, command.getParseResult());
    }

    private static int bug(Exception e, PrintWriter err, ParseResult parsed) {
        err.println("hearsay: this is a bug of Hearsay: " + e);
        try {
            Path file = Files.createTempFile("hearsay-bug-", ".txt");
            try (PrintWriter trace = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
                trace.println(Versions.all());
                trace.println(parsed.originalArgs());
                e.printStackTrace(trace);
            }
            err.println("Please report it with the file " + file);
        } catch (IOException notWritten) {
            e.printStackTrace(err);
        }
        return ExitCodes.BUG;
    }
}
