package org.hearsay.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.hearsay.io.DocumentException;
import org.hearsay.io.ReadNotes;

/** A thread with a pipeline instance of its own, which takes document after document. */
final class Worker implements Runnable {

    /** Ties a result to its place in the run. */
    interface ResultConsumer {
        void accept(long index, DocumentResult result);
    }

    private static final SortedMap<String, Integer> NO_COUNTS = new TreeMap<>();

    private final Pipeline pipeline;
    private final TagCounter counter;
    private final DocumentQueue queue;
    private final DocumentSink sink;
    private final ResultConsumer results;
    private final Consumer<Throwable> bug;
    private final Thread thread;
    private PipelineInstance instance;
    private volatile Task task;

    Worker(Pipeline pipeline, DocumentQueue queue, DocumentSink sink, ResultConsumer results, Consumer<Throwable> bug) {
        this.pipeline = pipeline;
        this.counter = new TagCounter(pipeline.countedTypes());
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
                DocumentResult result = tag(next);
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

    private DocumentResult tag(Task current) {
        ReadNotes notes = ReadNotes.NONE;
        try {
            if (instance == null) {
                instance = pipeline.newInstance();
            }
            instance.cas().reset();
            notes = current.document().read(instance.cas(), pipeline.declaredTypes());
            current.hasText(instance.cas().getDocumentText());
            instance.process();
            if (!current.startWriting()) {
                instance = null;
                return failed(current, notes, outOfTime(current));
            }
            sink.write(instance.cas(), current.document().name());
            return new DocumentResult(current.document().name(), current.document().origin(), null, notices(notes),
                    counter.count(instance.cas()), current.document().size(), current.millis());
        } catch (DocumentException e) {
            return failed(current, notes, current.whereTimeRanOut() == null ? e.getMessage() : outOfTime(current));
        } catch (AnalysisEngineProcessException | RuntimeException | Error e) {
            String message = current.whereTimeRanOut() == null ? EngineFailure.describe(e, pipeline) : outOfTime(current);
            // Nobody knows in which state the failure has left engine and CAS.
            instance = null;
            return failed(current, notes, message);
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
        results.accept(current.index(), failed(current, ReadNotes.NONE, outOfTime(current)));
        return true;
    }

    private static String outOfTime(Task current) {
        return "not done after " + TimeUnit.MILLISECONDS.toSeconds(current.whenTimeRanOut()) + " s, ended in "
                + current.whereTimeRanOut() + "; mend it or give more time with --timeout";
    }

    private static DocumentResult failed(Task current, ReadNotes notes, String message) {
        return new DocumentResult(current.document().name(), current.document().origin(), message, notices(notes),
                NO_COUNTS, current.document().size(), current.millis());
    }

    private static List<String> notices(ReadNotes notes) {
        List<String> notices = new ArrayList<>();
        if (notes.bomDropped()) {
            notices.add("byte order mark dropped; offsets count after it");
        }
        if (notes.replacedCharacters() > 0) {
            notices.add(notes.replacedCharacters() + (notes.replacedCharacters() == 1 ? " character" : " characters")
                    + " that XML cannot hold replaced by U+FFFD");
        }
        return notices;
    }
}
