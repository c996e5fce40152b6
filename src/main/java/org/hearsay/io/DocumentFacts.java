package org.hearsay.io;

import java.util.ArrayList;
import java.util.List;

/**
 * What a reader knows about a document besides its text; anything may be null.
 *
 * @param id the id, unique in the run
 * @param uri where it is, relative to the input folder, so that a run elsewhere gives equal bytes
 * @param language what the document says of its language
 * @param date ISO date
 * @param title the title
 * @param publisher who published it
 * @param fields anything else, as key=value
 */
record DocumentFacts(
        String id, String uri, String language, String date, String title, String publisher, List<String> fields) {

    /** Collects what is known. */
    static final class Builder {
        private final String id;
        private final String uri;
        private final List<String> fields = new ArrayList<>();
        private String language;
        private String date;
        private String title;
        private String publisher;

        Builder(String id, String uri) {
            this.id = id;
            this.uri = uri;
        }

        Builder language(String value) {
            language = value;
            return this;
        }

        /** Takes a date in any common form; one that cannot be read for sure is kept as a field. */
        Builder date(String written) {
            if (written != null) {
                date = DocumentDate.iso(written).orElse(null);
                if (date == null && !written.isBlank()) {
                    field("date", written);
                }
            }
            return this;
        }

        Builder title(String value) {
            title = value;
            return this;
        }

        Builder publisher(String value) {
            publisher = value;
            return this;
        }

        Builder field(String key, String value) {
            fields.add(key + "=" + value);
            return this;
        }

        DocumentFacts build() {
            return new DocumentFacts(id, uri, language, date, title, publisher, List.copyOf(fields));
        }
    }
}
