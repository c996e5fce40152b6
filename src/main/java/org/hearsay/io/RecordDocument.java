package org.hearsay.io;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Map;
import org.apache.uima.cas.CAS;

/**
 * A line of a JSON lines file.
 *
 * @param fields its fields
 * @param bomDropped whether a byte order mark stood before it
 */
record RecordDocument(
        String name, String origin, long size, String uri, JsonNode fields, boolean bomDropped, InputOptions options)
        implements InputDocument {

    @Override
    public ReadNotes read(CAS cas, Collection<String> taggedTypes) throws DocumentException {
        JsonNode text = fields.get("text");
        if (text == null || text.isNull()) {
            throw new DocumentException("Expected a field [text], got none among " + names(fields) + ".");
        }
        if (!text.isTextual()) {
            throw new DocumentException("Expected text in the field [text], got " + kind(text) + ".");
        }
        return new CasFiller(options).fill(cas, text.textValue(), bomDropped, facts());
    }

    private DocumentFacts facts() {
        String id = fields.hasNonNull("id") ? asText(fields.get("id")) : name;
        DocumentFacts.Builder facts = new DocumentFacts.Builder(id, uri);
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            String value = asText(field.getValue());
            if (field.getValue().isNull()) {
                continue;
            }
            switch (field.getKey()) {
                case "text", "id" -> { }
                case "date" -> facts.date(value);
                case "title" -> facts.title(value);
                case "publisher" -> facts.publisher(value);
                default -> facts.field(field.getKey(), value);
            }
        }
        return facts.build();
    }

    /** A value as text; arrays and objects as JSON. */
    static String asText(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }

    private static String names(JsonNode record) {
        return record.properties().stream().map(Map.Entry::getKey).toList().toString();
    }

    /** What a value is, in words. */
    static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case NULL -> "null";
            case MISSING -> "nothing";
            default -> "text";
        };
    }
}
