package org.hearsay.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.uima.jcas.JCas;
import org.hearsay.lexicon.RuleFamilies;
import org.hearsay.rule.RuleAttempt.State;
import org.hearsay.rule.RuleAttempt.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleTracingTest {

    @TempDir
    private Path home;
    private final List<RuleAttempt> attempts = new ArrayList<>();
    private final List<String> runs = new ArrayList<>();

    private void run(String script, String text, boolean all) throws Exception {
        ScriptRunner runner = new ScriptRunner(home, "own").with("own.ruta", script);
        JCas cas = runner.cas(text);
        try (RuleTracing tracing = RuleTracing.start(new RuleTrace() {
            @Override
            public boolean triesAll() {
                return all;
            }

            @Override
            public void attempted(RuleAttempt attempt) {
                attempts.add(attempt);
            }

            @Override
            public void ran(RuleOutline outline, int tried, int matched, int made, long nanos) {
                runs.add(outline.origin().line() + ": " + tried + " " + matched + " " + made);
            }
        })) {
            runner.engine().process(cas);
        }
    }

    private static List<String> told(RuleAttempt attempt) {
        return attempt.steps().stream().map(step -> step.element().text() + " " + step.state() + " "
                + step.pieces().stream().map(RuleAttempt.Piece::text).toList()).toList();
    }

    @Test
    void tellsOnWhatEachElementMatchedAndWhatWasMade() throws Exception {
        run("DECLARE Hit;\n(CW{REGEXP(\"R.*\")} SW[0,2]? NUM){-> Hit};", "Rain 5 mm.", false);

        RuleAttempt attempt = attempts.get(0);
        assertThat(attempt.matched()).isTrue();
        assertThat(told(attempt)).containsExactly("CW{REGEXP(\"R.*\")} MATCHED [Rain]", "SW[0,2]? LEFT_OUT []",
                "NUM MATCHED [5]");
        assertThat(attempt.steps().get(0).conditions()).extracting(RuleAttempt.Condition::text)
                .containsExactly("REGEXP(\"R.*\")");
        assertThat(attempt.made()).extracting(RuleAttempt.Piece::text).containsExactly("Rain 5");
    }

    @Test
    void tellsWhichConditionFailedOnWhichText() throws Exception {
        run("DECLARE Hit;\nNUM SW{REGEXP(\"m.*\"), REGEXP(\".*n\") -> Hit};", "Walk 5 miles.", true);

        RuleAttempt attempt = attempts.get(0);
        assertThat(attempt.matched()).isFalse();
        assertThat(attempt.failedAt()).isEqualTo(1);
        assertThat(attempt.failedOn().text()).isEqualTo("miles");
        assertThat(attempt.steps().get(1).failedCondition()).isEqualTo("REGEXP(\".*n\")");
    }

    @Test
    void tellsWhatStandsThereInsteadOfTheNextElement() throws Exception {
        run("DECLARE Hit;\n(NUM SW NUM){-> Hit};", "Walk 5 miles north.", true);

        assertThat(attempts.get(0).failedAt()).isEqualTo(2);
        assertThat(attempts.get(0).failedOn().text()).isEqualTo("north");
    }

    @Test
    void looksToTheLeftOfTheAnchorForWhatFailed() throws Exception {
        run("DECLARE Hit;\n(CW SW @NUM){-> Hit};", "a walk 5.", true);

        RuleAttempt attempt = attempts.get(0);
        assertThat(attempt.failedAt()).isZero();
        assertThat(attempt.failedOn().text()).isEqualTo("a");
    }

    @Test
    void tellsOfAlternativesAsOneElement() throws Exception {
        run("DECLARE Hit;\n((CW | NUM) SW){-> Hit};", "5 miles.", false);

        assertThat(attempts.stream().filter(RuleAttempt::matched).findFirst().orElseThrow().steps())
                .extracting(Step::state).containsExactly(State.MATCHED, State.MATCHED);
    }

    @Test
    void countsHowOftenEachRuleWasTriedAndMatched() throws Exception {
        run("DECLARE Hit;\nNUM{-> Hit};\nCAP{-> Hit};", "5 miles or 6 yards.", true);

        assertThat(runs).containsExactly("2: 2 2 2", "3: 0 0 0");
    }

    @Test
    void tellsNothingAfterItsEnd() throws Exception {
        run("DECLARE Hit;\nNUM{-> Hit};", "5 miles.", true);
        attempts.clear();

        new ScriptRunner(home, "own").run("5 miles.");

        assertThat(attempts).isEmpty();
    }

    @Test
    void listsTheRulesInBlocksAndInOtherRules() throws Exception {
        new ScriptRunner(home, "own").with("own.ruta", "DECLARE Hit, Pair;\nBLOCK(each) Sentence{} {\n  NUM{-> Hit};\n}\n"
                + "Sentence->{(NUM SW){-> Pair};};\n\"[a-z]+\" -> Hit;");

        List<RuleOutline> outlines = RuleOutlines.of(RuleFamilies.resolve(List.of(home.resolve("own").toString()), null));

        assertThat(outlines).extracting(each -> each.origin().line() + " " + each.text())
                .containsExactly("2 Sentence", "3 NUM", "5 Sentence", "5 NUM SW", "6 \"[a-z]+\"");
        assertThat(outlines.get(1).makes()).contains("Hit");
    }
}
