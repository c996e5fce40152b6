package org.hearsay;

import static org.apache.uima.fit.factory.AnalysisEngineFactory.createEngine;
import static org.apache.uima.fit.factory.AnalysisEngineFactory.createEngineDescription;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.hearsay.annotator.FactionNameResolver;
import org.hearsay.annotator.LexiconAnnotator;
import org.hearsay.annotator.Segmenter;
import org.hearsay.lexicon.RuleFamilies;
import org.hearsay.rule.RuleEngine;
import org.hearsay.rule.TypeSystems;
import org.hearsay.type.Faction;
import org.junit.jupiter.api.Test;

/** The sample of the README on embedding engines. */
class EmbeddingTest {

    private final List<String> printed = new ArrayList<>();

    @Test
    void tagsPartiesWithFourEngines() throws Exception {
        // README:begin
        TypeSystemDescription types = TypeSystems.of(RuleFamilies.resolve(RuleFamilies.BUILT_IN, null));
        JCas jcas = CasCreationUtils.createCas(types, null, null).getJCas();
        jcas.setDocumentText("Rebels left the army base at dawn.");
        AnalysisEngine engine = createEngine(createEngineDescription(
                createEngineDescription(Segmenter.class),
                createEngineDescription(LexiconAnnotator.class),
                createEngineDescription(FactionNameResolver.class),
                createEngineDescription(RuleEngine.class, RuleEngine.PARAM_RULES, new String[] {"factions", "sites"})));
        engine.process(jcas);
        jcas.select(Faction.class).forEach(f -> print(f.getCoveredText() + " " + f.getActorClass()));
        // README:end
        assertThat(printed).containsExactly("Rebels non-state");
    }

    @Test
    void isWhatTheReadmeShows() throws Exception {
        String source = Files.readString(Path.of("src/test/java/org/hearsay/EmbeddingTest.java"));
        String sample = source.substring(source.indexOf("// README:begin") + 16, source.indexOf("        // README:end"));
        String shown = sample.replaceAll("(?m)^        (?=\\S)", "    ").replaceAll("(?m)^                (?=\\S)", "            ")
                .replace("-> print(", "-> System.out.println(");
        assertThat(Files.readString(Path.of("README.md"))).contains(shown);
    }

    private void print(String line) {
        printed.add(line);
    }
}
