package org.hearsay.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import org.hearsay.lexicon.Problem;
import org.hearsay.workbench.FindingsFormat;
import picocli.CommandLine.Option;

/** Options of commands that print findings. */
final class FindingsOptions {

    @Option(names = "--format", paramLabel = "F", defaultValue = "text",
            description = "text, json, github (annotations of a workflow) or sarif (default: ${DEFAULT-VALUE})")
    private FindingsFormat format;

    /** Prints findings and, in text, how many there are; returns the exit code. */
    int print(Collection<Problem> findings, PrintWriter out, String summary) {
        out.print(format.write(findings, Path.of("").toAbsolutePath()));
        if (format == FindingsFormat.TEXT) {
            long errors = findings.stream().filter(Problem::isError).count();
            out.println(summary + count(errors, "error") + ", " + count(findings.size() - errors, "warning"));
        }
        out.flush();
        return findings.isEmpty() ? ExitCodes.OK : ExitCodes.FINDINGS;
    }

    /** Returns true when findings are printed for people. */
    boolean isText() {
        return format == FindingsFormat.TEXT;
    }

    /** Returns a number with its noun, such as {@code 2 errors}. */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
