package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCheckCommandTest {

    @TempDir
    private Path home;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void makeFamily() throws Exception {
        Files.createDirectories(home.resolve("protests"));
    }

    private int check(String script, String... options) throws Exception {
        Path file = Files.writeString(home.resolve("protests/protests.ruta"), script);
        String[] args = new String[options.length + 3];
        args[0] = "rules";
        args[1] = "check";
        args[2] = file.getParent().toString();
        System.arraycopy(options, 0, args, 3, options.length);
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    @Test
    void showsTheLineAndWhatToDo() throws Exception {
        int exitCode = check("DECLARE Protest;\n\tCW{-> Protst};\n");

        assertThat(exitCode).isEqualTo(ExitCodes.FINDINGS);
        assertThat(out.toString()).isEqualToNormalizingNewlines(home.resolve("protests/protests.ruta") + """
                :2:8: error: expected a type, label or variable, found [Protst] (script/unknown-name)
                    \tCW{-> Protst};
                    \t      ^
                  next: did you mean [Protest]?
                1 error, 0 warnings
                """);
    }

    @Test
    void findsNothingWrongWithTheBuiltInFamilies() {
        int exitCode = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), "rules", "check");

        assertThat(out.toString()).isEqualToNormalizingNewlines("0 errors, 0 warnings\n");
        assertThat(exitCode).isEqualTo(ExitCodes.OK);
    }

    @Test
    void writesGitHubAnnotations() throws Exception {
        check("DECLARE Protest;\nCW{-> Protst};\n", "--format", "github");

        assertThat(out.toString()).startsWith("::error file=").contains(
                "protests.ruta,line=2,col=7,title=script/unknown-name::expected a type");
    }

    @Test
    void tellsWhereItLookedForRulesThatAreNotThere() {
        int exitCode = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), "rules", "check", "nowhere");

        assertThat(exitCode).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("expected a rule file, a folder of rules or one of [words,").contains("[nowhere]");
    }
}
