package org.hearsay.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.hearsay.io.DocumentException;
import org.hearsay.io.ReadNotes;

/** Tags one document after the other with an instance of a pipeline, which it replaces after a failure. For one thread. */
final class Tagger {

    private static final SortedMap<String, Integer> NO_COUNTS = new TreeMap<>();

    private final Pipeline pipeline;
    private final TagCounter counter;
    private PipelineInstance instance;

    Tagger(Pipeline pipeline) {
        this.pipeline = pipeline;
        this.counter = new TagCounter(pipeline.countedTypes());
    }

    /**
     * Tags a document.
     *
     * @param current the document
     * @param sink where it goes when it is tagged in time
     */
    DocumentResult tag(Task current, DocumentSink sink) {
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
                return failed(current, notes, reason(current));
            }
            sink.write(instance.cas(), current.document().name());
            return new DocumentResult(current.document().name(), current.document().origin(), null, notices(notes),
                    counter.count(instance.cas()), current.document().size(), current.millis());
        } catch (DocumentException e) {
            return failed(current, notes, current.whereTimeRanOut() == null ? e.getMessage() : reason(current));
        } catch (AnalysisEngineProcessException | RuntimeException | Error e) {
            String message = current.whereTimeRanOut() == null ? EngineFailure.describe(e, pipeline) : reason(current);
            // Nobody knows in which state the failure has left engine and CAS.
            instance = null;
            return failed(current, notes, message);
        }
    }

    /** Returns the result of a document that never came to an end. */
    static DocumentResult outOfTime(Task current) {
        return failed(current, ReadNotes.NONE, reason(current));
    }

    private static String reason(Task current) {
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
