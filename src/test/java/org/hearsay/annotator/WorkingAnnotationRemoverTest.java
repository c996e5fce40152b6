package org.hearsay.annotator;

import static org.assertj.core.api.Assertions.assertThat;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token;
import java.util.List;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.cas.FSArray;
import org.apache.uima.jcas.tcas.Annotation;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.hearsay.type.CasualtyClaim;
import org.hearsay.type.LexiconHit;
import org.hearsay.type.Working;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkingAnnotationRemoverTest {

    private static final String KEPT = "test.Kept";

    private JCas jcas;

    @BeforeEach
    void makeCas() throws Exception {
        TypeSystemDescription types = UIMAFramework.getResourceSpecifierFactory().createTypeSystemDescription();
        var kept = types.addType(KEPT, "", CAS.TYPE_NAME_ANNOTATION);
        kept.addFeature("hit", "", LexiconHit.class.getName());
        kept.addFeature("parts", "", CAS.TYPE_NAME_FS_ARRAY);
        kept.addFeature("kept", "", KEPT);
        types.addType("org.apache.uima.ruta.type.Left", "", CAS.TYPE_NAME_ANNOTATION);
        jcas = CasCreationUtils.createCas(CasCreationUtils.mergeTypeSystems(
                List.of(TypeSystemDescriptionFactory.createTypeSystemDescription(), types)), null, null).getJCas();
        jcas.setDocumentText("two boats sank");
    }

    @Test
    void removesWorkingAnnotationsAndTheirSubtypesAndKeepsOthers() throws Exception {
        new Working(jcas, 0, 3).addToIndexes();
        new LexiconHit(jcas, 4, 9).addToIndexes();
        new Token(jcas, 0, 3).addToIndexes();

        remove();

        assertThat(jcas.getAnnotationIndex(Working.class)).isEmpty();
        assertThat(jcas.getAnnotationIndex(Token.class)).hasSize(1);
    }

    @Test
    void removesWhatRutaLeftBehind() throws Exception {
        AnnotationFS left = jcas.getCas().createAnnotation(type("org.apache.uima.ruta.type.Left"), 0, 3);
        jcas.getCas().addFsToIndexes(left);

        remove();

        assertThat(jcas.getCas().getAnnotationIndex(left.getType())).isEmpty();
    }

    @Test
    void putsAPlainAnnotationOfTheSameSpanInTheirPlace() throws Exception {
        CasualtyClaim claim = new CasualtyClaim(jcas, 0, 14);
        LexiconHit hit = new LexiconHit(jcas, 10, 14);
        hit.addToIndexes();
        claim.setTrigger(hit);
        claim.addToIndexes();

        remove();

        assertThat(claim.getTrigger().getClass()).isEqualTo(Annotation.class);
        assertThat(claim.getTrigger().getCoveredText()).isEqualTo("sank");
    }

    @Test
    void givesOneStandInToAllWhoShareAnAnnotation() throws Exception {
        LexiconHit hit = new LexiconHit(jcas, 10, 14);
        CasualtyClaim one = new CasualtyClaim(jcas, 0, 14);
        CasualtyClaim other = new CasualtyClaim(jcas, 4, 14);
        for (CasualtyClaim claim : List.of(one, other)) {
            claim.setTrigger(hit);
            claim.addToIndexes();
        }

        remove();

        assertThat(one.getTrigger()).isSameAs(other.getTrigger());
    }

    @Test
    void mendsElementsOfArrays() throws Exception {
        FSArray<Annotation> parts = new FSArray<>(jcas, 2);
        Token token = new Token(jcas, 0, 3);
        parts.set(0, token);
        parts.set(1, new LexiconHit(jcas, 4, 9));
        AnnotationFS kept = kept();
        kept.setFeatureValue(kept.getType().getFeatureByBaseName("parts"), parts);
        jcas.getCas().addFsToIndexes(kept);

        remove();

        Annotation first = parts.get(0);
        Annotation second = parts.get(1);
        assertThat(first).isSameAs(token);
        assertThat(second.getClass()).isEqualTo(Annotation.class);
        assertThat(second.getCoveredText()).isEqualTo("boats");
    }

    @Test
    void mendsAnnotationsThatAreReachedByReferenceOnly() throws Exception {
        AnnotationFS outer = kept();
        AnnotationFS inner = kept();
        outer.setFeatureValue(outer.getType().getFeatureByBaseName("kept"), inner);
        FSArray<Annotation> parts = new FSArray<>(jcas, 1);
        parts.set(0, new LexiconHit(jcas, 4, 9));
        inner.setFeatureValue(inner.getType().getFeatureByBaseName("parts"), parts);
        jcas.getCas().addFsToIndexes(outer);

        remove();

        Annotation part = parts.get(0);
        assertThat(part.getClass()).isEqualTo(Annotation.class);
    }

    @Test
    void emptiesAFeatureThatAdmitsNoPlainAnnotation() throws Exception {
        AnnotationFS kept = kept();
        kept.setFeatureValue(kept.getType().getFeatureByBaseName("hit"), new LexiconHit(jcas, 4, 9));
        jcas.getCas().addFsToIndexes(kept);

        remove();

        assertThat(kept.getFeatureValue(kept.getType().getFeatureByBaseName("hit"))).isNull();
    }

    @Test
    void worksWhereTheCasHasNoWorkingTypes() throws Exception {
        JCas plain = CasCreationUtils.createCas().getJCas();
        plain.setDocumentText("two boats sank");

        AnalysisEngine engine = AnalysisEngineFactory.createEngine(WorkingAnnotationRemover.class);
        engine.process(plain);

        assertThat(plain.getAnnotationIndex()).hasSize(1);
    }

    private AnnotationFS kept() {
        return jcas.getCas().createAnnotation(type(KEPT), 0, 14);
    }

    private org.apache.uima.cas.Type type(String name) {
        return jcas.getTypeSystem().getType(name);
    }

    private void remove() throws Exception {
        AnalysisEngineFactory.createEngine(WorkingAnnotationRemover.class).process(jcas);
    }
}
