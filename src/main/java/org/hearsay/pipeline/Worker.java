package org.hearsay.pipeline;

import java.io.IOException;
import java.util.function.Consumer;

/** A thread with a pipeline instance of its own, which takes document after document. */
final class Worker implements Runnable {

    /** Ties a result to its place in the run. */
    interface ResultConsumer {
        void accept(long index, DocumentResult result);
    }

    private final Pipeline pipeline;
    private final Tagger tagger;
    private final DocumentSink sink;
    private final DocumentQueue queue;
    private final ResultConsumer results;
    private final Consumer<Throwable> bug;
    private final Thread thread;
    private volatile Task task;

    Worker(Pipeline pipeline, DocumentQueue queue, DocumentSink sink, ResultConsumer results, Consumer<Throwable> bug) {
        this.pipeline = pipeline;
        this.tagger = new Tagger(pipeline);
        this.queue = queue;
        this.sink = sink;
        this.results = results;
        this.bug = bug;
        // A daemon, since a runaway engine may never let it end. Deep recursion is an engine's right: a stack of 8 MB.
        this.thread = new Thread(null, this, "hearsay-worker", 8L << 20);
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    @Override
    public void run() {
        try {
            for (Task next = queue.next(); next != null; next = queue.next()) {
                task = next;
                DocumentResult result = tagger.tag(next, sink);
                task = null;
                if (!next.settle()) {
                    // The watch gave this thread up and has put another one in its place.
                    return;
                }
                Thread.interrupted();
                results.accept(next.index(), result);
            }
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            bug.accept(e);
        }
    }

    /**
     * Looks whether the document at hand has had its time.
     *
     * @return true when it has, and the thread was told so by an interrupt
     */
    boolean checkTime(long timeoutMillis) {
        Task current = task;
        return current != null && current.millis() > current.allowedMillis(timeoutMillis)
                && current.runOutOfTime(thread, EngineFailure.where(thread, pipeline));
    }

    /**
     * Gives the thread up when the interrupt did not end the document.
     *
     * @return true when the worker is to be replaced
     */
    boolean giveUp(long graceMillis) {
        Task current = task;
        if (current == null || current.whereTimeRanOut() == null
                || current.millis() <= current.whenTimeRanOut() + graceMillis || !current.settle()) {
            return false;
        }
        results.accept(current.index(), Tagger.outOfTime(current));
        return true;
    }
}
