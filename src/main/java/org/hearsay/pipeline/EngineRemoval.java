package org.hearsay.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.analysis_engine.metadata.FixedFlow;
import org.apache.uima.resource.ResourceSpecifier;
import org.apache.uima.util.InvalidXMLException;

/** Takes engines out of a pipeline's descriptor. */
final class EngineRemoval {

    private EngineRemoval() {
    }

    /** Removes the delegates of the classes from {@code description}, whose imports must be resolved. */
    static void remove(AnalysisEngineDescription description, Set<String> classNames) throws InvalidXMLException {
        if (description.isPrimitive()) {
            return;
        }
        List<String> removed = new ArrayList<>();
        for (Map.Entry<String, ResourceSpecifier> delegate : description.getDelegateAnalysisEngineSpecifiers().entrySet()) {
            if (delegate.getValue() instanceof AnalysisEngineDescription engine) {
                remove(engine, classNames);
                if (classNames.contains(engine.getAnnotatorImplementationName())) {
                    removed.add(delegate.getKey());
                }
            }
        }
        removed.forEach(description.getDelegateAnalysisEngineSpecifiersWithImports()::remove);
        if (description.getAnalysisEngineMetaData().getFlowConstraints() instanceof FixedFlow flow) {
            flow.setFixedFlow(Arrays.stream(flow.getFixedFlow()).filter(key -> !removed.contains(key)).toArray(String[]::new));
        }
    }
}
