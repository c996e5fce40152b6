package org.hearsay.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.uima.cas.CAS;
import org.apache.uima.resource.metadata.TypeSystemDescription;

/**
 * Documents that somebody else has found, such as a task of a cluster; they are read as {@link Inputs} reads files. Names
 * are taken as they come: whether they are unique is for the caller to know.
 */
public final class InputDocuments {

    private InputDocuments() {}

    /** Opens the bytes of a document. */
    @FunctionalInterface
    public interface Bytes {

        /**
         * {@return a stream that the caller closes}
         *
         * @throws IOException when it cannot be opened
         */
        InputStream open() throws IOException;
    }

    /** {@return the types that reading fills: DocumentMetaData and DocumentInfo} */
    public static TypeSystemDescription typeSystem() {
        return InputTypes.merged(List.of());
    }

    /**
     * A file of plain text, opened when it is read.
     *
     * @param path its path below the input folder, extension included
     * @param origin where it is, for messages
     * @param size its bytes
     * @param bytes opens it
     * @param options how it is read
     * @return the document
     */
    public static InputDocument ofText(String path, String origin, long size, Bytes bytes, InputOptions options) {
        return new TextBytes(FileKind.stem(path), origin, size, FoundFile.uri(path), bytes, options);
    }

    /**
     * A line of a JSON lines file.
     *
     * @param path the path of its file below the input folder
     * @param origin where the file is, for messages
     * @param offset where the line begins in the file, which names a record without an id
     * @param line its bytes, without what ends it
     * @param options how it is read
     * @return the document, which fails on reading if the line is broken; empty for a blank line
     */
    public static Optional<InputDocument> ofJsonLine(String path, String origin, long offset, byte[] line,
            InputOptions options) {
        if (JsonLines.isBlank(line)) {
            return Optional.empty();
        }
        String place = origin + "@" + offset;
        String nameless = FileKind.stem(path) + "@" + offset;
        try {
            if (line.length > Limits.DOCUMENT_BYTES) {
                throw Limits.tooLong();
            }
            JsonNode record = JsonLines.parse(DecodedText.ofPart(line, JsonLines.encoding(options), offset));
            return Optional.of(record(nameless, place, line.length, FoundFile.uri(path) + "#offset=" + offset, record, options));
        } catch (DocumentException e) {
            return Optional.of(ofFailure(nameless, place, line.length, e.getMessage()));
        }
    }

    /**
     * A record of a table.
     *
     * @param path the path of its file below the input folder
     * @param origin where the file is, for messages
     * @param row its number in the file, which names a record without an id
     * @param text the bytes of its text in UTF-8, or null
     * @param fields its other fields, those without a value left out
     * @param options how it is read
     * @return the document, which fails on reading if it has no text
     */
    public static InputDocument ofRecord(String path, String origin, long row, byte[] text, Map<String, String> fields,
            InputOptions options) {
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        fields.forEach(record::put);
        String place = origin + "@" + row;
        String nameless = FileKind.stem(path) + "@" + row;
        long size = text == null ? 0 : text.length;
        try {
            if (text != null) {
                record.put("text", DecodedText.ofPart(text, StandardCharsets.UTF_8, 0));
            }
            return record(nameless, place, size, FoundFile.uri(path) + "#row=" + row, record, options);
        } catch (DocumentException e) {
            return ofFailure(fields.getOrDefault("id", nameless), place, size, e.getMessage());
        }
    }

    /**
     * A document of which it is known that it cannot be read.
     *
     * @param name its name
     * @param origin where it is, for messages
     * @param size its bytes
     * @param why one line for people
     * @return the document, which fails on reading
     */
    public static InputDocument ofFailure(String name, String origin, long size, String why) {
        return new FailedDocument(name, origin, size, why);
    }

    private static InputDocument record(String nameless, String origin, long size, String uri, JsonNode record,
            InputOptions options) {
        String name = record.hasNonNull("id") ? RecordDocument.asText(record.get("id")) : nameless;
        return new RecordDocument(name, origin, size, uri, record, false, options);
    }

    /** A plain text whose bytes are somewhere. */
    private record TextBytes(String name, String origin, long size, String uri, Bytes bytes, InputOptions options)
            implements InputDocument {

        @Override
        public ReadNotes read(CAS cas, Collection<String> taggedTypes) throws DocumentException {
            Charset encoding = options.encoding() == null ? StandardCharsets.UTF_8 : options.encoding();
            byte[] content;
            try (InputStream in = bytes.open()) {
                content = Limits.readAll(in);
            } catch (IOException e) {
                throw new DocumentException("Expected a file that can be read: " + Reasons.of(e) + ".", e);
            }
            BinaryFiles.refuseKnown(content);
            return FileDocument.fill(cas, content, encoding, new DocumentFacts.Builder(name, uri).build(), options);
        }
    }
}
