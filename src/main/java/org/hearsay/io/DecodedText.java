package org.hearsay.io;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Bytes as text: strictly, nothing is guessed and nothing altered but for a byte order mark, which is dropped.
 *
 * @param text the text
 * @param bomDropped whether it began with a byte order mark
 */
record DecodedText(String text, boolean bomDropped) {

    private enum Mark {
        UTF_8(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
        // The marks of UTF-32 come first: that of UTF-16LE is the beginning of that of UTF-32LE.
        UTF_32LE(Charset.forName("UTF-32LE"), 0xFF, 0xFE, 0, 0),
        UTF_32BE(Charset.forName("UTF-32BE"), 0, 0, 0xFE, 0xFF),
        UTF_16LE(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
        UTF_16BE(StandardCharsets.UTF_16BE, 0xFE, 0xFF);

        private final Charset charset;
        private final int[] bytes;

        Mark(Charset charset, int... bytes) {
            this.charset = charset;
            this.bytes = bytes;
        }

        private boolean begins(byte[] document) {
            if (document.length < bytes.length) {
                return false;
            }
            for (int i = 0; i < bytes.length; i++) {
                if ((document[i] & 0xFF) != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * Decodes a document. A byte order mark decides on the encoding, whatever else was said.
     *
     * @param bytes the whole document
     * @param encoding the encoding unless there is a mark
     * @throws DocumentException if the bytes are no text in that encoding; names the first offset
     */
    static DecodedText of(byte[] bytes, Charset encoding) throws DocumentException {
        for (Mark mark : Mark.values()) {
            if (mark.begins(bytes)) {
                return new DecodedText(decode(bytes, mark.bytes.length, mark.charset, 0), true);
            }
        }
        return new DecodedText(decode(bytes, 0, encoding, 0), false);
    }

    /**
     * Decodes a part of a file, which has no byte order mark.
     *
     * @param offset where the part begins in its file, for messages
     */
    static String ofPart(byte[] bytes, Charset encoding, long offset) throws DocumentException {
        return decode(bytes, 0, encoding, offset);
    }

    private static String decode(byte[] bytes, int from, Charset encoding, long offset) throws DocumentException {
        if (encoding.equals(StandardCharsets.UTF_8)) {
            // Far faster than a decoder; a malformed byte shows as U+FFFD, then the strict decoder looks again.
            String text = new String(bytes, from, bytes.length - from, encoding);
            if (text.indexOf('\uFFFD') < 0) {
                return text;
            }
        }
        CharsetDecoder decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate((int) Math.ceil((bytes.length - from) * (double) decoder.maxCharsPerByte()));
        CoderResult result = decoder.decode(in, out, true);
        if (!result.isError()) {
            result = decoder.flush(out);
        }
        if (result.isError()) {
            throw notInEncoding(bytes, in.position(), encoding, offset);
        }
        return out.flip().toString();
    }

    private static DocumentException notInEncoding(byte[] bytes, int position, Charset encoding, long offset) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        String what = position < bytes.length ? String.format("byte [0x%02X]", bytes[position] & 0xFF) : "the end";
        String where = offset == 0 ? " (line " + line + ")" : "";
        String advice = encoding.equals(StandardCharsets.UTF_8)
                ? "name the encoding it is in, for instance --encoding windows-1252."
                : "name another --encoding.";
        return new DocumentException("Expected text in " + encoding.name() + ", got " + what + " at byte offset "
                + (offset + position) + where + "; " + advice);
    }
}
