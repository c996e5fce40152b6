package org.hearsay.annotator;

import static org.assertj.core.api.Assertions.assertThat;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.cas.Type;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.apache.uima.util.CasCreationUtils;
import org.hearsay.lexicon.Lexicon;
import org.hearsay.lexicon.RuleFamilies;
import org.hearsay.lexicon.WordListTypes;
import org.hearsay.type.LexiconHit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HitsBesideTheIndexTest {

    @TempDir
    private Path rules;

    @BeforeEach
    void writeLists() throws IOException {
        Path family = Files.createDirectory(rules.resolve("rivers"));
        Files.writeString(family.resolve("boats.csv"), "# type: Boat\ntext,size\nbarge,large\n");
        Files.writeString(family.resolve("banks.csv"), "# type: Bank\ntext\nmud\n");
    }

    @Test
    void hitsThatAScriptNamesAreInTheIndex() throws Exception {
        script("DECLARE Moored;\n(Boat Bank){-> MARK(Moored)};\n");

        assertThat(indexed(process())).containsExactly("barge", "mud");
    }

    @Test
    void hitsThatNoScriptNamesAreNot() throws Exception {
        script("DECLARE Moored; // no Bank, \"Bank\" neither\n(Boat \"Bank\"){-> MARK(Moored)};\n");

        assertThat(indexed(process())).containsExactly("barge");
    }

    @Test
    void aScriptThatNamesASupertypeSeesAllHits() throws Exception {
        script("DECLARE Moored;\nLexiconHit{-> MARK(Moored)};\n");

        assertThat(indexed(process())).containsExactly("barge", "mud");
    }

    @Test
    void aScriptThatOnlyDeclaresAWorkingTypeNamesNone() throws Exception {
        script("DECLARE Working Moored;\n\"reed\"{-> MARK(Moored)};\n");

        assertThat(indexed(process())).isEmpty();
    }

    @Test
    void hitsBesideTheIndexAreSeenWithTheirFeatures() throws Exception {
        JCas jcas = process();

        Hits boats = hits(jcas);
        assertThat(boats.size()).isEqualTo(1);
        assertThat(boats.value(0, "size")).isEqualTo("large");
        assertThat(boats.value(0, "colour")).isNull();
        LexiconHit boat = (LexiconHit) boats.annotation(0);
        assertThat(boat.getCoveredText()).isEqualTo("barge");
        assertThat(boat.getRule()).isEqualTo("rivers/boats:3");
        assertThat(PartyWords.value(boat, "size")).isEqualTo("large");
    }

    @Test
    void hitsFromElsewhereAreSeenAmongThoseBesideTheIndex() throws Exception {
        JCas jcas = process();
        jcas.getCas().addFsToIndexes(jcas.getCas().createAnnotation(boat(jcas), 0, 1));

        assertThat(hits(jcas).annotations()).extracting(Annotation::getBegin).containsExactly(0, 2);
    }

    @Test
    void theNextDocumentHasNoneOfThem() throws Exception {
        JCas jcas = process();
        jcas.reset();
        jcas.setDocumentText("a barge, mud");

        assertThat(hits(jcas).size()).isZero();
    }

    @Test
    void theyGoWithTheOtherWorkingAnnotations() throws Exception {
        JCas jcas = process();
        AnalysisEngineFactory.createEngine(WorkingAnnotationRemover.class).process(jcas);

        assertThat(hits(jcas).size()).isZero();
    }

    private void script(String content) throws IOException {
        Files.writeString(rules.resolve("rivers").resolve("mooring.ruta"), content);
    }

    private JCas process() throws Exception {
        AnalysisEngine engine = AnalysisEngineFactory.createEngine(LexiconAnnotator.class, LexiconAnnotator.PARAM_RULES,
                new String[] {"rivers"}, LexiconAnnotator.PARAM_RULES_HOME, rules.toString(), LexiconAnnotator.PARAM_ALL_HITS, false);
        JCas jcas = CasCreationUtils.createCas(CasCreationUtils.mergeTypeSystems(List.of(
                TypeSystemDescriptionFactory.createTypeSystemDescription(),
                WordListTypes.describe(Lexicon.of(RuleFamilies.resolve(List.of("rivers"), rules.toString())).lists()))), null, null)
                .getJCas();
        jcas.setDocumentText("a barge, mud");
        new Token(jcas, 2, 7).addToIndexes();
        new Token(jcas, 9, 12).addToIndexes();
        engine.process(jcas);
        return jcas;
    }

    private static Type boat(JCas jcas) {
        return jcas.getTypeSystem().getType("org.hearsay.list.Boat");
    }

    private static Hits hits(JCas jcas) {
        return Hits.of(jcas, ListHits.of(jcas), boat(jcas));
    }

    private static List<String> indexed(JCas jcas) {
        return jcas.getAnnotationIndex(LexiconHit.class).stream().map(Annotation::getCoveredText).toList();
    }
}
