package org.hearsay.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.apache.uima.cas.CAS;

/** A plain text that comes in on a stream; can be read once. */
record StreamDocument(InputStream in, InputOptions options) implements InputDocument {

    @Override
    public String name() {
        return "stdin";
    }

    @Override
    public String origin() {
        return "standard input";
    }

    @Override
    public long size() {
        return 0;
    }

    @Override
    public ReadNotes read(CAS cas, Collection<String> taggedTypes) throws DocumentException {
        Charset encoding = options.encoding() == null ? StandardCharsets.UTF_8 : options.encoding();
        try {
            byte[] bytes = Limits.readAll(in);
            BinaryFiles.refuseKnown(bytes);
            DocumentFacts facts = new DocumentFacts.Builder(name(), null).build();
            return FileDocument.fill(cas, bytes, encoding, facts, options);
        } catch (IOException e) {
            throw new DocumentException("Expected text on standard input: " + Reasons.of(e) + ".", e);
        }
    }
}
