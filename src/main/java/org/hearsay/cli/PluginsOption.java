package org.hearsay.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Option of the commands on rules that run the pipeline. */
final class PluginsOption {

    @Option(names = "--plugins", paramLabel = "DIR", description = "folder of jars whose rule families run in the pipeline, too")
    private Path folder;

    /** Returns the folder of the jars, or null. */
    Path folder() {
        return folder;
    }
}
