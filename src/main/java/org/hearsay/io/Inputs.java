package org.hearsay.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.uima.resource.metadata.TypeSystemDescription;

/** The documents that the INPUT arguments of a run stand for, in their order. */
public final class Inputs implements Iterable<InputDocument> {

    private static final String STANDARD_INPUT = "-";

    private final FileFinder finder;
    private final InputStream stream;
    private final InputOptions options;

    private Inputs(FileFinder finder, InputStream stream, InputOptions options) {
        this.finder = finder;
        this.stream = stream;
        this.options = options;
    }

    /**
     * Finds the documents behind INPUT arguments: files, folders (recursive, sorted by code point), patterns such as
     * {@code reports/*.txt}, or {@code -} alone for a text on standard input.
     *
     * @param arguments files, folders and patterns of names, or - for standard input
     * @param options how to read them
     * @return the documents, in an order that is the same each time
     * @throws UsageException if an input is missing or of a kind that cannot be read
     */
    public static Inputs of(List<String> arguments, InputOptions options) {
        if (arguments.isEmpty()) {
            throw new UsageException("Expected at least one INPUT: a file, a folder, a pattern such as 'reports/*.txt' or -.");
        }
        if (arguments.contains(STANDARD_INPUT)) {
            if (arguments.size() > 1) {
                throw new UsageException("Expected - for standard input alone, got it among " + arguments + ".");
            }
            return ofStream(System.in, options);
        }
        FileFinder finder = new FileFinder();
        arguments.forEach(finder::add);
        return new Inputs(finder, null, options);
    }

    /**
     * {@return a single plain text document from a stream, named {@code stdin}}
     *
     * @param in the stream to read
     * @param options how to read it
     */
    public static Inputs ofStream(InputStream in, InputOptions options) {
        return new Inputs(new FileFinder(), in, options);
    }

    /** {@return whether the one document comes from standard input} */
    public boolean isStream() {
        return stream != null;
    }

    /** The documents; close the iterator when leaving before its end. */
    @Override
    public InputIterator iterator() {
        return stream == null ? new Walk(finder.files(), options) : new Walk(new StreamDocument(stream, options));
    }

    /** {@return how many files of folders were passed over, by kind (the extension in lower case, or {@code no extension})} */
    public SortedMap<String, Integer> skipped() {
        return new TreeMap<>(finder.skipped());
    }

    /**
     * {@return the types that readers fill (DocumentMetaData, DocumentInfo) merged with those of each {@code TypeSystem.xml} that
     * lies beside an XMI document: what a CAS needs for reading}
     *
     * @throws UsageException if a {@code TypeSystem.xml} cannot be read or contradicts another
     */
    public TypeSystemDescription typeSystem() {
        return InputTypes.merged(finder.typeSystems());
    }

    /** {@return the bytes of all documents together, for a progress bar; -1 for a stream} */
    public long totalBytes() {
        return stream != null ? -1 : finder.files().stream().mapToLong(FoundFile::size).sum();
    }

    /** {@return the number of files, each of one or many documents} */
    public int fileCount() {
        return finder.files().size();
    }

    /** {@return when the file that changed last has changed, or null if there is none} */
    public Instant lastModified() {
        return finder.files().stream().map(file -> lastModified(file.path())).max(Comparator.naturalOrder()).orElse(null);
    }

    private static Instant lastModified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            // A dangling link or the like: the document fails, and says why.
            return Instant.EPOCH;
        }
    }

    /** The input whose next run would read what is written to a folder, or null. */
    String inputAround(Path out) {
        return finder.inputAround(out);
    }

    /** An input in a folder that is named as documents with one of the endings are, or null. */
    Path within(Path out, List<String> endings) {
        for (FoundFile file : finder.files()) {
            String name = file.path().getFileName().toString();
            if (endings.stream().anyMatch(name::endsWith) && Places.real(file.path()).startsWith(out)) {
                return file.path();
            }
        }
        return null;
    }

    private static final class Walk implements InputIterator {
        private final List<FoundFile> files;
        private final OutputNames names;
        private final InputOptions options;
        private int position;
        private JsonLines records;
        private InputDocument next;

        Walk(List<FoundFile> files, InputOptions options) {
            this.files = files;
            this.names = new OutputNames(files);
            this.options = options;
        }

        Walk(InputDocument only) {
            this(new ArrayList<>(), InputOptions.DEFAULT);
            next = only;
        }

        @Override
        public boolean hasNext() {
            while (next == null && (records != null || position < files.size())) {
                advance();
            }
            return next != null;
        }

        private void advance() {
            if (records != null) {
                next = records.next();
                if (next == null) {
                    records.close();
                    records = null;
                }
                return;
            }
            FoundFile file = files.get(position++);
            if (file.isJsonLines()) {
                records = new JsonLines(file, names, options);
            } else if (file.defect() != null) {
                next = new FailedDocument(names.of(file), file.path().toString(), file.size(), file.defect());
            } else {
                next = new FileDocument(file, names.of(file), options);
            }
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

        @Override
        public void close() {
            position = files.size();
            next = null;
            if (records != null) {
                records.close();
                records = null;
            }
        }
    }
}
