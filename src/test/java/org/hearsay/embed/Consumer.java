package org.hearsay.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A project of somebody else that depends on Hearsay and says nothing more about it. Maven resolves it offline, in a local
 * repository that holds links to all artifacts of the real one, and Hearsay as it would be published: its POM and its jar.
 */
final class Consumer {

    /** Maven's plugin in the version that the build itself uses, so that it is on the machine. */
    private static final String GOAL = "org.apache.maven.plugins:maven-dependency-plugin:"
            + System.getProperty("dependency.plugin.version") + ":build-classpath";
    private static final String VERSION = System.getProperty("hearsay.version");

    private Consumer() {
    }

    /** Returns the jar that the build made. */
    static Path jar() {
        return Path.of("target", "hearsay-" + VERSION + ".jar").toAbsolutePath();
    }

    /**
     * Returns the jars that a consumer compiles and runs with.
     *
     * @param folder an empty folder, for the project and its local repository
     */
    static List<Path> classPath(Path folder) throws Exception {
        Path repository = repository(folder);
        Path project = Files.createDirectory(folder.resolve("project"));
        Files.writeString(project.resolve("pom.xml"), """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.example</groupId><artifactId>consumer</artifactId><version>1</version><packaging>pom</packaging>
                  <dependencies>
                    <dependency><groupId>org.hearsay</groupId><artifactId>hearsay</artifactId><version>%s</version></dependency>
                  </dependencies>
                </project>
                """.formatted(VERSION));
        Path output = project.resolve("class-path.txt");
        // What is in the real repository was fetched for the build; from where does not matter here.
        ForkedProcess maven = ForkedProcess.run(project, List.of(Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
                "-o", "-B", "-q", "-Dmaven.repo.local=" + repository, "-Daether.enhancedLocalRepository.trackingFilename=consumer",
                GOAL, "-Dmdep.outputFile=" + output, "-Dmdep.includeScope=compile"));
        assertThat(maven.exitCode()).as(maven.out() + maven.err()).isZero();
        List<Path> jars = new ArrayList<>();
        for (String jar : Files.readString(output).strip().split(File.pathSeparator)) {
            jars.add(Path.of(jar).toRealPath());
        }
        removeLinks(repository);
        return jars;
    }

    private static Path repository(Path folder) throws IOException {
        Path repository = folder.resolve("repository");
        Path real = Path.of(System.getProperty("local.repository"));
        link(real, repository, "org");
        link(real.resolve("org"), repository.resolve("org"), "hearsay");
        Path ours = Files.createDirectories(repository.resolve("org/hearsay/hearsay/" + VERSION));
        Files.copy(Path.of("pom.xml"), ours.resolve("hearsay-" + VERSION + ".pom"));
        Files.copy(jar(), ours.resolve("hearsay-" + VERSION + ".jar"));
        return repository;
    }

    /** What clears the folder away need not come upon links out of it. */
    private static void removeLinks(Path repository) throws IOException {
        try (Stream<Path> links = Files.find(repository, 2, (file, attributes) -> attributes.isSymbolicLink())) {
            for (Path link : links.toList()) {
                Files.delete(link);
            }
        }
    }

    private static void link(Path from, Path to, String leftOut) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> children = Files.list(from)) {
            for (Path child : children.filter(Files::isDirectory).filter(each -> !each.endsWith(leftOut)).toList()) {
                Files.createSymbolicLink(to.resolve(child.getFileName()), child);
            }
        }
    }
}
