package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.hearsay.pipeline.SamplePlugin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plug-in and the zip that the build makes. */
class PluginsIT {

    @TempDir
    Path folder;
    private Path home;
    private SamplePlugin plugin;
    private Command hearsay;

    @BeforeEach
    void unpack() throws Exception {
        home = Distribution.unpack(Files.createDirectory(folder.resolve("unpacked")));
        plugin = new SamplePlugin(folder.resolve("sample")).compile();
        hearsay = new Command(folder, home.resolve("hearsay"))
                .reading(Files.writeString(folder.resolve("text"), "A gale and rain held up the convoy."));
    }

    @Test
    void aJarInAFolderBringsItsEngineAndItsRules() throws Exception {
        plugin.jar(folder.resolve("my plug-ins/weather.jar"));
        Command.Outcome outcome = hearsay.run("tag", "-", "--plugins", "my plug-ins", "--pipeline", "weather-news");
        assertThat(outcome.out()).as(outcome.err()).contains(":Weather ", ":Storm ");
    }

    @Test
    void aJarOnTheClassPathBringsItsEngine() throws Exception {
        plugin.jar(home.resolve("lib/weather.jar"));
        Command.Outcome outcome = hearsay.run("tag", "-", "--pipeline", "weather-news");
        assertThat(outcome.out()).as(outcome.err()).contains(":Weather ");
    }
}
