package org.hearsay.io;

import java.util.List;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.StringArrayFS;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.text.AnnotationFS;

/** Puts a text and what is known about it into a CAS, as far as its type system can hold it. */
final class CasFiller {

    /** The type that carries id, URI, title and language. */
    static final String META_DATA = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData";

    /** The type that carries date, title, publisher and other fields. */
    static final String INFO = "org.hearsay.type.DocumentInfo";

    private static final String DEFAULT_LANGUAGE = "en";
    private static final String UNKNOWN_LANGUAGE = "x-unspecified";

    private final InputOptions options;

    CasFiller(InputOptions options) {
        this.options = options;
    }

    /**
     * Fills an empty CAS.
     *
     * @param text the text; characters XML cannot hold are replaced
     * @param bomDropped whether the text began with a byte order mark
     */
    ReadNotes fill(CAS cas, String text, boolean bomDropped, DocumentFacts facts) {
        int replaced = XmlCharacters.countForbidden(text);
        cas.setDocumentText(replaced == 0 ? text : XmlCharacters.replaceForbidden(text));
        describe(cas, facts);
        return bomDropped || replaced > 0 ? new ReadNotes(bomDropped, replaced) : ReadNotes.NONE;
    }

    /** Adds DocumentMetaData and DocumentInfo to a CAS that has its text; what is there already stays. */
    void describe(CAS cas, DocumentFacts facts) {
        cas.setDocumentLanguage(language(cas, facts));
        Type metaData = cas.getTypeSystem().getType(META_DATA);
        if (metaData != null && cas.getAnnotationIndex(metaData).size() == 0) {
            AnnotationFS plain = cas.getDocumentAnnotation();
            AnnotationFS annotation = cas.createAnnotation(metaData, 0, cas.getDocumentText().length());
            set(annotation, "language", cas.getDocumentLanguage());
            set(annotation, "documentId", facts.id());
            set(annotation, "documentUri", facts.uri());
            set(annotation, "documentTitle", facts.title());
            cas.removeFsFromIndexes(plain);
            cas.addFsToIndexes(annotation);
        }
        Type info = cas.getTypeSystem().getType(INFO);
        if (info != null && cas.getAnnotationIndex(info).size() == 0) {
            AnnotationFS annotation = cas.createAnnotation(info, 0, cas.getDocumentText().length());
            set(annotation, "date", facts.date());
            set(annotation, "title", facts.title());
            set(annotation, "publisher", facts.publisher());
            setFields(annotation, facts.fields());
            cas.addFsToIndexes(annotation);
        }
    }

    private String language(CAS cas, DocumentFacts facts) {
        if (options.language() != null) {
            return options.language();
        }
        String known = cas.getDocumentLanguage();
        if (known != null && !known.equals(UNKNOWN_LANGUAGE)) {
            return known;
        }
        return facts.language() == null || facts.language().isBlank() ? DEFAULT_LANGUAGE : facts.language();
    }

    private static void set(AnnotationFS annotation, String name, String value) {
        Feature feature = annotation.getType().getFeatureByBaseName(name);
        if (feature != null && value != null) {
            annotation.setStringValue(feature, XmlCharacters.replaceForbidden(value));
        }
    }

    private static void setFields(AnnotationFS annotation, List<String> fields) {
        Feature feature = annotation.getType().getFeatureByBaseName("fields");
        if (feature != null && !fields.isEmpty()) {
            StringArrayFS array = annotation.getCAS().createStringArrayFS(fields.size());
            for (int i = 0; i < fields.size(); i++) {
                array.set(i, XmlCharacters.replaceForbidden(fields.get(i)));
            }
            annotation.setFeatureValue(feature, array);
        }
    }
}
