package org.hearsay.pipeline;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.hearsay.io.OutputFolder;
import org.hearsay.io.OutputFormat;

/**
 * What an earlier run over the same inputs left, read line by line in input order.
 *
 * <p>Three files may be there: {@code run.jsonl} of a run that ended, {@code run.jsonl.part} of one that did not, and
 * {@code run.jsonl.earlier}, which a resumed run keeps until it has come as far. A crash may leave any mixture; the newer
 * lines of {@code .part} stand for the first documents, the lines of {@code .earlier} beyond them for the rest.
 */
final class EarlierRun implements Closeable {

    static final String REPORT = OutputFolder.RUN_REPORT;
    static final String PART = REPORT + ".part";
    static final String EARLIER = REPORT + ".earlier";

    private final BufferedReader lines;

    private EarlierRun(BufferedReader lines) {
        this.lines = lines;
    }

    /** Returns the header line of the run that a resumed one would go on with, or null when there is none. */
    static String header(Path folder) throws IOException {
        for (String name : new String[] {PART, EARLIER, REPORT}) {
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file)) {
                try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                    String header = reader.readLine();
                    if (Json.parse(header) != null) {
                        return header;
                    }
                }
            }
        }
        return null;
    }

    /** Gathers what is there in {@code run.jsonl.earlier} and opens it behind the header. */
    static EarlierRun open(Path folder) throws IOException {
        Path part = folder.resolve(PART);
        Path report = folder.resolve(REPORT);
        Path earlier = folder.resolve(EARLIER);
        if (Files.exists(part)) {
            merge(part, Files.exists(earlier) ? earlier : part, earlier);
            Files.delete(part);
        } else if (!Files.exists(earlier) && Files.exists(report)) {
            Files.move(report, earlier, StandardCopyOption.ATOMIC_MOVE);
        }
        if (!Files.exists(earlier)) {
            return new EarlierRun(null);
        }
        BufferedReader lines = Files.newBufferedReader(earlier, StandardCharsets.UTF_8);
        lines.readLine();
        return new EarlierRun(lines);
    }

    private static void merge(Path newer, Path older, Path target) throws IOException {
        Path temporary = target.resolveSibling(target.getFileName() + ".new");
        try (BufferedReader first = Files.newBufferedReader(newer, StandardCharsets.UTF_8);
                BufferedReader rest = Files.newBufferedReader(older, StandardCharsets.UTF_8);
                BufferedWriter out = Files.newBufferedWriter(temporary, StandardCharsets.UTF_8)) {
            String old = rest.readLine();
            for (String line = first.readLine(); line != null; line = first.readLine()) {
                // A line that a crash cut short says nothing; what the older file has in its place counts.
                String chosen = Json.parse(line) != null ? line : old;
                if (chosen != null && Json.parse(chosen) != null) {
                    out.write(chosen);
                    out.write("\n");
                }
                old = rest.readLine();
            }
            for (; old != null; old = rest.readLine()) {
                out.write(old);
                out.write("\n");
            }
        }
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Returns the result of the next document, or null when there is none. */
    DocumentResult next() throws IOException {
        return lines == null ? null : Json.result(lines.readLine());
    }

    @Override
    public void close() throws IOException {
        if (lines != null) {
            lines.close();
        }
    }

    /** Deletes the documents that an earlier run wrote, as far as its reports name them, and those reports. */
    static void discard(OutputFolder folder) throws IOException {
        for (String name : new String[] {EARLIER, PART, REPORT}) {
            Path report = folder.path().resolve(name);
            if (Files.isRegularFile(report)) {
                try (BufferedReader lines = Files.newBufferedReader(report, StandardCharsets.UTF_8)) {
                    OutputFormat format = RunHeader.formatOf(lines.readLine());
                    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                        discardDocument(folder, Json.result(line), format);
                    }
                }
                Files.delete(report);
            }
        }
        forget(folder.path());
    }

    private static void discardDocument(OutputFolder folder, DocumentResult result, OutputFormat format)
            throws IOException {
        if (result != null) {
            for (Path each : folder.filesOf(result.name(), format)) {
                // Somebody may have edited the report.
                if (each.normalize().startsWith(folder.path().normalize())) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }

    /** Deletes what is of use only until a resumed run has ended. */
    static void forget(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(EARLIER));
        Files.deleteIfExists(folder.resolve(EARLIER + ".new"));
    }
}
