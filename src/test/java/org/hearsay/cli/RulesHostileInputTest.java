package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesHostileInputTest {

    private static final byte[] NO_TEXT = {'a', ' ', (byte) 0xD0, 0, (byte) 0xFF};

    @TempDir
    private Path home;
    private Path family;
    private Path text;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeFiles() throws Exception {
        family = Files.createDirectories(home.resolve("protests"));
        Files.writeString(family.resolve("protests.ruta"), "DECLARE Protest;\n// rule: protests/word: a word\n"
                + "// yes: A [protest]{type=Protest}.\nW{REGEXP(\"protest\") -> Protest};\n");
        text = Files.writeString(home.resolve("text.txt"), "A protest.");
    }

    private int rules(String... args) {
        String[] all = new String[args.length + 1];
        all[0] = "rules";
        System.arraycopy(args, 0, all, 1, args.length);
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
    }

    @Test
    void aFileThatIsNoRuleFileIsNotCheckedSilently() throws Exception {
        Path note = Files.writeString(family.resolve("note.md"), "A note.");

        assertThat(rules("check", note.toString())).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("expected a script (.ruta) or a word list (.csv), but came [" + note + "]");
    }

    @Test
    void aBinaryScriptIsFoundOnce() throws Exception {
        Files.write(family.resolve("protests.ruta"), NO_TEXT);

        assertThat(rules("check", family.toString())).isEqualTo(ExitCodes.FINDINGS);
        assertThat(out.toString()).containsOnlyOnce("expected UTF-8, found the byte [0xD0] (file/not-utf8)")
                .contains("1 error, 0 warnings");
    }

    @Test
    void aReportThatCannotBeWrittenIsToldWithoutAdviceForTagging() {
        Path report = home.resolve("none/report.xml");

        assertThat(rules("test", family.toString(), "--junit", report.toString())).isEqualTo(ExitCodes.DOCUMENTS_FAILED);
        assertThat(err.toString()).contains("cannot read or write: there is no file or folder [" + report + "]")
                .doesNotContain("--resume");
    }

    @Test
    void aBinarySampleIsRefused() throws Exception {
        Files.write(text, NO_TEXT);

        assertThat(rules("watch", family.toString(), "--sample", text.toString())).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("expected --sample to name a text in UTF-8, but came [" + text + "]");
    }

    @Test
    void thereIsNoLineZero() {
        assertThat(rules("explain", text.toString(), "--line", "0")).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("expected --line to name a line, the first of which is 1, but came [0]");
    }

    @Test
    void anEmptyQueryIsRefused() {
        assertThat(rules("query", " ", text.toString())).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("expected a rule in Ruta, but came nothing");
    }
}
