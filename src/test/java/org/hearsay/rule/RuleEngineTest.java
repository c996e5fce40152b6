package org.hearsay.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleEngineTest {

    private ScriptRunner runner;

    @BeforeEach
    void makeFamily(@TempDir Path home) throws Exception {
        runner = new ScriptRunner(home, "protests");
    }

    @Test
    void runsAllScriptsOfAFamilyInOrder() throws Exception {
        runner.with("a.ruta", "DECLARE Crowd; \"crowds\"{-> Crowd};");
        runner.with("b.ruta", "DECLARE Rally; (Crowd \"marched\"){-> Rally};");

        JCas cas = runner.run("The crowds marched on.");

        assertThat(ScriptRunner.texts(cas, "Rally")).containsExactly("crowds marched");
    }

    @Test
    void writesTheNameOfTheRuleIntoWhatItMakes() throws Exception {
        runner.with("a.ruta", """
                // stage: mentions
                DECLARE Crowd;
                "crowds"{-> Crowd};
                // rule: protests/mob: an angry crowd
                // yes: The [mob] came.
                "mob"{-> Crowd};
                """);

        JCas cas = runner.run("The crowds met the mob.");

        assertThat(ScriptRunner.annotations(cas, "Crowd")).extracting(each -> ScriptRunner.feature(each, "rule"))
                .containsExactly("protests/a:3", "protests/mob");
    }

    @Test
    void leavesNoTypesOfRutaInTheCas() throws Exception {
        runner.with("a.ruta", "DECLARE Crowd; CW{-> Crowd}; SPACE{-> Crowd};");

        JCas cas = runner.run("The crowds marched on.");

        assertThat(cas.getAnnotationIndex()).extracting(each -> each.getType().getShortName())
                .containsOnly("DocumentAnnotation", "Token", "Sentence", "Crowd");
    }

    @Test
    void seesEachTokenAsOneTokenOfRuta() throws Exception {
        runner.with("a.ruta", """
                DECLARE N, C, S, A, P;
                NUM{-> N}; CW{-> C}; SW{-> S}; CAP{-> A}; PM{-> P};
                """);

        JCas cas = runner.run("Some 3,000 men of the U.S. and al-Hamdaniya used T-72B3 tanks, he said: 1.2 times.");

        assertThat(ScriptRunner.texts(cas, "N")).containsExactly("3,000", "1.2");
        assertThat(ScriptRunner.texts(cas, "C")).containsExactly("Some");
        assertThat(ScriptRunner.texts(cas, "A")).containsExactly("U.S.", "T-72B3");
        assertThat(ScriptRunner.texts(cas, "S")).contains("al-Hamdaniya", "tanks");
        assertThat(ScriptRunner.texts(cas, "P")).containsExactly(",", ":", ".");
    }

    @Test
    void keepsTheFirstOfTwoEqualAnnotations() throws Exception {
        runner.with("a.ruta", """
                DECLARE Crowd (STRING size);
                // rule: protests/first
                "crowds"{-> CREATE(Crowd, "size" = "large")};
                // rule: protests/second
                "crowds"{-> CREATE(Crowd, "size" = "large")};
                // rule: protests/other
                "crowds"{-> CREATE(Crowd, "size" = "small")};
                """);

        JCas cas = runner.run("The crowds marched.");

        assertThat(ScriptRunner.annotations(cas, "Crowd")).extracting(each -> ScriptRunner.feature(each, "rule"))
                .containsExactlyInAnyOrder("protests/first", "protests/other");
    }

    @Test
    void makesAnAnnotationAgainThatARuleRemoved() throws Exception {
        runner.with("a.ruta", """
                DECLARE Crowd;
                "crowds"{-> Crowd};
                Crowd{-> UNMARK(Crowd)};
                // rule: protests/again
                "crowds"{-> Crowd};
                """);

        JCas cas = runner.run("The crowds marched.");

        assertThat(ScriptRunner.annotations(cas, "Crowd")).extracting(each -> ScriptRunner.feature(each, "rule"))
                .containsExactly("protests/again");
    }

    @Test
    void keepsTheNameOfTheMakerWhenAnotherRuleChangesAFeature() throws Exception {
        runner.with("a.ruta", """
                DECLARE Crowd (STRING size);
                // rule: protests/maker
                "crowds"{-> CREATE(Crowd, "size" = "large")};
                // rule: protests/changer
                c:Crowd{-> c.size = "small"};
                """);

        JCas cas = runner.run("The crowds marched.");

        assertThat(ScriptRunner.annotations(cas, "Crowd")).singleElement()
                .satisfies(each -> assertThat(ScriptRunner.feature(each, "rule")).isEqualTo("protests/maker"))
                .satisfies(each -> assertThat(ScriptRunner.feature(each, "size")).isEqualTo("small"));
    }

    @Test
    void namesInlinedRulesLikeTheRuleAroundThem() throws Exception {
        runner.with("a.ruta", """
                DECLARE Crowd, Mood;
                // rule: protests/outer
                ("angry" "crowds"){-> Crowd}->{
                    "angry"{-> Mood};
                    // rule: protests/inner
                    "crowds"{-> Mood};
                };
                "marched"{-> Mood};
                """);

        JCas cas = runner.run("The angry crowds marched.");

        assertThat(ScriptRunner.annotations(cas, "Mood")).extracting(each -> ScriptRunner.feature(each, "rule"))
                .containsExactly("protests/outer", "protests/inner", "protests/outer");
    }

    @Test
    void comparesAndSetsFeaturesOfTypeLong() throws Exception {
        runner.with("a.ruta", """
                DECLARE Large;
                INT n;
                NUM{PARSE(n) -> CREATE(Quantity, "low" = n, "high" = n)};
                q:Quantity{q.low > 10 -> Large};
                Quantity.high == 5{-> Large};
                """);

        JCas cas = runner.run("The 12 crowds met 7 men and 5 women.");

        assertThat(ScriptRunner.texts(cas, "Large")).containsExactly("12", "5");
    }

    @Test
    void namesTheRuleThatFails() throws Exception {
        runner.with("a.ruta", """
                DECLARE Crowd;
                STRING pattern = "(";
                // rule: protests/broken
                "crowds"{REGEXP(pattern) -> Crowd};
                """);

        assertThatThrownBy(() -> runner.run("The crowds marched.")).rootCause()
                .isInstanceOf(RuleFailedException.class).hasMessageContaining("in the rule protests/broken (")
                .hasMessageContaining("a.ruta:4:1): PatternSyntaxException");
    }

    @Test
    void stopsWhenItsThreadIsInterrupted() throws Exception {
        runner.with("a.ruta", "DECLARE Crowd; \"crowds\"{-> Crowd};");
        AnalysisEngine engine = runner.engine();
        JCas cas = runner.cas("The crowds marched.");

        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> engine.process(cas)).hasRootCauseInstanceOf(RuleInterruptedException.class)
                    .rootCause().hasMessageContaining("interrupted in the rule protests/a:1");
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void worksAgainAfterAnEngineThatRemovedTokensAndTags() throws Exception {
        runner.with("a.ruta", "DECLARE Crowd, Pair; \"crowds\"{-> Crowd}; (Crowd SW){-> Pair};");
        AnalysisEngine engine = runner.engine();
        JCas cas = runner.cas("The crowds marched.");
        engine.process(cas);
        ScriptRunner.annotations(cas, "Pair").forEach(Annotation::removeFromIndexes);
        ScriptRunner.annotations(cas, "Token").get(2).removeFromIndexes();

        engine.process(cas);

        assertThat(ScriptRunner.texts(cas, "Pair")).isEmpty();
    }
}
