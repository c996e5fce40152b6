package org.hearsay.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.workbench.FamilyScaffold;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hearsay rules new}: the first files of a family. */
@Command(name = "new", mixinStandardHelpOptions = true, versionProvider = VersionText.class, sortOptions = false,
        synopsisHeading = "Example:%n  hearsay rules new protests%n%nUsage: ",
        description = {"Writes a new rule family that passes check and test: a script with examples, a word list, a README.", ""},
        footer = {"", "Exit codes: 0 written, 2 usage."})
final class RulesNewCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "NAME", description = "name of the family and of its folder, such as protests")
    private String name;

    @Option(names = "--in", paramLabel = "DIR", defaultValue = "",
            description = "folder in which its folder is made (default: the working directory)")
    private Path parent;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<Path> files = FamilyScaffold.create(name, parent);
        PrintWriter out = spec.commandLine().getOut();
        Path here = Path.of("").toAbsolutePath();
        files.forEach(file -> out.println("written: " + (file.startsWith(here) ? here.relativize(file) : file)));
        Path folder = files.get(0).getParent();
        String shown = (folder.startsWith(here) ? here.relativize(folder) : folder).toString();
        out.println("next: hearsay rules test " + shown);
        out.flush();
        return ExitCodes.OK;
    }
}
