package org.hearsay.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.concurrent.atomic.AtomicReference;
import org.hearsay.io.InputIterator;
import org.hearsay.io.Inputs;
import org.hearsay.io.OutputFolder;
import org.hearsay.io.UsageException;

/** Runs a pipeline over documents with several threads. One run per runner. */
public final class PipelineRunner {

    /** How often the watch looks. */
    private static final long TICK_MILLIS = 50;

    /** How long an interrupted engine may take to end. */
    private static final long GRACE_MILLIS = 2_000;

    /** Engines that no interrupt ends keep a core busy each; with so many of them a run leads nowhere. */
    private static final int MOST_RUNAWAYS = 10;

    private final Pipeline pipeline;
    private final Inputs inputs;
    private final RunOptions options;
    private final RunListener listener;
    private final AtomicReference<Throwable> bug = new AtomicReference<>();
    private volatile boolean stopped;
    private DocumentQueue queue;
    private Results results;
    private int runaways;

    /**
     * @param pipeline what to run
     * @param inputs what to run it over
     * @param options how
     * @param listener who is told of each document
     */
    public PipelineRunner(Pipeline pipeline, Inputs inputs, RunOptions options, RunListener listener) {
        this.pipeline = pipeline;
        this.inputs = inputs;
        this.options = options;
        this.listener = listener;
    }

    /**
     * Runs into a folder: XMI, {@code TypeSystem.xml} and {@code run.jsonl}.
     *
     * @param folder where to
     * @param header what the run depends on
     * @return what it came to
     * @throws UsageException when the run cannot go on with what an earlier one left in the folder
     * @throws IOException when the report cannot be written
     */
    public RunSummary run(OutputFolder folder, RunHeader header) throws IOException {
        if (options.resume()) {
            refuseOtherRun(folder, header);
        }
        folder.writeTypeSystem(pipeline.types());
        try (EarlierRun earlier = options.resume() ? EarlierRun.open(folder.path()) : discardEarlier(folder);
                RunReport report = new RunReport(folder.path(), header);
                InputIterator documents = inputs.iterator()) {
            results = new Results(report, listener);
            queue = new DocumentQueue(documents, results, earlier, folder);
            RunSummary summary = work(folder::write);
            if (summary.ended()) {
                report.complete();
            }
            return summary;
        }
    }

    /**
     * Runs with no report.
     *
     * @param sink where the documents go
     * @return what the run came to
     * @throws IOException when a file cannot be read or written
     */
    public RunSummary run(DocumentSink sink) throws IOException {
        try (InputIterator documents = inputs.iterator()) {
            results = new Results(null, listener);
            queue = new DocumentQueue(documents, results, null, null);
            return work(sink);
        }
    }

    /** Starts no further document; {@link #run} returns when those at hand are done. May be called from any thread. */
    public void stop() {
        stopped = true;
    }

    private static void refuseOtherRun(OutputFolder folder, RunHeader header) throws IOException {
        String line = EarlierRun.header(folder.path());
        String difference = line == null ? null : header.difference(line);
        if (difference != null) {
            throw new UsageException("cannot resume the run in [" + folder.path() + "]: " + difference
                    + "; undo that, or start anew with --overwrite");
        }
    }

    private static EarlierRun discardEarlier(OutputFolder folder) throws IOException {
        EarlierRun.discard(folder);
        return null;
    }

    private RunSummary work(DocumentSink sink) throws IOException {
        List<Worker> workers = new ArrayList<>();
        for (int i = 0; i < options.threads(); i++) {
            workers.add(newWorker(sink));
        }
        workers.forEach(Worker::start);
        try {
            while (workers.stream().anyMatch(Worker::isAlive)) {
                Thread.sleep(TICK_MILLIS);
                watch(workers, sink);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            queue.stop();
        }
        if (bug.get() != null) {
            throw new IllegalStateException("a worker broke", bug.get());
        }
        if (results.broken() != null) {
            throw results.broken();
        }
        return results.summary(queue.ended(), runaways);
    }

    private Worker newWorker(DocumentSink sink) {
        return new Worker(pipeline, queue, sink, this::take, thrown -> {
            bug.compareAndSet(null, thrown);
            queue.stop();
        });
    }

    private void take(long index, DocumentResult result) {
        results.add(index, result, false);
        if (!result.ok() && options.failFast() || results.broken() != null) {
            queue.stop();
        }
    }

    private void watch(List<Worker> workers, DocumentSink sink) {
        if (stopped) {
            queue.stop();
        }
        long timeout = options.timeout().toMillis();
        for (ListIterator<Worker> each = workers.listIterator(); each.hasNext();) {
            Worker worker = each.next();
            if (!worker.checkTime(timeout) && worker.giveUp(GRACE_MILLIS)) {
                Worker fresh = newWorker(sink);
                each.set(fresh);
                fresh.start();
                if (++runaways >= MOST_RUNAWAYS) {
                    queue.stop();
                }
            }
        }
    }
}
