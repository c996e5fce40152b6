package org.hearsay.embed;

import static org.apache.uima.fit.factory.AnalysisEngineFactory.createEngineDescription;
import static org.apache.uima.fit.pipeline.SimplePipeline.runPipeline;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.apache.uima.resource.metadata.Import;
import org.apache.uima.util.XMLInputSource;

/**
 * A program of somebody who embeds Hearsay: tests run it in a Java of its own, with the class path that such a program has.
 * It prints what it finds; arguments are names of descriptors.
 */
public final class EmbeddedPipeline {

    private static final String TEXT = "Rebels said 12 civilians were killed in Tarsin.";

    private EmbeddedPipeline() {
    }

    /** Runs the default pipeline with uimaFIT, then each descriptor with plain calls of UIMA. */
    public static void main(String[] descriptors) throws Exception {
        JCas jcas = JCasFactory.createText(TEXT, "en");
        runPipeline(jcas, createEngineDescription("org.hearsay.descriptors.pipelines.conflict-news"));
        show("uimaFIT", jcas);
        for (String descriptor : descriptors) {
            show(descriptor, runByName(descriptor));
        }
    }

    private static JCas runByName(String name) throws Exception {
        Import byName = UIMAFramework.getResourceSpecifierFactory().createImport();
        byName.setName(name);
        AnalysisEngineDescription description = UIMAFramework.getXMLParser().parseAnalysisEngineDescription(
                new XMLInputSource(byName.findAbsoluteUrl(UIMAFramework.newDefaultResourceManager())));
        AnalysisEngine engine = UIMAFramework.produceAnalysisEngine(description);
        JCas jcas = engine.newJCas();
        jcas.setDocumentLanguage("en");
        jcas.setDocumentText(TEXT);
        engine.process(jcas);
        return jcas;
    }

    private static void show(String label, JCas jcas) {
        System.out.println(label + ": " + List.of(covered(jcas, "Faction"), covered(jcas, "CasualtyClaim")));
    }

    /** By name, since not every engine brings every type. */
    private static String covered(JCas jcas, String type) {
        return jcas.select(Annotation.class).filter(each -> each.getType().getShortName().equals(type))
                .map(Annotation::getCoveredText).collect(Collectors.joining(", "));
    }
}
