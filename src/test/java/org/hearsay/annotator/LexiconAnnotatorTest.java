package org.hearsay.annotator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.hearsay.lexicon.Lexicon;
import org.hearsay.lexicon.RuleFamilies;
import org.hearsay.lexicon.RuleFileException;
import org.hearsay.lexicon.WordListTypes;
import org.hearsay.type.LexiconHit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconAnnotatorTest {

    private static final Pattern TOKEN = Pattern.compile("['’]s\\b|[\\p{L}\\p{N}]+(-[\\p{L}\\p{N}]+)*|[^\\s]");

    @TempDir
    private Path rules;

    @BeforeEach
    void writeLists() throws IOException {
        Path family = Files.createDirectory(rules.resolve("rivers"));
        Files.writeString(family.resolve("boats.csv"), """
                # type: Boat
                text,canonical,id,size
                barge,,,large
                Blue Heron,MS Blue Heron,B7,
                """);
    }

    @Test
    void addsHitsWithTheFeaturesOfTheirEntry() throws Exception {
        JCas jcas = process("The Blue Heron met a barge.");

        LexiconHit ship = hits(jcas).get(0);
        assertThat(ship.getType().getName()).isEqualTo("org.hearsay.list.Boat");
        assertThat(ship.getCoveredText()).isEqualTo("Blue Heron");
        assertThat(ship.getCanonical()).isEqualTo("MS Blue Heron");
        assertThat(ship.getEntityId()).isEqualTo("B7");
        assertThat(ship.getList()).isEqualTo("rivers/boats");
        assertThat(ship.getLine()).isEqualTo(4);
        assertThat(ship.getRule()).isEqualTo("rivers/boats:4");
    }

    @Test
    void fillsTheFeatureOfAColumnAndLeavesItNullWhereTheColumnIsEmpty() throws Exception {
        JCas jcas = process("The Blue Heron met a barge.");

        assertThat(hits(jcas)).extracting(hit -> hit.getFeatureValueAsString(hit.getType().getFeatureByBaseName("size")))
                .containsExactly(null, "large");
    }

    @Test
    void findsNamesInASentenceInCapitalsOnly() throws Exception {
        JCas jcas = process("A telex came. THE BLUE HERON LEFT THE HARBOUR AT NOON.", 0, 13, 14, 54);
        JCas shout = process("They say the BLUE HERON left the harbour at noon.", 0, 49);

        assertThat(hits(jcas)).extracting(Annotation::getCoveredText).containsExactly("BLUE HERON");
        assertThat(hits(shout)).isEmpty();
    }

    @Test
    void findsNothingWhereThereAreNoTokens() throws Exception {
        JCas jcas = newCas("The Blue Heron met a barge.");
        engine().process(jcas);

        assertThat(hits(jcas)).isEmpty();
    }

    @Test
    void findsNothingWhereTheTypeSystemHasNoTokens() throws Exception {
        TypeSystemDescription types = CasCreationUtils.mergeTypeSystems(List.of(
                TypeSystemDescriptionFactory.createTypeSystemDescriptionFromPath(
                        Path.of("descriptors/types/working-types.xml").toUri().toString()), listTypes()));
        JCas jcas = CasCreationUtils.createCas(types, null, null).getJCas();
        jcas.setDocumentText("a barge");
        engine().process(jcas);

        assertThat(hits(jcas)).isEmpty();
    }

    @Test
    void usesTheBuiltInFamiliesWhereNothingElseIsSaid() throws Exception {
        assertThat((String[]) AnalysisEngineFactory.createEngineDescription(LexiconAnnotator.class)
                .getAnalysisEngineMetaData().getConfigurationParameterSettings()
                .getParameterValue(LexiconAnnotator.PARAM_RULES)).containsExactlyElementsOf(RuleFamilies.BUILT_IN);
    }

    @Test
    void acceptsAnEmptyDocument() throws Exception {
        assertThat(hits(process(""))).isEmpty();
    }

    @Test
    void worksWithASecondTypeSystem() throws Exception {
        AnalysisEngine engine = engine();
        for (int i = 0; i < 2; i++) {
            JCas jcas = newCas("a barge");
            addTokens(jcas);
            engine.process(jcas);
            assertThat(hits(jcas)).hasSize(1);
        }
    }

    @Test
    void namesTheListWhoseTypeTheCasLacks() throws Exception {
        JCas jcas = CasCreationUtils.createCas(TypeSystemDescriptionFactory.createTypeSystemDescription(), null, null)
                .getJCas();
        jcas.setDocumentText("a barge");

        assertThatThrownBy(() -> engine().process(jcas)).rootCause().hasMessageContaining("org.hearsay.list.Boat")
                .hasMessageContaining("boats.csv").hasMessageContaining("TypeSystems.of");
    }

    @Test
    void refusesAFamilyThatIsNotThere() {
        assertThatThrownBy(() -> AnalysisEngineFactory.createEngine(LexiconAnnotator.class, LexiconAnnotator.PARAM_RULES,
                new String[] {"no-such-family"})).isInstanceOf(ResourceInitializationException.class)
                .hasRootCauseInstanceOf(RuleFileException.class).rootCause().hasMessageContaining("[no-such-family]");
    }

    private JCas process(String text, int... sentences) throws Exception {
        JCas jcas = newCas(text);
        addTokens(jcas);
        for (int i = 0; i < sentences.length; i += 2) {
            new Sentence(jcas, sentences[i], sentences[i + 1]).addToIndexes();
        }
        engine().process(jcas);
        return jcas;
    }

    private JCas newCas(String text) throws Exception {
        TypeSystemDescription types = CasCreationUtils.mergeTypeSystems(
                List.of(TypeSystemDescriptionFactory.createTypeSystemDescription(), listTypes()));
        JCas jcas = CasCreationUtils.createCas(types, null, null).getJCas();
        jcas.setDocumentText(text);
        return jcas;
    }

    private TypeSystemDescription listTypes() {
        return WordListTypes.describe(Lexicon.of(RuleFamilies.resolve(List.of("rivers"), rules.toString())).lists());
    }

    private static void addTokens(JCas jcas) {
        Matcher matcher = TOKEN.matcher(jcas.getDocumentText());
        while (matcher.find()) {
            new Token(jcas, matcher.start(), matcher.end()).addToIndexes();
        }
    }

    private AnalysisEngine engine() throws ResourceInitializationException {
        return AnalysisEngineFactory.createEngine(LexiconAnnotator.class, LexiconAnnotator.PARAM_RULES,
                new String[] {"rivers"}, LexiconAnnotator.PARAM_RULES_HOME, rules.toString());
    }

    private static List<LexiconHit> hits(JCas jcas) {
        return jcas.getAnnotationIndex(LexiconHit.class).stream().toList();
    }
}
