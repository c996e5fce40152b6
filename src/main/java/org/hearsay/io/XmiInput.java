package org.hearsay.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.apache.uima.cas.text.AnnotationFS;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads XMI of any tool into a CAS and takes out what Hearsay tagged before. */
final class XmiInput {

    private static final String OWN_TYPES = "org.hearsay.type.";
    private static final String OWN_LISTS = "org.hearsay.list.";

    private final Set<String> taggedTypes;

    /** Reads documents whose annotations of the types named here, and of Hearsay's own, are dropped. */
    XmiInput(Collection<String> taggedTypes) {
        this.taggedTypes = Set.copyOf(taggedTypes);
    }

    /** Reads a file into a CAS. */
    void read(Path file, CAS cas) throws DocumentException {
        try (InputStream in = Files.newInputStream(file)) {
            if (Files.size(file) > Limits.XMI_BYTES) {
                throw Limits.tooLong();
            }
            ContentHandler reader = new XmiCasDeserializer(cas.getTypeSystem()).getXmiCasHandler(cas, false);
            SafeXml.parse(in, "XMI", new XmiGuard(reader));
        } catch (SafeXmlException e) {
            throw new DocumentException(e.getMessage(), e);
        } catch (IOException e) {
            throw new DocumentException("Expected a file that can be read: " + Reasons.of(e) + ".", e);
        } catch (SAXException | RuntimeException e) {
            throw notXmi(e);
        }
        if (cas.getDocumentText() == null) {
            throw new DocumentException("Expected an XMI with a text in its view _InitialView, got one without.");
        }
        checkOffsets(cas);
        dropEarlierTags(cas);
    }

    private static DocumentException notXmi(Exception e) {
        String reason = Reasons.oneLine(e).replaceFirst("^Error parsing XCAS or XMI-CAS from source <unknown> at ", "");
        String advice = reason.contains("unknown type") || reason.contains("unknown feature")
                ? " Put the TypeSystem.xml that belongs to the file beside it." : "";
        return new DocumentException("Expected XMI of a UIMA CAS with types that are known, got: " + reason + advice, e);
    }

    private static void checkOffsets(CAS cas) throws DocumentException {
        for (Iterator<CAS> views = cas.getViewIterator(); views.hasNext(); ) {
            CAS view = views.next();
            String text = view.getDocumentText();
            if (text == null) {
                continue;
            }
            for (AnnotationFS annotation : view.getAnnotationIndex()) {
                if (annotation.getBegin() < 0 || annotation.getBegin() > annotation.getEnd()
                        || annotation.getEnd() > text.length()) {
                    throw new DocumentException("Expected annotations within the text, which has " + text.length()
                            + " characters, got a " + annotation.getType().getName() + " at [" + annotation.getBegin() + ", "
                            + annotation.getEnd() + ").");
                }
            }
        }
    }

    private void dropEarlierTags(CAS cas) {
        for (Iterator<CAS> views = cas.getViewIterator(); views.hasNext(); ) {
            CAS view = views.next();
            List<FeatureStructure> earlier = new ArrayList<>();
            for (FeatureStructure fs : view.getIndexedFSs()) {
                if (isTag(fs.getType().getName())) {
                    earlier.add(fs);
                }
            }
            earlier.forEach(view::removeFsFromIndexes);
        }
    }

    private boolean isTag(String type) {
        return taggedTypes.contains(type)
                || (type.startsWith(OWN_TYPES) || type.startsWith(OWN_LISTS)) && !type.equals(CasFiller.INFO);
    }
}
