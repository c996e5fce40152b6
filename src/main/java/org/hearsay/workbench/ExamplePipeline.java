package org.hearsay.workbench;

import java.io.IOException;
import java.net.URL;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.uima.UIMAException;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.analysis_engine.metadata.FixedFlow;
import org.apache.uima.cas.CAS;
import org.apache.uima.resource.ResourceManager;
import org.apache.uima.resource.metadata.MetaDataObject;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.XMLInputSource;
import org.hearsay.annotator.WorkingAnnotationRemover;
import org.hearsay.lexicon.RuleFamilies;
import org.hearsay.rule.TypeSystems;

/** The pipeline on the class path as examples need it: with the built-in families, and with all working annotations left. */
final class ExamplePipeline {

    private static final String DESCRIPTOR = "org/hearsay/descriptors/pipelines/conflict-news.xml";

    private ExamplePipeline() {
    }

    /** Returns a runner for the examples of the built-in families. */
    static RuleExamples standard() throws UIMAException, IOException {
        URL url = ExamplePipeline.class.getClassLoader().getResource(DESCRIPTOR);
        AnalysisEngineDescription description =
                UIMAFramework.getXMLParser().parseAnalysisEngineDescription(new XMLInputSource(url));
        ResourceManager resources = UIMAFramework.newDefaultResourceManager();
        keepWorkingAnnotations(description, resources);
        AnalysisEngine pipeline = UIMAFramework.produceAnalysisEngine(description, resources, null);
        CAS cas = CasCreationUtils.createCas(TypeSystems.of(RuleFamilies.resolve(RuleFamilies.BUILT_IN, null)),
                pipeline.getProcessingResourceMetaData().getTypePriorities(), null, null, resources);
        return new RuleExamples(pipeline, cas);
    }

    private static void keepWorkingAnnotations(AnalysisEngineDescription description, ResourceManager resources)
            throws UIMAException {
        List<String> removers = description.getDelegateAnalysisEngineSpecifiers(resources).entrySet().stream()
                .filter(each -> each.getValue() instanceof AnalysisEngineDescription engine
                        && WorkingAnnotationRemover.class.getName().equals(engine.getAnnotatorImplementationName()))
                .map(Map.Entry::getKey).toList();
        Map<String, MetaDataObject> delegates = description.getDelegateAnalysisEngineSpecifiersWithImports();
        removers.forEach(delegates::remove);
        if (description.getAnalysisEngineMetaData().getFlowConstraints() instanceof FixedFlow flow) {
            flow.setFixedFlow(Arrays.stream(flow.getFixedFlow()).filter(each -> !removers.contains(each))
                    .toArray(String[]::new));
        }
    }
}
