package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesQueryCommandTest {

    @TempDir
    private Path home;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void makeTexts() throws Exception {
        Files.writeString(home.resolve("one.txt"), "Rain.\nIn the valley rebels killed two guards, \"at dawn\".");
        Files.writeString(home.resolve("two.txt"), "The army killed two guards near the mill.");
        Files.writeString(home.resolve("three.txt"), "Nothing happened.");
    }

    private int query(String rule, String... options) {
        List<String> args = new ArrayList<>(List.of("rules", "query", rule, home.toString()));
        args.addAll(List.of(options));
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args.toArray(String[]::new));
    }

    @Test
    void showsMatchesOfTagsAndListWordsInContext() {
        assertThat(query("Faction HarmVerb", "--width", "14")).isEqualTo(ExitCodes.OK);

        assertThat(out.toString().lines()).containsExactly(
                "In the valley [rebels killed] two guards, \"  " + home.resolve("one.txt") + ":2",
                "          The [army killed] two guards ne  " + home.resolve("two.txt") + ":1");
        assertThat(err.toString()).contains("2 matches in 2 of 3 documents");
    }

    @Test
    void countsTheTextsThatMatch() {
        query("HarmVerb Quantity{};", "--count");

        assertThat(out.toString().lines()).containsExactly("      2  killed two");
    }

    @Test
    void writesCsv() {
        query("@HarmVerb ANY[2,2] COMMA SPECIAL", "--format", "csv", "--width", "10");

        assertThat(out.toString().lines()).containsExactly("document,line,begin,end,left,text,right",
                home.resolve("one.txt") + ",2,27,47,\"ey rebels \",\"killed two guards, \"\"\",\"at dawn\"\".\"");
    }

    @Test
    void findsNothingWithoutComplaint() {
        assertThat(query("MilitarySite MilitarySite")).isEqualTo(ExitCodes.OK);
        assertThat(err.toString()).contains("0 matches in 0 of 3 documents");
    }

    @Test
    void endsWithTheProblemsOfABrokenRule() {
        assertThat(query("Faction HarmVrb")).isEqualTo(ExitCodes.BROKEN_RULES);
        assertThat(err.toString()).contains("query:1:9: expected a type, label or variable, found [HarmVrb]");
    }
}
