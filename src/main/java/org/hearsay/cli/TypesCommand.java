package org.hearsay.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.workbench.TypeReference;
import org.hearsay.workbench.TypeReferenceFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hearsay types}: the reference of the type system. */
@Command(name = "types", mixinStandardHelpOptions = true, versionProvider = VersionText.class, sortOptions = false,
        synopsisHeading = "Example:%n  hearsay types --format html > types.html%n%nUsage: ",
        description = {"Prints a reference of all types: what they stand for, what they extend, and their features with their values.", ""},
        footer = {"", "Exit codes: 0 all well, 2 usage, 4 a rule file is broken."})
final class TypesCommand implements Callable<Integer> {

    @Mixin
    private RuleOptions rules;

    @Option(names = "--format", paramLabel = "F", defaultValue = "markdown",
            description = "markdown or html (default: ${DEFAULT-VALUE})")
    private TypeReferenceFormat format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        out.print(format.write(TypeReference.of(rules.selection(List.of()))));
        out.flush();
        return ExitCodes.OK;
    }
}
