package org.hearsay.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.io.UsageException;

/** Reads gold in standoff JSON ({@code NAME.json} beside {@code NAME.txt}; the format is described in testdata/gold). */
final class StandoffGold {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SPANS = List.of("source", "victims", "perpetrator", "actor", "recipient", "place");
    private static final List<String> VALUES = List.of("certainty", "polarity", "victimClass", "time");

    private StandoffGold() {
    }

    static AnnotatedDocument read(Path file) throws IOException {
        String name = file.getFileName().toString().replaceFirst("\\.json$", "");
        Path textFile = file.resolveSibling(name + ".txt");
        String text = Files.exists(textFile) ? Files.readString(textFile, StandardCharsets.UTF_8) : null;
        List<Mention> mentions = new ArrayList<>();
        List<ClaimRecord> claims = new ArrayList<>();
        for (JsonNode annotation : tree(file).path("annotations")) {
            String type = annotation.path("type").asText();
            if (type.equals("CasualtyClaim") || type.equals("SupplyClaim")) {
                claims.add(claim(annotation, type));
            } else {
                mentions.add(new Mention(type, span(annotation), features(annotation), null));
            }
        }
        return new AnnotatedDocument(name, text, mentions, claims);
    }

    private static JsonNode tree(Path file) throws IOException {
        try {
            return JSON.readTree(file.toFile());
        } catch (JsonProcessingException e) {
            throw new UsageException(file + ":" + e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr()
                    + ": expected gold in standoff JSON, found [" + e.getOriginalMessage() + "]; correct the file");
        }
    }

    private static ClaimRecord claim(JsonNode annotation, String type) {
        JsonNode features = annotation.path("features");
        Map<String, String> values = new HashMap<>();
        Map<String, TextSpan> spans = new HashMap<>();
        Set<String> judged = new HashSet<>();
        for (String name : VALUES) {
            if (features.hasNonNull(name)) {
                values.put(name, features.get(name).asText());
            }
        }
        for (String name : SPANS) {
            JsonNode value = features.path(name);
            if (value.isArray() && value.size() >= 2) {
                spans.put(name, new TextSpan(value.get(0).asInt(), value.get(1).asInt()));
            }
        }
        for (String name : List.of("place", "time")) {
            if (features.has(name)) {
                judged.add(name);
            }
        }
        if (features.hasNonNull("low") || features.hasNonNull("high")) {
            values.put("count", ClaimRecord.count(features.path("low").asLong(0),
                    features.hasNonNull("high") ? features.get("high").asLong() : -1));
        }
        Set<String> commodities = new HashSet<>();
        features.path("commodities").forEach(commodity -> commodities.add(commodity.asText()));
        String event = features.path(type.equals("CasualtyClaim") ? "harm" : "supplyEvent").asText(null);
        return new ClaimRecord(type, span(annotation), event, values, spans, commodities, judged, null);
    }

    private static Map<String, String> features(JsonNode annotation) {
        Map<String, String> features = new LinkedHashMap<>();
        annotation.path("features").fields().forEachRemaining(field -> {
            if (!field.getValue().isNull()) {
                features.put(field.getKey(), field.getValue().asText());
            }
        });
        return features;
    }

    private static TextSpan span(JsonNode annotation) {
        return new TextSpan(annotation.path("begin").asInt(), annotation.path("end").asInt());
    }
}
