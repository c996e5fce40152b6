package org.hearsay.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.uima.jcas.JCas;
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
}
