package org.hearsay.io;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.uima.cas.CAS;

/**
 * Writes a CAS as XMI 1.0; equal content gives equal bytes, whatever the CAS was used for before. May be shared by
 * threads.
 */
public final class XmiOutput implements OutputFormat {

    private volatile XmiTypes types;

    @Override
    public List<String> endings() {
        return List.of(".xmi");
    }

    @Override
    public void write(CAS cas, String ending, OutputStream out) throws IOException {
        write(cas, out);
    }

    /**
     * Writes all views of the CAS without working types. Characters XML cannot hold are replaced one for one by U+FFFD.
     *
     * @param cas the CAS
     * @param out gets the document as UTF-8; stays open
     * @throws IOException when a file cannot be read or written
     */
    public void write(CAS cas, OutputStream out) throws IOException {
        XmiTypes plan = types;
        if (plan == null || !plan.areOf(cas.getTypeSystem())) {
            plan = new XmiTypes(cas.getTypeSystem());
            types = plan;
        }
        new XmiWriter(new XmiContent(cas, plan), plan, out).write();
    }
}
