package org.hearsay.rule;

import static org.apache.uima.fit.factory.AnalysisEngineFactory.createEngine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token;
import java.nio.file.Path;
import java.util.List;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.resource.metadata.TypeDescription;
import org.hearsay.io.OutputTypes;
import org.hearsay.lexicon.RuleFileException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of rules in the pipeline of somebody else, who has tokens and sentences of their own. */
class RuleAggregateTest {

    private static final String TEXT = "Two rallies were reportedly held in Dorsk. Nobody was hurt.";

    @TempDir
    Path home;
    private ScriptRunner folder;

    @BeforeEach
    void writeFolder() throws Exception {
        folder = new ScriptRunner(home, "gatherings").with("gathering-words.csv", """
                # type: GatheringWord
                # description: Words for gatherings
                # source: own knowledge
                text,size
                rallies,large
                """).with("gatherings.ruta", """
                // stage: mentions
                // description: Gatherings
                DECLARE Working Candidate;
                DECLARE Gathering (STRING size);
                w:GatheringWord{-> CREATE(Candidate)};
                // rule: gatherings/gathering: any word for one
                w:GatheringWord{PARTOF(Candidate) -> CREATE(Gathering, "size" = w.size)};
                """);
    }

    @Test
    void runsAFolderOfTheirsWithTheTypesThatItBrings() throws Exception {
        JCas jcas = run(RuleAggregateTest::addTokens, folder.family());
        Annotation made = ScriptRunner.annotations(jcas, "Gathering").get(0);
        assertThat(List.of(made.getCoveredText(), ScriptRunner.feature(made, "size"), ScriptRunner.feature(made, "rule")))
                .containsExactly("rallies", "large", "gatherings/gathering");
    }

    @Test
    void itsRulesSeeTheWordsOfOurLists() throws Exception {
        folder.with("holding.ruta", "// stage: mentions\n// description: Sayings\nDECLARE Saying;\nReportingVerb{-> Saying};\n");
        JCas jcas = run(each -> {
            each.setDocumentText("Mayors said so");
            new Token(each, 7, 11).addToIndexes();
        }, folder.family());
        assertThat(ScriptRunner.texts(jcas, "Saying")).containsExactly("said");
    }

    @Test
    void aChangedCopyOfOurFamilyTakesItsPlace(@TempDir Path other) throws Exception {
        ScriptRunner copy = new ScriptRunner(other, "hedges").with("hedges.ruta", """
                // stage: mentions
                // description: Rallies
                "rallies"{-> CREATE(Hedge)};
                """);
        assertThat(ScriptRunner.texts(run(RuleAggregateTest::addTokens, copy.family()), "Hedge")).containsExactly("rallies");
    }

    @Test
    void runsAFamilyOfOurs() throws Exception {
        assertThat(ScriptRunner.texts(run(RuleAggregateTest::addTokens, "hedges"), "Hedge")).containsExactly("reportedly");
    }

    @Test
    void leavesNothingBehindButWhatRulesMake() throws Exception {
        JCas jcas = run(RuleAggregateTest::addTokens, folder.family(), "hedges");
        assertThat(jcas.getAnnotationIndex()).extracting(each -> each.getType().getShortName())
                .containsOnly("DocumentAnnotation", "Sentence", "Token", "Gathering", "Hedge");
        assertThat(jcas.getCas().getIndexedFSs()).noneMatch(each -> each.getType().getName().contains(".ruta."));
    }

    @Test
    void leavesTokensAndSentencesOfOthersAsTheyWere() throws Exception {
        AnalysisEngine engine = createEngine(RuleAggregate.of(folder.family(), "hedges"));
        JCas jcas = engine.newJCas();
        addTokens(jcas);
        List<String> before = tokensAndSentences(jcas);
        engine.process(jcas);
        assertThat(tokensAndSentences(jcas)).isEqualTo(before).hasSize(14);
    }

    @Test
    void typesWrittenBesideTheOutputAreTheirsAndNoneOfRuta() {
        assertThat(OutputTypes.of(TypeSystems.of(folder.family())).getTypes()).extracting(TypeDescription::getName)
                .anyMatch(name -> name.endsWith(".Gathering")).noneMatch(name -> name.contains(".ruta."))
                .noneMatch(name -> name.endsWith(".Candidate") || name.endsWith(".GatheringWord"));
    }

    @Test
    void anErrorStopsItWhereItIsMade() throws Exception {
        folder.with("broken.ruta", "// stage: mentions\n// description: Broken\nDECLARE Thing;\n\"a\"{-> Thin};\n");
        assertThatThrownBy(() -> createEngine(RuleAggregate.of(folder.family())))
                .isInstanceOf(ResourceInitializationException.class).hasRootCauseInstanceOf(RuleFileException.class)
                .rootCause().hasMessageContaining("gatherings/broken.ruta:4:8: expected").hasMessageContaining("[Thin]");
    }

    @Test
    void aFolderThatIsNotThereStopsIt() {
        assertThatThrownBy(() -> RuleAggregate.of("/no/such/folder")).isInstanceOf(ResourceInitializationException.class)
                .rootCause().hasMessageContaining("[/no/such/folder]");
    }

    private interface Filler {
        void fill(JCas jcas);
    }

    private static JCas run(Filler filler, String... rules) throws Exception {
        AnalysisEngine engine = createEngine(RuleAggregate.of(rules));
        JCas jcas = engine.newJCas();
        filler.fill(jcas);
        engine.process(jcas);
        return jcas;
    }

    /** Tokens that we would cut otherwise, with features of others. */
    private static void addTokens(JCas jcas) {
        jcas.setDocumentText(TEXT);
        int begin = 0;
        for (String word : TEXT.split(" ")) {
            begin = TEXT.indexOf(word, begin);
            boolean ends = word.endsWith(".");
            Token token = new Token(jcas, begin, begin + word.length() - (ends ? 1 : 0));
            token.setId("t" + begin);
            token.addToIndexes();
            if (ends) {
                new Token(jcas, token.getEnd(), token.getEnd() + 1).addToIndexes();
            }
        }
        new Sentence(jcas, 0, 42).addToIndexes();
        new Sentence(jcas, 43, TEXT.length()).addToIndexes();
    }

    private static List<String> tokensAndSentences(JCas jcas) {
        return jcas.select(Annotation.class).filter(each -> each instanceof Token || each instanceof Sentence)
                .map(each -> each._id() + " " + each).toList();
    }
}
