package org.hearsay.pipeline;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Puts the results of documents, which come in any order, back into the order of the input. What waits is bounded: who
 * is too far ahead of the slowest document has to wait for it.
 */
final class Results {

    private static final int MOST_AHEAD = 1000;

    private record Result(DocumentResult result, boolean reused) {
    }

    private final RunReport report;
    private final RunListener listener;
    private final Map<Long, Result> waiting = new HashMap<>();
    private final SortedMap<String, Long> counts = new TreeMap<>();
    private final long started = System.nanoTime();
    private long next;
    private long failed;
    private long reused;
    private long bytes;
    private IOException broken;

    /**
     * @param report where results are written, or null
     * @param listener who is told
     */
    Results(RunReport report, RunListener listener) {
        this.report = report;
        this.listener = listener;
    }

    /** Waits until the document with this number may start. */
    synchronized void awaitRoom(long index) throws InterruptedException {
        while (index - next >= MOST_AHEAD && broken == null) {
            wait();
        }
    }

    /** Takes the result of the document with this number. */
    synchronized void add(long index, DocumentResult result, boolean fromEarlierRun) {
        waiting.put(index, new Result(result, fromEarlierRun));
        for (Result ready = waiting.remove(next); ready != null; ready = waiting.remove(next)) {
            next++;
            pass(ready);
        }
        notifyAll();
    }

    private void pass(Result ready) {
        DocumentResult result = ready.result();
        try {
            if (report != null && broken == null) {
                report.add(result);
            }
        } catch (IOException e) {
            broken = e;
            return;
        }
        failed += result.ok() ? 0 : 1;
        reused += ready.reused() ? 1 : 0;
        bytes += ready.reused() ? 0 : result.bytes();
        result.counts().forEach((type, count) -> counts.merge(type, (long) count, Long::sum));
        listener.documentDone(result, ready.reused());
    }

    /** Returns why the report cannot be written any longer, or null. */
    synchronized IOException broken() {
        return broken;
    }

    synchronized RunSummary summary(boolean ended, int runaways) {
        return new RunSummary(next, failed, reused, bytes, (System.nanoTime() - started) / 1_000_000,
                new TreeMap<>(counts), ended, runaways);
    }
}
