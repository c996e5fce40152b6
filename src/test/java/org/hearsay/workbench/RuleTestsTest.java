package org.hearsay.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.io.UsageException;
import org.hearsay.lexicon.Problem;
import org.hearsay.lexicon.RuleFileException;
import org.hearsay.workbench.ExampleResult.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleTestsTest {

    private static final String RULES = """
            // stage: mentions
            DECLARE Crowd;

            // rule: crowds/marchers: people who march
            // yes: The [marchers]{type=Crowd} came.
            // yes: The [rioters]{type=Crowd} came.
            // no: The marchers came.
            // todo: The [ralliers]{type=Crowd} came.
            // todo: The [marchers]{type=Crowd} left.
            W{REGEXP("marchers") -> Crowd};

            // rule: crowds/silent: people who stand
            W{REGEXP("standers") -> Crowd};

            """;

    @TempDir
    private Path home;

    private RuleTests.Report test(String script, RuleTests.Options options) throws Exception {
        Path family = Files.createDirectories(home.resolve("crowds"));
        Files.writeString(family.resolve("crowds.ruta"), script);
        return RuleTests.run(RuleSelection.of(List.of(family.toString()), List.of(), false, null), options);
    }

    @Test
    void saysOfEachExampleWhatCameOfIt() throws Exception {
        RuleTests.Report report = test(RULES, RuleTests.Options.ALL);

        assertThat(report.results()).extracting(ExampleResult::outcome).containsExactly(Outcome.PASSED, Outcome.FAILED,
                Outcome.FAILED, Outcome.TODO, Outcome.TODO_HOLDS);
    }

    @Test
    void findsFailuresAndTodosThatHoldAndRulesWithoutExamples() throws Exception {
        List<Problem> findings = test(RULES + "W{REGEXP(\"sitters\") -> Crowd};\n", RuleTests.Options.ALL).findings();

        assertThat(findings).extracting(problem -> problem.line() + ":" + problem.column() + " " + problem.id()).containsExactly(
                "6:9 test/failed", "7:8 test/failed", "9:10 test/todo-holds", "12:1 test/no-example");
        assertThat(findings.get(0).message()).isEqualTo("[crowds/marchers] expected [rioters]{type=Crowd}, found no tag there; "
                + "closest came [crowds/marchers] in line 10, stopped at [W{REGEXP(\"marchers\")}]: [REGEXP(\"marchers\")] "
                + "does not hold on [rioters]");
        assertThat(findings.get(1).message())
                .isEqualTo("[crowds/marchers] expected no tag, found Crowd [marchers] by crowds/marchers");
    }

    @Test
    void findsRulesWithoutName() throws Exception {
        assertThat(test("DECLARE Crowd;\nW{REGEXP(\"marchers\") -> Crowd};\n", RuleTests.Options.ALL).findings())
                .extracting(Problem::id).containsExactly("test/no-name");
    }

    @Test
    void testsOnlyTheRulesThatArePicked() throws Exception {
        assertThat(test(RULES, new RuleTests.Options("crowds/s*", false)).findings()).extracting(Problem::line).containsExactly(12);
    }

    @Test
    void refusesAPatternThatNoRuleHas() {
        assertThatThrownBy(() -> test(RULES, new RuleTests.Options("mobs/*", false))).isInstanceOf(UsageException.class)
                .hasMessageContaining("[mobs/*]");
    }

    @Test
    void stopsAtTheFirstFailureWhenAsked() throws Exception {
        assertThat(test(RULES, new RuleTests.Options(null, true)).results()).hasSize(2);
    }

    @Test
    void refusesBrokenRules() {
        assertThatThrownBy(() -> test("DECLARE Crowd;\nW{-> Crwod};\n", RuleTests.Options.ALL))
                .isInstanceOf(RuleFileException.class).hasMessageContaining("[Crwod]");
    }

    @Test
    void writesJUnitXml() throws Exception {
        String xml = JUnitReport.of(test(RULES, RuleTests.Options.ALL));

        assertThat(xml).contains("tests=\"5\" failures=\"3\" errors=\"0\" skipped=\"1\"")
                .contains("<testcase classname=\"crowds/marchers\" name=\"line 5: The [marchers]{type=Crowd} came.\"></testcase>")
                .contains("<testsuite name=\"rules without examples\" tests=\"1\" failures=\"1\"");
    }
}
