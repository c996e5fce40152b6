package org.hearsay.pipeline;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.apache.uima.UIMAFramework;
import org.apache.uima.fit.component.CasAnnotator_ImplBase;
import org.slf4j.Logger;

/** Builds the plug-in of {@code src/test/plugin}, whole or damaged. */
public final class SamplePlugin {

    private static final Path SOURCES = Path.of("src/test/plugin");

    private final Path build;
    private final Path java;

    /**
     * @param folder an empty folder to build in
     */
    public SamplePlugin(Path folder) throws IOException {
        java = copy(SOURCES.resolve("java"), folder.resolve("java"));
        build = copy(SOURCES.resolve("resources"), folder.resolve("build"));
    }

    /** Changes a source before it is compiled. */
    public SamplePlugin replace(String className, String text, String other) throws IOException {
        Path file = java.resolve(className.replace('.', '/') + ".java");
        String source = Files.readString(file);
        if (!source.contains(text)) {
            throw new IllegalArgumentException("no [" + text + "] in " + file);
        }
        Files.writeString(file, source.replace(text, other));
        return this;
    }

    /** Compiles the sources. */
    public SamplePlugin compile() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-cp", libraries(), "-d", build.toString()));
        try (Stream<Path> files = Files.walk(java)) {
            files.filter(file -> file.toString().endsWith(".java")).map(Path::toString).forEach(arguments::add);
        }
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("the sample plug-in does not compile");
        }
        return this;
    }

    /** What the sample needs; the tests may have been started with a class path of their own kind. */
    private static String libraries() {
        return Stream.of(UIMAFramework.class, CasAnnotator_ImplBase.class, Logger.class)
                .map(type -> Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString())).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Returns the compiled class, for damage. */
    public Path classFile(String className) {
        return build.resolve(className.replace('.', '/') + ".class");
    }

    /** Writes the jar. */
    public Path jar(Path jar) throws IOException {
        Files.createDirectories(jar.getParent());
        try (Stream<Path> files = Files.walk(build); OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            for (Path file : files.filter(each -> !each.equals(build)).sorted().toList()) {
                String name = build.relativize(file).toString().replace('\\', '/');
                entries.putNextEntry(new JarEntry(Files.isDirectory(file) ? name + "/" : name));
                entries.write(Files.isDirectory(file) ? new byte[0] : Files.readAllBytes(file));
                entries.closeEntry();
            }
        }
        return jar;
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return to;
    }
}
