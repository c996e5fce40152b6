package org.hearsay.pipeline;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hearsay.io.InputDocument;

/**
 * An engine that waits for documents in a thread of its own, so that one that takes too long can be ended. Tags one
 * document at a time; comes from an {@link EnginePool}.
 */
public final class StandbyEngine {

    /** How long an interrupted engine may take to end. */
    private static final long GRACE_MILLIS = 2_000;

    /** Deep recursion is an engine's right. */
    private static final long STACK_BYTES = 8L << 20;

    private final Pipeline pipeline;
    private final Tagger tagger;
    private final ExecutorService executor;
    private Thread thread;
    private boolean usable = true;

    StandbyEngine(Pipeline pipeline) {
        this.pipeline = pipeline;
        this.tagger = new Tagger(pipeline);
        // A daemon, since a runaway engine may never let it end.
        this.executor = Executors.newSingleThreadExecutor(work -> {
            thread = new Thread(null, work, "hearsay-engine", STACK_BYTES);
            thread.setDaemon(true);
            // As the pipeline was built with, see EnginePool.
            thread.setContextClassLoader(StandbyEngine.class.getClassLoader());
            return thread;
        });
    }

    /**
     * Tags a document; an engine that fails is replaced by a fresh one before the next document.
     *
     * @param document what to tag
     * @param timeout how long it may take, for each million characters begun
     * @param sink where it goes, in the engine's thread; told of nothing when the document fails
     * @return what became of it
     * @throws InterruptedException when the caller is to stop; the engine is then of no further use
     */
    public DocumentResult tag(InputDocument document, Duration timeout, DocumentSink sink) throws InterruptedException {
        Task task = new Task(0, document);
        Future<DocumentResult> result = executor.submit(() -> {
            DocumentResult made = tagger.tag(task, sink);
            // From here on nobody interrupts this thread for the sake of this document.
            task.settle();
            Thread.interrupted();
            return made;
        });
        try {
            return await(task, result, timeout.toMillis());
        } catch (InterruptedException e) {
            retire();
            throw e;
        } catch (ExecutionException e) {
            retire();
            throw new IllegalStateException("a tagger broke on [" + document.origin() + "]", e.getCause());
        }
    }

    private DocumentResult await(Task task, Future<DocumentResult> result, long timeout)
            throws InterruptedException, ExecutionException {
        // How long it may take shows when the text has been read, hence the loop.
        for (long left = timeout; left > 0; left = task.allowedMillis(timeout) - task.millis()) {
            try {
                return result.get(left, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                continue;
            }
        }
        if (task.runOutOfTime(thread, EngineFailure.where(thread, pipeline))) {
            try {
                return result.get(GRACE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (task.settle()) {
                    retire();
                    return Tagger.outOfTime(task);
                }
            }
        }
        return result.get();
    }

    private void retire() {
        usable = false;
        executor.shutdownNow();
    }

    /** {@return false when its thread could not be stopped, so that it must not be used again} */
    public boolean usable() {
        return usable;
    }
}
