package org.hearsay.spark;

import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.hearsay.io.InputDocument;
import org.hearsay.io.InputDocuments;
import org.hearsay.io.InputOptions;
import scala.Tuple2;

/** The documents in a part of a JSON lines file. Where the file cannot be read on, as broken gzip, a failed one is the last. */
final class JsonLineDocuments implements Iterator<InputDocument> {

    private final String name;
    private final String origin;
    private final Iterator<Tuple2<LongWritable, Text>> lines;
    private final InputOptions options;
    private InputDocument next;
    private long offset;
    private boolean ended;

    /**
     * @param name path of the file below the input
     * @param origin where the file is
     * @param lines its lines, each with its byte offset
     */
    JsonLineDocuments(String name, String origin, Iterator<Tuple2<LongWritable, Text>> lines, InputOptions options) {
        this.name = name;
        this.origin = origin;
        this.lines = lines;
        this.options = options;
    }

    @Override
    public boolean hasNext() {
        while (next == null && !ended) {
            advance();
        }
        return next != null;
    }

    private void advance() {
        try {
            if (!lines.hasNext()) {
                ended = true;
                return;
            }
            Tuple2<LongWritable, Text> line = lines.next();
            offset = line._1().get();
            next = InputDocuments.ofJsonLine(name, origin, offset, line._2().copyBytes(), options).orElse(null);
        } catch (Exception e) {
            next = failure(e);
            ended = true;
        }
    }

    /** Scala throws checked exceptions that Java does not see coming, hence the look at what it is. */
    private InputDocument failure(Exception e) {
        if (e instanceof IOException) {
            return InputDocuments.ofFailure(name + "@" + offset, origin, 0, "Expected a file that can be read, got an error"
                    + " behind byte offset " + offset + ", and what follows is lost: " + e.getMessage());
        }
        if (e instanceof RuntimeException bug) {
            throw bug;
        }
        throw new IllegalStateException(e);
    }

    @Override
    public InputDocument next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        InputDocument document = next;
        next = null;
        return document;
    }
}
