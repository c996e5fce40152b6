package org.hearsay.io;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;

/**
 * A file that an INPUT argument stands for.
 *
 * @param path where it is, as the user would write it
 * @param name its path below the input folder, with {@code /}, extension included
 * @param kind how to read it
 * @param size its bytes, 0 if that cannot be told
 * @param defect why it cannot be read, or null
 */
record FoundFile(Path path, String name, FileKind kind, long size, String defect) {

    /** The name without its extension. */
    String stem() {
        return FileKind.stem(name);
    }

    /** The name as a relative URI. */
    String uri() {
        return uri(name);
    }

    /** A path below the input folder as a relative URI. */
    static String uri(String name) {
        try {
            return new URI("file", null, "/" + name, null).toASCIIString().substring("file:/".length());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("A path is always a URI once it is quoted: " + name, e);
        }
    }

    boolean isJsonLines() {
        return defect == null && (kind == FileKind.JSON_LINES || kind == FileKind.JSON_LINES_GZIP);
    }
}
