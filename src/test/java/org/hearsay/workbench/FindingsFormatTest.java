package org.hearsay.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.lexicon.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsFormatTest {

    private static final Path BASE = Path.of("protests").toAbsolutePath();
    private static final List<Problem> PROBLEMS = List.of(
            Problem.error(BASE.resolve("a.ruta").toString(), 3, 7, "script/unknown-name", "expected a type, found [100%]", "did you mean [X]?"),
            Problem.warning(BASE.resolve("b.csv").toString(), 0, 0, "list/odd", "odd", null));

    @TempDir
    private Path folder;

    @Test
    void textNamesPlaceLevelMessageIdAndNextStep() {
        assertThat(FindingsFormat.TEXT.write(PROBLEMS, BASE)).isEqualToNormalizingNewlines("""
                a.ruta:3:7: error: expected a type, found [100%] (script/unknown-name)
                  next: did you mean [X]?
                b.csv: warning: odd (list/odd)
                """);
    }

    @Test
    void theCaretStandsBelowItsPlaceWhateverTheWidthOfWhatIsBefore() throws Exception {
        Path file = Files.writeString(folder.resolve("a.ruta"), "\tW(\"\u653b\uD83D\uDE00e\u0301\") Wrong;\n");

        assertThat(FindingsFormat.TEXT.write(List.of(Problem.error(file.toString(), 1, 13, "x", "y", null)), folder))
                .endsWith("Wrong;\n    \t   \u3000\u3000    ^\n");
    }

    @Test
    void gitHubCommandsAreEscaped() {
        assertThat(FindingsFormat.GITHUB.write(PROBLEMS, BASE)).isEqualTo(
                "::error file=a.ruta,line=3,col=7,title=script/unknown-name::expected a type, found [100%25]; did you mean [X]?\n"
                        + "::warning file=b.csv,title=list/odd::odd\n");
    }

    @Test
    void jsonHoldsAnObjectForEachFinding() throws Exception {
        JsonNode findings = new ObjectMapper().readTree(FindingsFormat.JSON.write(PROBLEMS, BASE));

        assertThat(findings).hasSize(2);
        assertThat(findings.get(0).get("path").asText()).isEqualTo("a.ruta");
        assertThat(findings.get(0).get("column").asInt()).isEqualTo(7);
        assertThat(findings.get(1).get("level").asText()).isEqualTo("warning");
    }

    @Test
    void sarifNamesRulesAndRegions() throws Exception {
        JsonNode log = new ObjectMapper().readTree(FindingsFormat.SARIF.write(PROBLEMS, BASE));

        assertThat(log.get("version").asText()).isEqualTo("2.1.0");
        JsonNode run = log.get("runs").get(0);
        assertThat(run.get("tool").get("driver").get("rules")).extracting(rule -> rule.get("id").asText())
                .containsExactly("list/odd", "script/unknown-name");
        JsonNode place = run.get("results").get(0).get("locations").get(0).get("physicalLocation");
        assertThat(place.get("artifactLocation").get("uri").asText()).isEqualTo("a.ruta");
        assertThat(place.get("region").get("startLine").asInt()).isEqualTo(3);
        assertThat(run.get("results").get(1).get("locations").get(0).get("physicalLocation").has("region")).isFalse();
    }

    @Test
    void withoutFindingsJsonIsAnEmptyArray() {
        assertThat(FindingsFormat.JSON.write(List.of(), BASE).strip()).isIn("[]", "[ ]");
    }
}
