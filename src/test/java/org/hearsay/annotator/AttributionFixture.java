package org.hearsay.annotator;

import java.util.List;
import org.apache.uima.analysis_component.AnalysisComponent;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.hearsay.lexicon.RuleFamilies;
import org.hearsay.lexicon.WordList;
import org.hearsay.lexicon.WordListTypes;
import org.hearsay.type.Attribution;
import org.hearsay.type.CasualtyClaim;
import org.hearsay.type.Hedge;
import org.hearsay.type.Source;

/** Runs the engines up to attribution over a text, with the word lists they need. */
final class AttributionFixture {

    private static final List<String> FAMILIES = List.of("words", "hedges", "attribution");

    private final JCas jcas;

    AttributionFixture(String text) throws Exception {
        TypeSystemDescription types = CasCreationUtils.mergeTypeSystems(List.of(TypeSystemDescriptionFactory.createTypeSystemDescription(),
                WordListTypes.describe(WordList.readAll(RuleFamilies.resolve(FAMILIES, null), warning -> { }))));
        jcas = CasCreationUtils.createCas(types, null, null).getJCas();
        jcas.setDocumentLanguage("en");
        jcas.setDocumentText(text);
        run(Segmenter.class);
        process(AnalysisEngineFactory.createEngine(LexiconAnnotator.class, LexiconAnnotator.PARAM_RULES, FAMILIES.toArray(new String[0])));
    }

    AttributionFixture run(Class<? extends AnalysisComponent> engine) throws Exception {
        process(AnalysisEngineFactory.createEngine(engine));
        return this;
    }

    private void process(AnalysisEngine engine) throws Exception {
        engine.process(jcas);
        engine.destroy();
    }

    AttributionFixture hedge(String cue, String kind) {
        Hedge hedge = new Hedge(jcas, at(cue), at(cue) + cue.length());
        hedge.setHedgeKind(kind);
        hedge.addToIndexes();
        return this;
    }

    CasualtyClaim killing(String trigger) {
        CasualtyClaim claim = new CasualtyClaim(jcas, at(trigger), at(trigger) + trigger.length());
        claim.setHarm("killed");
        claim.setTrigger(new Annotation(jcas, claim.getBegin(), claim.getEnd()));
        claim.addToIndexes();
        return claim;
    }

    private int at(String part) {
        return jcas.getDocumentText().indexOf(part);
    }

    JCas jcas() {
        return jcas;
    }

    List<String> sources() {
        return jcas.select(Source.class).map(each -> each.getCoveredText() + " " + each.getSourceKind()).toList();
    }

    List<String> canonicals() {
        return jcas.select(Source.class).map(Source::getCanonical).toList();
    }

    List<String> contents() {
        return jcas.select(Attribution.class).map(each -> each.getContent() == null ? "" : each.getContent().getCoveredText()).toList();
    }

    Attribution attribution() {
        return jcas.select(Attribution.class).single();
    }

    String scope() {
        return jcas.select(Hedge.class).single().getScope().getCoveredText();
    }
}
