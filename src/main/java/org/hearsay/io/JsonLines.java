package org.hearsay.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;

/** The records of a JSON lines file, one after the other; a broken line is a document that fails. */
final class JsonLines implements AutoCloseable {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final ObjectReader JSON = JsonMapper.builder(JsonFactory.builder()
                    // Names of fields come from outside: interned or hashed tables of them could be made to grow.
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(Limits.DOCUMENT_BYTES).build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private final FoundFile file;
    private final OutputNames names;
    private final InputOptions options;
    private final Charset encoding;
    private GuardedGzip.CountedInput raw;
    private InputStream in;
    private LineReader lines;
    private long consumed;
    private boolean ended;

    JsonLines(FoundFile file, OutputNames names, InputOptions options) {
        this.file = file;
        this.names = names;
        this.options = options;
        this.encoding = encoding(options);
    }

    /** The encoding that lines are in: the one asked for, where its lines end like those of ASCII. */
    static Charset encoding(InputOptions options) {
        return options.encoding() != null && endsLinesLikeAscii(options.encoding())
                ? options.encoding() : StandardCharsets.UTF_8;
    }

    private static boolean endsLinesLikeAscii(Charset encoding) {
        return Arrays.equals("{\n".getBytes(encoding), new byte[] {'{', '\n'});
    }

    /** The next record, or null at the end. */
    InputDocument next() {
        if (ended) {
            return null;
        }
        try {
            if (lines == null) {
                open();
            }
            LineReader.Line line;
            do {
                line = lines.next();
            } while (line != null && line.bytes() != null && isBlank(line.bytes()));
            ended = line == null;
            return ended ? null : document(line);
        } catch (IOException e) {
            ended = true;
            String where = lines == null || lines.lines() == 0 ? "" : " near line " + lines.lines();
            String what = file.kind() == FileKind.JSON_LINES_GZIP ? "gzip data" : "a file";
            return new FailedDocument(names.ofRecord(folder(), stem(), lines == null ? 0 : lines.lines()),
                    file.path().toString(), size(),
                    "Expected " + what + " that can be read, got an error" + where + ": " + Reasons.of(e) + ".");
        }
    }

    private void open() throws IOException {
        raw = new GuardedGzip.CountedInput(Files.newInputStream(file.path()));
        in = raw;
        in = file.kind() == FileKind.JSON_LINES_GZIP ? new GuardedGzip(raw) : raw;
        lines = new LineReader(in, Limits.DOCUMENT_BYTES);
    }

    /** Whether a line holds no record. */
    static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    private InputDocument document(LineReader.Line line) {
        String origin = file.path() + ":" + line.number();
        try {
            if (line.bytes() == null) {
                throw Limits.tooLong();
            }
            boolean mark = line.number() == 1 && startsWithMark(line.bytes());
            int start = mark ? BYTE_ORDER_MARK.length : 0;
            byte[] bytes = mark ? Arrays.copyOfRange(line.bytes(), start, line.bytes().length) : line.bytes();
            JsonNode record = parse(DecodedText.ofPart(bytes, encoding, line.offset() + start));
            String id = record.hasNonNull("id") ? RecordDocument.asText(record.get("id")) : stem() + "-" + line.number();
            String name = names.ofRecord(folder(), id, line.number());
            String uri = file.uri() + "#line=" + line.number();
            return new RecordDocument(name, origin, size(), uri, record, mark, options);
        } catch (DocumentException e) {
            String name = names.ofRecord(folder(), stem() + "-" + line.number(), line.number());
            return new FailedDocument(name, origin, size(), e.getMessage());
        }
    }

    private static boolean startsWithMark(byte[] line) {
        return line.length >= BYTE_ORDER_MARK.length
                && Arrays.equals(line, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }

    /** The record on a line. */
    static JsonNode parse(String line) throws DocumentException {
        try {
            JsonNode record = JSON.readTree(line);
            if (record.isObject()) {
                return record;
            }
            throw new DocumentException(
                    "Expected a JSON object such as {\"id\": \"a1\", \"text\": \"...\"}, got " + RecordDocument.kind(record) + ".");
        } catch (JsonProcessingException e) {
            String column = e.getLocation() == null ? "" : " at column " + e.getLocation().getColumnNr();
            String reason = e.getOriginalMessage().strip().replaceAll("\\s*\\R\\s*", " ");
            throw new DocumentException("Expected one JSON object on the line, got malformed JSON" + column + ": " + reason, e);
        }
    }

    /** The bytes of the file since the last document. */
    private long size() {
        if (lines == null) {
            return file.size();
        }
        long position = file.kind() == FileKind.JSON_LINES_GZIP ? raw.count() : lines.position();
        long size = position - consumed;
        consumed = position;
        return size;
    }

    private String folder() {
        return file.name().substring(0, file.name().lastIndexOf('/') + 1);
    }

    private String stem() {
        return file.stem().substring(file.stem().lastIndexOf('/') + 1);
    }

    @Override
    public void close() {
        ended = true;
        try {
            if (in != null) {
                in.close();
            }
        } catch (IOException e) {
            // All that was wanted of it was read.
        }
    }
}
