package org.hearsay.io;

import java.util.Locale;
import java.util.Optional;

/** The kinds of files that can be read, told by their names. */
enum FileKind {
    TEXT(".txt"),
    HTML(".html", ".htm"),
    XMI(".xmi"),
    JSON_LINES(".jsonl"),
    JSON_LINES_GZIP(".jsonl.gz");

    /** All extensions, for messages. */
    static final String EXTENSIONS = ".txt, .html, .htm, .xmi, .jsonl or .jsonl.gz";

    private final String[] extensions;

    FileKind(String... extensions) {
        this.extensions = extensions;
    }

    /** The kind of a file of that name; empty if it cannot be read. */
    static Optional<FileKind> of(String fileName) {
        for (FileKind kind : values()) {
            if (kind.extensionOf(fileName) != null) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** A name without the extension of its kind. */
    static String stem(String fileName) {
        return of(fileName)
                .map(kind -> fileName.substring(0, fileName.length() - kind.extensionOf(fileName).length()))
                .orElse(fileName);
    }

    private String extensionOf(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        for (String extension : extensions) {
            // A file called only ".txt" is a hidden file without extension.
            if (lower.endsWith(extension) && lower.length() > extension.length()) {
                return extension;
            }
        }
        return null;
    }

    /** How to count a file that cannot be read: its extension, or {@code no extension}. */
    static String skippedAs(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot <= 0 || dot == fileName.length() - 1 ? "no extension" : fileName.substring(dot).toLowerCase(Locale.ROOT);
    }
}
