package org.hearsay.workbench;

import java.util.ArrayList;
import java.util.List;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.cas.CAS;
import org.hearsay.io.DocumentException;
import org.hearsay.io.InputDocument;
import org.hearsay.pipeline.Pipeline;
import org.hearsay.pipeline.PipelineInstance;
import org.hearsay.rule.RuleTrace;
import org.hearsay.rule.RuleTracing;

/** Runs a pipeline over one document after the other, in one thread; a document that fails does not end the run. */
public final class DocumentRuns {

    private final Pipeline pipeline;
    private final List<String> failures = new ArrayList<>();
    private PipelineInstance instance;

    /**
     * Prepares runs of a pipeline.
     *
     * @param pipeline the pipeline
     */
    public DocumentRuns(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /**
     * Tags a document.
     *
     * @param document the document
     * @param trace who is told what rules do, or null
     * @return the tagged document until the next one, or null when it failed
     */
    public CAS run(InputDocument document, RuleTrace trace) {
        if (instance == null) {
            instance = pipeline.newInstance();
        }
        CAS cas = instance.cas();
        try (RuleTracing tracing = RuleTracing.start(trace)) {
            cas.reset();
            document.read(cas, pipeline.declaredTypes());
            instance.process();
            return cas;
        } catch (DocumentException | AnalysisEngineProcessException e) {
            failures.add(document.origin() + ": " + root(e));
            instance = null;
            return null;
        }
    }

    private static String root(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.toString() : root.getMessage();
    }

    /** {@return which documents failed, and why} */
    public List<String> failures() {
        return List.copyOf(failures);
    }
}
