package org.hearsay.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads lines of bytes; of a line longer than a document may be it keeps nothing, so that memory stays bounded. */
final class LineReader {

    /**
     * A line without its line break.
     *
     * @param bytes its bytes, or null if it is too long
     * @param number its number, from 1
     * @param offset where it begins in the file
     */
    record Line(byte[] bytes, long number, long offset) {}

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private long offset;
    private long number;

    LineReader(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** How many lines were begun. */
    long lines() {
        return number;
    }

    /** How many bytes were taken. */
    long position() {
        return offset;
    }

    /** The next line, or null at the end. */
    Line next() throws IOException {
        if (position == limit && !fill()) {
            return null;
        }
        number++;
        long start = offset;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        do {
            int end = position;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            tooLong |= line.size() + (end - position) > longest;
            if (!tooLong) {
                line.write(buffer, position, end - position);
            } else {
                line = new ByteArrayOutputStream(0);
            }
            offset += end - position;
            position = end;
            if (end < limit) {
                position++;
                offset++;
                break;
            }
        } while (fill());
        return new Line(tooLong ? null : line.toByteArray(), number, start);
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(buffer));
        return limit > 0;
    }
}
