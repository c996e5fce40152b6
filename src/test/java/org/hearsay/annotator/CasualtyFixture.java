package org.hearsay.annotator;

import java.util.ArrayList;
import java.util.List;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.cas.Type;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.apache.uima.util.CasCreationUtils;
import org.hearsay.lexicon.RuleFamilies;
import org.hearsay.rule.TypeSystems;
import org.hearsay.type.CasualtyClaim;
import org.hearsay.type.PersonList;

/** A text with its person groups, and claims as rules make them: on words of harm, with the list that holds the victims. */
final class CasualtyFixture {

    private static final String[] FAMILIES = {"words", "quantities", "casualties", "factions"};

    private final JCas cas;

    CasualtyFixture(String text) throws Exception {
        cas = CasCreationUtils.createCas(TypeSystems.of(RuleFamilies.resolve(List.of(FAMILIES), null)), null, null).getJCas();
        cas.setDocumentLanguage("en");
        cas.setDocumentText(text);
        run(AnalysisEngineFactory.createEngine(Segmenter.class));
        run(AnalysisEngineFactory.createEngine(LexiconAnnotator.class, LexiconAnnotator.PARAM_RULES, FAMILIES));
        run(AnalysisEngineFactory.createEngine(QuantityAnnotator.class));
        run(AnalysisEngineFactory.createEngine(PersonGroupAnnotator.class));
    }

    private void run(AnalysisEngine engine) throws Exception {
        engine.process(cas);
        engine.destroy();
    }

    JCas cas() {
        return cas;
    }

    /** The hit of a list on some words. */
    Annotation hit(String list, String words) {
        Type type = cas.getTypeSystem().getType("org.hearsay.list." + list);
        return cas.getCas().<Annotation>select(type).filter(hit -> hit.getCoveredText().equals(words)).findFirst().orElseThrow();
    }

    /** The list of persons that holds some words. */
    PersonList persons(String words) {
        return cas.select(PersonList.class).filter(list -> list.getCoveredText().contains(words)).findFirst().orElseThrow();
    }

    /** Adds a claim as a rule makes it. */
    CasualtyClaim claim(String harm, Annotation trigger, Annotation victims) {
        CasualtyClaim claim = new CasualtyClaim(cas, trigger.getBegin(), trigger.getEnd());
        claim.setHarm(harm);
        claim.setTrigger(trigger);
        claim.setVictims(victims);
        claim.setRule("casualties/test");
        claim.addToIndexes();
        return claim;
    }

    /** Completes the claims; returns them in the order of the text. */
    List<CasualtyClaim> completed() throws Exception {
        run(AnalysisEngineFactory.createEngine(CasualtyCompleter.class));
        return new ArrayList<>(cas.select(CasualtyClaim.class).asList());
    }
}
