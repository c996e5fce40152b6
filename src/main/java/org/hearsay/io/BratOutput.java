package org.hearsay.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.uima.cas.CAS;
import org.apache.uima.resource.metadata.TypeSystemDescription;

/**
 * Writes documents as brat standoff: {@code NAME.txt}, {@code NAME.ann} and one {@code annotation.conf} a folder.
 *
 * <p>Each annotation is a text-bound one (T) of its type's short name, with true booleans as flags (A), features that hold
 * an annotation, or several, as relations (R) of the feature's name, and text and numbers in a note (#), a {@code
 * name=value} each. Tokens, sentences and what is about the document as a whole are left out, and so are annotations of
 * no text. Offsets are code points, as brat counts; an annotation over a line break is cut there. The format is described at
 * https://brat.nlplab.org/standoff.html.
 */
public final class BratOutput implements OutputFormat {

    private static final String TEXT = ".txt";
    private static final String ANNOTATIONS = ".ann";

    private final PlainCases plainCases = new PlainCases();

    @Override
    public List<String> endings() {
        return List.of(TEXT, ANNOTATIONS);
    }

    @Override
    public void write(CAS cas, String ending, OutputStream out) throws IOException {
        if (ending.equals(TEXT)) {
            String text = cas.getDocumentText();
            // A surrogate without its other half has no bytes; the XMI has the same replacement.
            out.write(XmlCharacters.replaceForbidden(text == null ? "" : text).getBytes(StandardCharsets.UTF_8));
        } else {
            plainCases.with(cas, plain ->
                    out.write(new BratDocument(plain).lines().getBytes(StandardCharsets.UTF_8)));
        }
        out.flush();
    }

    @Override
    public Map<String, String> sharedFiles(TypeSystemDescription types) {
        return Map.of("annotation.conf", new BratTypes(types).configuration());
    }
}
