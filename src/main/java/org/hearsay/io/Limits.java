package org.hearsay.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much is read into memory for one document. A report has kilobytes; what is far larger is a mistake or an attack. */
final class Limits {

    /** The longest text, HTML page or JSON line, in bytes. */
    static final int DOCUMENT_BYTES = 64 << 20;

    /** The longest XMI file, in bytes: tags take far more room than the text. */
    static final long XMI_BYTES = 2L << 30;

    /** From here on a gzip file is checked for its ratio. */
    static final long GZIP_FREE_BYTES = 16 << 20;

    /** How far gzip may blow up: news comes to 3 or 4, a log to 20, a bomb to 1,000. */
    static final int GZIP_RATIO = 200;

    private Limits() {}

    /** All bytes of a file that is one document. */
    static byte[] readAll(Path file) throws DocumentException {
        try (InputStream in = Files.newInputStream(file)) {
            return readAll(in);
        } catch (IOException e) {
            throw new DocumentException("Expected a file that can be read: " + Reasons.of(e) + ".", e);
        }
    }

    /** All bytes of a stream that is one document. */
    static byte[] readAll(InputStream in) throws DocumentException, IOException {
        byte[] bytes = in.readNBytes(DOCUMENT_BYTES + 1);
        if (bytes.length > DOCUMENT_BYTES) {
            throw tooLong();
        }
        return bytes;
    }

    /** What to say of a document that is too long. */
    static DocumentException tooLong() {
        return new DocumentException(
                "Expected a document of at most " + (DOCUMENT_BYTES >> 20) + " MB, got a longer one; split it.");
    }
}
