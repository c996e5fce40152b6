package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesExplainCommandTest {

    @TempDir
    private Path home;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int explain(String text, String... options) throws Exception {
        Path file = Files.writeString(home.resolve("report.txt"), text);
        String[] args = new String[options.length + 3];
        args[0] = "rules";
        args[1] = "explain";
        args[2] = file.toString();
        System.arraycopy(options, 0, args, 3, options.length);
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    @Test
    void tellsWhatStoppedTheNearestRule() throws Exception {
        int exitCode = explain("They demanded the release of the mayor.", "--at", "demanded", "--type", "SupplyClaim",
                "--rule", "supplies/ask-for-goods");

        assertThat(exitCode).isEqualTo(ExitCodes.OK);
        assertThat(out.toString()).contains(":1: no tag on [demanded]").contains("supplies/ask-for-goods")
                .contains("NO @Relief  the rule starts with it, and there is none in the sentence");
    }

    @Test
    void writesJson() throws Exception {
        explain("The clinic has no more flour.", "--type", "SupplyClaim", "--format", "json");

        JsonNode tag = new ObjectMapper().readTree(out.toString()).at("/places/0/tags/0");
        assertThat(tag.at("/source/rule").asText()).isEqualTo("supplies/no-goods");
        assertThat(tag.at("/attempt/steps/0/pieces/0/text").asText()).isEqualTo("no more");
    }

    @Test
    void endsWithTheProblemsOfABrokenRule() throws Exception {
        Path family = Files.createDirectories(home.resolve("protests"));
        Files.writeString(family.resolve("protests.ruta"), "CW{-> Protst};\n");

        assertThat(explain("A text.", "--rules", family.toString())).isEqualTo(ExitCodes.BROKEN_RULES);
        assertThat(err.toString()).contains("protests.ruta:1:7: expected a type, label or variable, found [Protst]");
    }
}
