package org.hearsay.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar for {@code spark-submit}, run by Spark's own main class where nothing but Spark is on the class path. */
class SparkJarIT {

    /** What the jar must bring itself, besides what is there for tests only. */
    private static final List<String> NOT_OF_SPARK = List.of("/org/apache/uima/", "/org/dkpro/", "/org/springframework/",
            "/commons-csv/", "/caffeine/", "/antlr-runtime/", "/picocli/", "/jsoup/", "/progressbar/", "/jline", "/junit",
            "/archunit", "/assertj", "/omtd-share", "/byte-buddy/", "/opentest4j/", "/apiguardian");

    private static final int MANY = 60;

    @TempDir
    Path folder;

    @Test
    void itRunsWhereThereIsNothingButSpark() throws Exception {
        // As many as keep both cores busy, so that each gets an engine of its own.
        Path texts = Files.createDirectory(folder.resolve("in"));
        for (int i = 0; i < MANY; i++) {
            Files.writeString(texts.resolve(i + ".txt"), "Rebels killed two soldiers at a checkpoint.");
        }
        String said = submit(0, texts.toString(), folder.resolve("out").toString(), "--format", "jsonl", "--xmi");
        assertThat(said).contains("hearsay: " + MANY + " documents, 0 failed");
        try (Stream<Path> parts = Files.list(folder.resolve("out"))) {
            Path part = parts.filter(file -> file.toString().endsWith(".json")).filter(file -> file.getFileName().toString()
                    .startsWith("part-")).findFirst().orElseThrow();
            assertThat(Files.readString(part)).contains("\"event\":\"killed\"").contains("\"type\":\"MilitarySite\"")
                    .contains("DocumentMetaData");
        }
        String elsewhere = submit(2, texts.toString(), folder.resolve("out").toString());
        assertThat(elsewhere).contains("hearsay: expected OUT to be new").doesNotContain("\tat ");
    }

    @Test
    void itHoldsNothingThatSparkOrOnlyTheCommandLineHas() throws IOException {
        try (JarFile jar = new JarFile(jar().toFile())) {
            assertThat(jar.stream().map(Object::toString)).noneMatch(name -> name.matches(
                    "(org/slf4j|org/apache/(spark|hadoop|logging)|scala|com/fasterxml|picocli|org/jsoup|org/jline|org/hearsay/cli)/.*"));
            String types = new String(jar.getInputStream(jar.getEntry("META-INF/org.apache.uima.fit/types.txt")).readAllBytes());
            assertThat(types).contains("org/hearsay/descriptors/types").contains("desc/type/");
            assertThat(jar.getEntry("META-INF/NOTICE")).isNotNull();
        }
    }

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target/spark"))) {
            return files.filter(file -> file.toString().endsWith("-spark.jar")).findFirst().orElseThrow().toAbsolutePath();
        }
    }

    private String submit(int expected, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(Arrays.asList(System.getProperty("hearsay.spark.java").split(" ")));
        command.addAll(List.of("-Xmx1g", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", sparkAlone(),
                "org.apache.spark.deploy.SparkSubmit", "--master", "local[2]", "--conf", "spark.ui.enabled=false",
                "--conf", "spark.driver.bindAddress=127.0.0.1", "--conf", "spark.driver.host=localhost",
                "--class", "org.hearsay.spark.TagJob", jar().toString()));
        command.addAll(Arrays.asList(arguments));
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        String said = Files.readString(log);
        assertThat(process.exitValue()).as(said).isEqualTo(expected);
        return said;
    }

    private static String sparkAlone() {
        List<String> jars = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            boolean ours = !entry.endsWith(".jar") || entry.contains("/target/");
            if (!ours && NOT_OF_SPARK.stream().noneMatch(entry.replace(File.separatorChar, '/')::contains)) {
                jars.add(entry);
            }
        }
        return String.join(File.pathSeparator, jars);
    }
}
