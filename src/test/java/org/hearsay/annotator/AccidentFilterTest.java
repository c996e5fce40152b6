package org.hearsay.annotator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.util.CasCreationUtils;
import org.hearsay.lexicon.RuleFamilies;
import org.hearsay.rule.TypeSystems;
import org.junit.jupiter.api.Test;

class AccidentFilterTest {

    private static final String[] FAMILIES = {"words", "casualties"};

    @Test
    void dropsTheDeadOfAnEarthquake() throws Exception {
        assertThat(dropsFirst("Nine people died in the earthquake.")).isTrue();
    }

    @Test
    void keepsTheDeadOfABombInABus() throws Exception {
        assertThat(dropsFirst("Nine people died in the bus crash that a bomb caused.")).isFalse();
    }

    @Test
    void keepsASentenceThatSaysNothingOfTheCause() throws Exception {
        assertThat(dropsFirst("Nine people died.")).isFalse();
    }

    private static boolean dropsFirst(String text) throws Exception {
        AnalysisEngine engine = AnalysisEngineFactory.createEngine(AnalysisEngineFactory.createEngineDescription(
                AnalysisEngineFactory.createEngineDescription(Segmenter.class),
                AnalysisEngineFactory.createEngineDescription(LexiconAnnotator.class, LexiconAnnotator.PARAM_RULES, FAMILIES)));
        JCas cas = CasCreationUtils.createCas(TypeSystems.of(RuleFamilies.resolve(List.of(FAMILIES), null)), null, null).getJCas();
        cas.setDocumentText(text);
        engine.process(cas);
        PhraseTable table = new PhraseTable(cas);
        return new AccidentFilter(table).drops(table.sentences().get(0));
    }
}
