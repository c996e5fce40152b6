package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hearsay.workbench.FamilyScaffold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypesCommandTest {

    @TempDir
    private Path home;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int types(String... arguments) {
        String[] args = new String[arguments.length + 1];
        args[0] = "types";
        System.arraycopy(arguments, 0, args, 1, arguments.length);
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    @Test
    void printsMarkdownWhereNothingElseIsAskedFor() {
        assertThat(types()).isEqualTo(ExitCodes.OK);
        assertThat(out.toString()).startsWith("# Types of Hearsay").contains("### Faction");
    }

    @Test
    void printsAPageWithTheTypesOfOtherRules() {
        FamilyScaffold.create("protests", home);

        assertThat(types("--format", "html", "--rules", home.toString())).isEqualTo(ExitCodes.OK);
        assertThat(out.toString()).startsWith("<!DOCTYPE html>").contains("<h3 id=\"protests.Protest\">Protest</h3>");
    }

    @Test
    void refusesABrokenFamily() throws Exception {
        Path script = FamilyScaffold.create("protests", home).get(0);
        Files.writeString(script, "DECLARE Protest\n\"protest\"{-> Protest};\n");

        assertThat(types("--rules", home.toString())).isEqualTo(ExitCodes.BROKEN_RULES);
        assertThat(err.toString()).contains("protests.ruta:1:");
    }

    @Test
    void refusesAnotherFormat() {
        assertThat(types("--format", "pdf")).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("expected one of [MARKDOWN, HTML]").contains("'pdf'");
    }
}
