package org.hearsay.pipeline;

import java.util.concurrent.TimeUnit;
import org.hearsay.io.InputDocument;

/** One document on its way through a worker; decides the race between finishing and running out of time. */
final class Task {

    private enum State { RUNNING, WRITING, OUT_OF_TIME, SETTLED }

    /** A text longer than this gets the time of a document for each such part that it begins. */
    private static final int PART = 1_000_000;

    private final long index;
    private final InputDocument document;
    private final long started = System.nanoTime();
    private State state = State.RUNNING;
    private String whereTimeRanOut;
    private long whenTimeRanOut;
    private volatile int parts = 1;

    Task(long index, InputDocument document) {
        this.index = index;
        this.document = document;
    }

    long index() {
        return index;
    }

    InputDocument document() {
        return document;
    }

    long millis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
    }

    /** Notes how long the text is, on which its time depends. */
    void hasText(String text) {
        parts = text == null ? 1 : Math.max(1, (text.length() + PART - 1) / PART);
    }

    /** Returns how long the document may take where an ordinary one may take so long. */
    long allowedMillis(long timeoutMillis) {
        return timeoutMillis * parts;
    }

    /** Says that the tags are made; false when time had run out before. */
    synchronized boolean startWriting() {
        if (state != State.RUNNING) {
            return false;
        }
        state = State.WRITING;
        return true;
    }

    /**
     * Says that time has run out, and interrupts the thread.
     *
     * @return false when the tags were already made
     */
    synchronized boolean runOutOfTime(Thread thread, String where) {
        if (state != State.RUNNING) {
            return false;
        }
        state = State.OUT_OF_TIME;
        whereTimeRanOut = where;
        whenTimeRanOut = millis();
        // Inside the lock, so that the interrupt cannot hit the next document of that thread.
        thread.interrupt();
        return true;
    }

    /** Returns what was running when time ran out, or null when it has not. */
    synchronized String whereTimeRanOut() {
        return whereTimeRanOut;
    }

    /** Returns how long the document had been worked on when time ran out. */
    synchronized long whenTimeRanOut() {
        return whenTimeRanOut;
    }

    /** Returns true for the first who asks: the worker, or the watch that gives it up. */
    synchronized boolean settle() {
        boolean first = state != State.SETTLED;
        state = State.SETTLED;
        return first;
    }
}
