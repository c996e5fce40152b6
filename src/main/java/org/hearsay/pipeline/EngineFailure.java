package org.hearsay.pipeline;

import org.hearsay.rule.RuleEngine;

/** Says in one line what an engine threw, or where it was. */
final class EngineFailure {

    private EngineFailure() {
    }

    /**
     * Describes what an engine threw.
     *
     * @param thrown the outermost exception
     * @param pipeline whose engine it was
     */
    static String describe(Throwable thrown, Pipeline pipeline) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        if (root instanceof OutOfMemoryError) {
            return "out of memory (" + root.getMessage() + "); give Java more with HEARSAY_OPTS=-Xmx4g, or use fewer"
                    + " threads with -j";
        }
        String engine = pipeline.engineIn(root.getStackTrace());
        String message = root.getMessage() == null ? "" : ": " + root.getMessage().replaceAll("\\s+", " ").strip();
        return engine + " failed: " + root.getClass().getSimpleName() + message;
    }

    /** Names the engine that a thread is in, and its rule where it has rules. */
    static String where(Thread thread, Pipeline pipeline) {
        String engine = pipeline.engineIn(thread.getStackTrace());
        return RuleEngine.currentRule(thread).map(rule -> "the rule " + rule).orElse(engine);
    }
}
