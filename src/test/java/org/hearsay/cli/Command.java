package org.hearsay.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the launcher in a process of its own, where no more than a few basic tools are on the PATH. */
final class Command {

    private static final List<String> TOOLS = List.of("sh", "dirname", "readlink", "sed", "head", "find", "rm", "mkdir",
            "mv", "tail", "cp", "cat");

    private final Path folder;
    private final Path path;
    private final Path launcher;
    private Path workingDirectory;
    private Path input;
    private int count;

    /** What came of a command. */
    record Outcome(int exitCode, String out, String err) {
    }

    /**
     * @param folder where to put what the command prints
     * @param launcher the script to run
     */
    Command(Path folder, Path launcher) throws IOException {
        this.folder = folder;
        this.launcher = launcher;
        this.workingDirectory = folder;
        this.path = Files.createDirectories(folder.resolve("path"));
        for (String tool : TOOLS) {
            for (String place : System.getenv("PATH").split(File.pathSeparator)) {
                Path file = Path.of(place, tool);
                if (Files.isExecutable(file) && !Files.exists(path.resolve(tool))) {
                    Path script = Files.writeString(path.resolve(tool), "#!/bin/sh\nexec " + file + " \"$@\"\n");
                    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
                }
            }
        }
    }

    /** Returns the folder that is the PATH. */
    Path path() {
        return path;
    }

    /** Sets the working directory of the commands to come. */
    Command in(Path directory) {
        workingDirectory = directory;
        return this;
    }

    /** Sets the standard input of the commands to come. */
    Command reading(Path file) {
        input = file;
        return this;
    }

    /** Runs the launcher to its end. */
    Outcome run(String... args) throws IOException, InterruptedException {
        Process process = start(args);
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("did not end: " + Arrays.toString(args));
        }
        return new Outcome(process.exitValue(), Files.readString(folder.resolve("out" + count)),
                Files.readString(folder.resolve("err" + count)));
    }

    /** Starts the launcher. */
    Process start(String... args) throws IOException {
        count++;
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(Arrays.asList(args));
        ProcessBuilder builder = new ProcessBuilder(command).directory(workingDirectory.toFile())
                .redirectOutput(folder.resolve("out" + count).toFile())
                .redirectError(folder.resolve("err" + count).toFile());
        if (input != null) {
            builder.redirectInput(input.toFile());
        }
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("PATH", path.toString());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("HEARSAY_OPTS", "-Xmx1g -XX:TieredStopAtLevel=1");
        environment.put("LC_ALL", "C.UTF-8");
        return builder.start();
    }
}
