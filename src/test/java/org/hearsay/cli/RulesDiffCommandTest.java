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

class RulesDiffCommandTest {

    private static final String TEXT = "Yesterday the Lantern Folk sang at the harvest feast.";

    @TempDir
    private Path home;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void makeRulesAndTexts() throws Exception {
        rules("old", "// rule: singers/feast: a feast\nW{REGEXP(\"feast\") -> CREATE(Faction, \"actorClass\" = \"other\")};\n");
        rules("new", "// rule: singers/folk: those who sing\n(CW W{REGEXP(\"Folk\")}){-> CREATE(Faction, \"actorClass\" = \"group\")};\n"
                + "// rule: singers/harvest: a harvest\nW{REGEXP(\"harvest\") -> CREATE(Faction, \"actorClass\" = \"other\")};\n");
        Files.createDirectories(home.resolve("texts"));
        Files.writeString(home.resolve("texts/one.txt"), TEXT);
    }

    private void rules(String version, String script) throws Exception {
        Files.createDirectories(home.resolve(version + "/singers"));
        Files.writeString(home.resolve(version + "/singers/singers.ruta"), "// stage: mentions\n" + script);
    }

    private void gold() throws Exception {
        Files.writeString(home.resolve("texts/one.json"), "{\"annotations\": [{\"type\": \"Faction\", \"begin\": "
                + TEXT.indexOf("Lantern") + ", \"end\": " + TEXT.indexOf(" sang") + ", \"features\": {}}]}");
    }

    private int diff(Object... more) {
        List<String> args = new ArrayList<>(List.of("rules", "diff"));
        for (Object each : more) {
            args.add(each.toString());
        }
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args.toArray(String[]::new));
    }

    private int diffOfRules(Object... more) {
        List<Object> args = new ArrayList<>(List.of("--rules", home.resolve("old"), "--rules", home.resolve("new"),
                home.resolve("texts")));
        args.addAll(List.of(more));
        return diff(args.toArray());
    }

    @Test
    void chargesEachChangeToItsRule() {
        assertThat(diffOfRules()).isEqualTo(ExitCodes.OK);

        assertThat(out.toString().lines()).contains("won     Faction [Lantern Folk]  by singers/folk",
                "won     Faction [harvest]  by singers/harvest", "lost    Faction [feast]  by singers/feast");
        assertThat(out.toString()).contains("one.txt:1: Yesterday the [Lantern Folk] sang");
    }

    @Test
    void saysWithGoldWhetherAChangeIsAGain() throws Exception {
        gold();
        diffOfRules();

        assertThat(out.toString().lines()).contains("won     Faction [Lantern Folk]  by singers/folk  gain",
                "won     Faction [harvest]  by singers/harvest  loss", "lost    Faction [feast]  by singers/feast  gain");
    }

    @Test
    void givesTheFiguresBeforeAndAfter() throws Exception {
        gold();
        diffOfRules("--summary");

        assertThat(out.toString()).containsPattern("Faction +1  0\\.000 > 0\\.500 +0\\.000 > 1\\.000 +0\\.000 > 0\\.667")
                .contains("1 document compared, 1 with gold: 3 differences");
    }

    @Test
    void saysWhatChangedInATag() throws Exception {
        rules("old", "// rule: singers/folk: those who sing\n(CW W{REGEXP(\"Folk\")}){-> CREATE(Faction, \"actorClass\" = \"other\")};\n");
        diffOfRules();

        assertThat(out.toString().lines()).contains("changed Faction [Lantern Folk]  by singers/folk",
                "        actorClass: [other] became [group]");
    }

    @Test
    void comparesOneVersionWithTheBuiltInRules() throws Exception {
        assertThat(diff("--rules", home.resolve("old/singers"), home.resolve("texts"), "--format", "json")).isEqualTo(ExitCodes.OK);

        JsonNode changes = new ObjectMapper().readTree(out.toString()).get("changes");
        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).get("kind").asText()).isEqualTo("WON");
        assertThat(changes.get(0).get("rule").asText()).isEqualTo("singers/feast");
    }

    @Test
    void comparesTwoOutputFolders() throws Exception {
        gold();
        for (String version : List.of("old", "new")) {
            Main.run(new PrintWriter(out, true), new PrintWriter(err, true), "tag", home.resolve("texts/one.txt").toString(),
                    "-o", home.resolve("out-" + version).toString(), "--rules", home.resolve(version + "/singers").toString(), "-q");
        }

        assertThat(diff(home.resolve("out-old"), home.resolve("out-new"), "--gold", home.resolve("texts")))
                .isEqualTo(ExitCodes.OK);
        assertThat(out.toString().lines()).contains("won     Faction [Lantern Folk]  by singers/folk  gain");
    }

    @Test
    void takesGoldInXmi() {
        Main.run(new PrintWriter(out, true), new PrintWriter(err, true), "tag", home.resolve("texts/one.txt").toString(),
                "-o", home.resolve("gold").toString(), "--rules", home.resolve("new/singers").toString(), "-q");
        diffOfRules("--gold", home.resolve("gold"));

        assertThat(out.toString().lines()).contains("won     Faction [harvest]  by singers/harvest  gain",
                "lost    Faction [feast]  by singers/feast  gain");
    }

    @Test
    void refusesInputsWithoutRules() {
        assertThat(diff(home.resolve("texts"))).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("expected --rules OLD --rules NEW, or two folders that hearsay tag wrote");
    }

    @Test
    void endsWithTheProblemsOfABrokenRule() throws Exception {
        rules("new", "CW{-> Sngers};\n");

        assertThat(diffOfRules()).isEqualTo(ExitCodes.BROKEN_RULES);
        assertThat(err.toString()).contains("singers.ruta:2:7: ");
    }
}
