package org.hearsay.pipeline;

import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.cas.CAS;
import org.hearsay.lexicon.RuleFileException;

/** An engine and its CAS; used by one thread at a time. After a failure of the engine it should be thrown away. */
public final class PipelineInstance {

    private final AnalysisEngine engine;
    private final CAS cas;

    PipelineInstance(AnalysisEngine engine, CAS cas) {
        this.engine = engine;
        this.cas = cas;
    }

    /** {@return the CAS; {@link CAS#reset()} it, fill it, then {@link #process()}} */
    public CAS cas() {
        return cas;
    }

    /**
     * Runs the engines over the CAS.
     *
     * @throws AnalysisEngineProcessException when an engine fails
     */
    public void process() throws AnalysisEngineProcessException {
        engine.process(cas);
    }

    /**
     * Runs the engines on a text of two words. Scripts are checked against the types of the CAS at the first document
     * only, and classes may be missed no earlier; anything else is left to the documents themselves.
     *
     * @return whether the engines came through, so that the instance can be used for documents
     */
    static boolean probe(PipelineInstance instance) {
        try {
            instance.cas.setDocumentLanguage("en");
            instance.cas.setDocumentText("A probe.");
            instance.process();
            instance.cas.reset();
            return true;
        } catch (AnalysisEngineProcessException | RuntimeException | StackOverflowError e) {
            for (Throwable t = e; t != null; t = t.getCause()) {
                if (t instanceof RuleFileException broken) {
                    throw broken;
                }
                if (t instanceof LinkageError missing) {
                    throw missing;
                }
            }
            instance.engine.destroy();
            return false;
        }
    }
}
