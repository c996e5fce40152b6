package org.hearsay.io;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;

/**
 * How inputs are to be read.
 *
 * @param encoding the encoding of texts, or null: a byte order mark, what an HTML page says of itself, else UTF-8
 * @param language the language of all documents, or null: what a document says of itself, else {@code en}
 */
public record InputOptions(Charset encoding, String language) {

    /** UTF-8 and English unless a document says otherwise. */
    public static final InputOptions DEFAULT = new InputOptions(null, null);

    /**
     * {@return the encoding of that name}
     *
     * @param name a name as IANA or Java have it
     * @throws UsageException if Java knows no encoding of that name
     */
    public static Charset encoding(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UsageException(
                    "Expected the name of an encoding such as UTF-8, windows-1252 or UTF-16LE, got [" + name + "].", e);
        }
    }
}
