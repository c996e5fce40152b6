package org.hearsay.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.uima.UIMAFramework;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The PEAR that the build makes, installed and run by UIMA's own tools. */
class PearIT {

    private static final Path PEAR = Path.of("target", "hearsay-" + System.getProperty("hearsay.version") + ".pear").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void itRunsWhereItIsInstalledWithNothingButUimaOnTheClassPath() throws Exception {
        Path install = Files.createDirectory(folder.resolve("installed here"));
        ForkedProcess program = ForkedProcess.java(folder, PearProgram.class,
                List.of(jarOf(UIMAFramework.class), jarOf(org.slf4j.Logger.class)), PEAR.toString(), install.toString());
        assertThat(program.out()).as(program.err())
                .startsWith("Faction [Rebels]\nCasualtyClaim [12 civilians were killed]\nSupplyClaim [Aid trucks reached");
    }

    @Test
    void itHoldsWhatEmbeddersGetButForWhatUimaBrings() throws Exception {
        List<String> libraries;
        try (JarFile pear = new JarFile(PEAR.toFile())) {
            libraries = pear.stream().map(entry -> entry.getName()).filter(name -> name.startsWith("lib/") && name.endsWith(".jar"))
                    .map(name -> name.substring("lib/".length())).sorted().toList();
        }
        try (Stream<Path> expected = Consumer.classPath(folder).stream()) {
            assertThat(libraries).containsExactlyElementsOf(expected.map(jar -> jar.getFileName().toString())
                    .filter(name -> !name.startsWith("uimaj-core-") && !name.startsWith("slf4j-api-"))
                    .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    private static Path jarOf(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
