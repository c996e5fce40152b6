package org.hearsay.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.uima.cas.CAS;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.xml.sax.SAXException;

/** The folder OUT of a run. Files appear in it whole or not at all. */
public final class OutputFolder {

    /** The report of a run, beside the documents. */
    public static final String RUN_REPORT = "run.jsonl";

    /** The type system of the documents, beside them. */
    public static final String TYPE_SYSTEM = "TypeSystem.xml";

    private static final String TEMPORARY = ".hearsay-";
    private static final String TEMPORARY_END = ".tmp";

    /** What to do when OUT holds the output of an earlier run. */
    public enum Existing {
        /** Refuse to run. */
        REFUSE,
        /** Go on where the earlier run ended. */
        RESUME,
        /** Write it anew. */
        OVERWRITE
    }

    /** Writes the bytes of a file. */
    private interface Content {
        void write(OutputStream out) throws IOException, SAXException;
    }

    private final Path folder;
    private final OutputFormat format;

    private OutputFolder(Path folder, OutputFormat format) {
        this.folder = folder;
        this.format = format;
    }

    /**
     * Checks that the folder can take the output of a run and makes it.
     *
     * @param folder the folder
     * @param inputs the documents, which must not lie in the folder
     * @param existing what to do with an output that is there already
     * @param format format of the documents
     * @return the folder
     * @throws UsageException if it is no folder, not writable, inside an INPUT, or holds output and may not
     */
    public static OutputFolder prepare(Path folder, Inputs inputs, Existing existing, OutputFormat format) {
        Path real = Places.real(folder);
        String around = inputs.inputAround(real);
        if (around != null) {
            throw new UsageException("Expected an OUT outside of the INPUT, got [" + folder + "] inside [" + around
                    + "]: the next run would read its own output. Name another folder with -o.");
        }
        Path within = inputs.within(real, format.endings());
        if (within != null) {
            throw new UsageException("Expected INPUT outside of OUT, got [" + within + "] inside [" + folder
                    + "]: it could be overwritten. Name another folder with -o.");
        }
        make(folder);
        if (existing == Existing.REFUSE && holdsOutput(folder)) {
            throw new UsageException("Expected an OUT without output, got [" + folder
                    + "], which holds some. Add --resume to go on with that run, --overwrite to replace it, or name another folder.");
        }
        if (existing != Existing.REFUSE) {
            dropHalfFiles(folder);
        }
        return new OutputFolder(folder, format);
    }

    /** What a run that was killed was about to write; such files are nowhere but in folders of output. */
    private static void dropHalfFiles(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(OutputFolder::isHalfFile).toList()) {
                Files.delete(path);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new UsageException("Expected to remove what an earlier run left half-written in [" + folder + "]: "
                    + Reasons.oneLine(e), e);
        }
    }

    private static boolean isHalfFile(Path path) {
        String name = path.getFileName().toString();
        return name.startsWith(TEMPORARY) && name.endsWith(TEMPORARY_END) && Files.isRegularFile(path);
    }

    private static void make(Path folder) {
        String message = "Expected a folder that can be written to as OUT, got [" + folder + "]: ";
        if (Files.isSymbolicLink(folder) && !Files.exists(folder)) {
            throw new UsageException(message + "it is a link that leads nowhere.");
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UsageException(message + "it is a file.");
        }
        for (Path parent = folder.toAbsolutePath().getParent(); parent != null; parent = parent.getParent()) {
            if (Files.exists(parent, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(parent)) {
                throw new UsageException(message + "[" + parent + "] is not a folder.");
            }
        }
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, TEMPORARY, TEMPORARY_END));
        } catch (IOException e) {
            throw new UsageException(message + Reasons.of(e) + ".", e);
        }
    }

    private static boolean holdsOutput(Path folder) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (name.equals(RUN_REPORT) || name.equals(TYPE_SYSTEM) || name.endsWith(".xmi")) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UsageException("Expected a folder that can be read as OUT, got [" + folder + "]: " + Reasons.of(e) + ".", e);
        }
    }

    /** {@return the folder itself} */
    public Path path() {
        return folder;
    }

    /**
     * {@return the files of a document of that {@link InputDocument#name()}, in the order in which they are written}
     *
     * @param name the name of a document
     */
    public List<Path> filesOf(String name) {
        return filesOf(name, format);
    }

    /**
     * {@return the files of a document in another format}
     *
     * @param name the name of a document
     * @param format the format
     */
    public List<Path> filesOf(String name, OutputFormat format) {
        return format.endings().stream().map(ending -> folder.resolve(name + ending)).toList();
    }

    /**
     * Writes {@code TypeSystem.xml}: the types that documents can hold, fully resolved, without working types; and what
     * else the format has one of in a folder.
     *
     * @param types the type system
     * @throws UsageException if it cannot be written
     */
    public void writeTypeSystem(TypeSystemDescription types) {
        Path file = folder.resolve(TYPE_SYSTEM);
        TypeSystemDescription written = OutputTypes.of(types);
        try {
            replace(file, written::toXML);
            for (Map.Entry<String, String> each : format.sharedFiles(written).entrySet()) {
                file = folder.resolve(each.getKey());
                replace(file, out -> out.write(each.getValue().getBytes(StandardCharsets.UTF_8)));
            }
        } catch (IOException | SAXException e) {
            throw new UsageException("Expected to write [" + file + "]: " + reason(e) + ".", e);
        }
    }

    /**
     * Writes each file of a document under a temporary name and renames it.
     *
     * @param cas the CAS
     * @param name the name
     * @throws DocumentException if it cannot be written; no half file stays behind
     */
    public void write(CAS cas, String name) throws DocumentException {
        for (String ending : format.endings()) {
            try {
                Path file = folder.resolve(name + ending);
                Files.createDirectories(file.getParent());
                replace(file, out -> format.write(cas, ending, out));
            } catch (IOException | SAXException e) {
                throw new DocumentException("Expected to write [" + folder + "/" + name + ending + "]: " + reason(e) + ".", e);
            } catch (InvalidPathException e) {
                throw new DocumentException("Expected to write [" + name + ending + "], a name that this system cannot hold;"
                        + " run in a UTF-8 locale, for instance with LC_ALL=C.UTF-8.", e);
            }
        }
    }

    private static String reason(Exception e) {
        return e instanceof IOException io ? Reasons.of(io) : Reasons.oneLine(e);
    }

    private static void replace(Path file, Content content) throws IOException, SAXException {
        // A name of its own: two runs into one folder must not mix their bytes.
        Path temporary = file.resolveSibling(TEMPORARY + Long.toHexString(System.nanoTime()) + "-"
                + Long.toHexString(Thread.currentThread().getId()) + TEMPORARY_END);
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary), 1 << 14)) {
                content.write(out);
            }
            try {
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
