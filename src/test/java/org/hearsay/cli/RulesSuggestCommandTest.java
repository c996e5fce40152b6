package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesSuggestCommandTest {

    @TempDir
    private Path home;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void makeGold() throws Exception {
        Files.createDirectories(home.resolve("gold"));
        gold("one", "They met at the old windmill near Brunn.", "windmill");
        gold("two", "He saw the old watermill of Brunn.", "watermill");
        gold("three", "The windmill is small, but the old dog barked.", null);
    }

    private void gold(String name, String text, String span) throws Exception {
        Files.writeString(home.resolve("gold/" + name + ".txt"), text);
        int begin = span == null ? 0 : text.indexOf(span);
        Files.writeString(home.resolve("gold/" + name + ".json"), "{\"annotations\": [" + (span == null ? ""
                : "{\"type\": \"MilitarySite\", \"begin\": " + begin + ", \"end\": " + (begin + span.length())
                + ", \"features\": {\"siteKind\": \"other\"}}") + "]}");
    }

    private int suggest(String... more) {
        List<String> args = new ArrayList<>(List.of("rules", "suggest", "--type", "MilitarySite", home.resolve("gold").toString()));
        args.addAll(List.of(more));
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args.toArray(String[]::new));
    }

    @Test
    void proposesARuleThatFindsAllThatIsMissed() throws Exception {
        assertThat(suggest("--format", "json")).isEqualTo(ExitCodes.OK);

        JsonNode report = new ObjectMapper().readTree(out.toString());
        JsonNode first = report.at("/suggestions/0");
        assertThat(report.get("missed").asInt()).isEqualTo(2);
        assertThat(first.get("found").asInt()).isEqualTo(2);
        assertThat(first.get("wrong").asInt()).isZero();
        assertThat(first.get("precision").asDouble()).isEqualTo(1.0);
        assertThat(first.get("recall").asDouble()).isEqualTo(1.0);
    }

    @Test
    void writesARuleThatWorksAsItIs() throws Exception {
        Path family = Files.createDirectories(home.resolve("mills"));
        assertThat(suggest("-o", home.resolve("proposals.txt").toString())).isEqualTo(ExitCodes.OK);
        Files.writeString(family.resolve("mills.ruta"), "// stage: mentions\n" + Files.readString(home.resolve("proposals.txt")));
        out.getBuffer().setLength(0);

        Main.run(new PrintWriter(out, true), new PrintWriter(err, true), "rules", "explain", home.resolve("gold/one.txt").toString(),
                "--at", "windmill", "--rules", family.toString(), "--type", "MilitarySite");

        assertThat(out.toString()).contains("MilitarySite [windmill]  {siteKind=other}").contains("by FAMILY/suggested-1");
    }

    @Test
    void triesProposalsOnACorpus() throws Exception {
        Files.createDirectories(home.resolve("corpus"));
        Files.writeString(home.resolve("corpus/more.txt"), "At noon the old sawmill near Brunn burned.");
        suggest("--corpus", home.resolve("corpus").toString());

        assertThat(out.toString()).contains("in the corpus: 1 time\n").contains("more.txt: At noon the old [sawmill] near Brunn burned.");
    }

    @Test
    void proposesAnEntryForWordsThatNothingElseTellsFromOthers() throws Exception {
        Files.delete(home.resolve("gold/two.txt"));
        gold("three", "They met at the old church near Brunn.", null);
        suggest();

        assertThat(out.toString()).contains("1. an entry for").contains("    windmill\n");
    }

    @Test
    void takesExamplesMarkedAsMissedForGold() throws Exception {
        Path family = Files.createDirectories(home.resolve("mills"));
        Files.writeString(family.resolve("mills.ruta"), """
                // stage: mentions
                // rule: mills/none: none yet
                // todo: They slept in the [sawmill]{type=MilitarySite, siteKind=other} of Brunn.
                // todo: They slept in the [paper mill]{type=Place} of Brunn.
                COLON{PARTOF(Faction) -> Faction};
                """);

        assertThat(Main.run(new PrintWriter(out, true), new PrintWriter(err, true), "rules", "suggest", "--type", "MilitarySite",
                "--examples", family.toString())).isEqualTo(ExitCodes.OK);
        assertThat(out.toString()).contains("    sawmill\n").contains("MilitarySite: 1 in gold, 1 missed, 1 proposal");
    }

    @Test
    void writesNothingUnlessAsked() throws Exception {
        suggest();

        try (var files = Files.list(home)) {
            assertThat(files.map(each -> each.getFileName().toString())).containsExactly("gold");
        }
    }

    @Test
    void refusesDocumentsWithoutGold() throws Exception {
        Files.createDirectories(home.resolve("plain"));
        Files.writeString(home.resolve("plain/text.txt"), "Some text.");
        int exitCode = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), "rules", "suggest", "--type", "Faction",
                home.resolve("plain").toString());

        assertThat(exitCode).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("expected gold of the type [Faction], but there is none");
    }
}
