package org.hearsay.pipeline;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.hearsay.io.InputDocuments;
import org.hearsay.io.UsageException;
import org.hearsay.lexicon.RuleFamilies;
import org.hearsay.lexicon.RuleFileException;

/**
 * Engines that stand ready in this Java process, for those who tag a few documents here and there: a pipeline is built
 * once for all that ask for the same settings, its engines are lent and come back.
 */
public final class EnginePool {

    /** What tells pools apart: rules may have changed under the same settings. */
    private record Key(PipelineSettings settings, String checksum) {
    }

    private static final Map<Key, EnginePool> POOLS = new ConcurrentHashMap<>();

    private final Pipeline pipeline;
    private final ConcurrentLinkedQueue<StandbyEngine> idle = new ConcurrentLinkedQueue<>();

    private EnginePool(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /**
     * Builds a pipeline anew, whatever pools there are, and makes a pool for it.
     *
     * @param settings what to build from; foreign types of theirs are replaced by those that reading fills
     * @return a pool with that pipeline
     * @throws UsageException when the descriptor is missing or broken
     * @throws RuleFileException when a rule file or word list is broken or missing
     */
    public static EnginePool build(PipelineSettings settings) {
        EnginePool pool = make(settings);
        EnginePool earlier = POOLS.putIfAbsent(new Key(settings.withForeignTypes(List.of()), pool.checksum()), pool);
        return earlier == null ? pool : earlier;
    }

    /**
     * Returns the pool for settings, which builds the pipeline when it is asked for the first time in this process.
     *
     * @param settings what to build from; foreign types of theirs are replaced by those that reading fills
     * @param checksum the {@link #checksum()} that the pool has in the process that split the work up
     * @return the pool
     * @throws UsageException when the descriptor is missing or broken, or this process has other rules
     * @throws RuleFileException when a rule file or word list is broken or missing
     */
    public static EnginePool of(PipelineSettings settings, String checksum) {
        return POOLS.computeIfAbsent(new Key(settings.withForeignTypes(List.of()), checksum), key -> {
            EnginePool pool = make(settings);
            if (!pool.checksum().equals(checksum)) {
                throw new UsageException("expected the pipeline and rules with checksum [" + checksum + "], but those of"
                        + " this process have [" + pool.checksum() + "]: give all processes the same rules and jar");
            }
            return pool;
        });
    }

    /**
     * Builds a pool with the class loader of Hearsay: that of a task of Spark may see our jar twice, as it was submitted and
     * as it was shipped, and so every rule file, too.
     */
    private static EnginePool make(PipelineSettings settings) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(EnginePool.class.getClassLoader());
        try {
            return new EnginePool(Pipeline.build(settings.withForeignTypes(List.of(InputDocuments.typeSystem()))));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** {@return a checksum of the pipeline's descriptor and rules} */
    public String checksum() {
        return pipeline.checksum() + "-" + RuleFamilies.checksum(pipeline.families());
    }

    /** {@return the pipeline that its engines run} */
    public Pipeline pipeline() {
        return pipeline;
    }

    /** {@return an engine on loan, to be {@linkplain #giveBack given back} after use} */
    public StandbyEngine borrow() {
        StandbyEngine engine = idle.poll();
        return engine == null ? new StandbyEngine(pipeline) : engine;
    }

    /**
     * Takes an engine back, unless it is of no further use.
     *
     * @param engine the engine
     */
    public void giveBack(StandbyEngine engine) {
        if (engine.usable()) {
            idle.add(engine);
        }
    }

    /** Returns how many engines wait. */
    int idle() {
        return idle.size();
    }
}
