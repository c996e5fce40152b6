package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesCommandsTest {

    @TempDir
    private Path home;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int rules(String... arguments) {
        String[] args = new String[arguments.length + 1];
        args[0] = "rules";
        System.arraycopy(arguments, 0, args, 1, arguments.length);
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    @ParameterizedTest
    @ValueSource(strings = {"protests", "displacement", "air-strikes"})
    void aNewFamilyPassesCheckAndTestAtOnce(String name) {
        assertThat(rules("new", name, "--in", home.toString())).isEqualTo(ExitCodes.OK);
        assertThat(rules("check", home.resolve(name).toString())).isEqualTo(ExitCodes.OK);
        assertThat(rules("test", home.resolve(name).toString())).isEqualTo(ExitCodes.OK);
        assertThat(out.toString()).contains("4 examples: 4 hold");
    }

    @Test
    void aNewFamilyReplacesNothing() throws Exception {
        Files.createDirectories(home.resolve("protests"));

        assertThat(rules("new", "protests", "--in", home.toString())).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("expected a new folder, but [" + home.resolve("protests") + "] is there already");
    }

    @Test
    void aNewFamilyMayNotTakeTheTypeOfAnother() {
        assertThat(rules("new", "sources", "--in", home.toString())).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("[Source], which has a meaning already");
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void listShowsRulesTypesAndLists() {
        rules("new", "protests", "--in", home.toString());

        assertThat(rules("list", home.resolve("protests").toString())).isEqualTo(ExitCodes.OK);
        assertThat(out.toString()).contains("protests: 2 rules, 1 type, 1 list with 2 entries")
                .contains("protests/word                       1 yes  1 no a word of the list by itself")
                .containsPattern("type Protest +Annotation").containsPattern("list protest-words +ProtestWord +2 ");
    }

    @Test
    void listsShowsTextsThatAnotherListHasToo() throws Exception {
        rules("new", "protests", "--in", home.toString());
        Files.writeString(home.resolve("protests/attacks.csv"), "# type: ProtestAttack\ntext\nwounded\nkilled\n");

        assertThat(rules("lists", home.resolve("protests").toString(), "--each")).isEqualTo(ExitCodes.OK);
        assertThat(out.toString()).containsPattern("killed \\| .*casualties/harm-verbs:\\d+ \\(HarmVerb\\).* and "
                + "protests/attacks:4 \\(ProtestAttack\\)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "lists"})
    void whatMeetsABrokenListGivesFour(String command) throws Exception {
        Files.createDirectories(home.resolve("protests"));
        Files.writeString(home.resolve("protests/words.csv"), "# type: Protest Word\ntext\nmarch\n");

        assertThat(rules(command, home.resolve("protests").toString())).isEqualTo(ExitCodes.BROKEN_RULES);
        assertThat(err.toString()).contains("words.csv:1:9: expected a type name");
    }

    @Test
    void testWithBrokenRulesGivesOneAndTheirErrors() throws Exception {
        Files.createDirectories(home.resolve("protests"));
        Files.writeString(home.resolve("protests/protests.ruta"), "DECLARE Protest;\nCW{-> Protst};\n");

        assertThat(rules("test", home.resolve("protests").toString())).isEqualTo(ExitCodes.FINDINGS);
        assertThat(out.toString()).contains("protests.ruta:2:7: error:").contains("not tested: 1 error, 0 warnings");
    }
}
