package org.hearsay.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.io.UsageException;
import org.hearsay.pipeline.PipelineSettings;
import picocli.CommandLine.Option;

/** Options of every command that runs a pipeline: which one, and with which rules. */
final class PipelineOptions {

    /** System property that the launcher sets to the folder that holds {@code rules} and {@code descriptors}. */
    private static final String HOME = "hearsay.home";

    @Option(names = "--pipeline", paramLabel = "X.xml", defaultValue = PipelineSettings.DEFAULT_DESCRIPTOR,
            description = "analysis engine descriptor to run: a path, or a short name (default: ${DEFAULT-VALUE})")
    private String pipeline;

    @Option(names = "--rules", paramLabel = "DIR",
            description = "folder of a rule family to add (scripts, word lists); may be repeated")
    private List<Path> rules = new ArrayList<>();

    @Option(names = "--replace-rules",
            description = "a --rules folder named like a built-in family takes its place instead of adding to it")
    private boolean replaceRules;

    @Option(names = "--plugins", paramLabel = "DIR",
            description = "folder of jars that bring engines, types, descriptors or rule families")
    private Path plugins;

    /**
     * Returns the settings that the options stand for.
     *
     * @throws UsageException when a folder of rules is not there
     */
    PipelineSettings settings() {
        for (Path folder : rules) {
            if (!Files.isDirectory(folder)) {
                throw new UsageException("expected --rules to name a folder with scripts or word lists, but there is no"
                        + " folder [" + folder + "]: correct the path");
            }
        }
        if (replaceRules && rules.isEmpty()) {
            throw new UsageException("expected --rules DIR with --replace-rules, but none came: name the folder that"
                    + " takes the place of a built-in family");
        }
        String home = System.getProperty(HOME);
        return new PipelineSettings(pipeline, home == null ? null : Path.of(home), rules, replaceRules, List.of(),
                plugins);
    }

    /** Returns true when drop-ins replace families of their name. */
    boolean replaceRules() {
        return replaceRules;
    }
}
