package org.hearsay.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project that knows nothing but the coordinates of Hearsay gets all that the pipeline needs, and little else. */
class ConsumerIT {

    private static final long MOST_BYTES = 16_000_000;
    private static final List<String> NOT_FOR_EMBEDDERS = List.of("org/springframework/web", "org/springframework/http",
            "picocli", "org/apache/pdfbox", "com/itextpdf", "org/apache/spark", "org/apache/hadoop", "org/slf4j/nop",
            "org/slf4j/simple", "org/slf4j/jul", "ch/qos/logback", "org/apache/logging/log4j", "org/apache/log4j", "org/jsoup",
            "me/tongfei", "org/jline", "com/fasterxml");

    /** An engine for those who have DKPro's types of named entities, as README.md says. */
    private static final String NEEDS_MORE = "NamedEntityAnnotator.xml";

    @TempDir
    static Path shared;
    private static List<Path> classPath;

    @TempDir
    Path empty;

    @BeforeAll
    static void resolve() throws Exception {
        classPath = Consumer.classPath(shared);
    }

    @Test
    void itsClassPathWeighsAtMostSixteenMegabytes() throws IOException {
        long bytes = 0;
        for (Path jar : classPath) {
            bytes += Files.size(jar);
        }
        assertThat(bytes).as(classPath.toString()).isBetween(Files.size(Consumer.jar()), MOST_BYTES);
    }

    @Test
    void itsClassPathHoldsNothingThatIsNotForEmbedders() {
        assertThat(classPath).hasSizeGreaterThan(10).allSatisfy(jar ->
                assertThat(notForEmbedders(jar)).as(jar.toString()).isEmpty());
    }

    @Test
    void itsPipelineRunsInAnEmptyFolder() throws Exception {
        ForkedProcess program = ForkedProcess.java(empty, EmbeddedPipeline.class, classPath);
        assertThat(program.out()).as(program.err()).isEqualTo("uimaFIT: [Rebels, 12 civilians were killed]\n");
    }

    @Test
    void eachDescriptorRunsByNameWithPlainUima() throws Exception {
        List<String> names = new ArrayList<>(entries(Consumer.jar()).stream()
                .filter(name -> name.matches("org/hearsay/descriptors/(engines|pipelines)/.*\\.xml"))
                .filter(name -> !name.endsWith("/" + NEEDS_MORE))
                .map(name -> name.replace(".xml", "").replace('/', '.')).toList());
        ForkedProcess program = ForkedProcess.java(empty, EmbeddedPipeline.class, classPath, names.toArray(String[]::new));
        assertThat(program.out().lines().map(line -> line.replaceFirst(": .*", "")).skip(1)).as(program.err())
                .containsExactlyElementsOf(names).contains("org.hearsay.descriptors.engines.RuleEngine");
        assertThat(program.out()).contains("pipelines.conflict-news: [Rebels, 12 civilians were killed]\n");
    }

    private static List<String> notForEmbedders(Path jar) {
        return entries(jar).stream().flatMap(name -> NOT_FOR_EMBEDDERS.stream().filter(each -> name.startsWith(each + "/")))
                .distinct().toList();
    }

    private static List<String> entries(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream().map(entry -> entry.getName()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
