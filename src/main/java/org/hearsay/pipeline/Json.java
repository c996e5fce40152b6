package org.hearsay.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The lines of {@code run.jsonl}. */
final class Json {

    static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {
    }

    /** Returns the JSON object in a line, or null when there is none. */
    static JsonNode parse(String line) {
        try {
            JsonNode node = line == null ? null : MAPPER.readTree(line);
            return node != null && node.isObject() ? node : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** Returns the line of a document. */
    static String line(DocumentResult result) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("name", result.name());
        json.put("origin", result.origin());
        json.put("outcome", result.ok() ? "ok" : "failed");
        json.put("message", result.failure());
        json.set("notices", MAPPER.valueToTree(result.notices()));
        json.set("counts", MAPPER.valueToTree(result.counts()));
        json.put("bytes", result.bytes());
        json.put("millis", result.millis());
        return json.toString();
    }

    /** Reads back what {@link #line} wrote; null when the line is something else. */
    static DocumentResult result(String line) {
        JsonNode json = parse(line);
        if (json == null || !json.hasNonNull("name") || !json.hasNonNull("outcome")) {
            return null;
        }
        SortedMap<String, Integer> counts = new TreeMap<>();
        for (Map.Entry<String, JsonNode> count : json.path("counts").properties()) {
            counts.put(count.getKey(), count.getValue().asInt());
        }
        List<String> notices = new java.util.ArrayList<>();
        json.path("notices").forEach(notice -> notices.add(notice.asText()));
        String failure = "ok".equals(json.path("outcome").asText()) ? null : json.path("message").asText("failed");
        return new DocumentResult(json.path("name").asText(), json.path("origin").asText(), failure, notices, counts,
                json.path("bytes").asLong(), json.path("millis").asLong());
    }
}
