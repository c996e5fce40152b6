package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the launcher of a checkout builds; Maven is a script here that puts the jars of the real build in place. */
class LauncherIT {

    @TempDir
    Path folder;
    private Path checkout;
    private Command hearsay;

    @BeforeEach
    void makeCheckout() throws IOException {
        checkout = Files.createDirectory(folder.resolve("check out"));
        for (String each : new String[] {"src/main/java", "descriptors", "rules/hedges"}) {
            Files.createDirectories(checkout.resolve(each));
        }
        Files.writeString(checkout.resolve("pom.xml"), "<project/>");
        Path launcher = Files.copy(Path.of("hearsay"), checkout.resolve("hearsay"));
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        hearsay = new Command(folder, launcher);
        mavenIs("cp -r '" + Path.of("target/lib").toAbsolutePath() + "' target/lib\n"
                + "cp '" + Path.of("target").toAbsolutePath() + "'/hearsay-*.jar target\n");
    }

    @Test
    void theFirstCallBuildsAndSaysSo() throws Exception {
        Command.Outcome outcome = hearsay.run("--version");
        assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(0);
        assertThat(outcome.out()).startsWith("Hearsay ");
        assertThat(outcome.err()).isEqualTo("hearsay: building (first use, or sources have changed)\n");
    }

    @Test
    void theSecondCallDoesNotBuild() throws Exception {
        hearsay.run("--version");
        assertThat(hearsay.run("--version").err()).isEmpty();
    }

    @Test
    void theBuildKeepsClassesForTheNextStart() throws Exception {
        hearsay.run("--version");
        assertThat(checkout.resolve("target")).isDirectoryContaining("glob:**/classes-*.jsa").isDirectoryNotContaining("glob:**/sample");
    }

    @Test
    void keptClassesThatDoNotFitAreLeftAloneInSilence() throws Exception {
        hearsay.run("--version");
        try (Stream<Path> jars = Files.list(checkout.resolve("target/lib"))) {
            Files.setLastModifiedTime(jars.findFirst().orElseThrow(), FileTime.from(Instant.now().minusSeconds(5000)));
        }
        Command.Outcome outcome = hearsay.run("--version");
        assertThat(outcome.exitCode()).isEqualTo(0);
        assertThat(outcome.out()).startsWith("Hearsay ");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void changedSourcesAreBuilt() throws Exception {
        hearsay.run("--version");
        change("src/main/java/New.java");
        assertThat(hearsay.run("--version").err()).contains("building");
    }

    @Test
    void changedDescriptorsAreBuilt() throws Exception {
        hearsay.run("--version");
        change("descriptors/new.xml");
        assertThat(hearsay.run("--version").err()).contains("building");
    }

    @Test
    void changedRulesAreNotBuilt() throws Exception {
        hearsay.run("--version");
        change("rules/hedges/new.ruta");
        assertThat(hearsay.run("--version").err()).isEmpty();
    }

    @Test
    void aFailedBuildIsToldAndTriedAgain() throws Exception {
        mavenIs("echo no network\nexit 1\n");
        Command.Outcome outcome = hearsay.run("--version");
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("no network").contains("build.log");
        assertThat(hearsay.run("--version").err()).contains("building");
    }

    @Test
    void aLinkToTheLauncherBuildsAndRunsItsOwnCheckoutFromAnyDirectory() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("else where"));
        Path first = Files.createSymbolicLink(elsewhere.resolve("first"), checkout.resolve("hearsay"));
        Path link = Files.createSymbolicLink(elsewhere.resolve("second"), first.getFileName());
        Command.Outcome outcome = new Command(folder, link).in(elsewhere).run("--version");
        assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(0);
        assertThat(outcome.out()).startsWith("Hearsay ");
        assertThat(checkout.resolve("target/lib")).isDirectory();
        assertThat(elsewhere.resolve("target")).doesNotExist();
    }

    @Test
    void aBuiltCheckoutMayBeReadOnly() throws Exception {
        hearsay.run("--version");
        assertThat(checkout.toFile().setWritable(false)).isTrue();
        assertThat(checkout.resolve("target").toFile().setWritable(false)).isTrue();
        try {
            Command.Outcome outcome = hearsay.run("--version");
            assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(0);
            assertThat(outcome.err()).isEmpty();
        } finally {
            assertThat(checkout.resolve("target").toFile().setWritable(true) && checkout.toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    void aCheckoutThatCannotBeBuiltInIsTold() throws Exception {
        Files.writeString(checkout.resolve("target"), "a file where the build wants a folder, since root may write anywhere");
        Command.Outcome outcome = hearsay.run("--version");
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("cannot write to").contains("target");
    }

    @Test
    void aMissingMavenIsTold() throws Exception {
        Files.delete(hearsay.path().resolve("mvn"));
        Command.Outcome outcome = hearsay.run("--version");
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("install Maven").hasLineCount(1);
    }

    private void mavenIs(String script) throws IOException {
        Path maven = Files.writeString(hearsay.path().resolve("mvn"), "#!/bin/sh\n" + script);
        assertThat(maven.toFile().setExecutable(true)).isTrue();
    }

    private void change(String file) throws IOException {
        Files.writeString(checkout.resolve(file), "changed");
        // A second may be all that the file system tells apart.
        Files.setLastModifiedTime(checkout.resolve(file), FileTime.from(Instant.now().plusSeconds(5)));
    }
}
