package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.pipeline.SamplePlugin;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesPluginsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"explain TEXT --type Storm,text.txt:1: Storm [gale]", "query Storm TEXT,A [gale] came",
            "coverage TEXT --top 0,storms/storm"})
    void theRulesOfAJarRun(String command, String shown) throws Exception {
        new SamplePlugin(folder.resolve("sample")).compile().jar(folder.resolve("plugins/weather.jar"));
        Path text = Files.writeString(folder.resolve("text.txt"), "A gale came.");
        List<String> args = new ArrayList<>(List.of("rules"));
        args.addAll(List.of(command.replace("TEXT", text.toString()).split(" ")));
        args.addAll(List.of("--plugins", folder.resolve("plugins").toString()));
        StringWriter out = new StringWriter();

        Main.run(new PrintWriter(out, true), new PrintWriter(new StringWriter()), args.toArray(String[]::new));

        assertThat(out.toString()).contains(shown);
    }
}
