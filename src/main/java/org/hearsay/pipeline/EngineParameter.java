package org.hearsay.pipeline;

import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.resource.ResourceSpecifier;
import org.apache.uima.resource.metadata.ProcessingResourceMetaData;
import org.apache.uima.util.InvalidXMLException;

/** Sets a parameter throughout a pipeline's descriptor. */
final class EngineParameter {

    private EngineParameter() {
    }

    /** Gives a parameter a value in all engines and aggregates that have it; imports must be resolved. */
    static void set(AnalysisEngineDescription description, String parameter, Object value) throws InvalidXMLException {
        ProcessingResourceMetaData metaData = description.getAnalysisEngineMetaData();
        if (metaData.getConfigurationParameterDeclarations().getConfigurationParameter(null, parameter) != null) {
            metaData.getConfigurationParameterSettings().setParameterValue(parameter, value);
        }
        if (!description.isPrimitive()) {
            for (ResourceSpecifier delegate : description.getDelegateAnalysisEngineSpecifiers().values()) {
                if (delegate instanceof AnalysisEngineDescription engine) {
                    set(engine, parameter, value);
                }
            }
        }
    }
}
