package org.hearsay.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleFamiliesTest {

    private static final String LIST = "# type: Boat\ntext\nbarge\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeFamily() throws IOException {
        Path family = Files.createDirectory(folder.resolve("rivers"));
        Files.writeString(family.resolve("b.csv"), LIST);
        Files.writeString(family.resolve("a.ruta"), "DECLARE Raft;");
        Files.writeString(family.resolve("README.md"), "What it is");
        Files.writeString(family.resolve(".b.csv.swp"), "rest of an editor");
    }

    @Test
    void findsAFamilyBelowRulesHomeWithItsRuleFilesSortedByName() {
        RuleFamily family = RuleFamilies.resolve(List.of("rivers"), folder.toString()).get(0);

        assertThat(family.name()).isEqualTo("rivers");
        assertThat(family.location()).isEqualTo(folder.resolve("rivers").toString());
        assertThat(family.files()).extracting(RuleFile::fileName).containsExactly("a.ruta", "b.csv");
        assertThat(family.scripts()).extracting(RuleFile::qualifiedName).containsExactly("rivers/a");
        assertThat(family.wordLists()).extracting(RuleFile::text).containsExactly(LIST);
    }

    @Test
    void findsAFolderOrASingleFileByItsAbsolutePath() {
        String script = folder.resolve("rivers/a.ruta").toString();

        assertThat(RuleFamilies.resolve(List.of(folder.resolve("rivers").toString()), null).get(0).files()).hasSize(2);
        assertThat(RuleFamilies.resolve(List.of(script), null).get(0).files()).extracting(RuleFile::qualifiedName)
                .containsExactly("rivers/a");
    }

    @Test
    void findsABuiltInFamilyOnTheClassPath() {
        RuleFamily words = RuleFamilies.resolve(List.of("words"), null).get(0);

        assertThat(words.name()).isEqualTo("words");
        assertThat(words.wordLists()).extracting(RuleFile::fileName).contains("determiners.csv", "prepositions.csv");
    }

    @Test
    void prefersRulesHomeToTheClassPath() throws IOException {
        Files.createDirectory(folder.resolve("words"));

        assertThat(RuleFamilies.resolve(List.of("words"), folder.toString()).get(0).location())
                .isEqualTo(folder.resolve("words").toString());
    }

    @Test
    void findsAFamilyInAJarOfTheContextClassLoader() throws IOException {
        Path jar = writeJar();
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, before)) {
            Thread.currentThread().setContextClassLoader(loader);
            RuleFamily family = RuleFamilies.resolve(List.of("lakes"), null).get(0);

            assertThat(family.files()).extracting(RuleFile::qualifiedName).containsExactly("lakes/boats");
            assertThat(family.files().get(0).path()).endsWith("lakes.jar!/org/hearsay/rules/lakes/boats.csv");
            assertThat(family.files().get(0).text()).isEqualTo(LIST);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void keepsTwoFamiliesOfOneNameAndDropsOneThatIsNamedTwice() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other/rivers"));

        assertThat(RuleFamilies.resolve(List.of("rivers", other.toString(), "rivers"), folder.toString()))
                .extracting(RuleFamily::location)
                .containsExactly(folder.resolve("rivers").toString(), other.toString());
    }

    @Test
    void namesEveryFamilyThatIsNotThereAndWhereItWasLookedFor() {
        assertThatThrownBy(() -> RuleFamilies.resolve(List.of("rivers", "seas", "../up", "/no/such"), folder.toString()))
                .isInstanceOfSatisfying(RuleFileException.class, e -> assertThat(e.problems()).hasSize(3))
                .hasMessageContaining("[seas]").hasMessageContaining(folder.resolve("seas").toString())
                .hasMessageContaining("class path [org/hearsay/rules/seas]").hasMessageContaining("[../up]")
                .hasMessageContaining("[/no/such]");
    }

    @Test
    void refusesAFolderAndADeadLinkWhereAFileIsExpected() throws IOException {
        Files.createDirectory(folder.resolve("rivers/c.csv"));
        Files.createSymbolicLink(folder.resolve("rivers/d.ruta"), folder.resolve("nowhere"));

        assertThatThrownBy(() -> RuleFamilies.resolve(List.of("rivers"), folder.toString()))
                .isInstanceOfSatisfying(RuleFileException.class,
                        e -> assertThat(e.problems()).extracting(Problem::path).containsExactly(
                                folder.resolve("rivers/c.csv").toString(), folder.resolve("rivers/d.ruta").toString()));
    }

    @Test
    void neverLooksInTheWorkingDirectory() {
        assertThat(Path.of("rules", "words")).isDirectory();
        assertThatThrownBy(() -> RuleFamilies.resolve(List.of("rules/words"), null))
                .isInstanceOf(RuleFileException.class);
    }

    @Test
    void refusesARulesHomeThatIsRelativeOrMissing() {
        assertThatThrownBy(() -> RuleFamilies.resolve(List.of("words"), "rules")).isInstanceOf(RuleFileException.class)
                .hasMessageContaining("[rules]").hasMessageContaining("rulesHome");
    }

    @Test
    void givesAFolderAndItsCopyTheSameChecksum() throws IOException {
        Path copy = Files.createDirectories(folder.resolve("copy/rivers"));
        Files.copy(folder.resolve("rivers/a.ruta"), copy.resolve("a.ruta"));
        Files.copy(folder.resolve("rivers/b.csv"), copy.resolve("b.csv"));

        assertThat(checksum(copy)).isEqualTo(checksum(folder.resolve("rivers"))).hasSize(64);
    }

    @Test
    void givesAnotherChecksumWhenALineMoves() throws IOException {
        String before = checksum(folder.resolve("rivers"));
        Files.writeString(folder.resolve("rivers/a.ruta"), "DECLARE Raft;\n");

        assertThat(checksum(folder.resolve("rivers"))).isNotEqualTo(before);
    }

    private static String checksum(Path family) {
        return RuleFamilies.checksum(RuleFamilies.resolve(List.of(family.toString()), null));
    }

    private Path writeJar() throws IOException {
        Path jar = folder.resolve("lakes.jar");
        try (OutputStream out = Files.newOutputStream(jar); JarOutputStream entries = new JarOutputStream(out)) {
            for (String name : List.of("org/", "org/hearsay/", "org/hearsay/rules/", "org/hearsay/rules/lakes/")) {
                entries.putNextEntry(new JarEntry(name));
            }
            entries.putNextEntry(new JarEntry("org/hearsay/rules/lakes/boats.csv"));
            entries.write(LIST.getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }
}
