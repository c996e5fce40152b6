package org.hearsay.io;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.apache.uima.cas.CAS;
import org.apache.uima.resource.metadata.TypeSystemDescription;

/** A format in which tagged documents are written. May be shared by threads; equal content gives equal bytes. */
public interface OutputFormat {

    /** The names that {@link #named} knows, the usual one first. */
    List<String> NAMES = List.of("xmi", "json", "brat");

    /**
     * {@return the format of a name}
     *
     * @param name one of {@link #NAMES}
     * @throws UsageException for any other name
     */
    static OutputFormat named(String name) {
        return switch (name) {
            case "xmi" -> new XmiOutput();
            case "json" -> new JsonOutput();
            case "brat" -> new BratOutput();
            default -> throw new UsageException("expected a format " + NAMES + ", but came [" + name + "]");
        };
    }

    /** {@return the endings of the files that a document is written to, such as {@code .xmi}; the last is written last} */
    List<String> endings();

    /**
     * Writes one of the files of a document.
     *
     * @param cas the tagged document; is not changed
     * @param ending which of the {@link #endings()}
     * @param out gets the file; stays open
     * @throws IOException when it cannot be written
     */
    void write(CAS cas, String ending, OutputStream out) throws IOException;

    /**
     * {@return the texts of files that lie once in the folder, by their names}
     *
     * @param types the types that documents can hold, without working types
     */
    default Map<String, String> sharedFiles(TypeSystemDescription types) {
        return Map.of();
    }
}
