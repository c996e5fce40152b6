package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesBrokenTest {

    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(strings = {"explain TEXT", "coverage TEXT", "query Faction TEXT", "diff TEXT", "suggest --type Faction TEXT"})
    void everyCommandThatMeetsABrokenRuleSaysWhere(String command) throws Exception {
        Path text = Files.writeString(home.resolve("text.txt"), "A text.");
        Path family = Files.createDirectories(home.resolve("protests"));
        Files.writeString(family.resolve("protests.ruta"), "CW{-> Protst};\n");
        List<String> args = new ArrayList<>(List.of("rules"));
        args.addAll(List.of(command.replace("TEXT", text.toString()).split(" ")));
        args.addAll(List.of("--rules", family.toString()));
        StringWriter err = new StringWriter();

        int exitCode = Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), args.toArray(String[]::new));

        assertThat(exitCode).isEqualTo(ExitCodes.BROKEN_RULES);
        assertThat(err.toString()).contains("protests.ruta:1:7: expected a type, label or variable, found [Protst]");
    }
}
