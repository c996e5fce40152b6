package org.hearsay.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import org.hearsay.io.InputDocument;
import org.hearsay.io.InputIterator;
import org.hearsay.io.OutputFolder;

/** Hands out documents one by one, in order, to any thread that asks; passes over those an earlier run has done. */
final class DocumentQueue {

    private final InputIterator documents;
    private final Results results;
    private final EarlierRun earlier;
    private final OutputFolder folder;
    private long index;
    private boolean ended;
    private volatile boolean stopped;

    /**
     * @param documents the input
     * @param results what is told of documents that are passed over
     * @param earlier what an earlier run did, or null
     * @param folder where its output lies; null only without an earlier run
     */
    DocumentQueue(InputIterator documents, Results results, EarlierRun earlier, OutputFolder folder) {
        this.documents = documents;
        this.results = results;
        this.earlier = earlier;
        this.folder = folder;
    }

    /** Returns the next document to work on, or null when there is none or the run is to stop. */
    synchronized Task next() throws InterruptedException, IOException {
        while (!stopped) {
            if (!documents.hasNext()) {
                ended = true;
                return null;
            }
            InputDocument document = documents.next();
            DocumentResult done = earlier == null ? null : earlier.next();
            results.awaitRoom(index);
            if (done == null || !covers(done, document)) {
                return new Task(index++, document);
            }
            results.add(index++, done, true);
        }
        return null;
    }

    private boolean covers(DocumentResult done, InputDocument document) {
        return done.ok() && done.name().equals(document.name()) && done.origin().equals(document.origin())
                && folder.filesOf(document.name()).stream().allMatch(Files::isRegularFile);
    }

    /** Hands out no further document. */
    void stop() {
        stopped = true;
    }

    /** Returns true when the last document has been handed out. */
    synchronized boolean ended() {
        return ended;
    }
}
