package org.hearsay.embed;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * What came of a process.
 *
 * @param exitCode its exit code
 * @param out what it printed to standard output
 * @param err what it printed to standard error
 */
record ForkedProcess(int exitCode, String out, String err) {

    /** Runs the main method of a class of the tests in a Java of its own, which sees no other class of the tests. */
    static ForkedProcess java(Path folder, Class<?> program, Collection<Path> libraries, String... arguments) throws Exception {
        Path classes = Files.createTempDirectory("program");
        try {
            String name = program.getName().replace('.', '/') + ".class";
            Path copy = classes.resolve(name);
            Files.createDirectories(copy.getParent());
            Files.copy(Path.of(program.getProtectionDomain().getCodeSource().getLocation().toURI()).resolve(name), copy);
            List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1", "-cp", classes + libraries.stream().map(each -> File.pathSeparator + each)
                            .collect(Collectors.joining()), program.getName()));
            command.addAll(List.of(arguments));
            return run(folder, command);
        } finally {
            org.assertj.core.util.Files.delete(classes.toFile());
        }
    }

    /** Runs a command in a folder to its end. */
    static ForkedProcess run(Path folder, List<String> command) throws IOException, InterruptedException {
        Path out = Files.createTempFile("out", ".txt");
        Path err = Files.createTempFile("err", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            Process process = builder.start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("did not end: " + command);
            }
            return new ForkedProcess(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }
}
