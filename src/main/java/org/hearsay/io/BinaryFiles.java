package org.hearsay.io;

import java.nio.charset.StandardCharsets;

/** Tells files that are no text, so that nobody tags a picture; a few control characters in a text are no reason. */
final class BinaryFiles {

    private static final String[][] SIGNATURES = {
        {"PDF", "%PDF-"}, {"PNG", "\u0089PNG\r\n"}, {"JPEG", "\u00FF\u00D8\u00FF"}, {"GIF", "GIF87a"}, {"GIF", "GIF89a"},
        {"ZIP", "PK\u0003\u0004"}, {"gzip", "\u001F\u008B\b"}, {"7z", "7z\u00BC\u00AF"}, {"bzip2", "BZh91AY"},
        {"xz", "\u00FD7zXZ"}, {"ELF", "\u007FELF"}, {"class", "\u00CA\u00FE\u00BA\u00BE"},
        {"Office", "\u00D0\u00CF\u0011\u00E0"}, {"SQLite", "SQLite format 3\u0000"}, {"TIFF", "II*\u0000"},
        {"TIFF", "MM\u0000*"}, {"Zstandard", "\u0028\u00B5\u002F\u00FD"}
    };
    private static final int SAMPLE = 1 << 16;
    private static final int FEWEST_CONTROLS = 32;
    private static final int LONGEST_SIGNATURE = 16;

    private BinaryFiles() {}

    /** Refuses files that begin like a known binary format. */
    static void refuseKnown(byte[] bytes) throws DocumentException {
        int length = Math.min(bytes.length, LONGEST_SIGNATURE);
        String start = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        for (String[] signature : SIGNATURES) {
            if (start.startsWith(signature[1])) {
                throw new DocumentException(
                        "Expected text, got a binary file (" + signature[0] + "); convert it to .txt or .html first.");
            }
        }
    }

    /** Refuses what decodes as text but is full of control characters: from 32 on, if they are a tenth of the text. */
    static void refuseControls(String text) throws DocumentException {
        int length = Math.min(text.length(), SAMPLE);
        int controls = 0;
        int zeros = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') {
                controls++;
                if (c == 0) {
                    zeros++;
                }
            }
        }
        if (controls >= FEWEST_CONTROLS && controls * 10 >= length) {
            throw new DocumentException("Expected text, got a binary file: " + controls + " control characters among the first "
                    + length + ". " + (zeros * 3 > length ? "If it is UTF-16, say so with --encoding UTF-16LE or UTF-16BE."
                    : "Convert it to .txt or .html first."));
        }
    }
}
