package org.hearsay.io;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.uima.cas.CAS;
import org.apache.uima.json.jsoncas2.JsonCas2Serializer;
import org.apache.uima.json.jsoncas2.mode.TypeSystemMode;

/**
 * Writes documents as UIMA JSON CAS (version 0.4 of the format, as {@code uimaj-io-json} 0.5.0 writes it), each with the
 * types that it uses. Offsets are UTF-16 code units, as in XMI.
 */
public final class JsonOutput implements OutputFormat {

    private final PlainCases plainCases = new PlainCases();
    private final JsonCas2Serializer serializer = new JsonCas2Serializer();

    /** Makes the format. */
    public JsonOutput() {
        serializer.setTypeSystemMode(TypeSystemMode.MINIMAL);
    }

    @Override
    public List<String> endings() {
        return List.of(".json");
    }

    @Override
    public void write(CAS cas, String ending, OutputStream out) throws IOException {
        plainCases.with(cas, plain -> serializer.serialize(plain, new FilterOutputStream(out) {

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            /** The serializer closes what it writes to. */
            @Override
            public void close() throws IOException {
                flush();
            }
        }));
    }
}
