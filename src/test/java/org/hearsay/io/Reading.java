package org.hearsay.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.uima.UIMAException;
import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.jcas.JCas;
import org.hearsay.type.DocumentInfo;

/** What tests of readers need again and again. */
final class Reading {

    private Reading() {}

    /** All documents of inputs. */
    static List<InputDocument> documents(Inputs inputs) {
        List<InputDocument> documents = new ArrayList<>();
        try (InputIterator iterator = inputs.iterator()) {
            iterator.forEachRemaining(documents::add);
        }
        return documents;
    }

    /** All documents of paths, with default options. */
    static List<InputDocument> documents(Path... paths) {
        return documents(Inputs.of(List.of(paths).stream().map(Path::toString).toList(), InputOptions.DEFAULT));
    }

    /** The names of documents. */
    static List<String> names(List<InputDocument> documents) {
        return documents.stream().map(InputDocument::name).toList();
    }

    /** An empty CAS with all types. */
    static JCas cas() throws UIMAException {
        return JCasFactory.createJCas();
    }

    /** Reads a document into a new CAS. */
    static JCas read(InputDocument document) throws Exception {
        JCas cas = cas();
        document.read(cas.getCas(), List.of());
        return cas;
    }

    /** The DocumentInfo of a CAS. */
    static DocumentInfo info(JCas cas) {
        return cas.select(DocumentInfo.class).single();
    }

    /** Writes a file, making its folders. */
    static Path write(Path file, String content) throws IOException {
        return write(file, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file, making its folders. */
    static Path write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    /** Writes a gzip file. */
    static Path writeGzip(Path file, String content) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
