package org.hearsay.pipeline;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes {@code run.jsonl}, a line a document, under a temporary name until the run has ended. */
final class RunReport implements Closeable {

    private final Path folder;
    private final BufferedWriter out;

    /** Starts the report with its header. */
    RunReport(Path folder, RunHeader header) throws IOException {
        this.folder = folder;
        out = Files.newBufferedWriter(folder.resolve(EarlierRun.PART), StandardCharsets.UTF_8);
        writeLine(header.toLine());
    }

    void add(DocumentResult result) throws IOException {
        writeLine(Json.line(result));
    }

    /** Each line goes out at once: what a killed run had done is what its resumption need not do again. */
    private void writeLine(String line) throws IOException {
        out.write(line);
        out.write('\n');
        out.flush();
    }

    /** Gives the report its final name. */
    void complete() throws IOException {
        out.close();
        Files.move(folder.resolve(EarlierRun.PART), folder.resolve(EarlierRun.REPORT), StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        EarlierRun.forget(folder);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
