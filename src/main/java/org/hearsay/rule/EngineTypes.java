package org.hearsay.rule;

import java.net.URL;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.uima.UIMAException;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.analysis_engine.TypeOrFeature;
import org.apache.uima.analysis_engine.metadata.FixedFlow;
import org.apache.uima.resource.metadata.Capability;
import org.apache.uima.util.XMLInputSource;

/** What the Java engines of the standard pipeline make before the scripts of each stage run. */
final class EngineTypes {

    private static final String DESCRIPTOR = "org/hearsay/descriptors/pipelines/conflict-news.xml";

    private EngineTypes() {
    }

    /** Returns the full names of types by stage. */
    static Map<String, Set<String>> beforeStages() {
        return Holder.BEFORE_STAGES;
    }

    /** Reads the descriptor once, when it is needed first. */
    private static final class Holder {
        private static final Map<String, Set<String>> BEFORE_STAGES = read();
    }

    private static Map<String, Set<String>> read() {
        URL url = EngineTypes.class.getClassLoader().getResource(DESCRIPTOR);
        try {
            AnalysisEngineDescription pipeline =
                    UIMAFramework.getXMLParser().parseAnalysisEngineDescription(new XMLInputSource(url));
            FixedFlow flow = (FixedFlow) pipeline.getAnalysisEngineMetaData().getFlowConstraints();
            Map<String, Set<String>> before = new HashMap<>();
            List<String> stages = new ArrayList<>(RuleScript.STAGES);
            Set<String> made = new HashSet<>();
            for (String key : flow.getFixedFlow()) {
                AnalysisEngineDescription engine =
                        (AnalysisEngineDescription) pipeline.getDelegateAnalysisEngineSpecifiers().get(key);
                if (!RuleEngine.class.getName().equals(engine.getAnnotatorImplementationName())) {
                    addOutputs(engine, made);
                } else if (!stages.isEmpty()) {
                    before.put(stages.remove(0), Set.copyOf(made));
                }
            }
            return before;
        } catch (UIMAException | java.io.IOException e) {
            throw new IllegalStateException("The pipeline descriptor on the class path cannot be read: " + e.getMessage(), e);
        }
    }

    private static void addOutputs(AnalysisEngineDescription engine, Set<String> made) {
        for (Capability capability : engine.getAnalysisEngineMetaData().getCapabilities()) {
            for (TypeOrFeature output : capability.getOutputs()) {
                made.add(output.getName());
            }
        }
    }
}
