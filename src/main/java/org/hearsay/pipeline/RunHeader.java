package org.hearsay.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.Set;
import org.hearsay.io.Inputs;
import org.hearsay.io.OutputFormat;
import org.hearsay.lexicon.RuleFamilies;
import org.hearsay.lexicon.RuleFamily;

/** The first line of {@code run.jsonl}: all that the results of a run depend on. */
public final class RunHeader {

    /** The option that names the format of the documents. */
    public static final String FORMAT = "format";

    private static final String STARTED = "startedAt";

    private final ObjectNode json;

    private RunHeader(ObjectNode json) {
        this.json = json;
    }

    /**
     * Describes a run.
     *
     * @param pipeline what runs
     * @param options what else influences the results, by name
     * @param inputs what it runs over
     * @return the header
     */
    public static RunHeader of(Pipeline pipeline, Map<String, ?> options, Inputs inputs) {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("pipeline", pipeline.name());
        json.put("pipelineChecksum", pipeline.checksum());
        json.set("versions", Json.MAPPER.valueToTree(Versions.all()));
        ArrayNode rules = json.putArray("rules");
        for (RuleFamily family : pipeline.families()) {
            rules.addObject().put("family", family.name()).put("checksum", RuleFamilies.checksum(List.of(family)));
        }
        if (!pipeline.plugins().isEmpty()) {
            json.set("plugins", Json.MAPPER.valueToTree(pipeline.plugins()));
        }
        json.set("options", Json.MAPPER.valueToTree(options));
        json.putObject("inputs").put("files", inputs.fileCount()).put("bytes", inputs.totalBytes())
                .put("modifiedAt", String.valueOf(inputs.lastModified()));
        json.put(STARTED, java.time.Instant.now().toString());
        // Read back, so that numbers are of the kind that parsing makes of them.
        return new RunHeader((ObjectNode) Json.parse(json.toString()));
    }

    /**
     * {@return the format of the documents of a run, as {@link #of} was told by the option {@code format}}
     *
     * @param line the first line of its {@code run.jsonl}; XMI where that says nothing
     */
    static OutputFormat formatOf(String line) {
        JsonNode header = line == null ? null : Json.parse(line);
        String name = header == null ? "" : header.path("options").path(FORMAT).asText();
        return OutputFormat.named(OutputFormat.NAMES.contains(name) ? name : OutputFormat.NAMES.get(0));
    }

    /** {@return the line} */
    public String toLine() {
        return json.toString();
    }

    /**
     * Says in which respect another run's header differs from this one.
     *
     * @param line the first line of its {@code run.jsonl}
     * @return the first difference, or null when its results can be used in this run
     */
    public String difference(String line) {
        JsonNode other = Json.parse(line);
        return other == null ? "its first line is not the header of a run" : difference("", other, json);
    }

    private static String difference(String path, JsonNode then, JsonNode now) {
        if (path.equals(STARTED) || Objects.equals(then, now)) {
            return null;
        }
        if (then.isObject() && now.isObject()) {
            Set<String> names = new TreeSet<>();
            then.fieldNames().forEachRemaining(names::add);
            now.fieldNames().forEachRemaining(names::add);
            return names.stream()
                    .map(name -> difference(path.isEmpty() ? name : path + "." + name, then.path(name), now.path(name)))
                    .filter(Objects::nonNull).findFirst().orElse(null);
        }
        if (path.equals("rules")) {
            return rulesDifference(then, now);
        }
        if (path.startsWith("inputs.")) {
            return "the inputs have changed: " + path + " was " + show(then) + " and is now " + show(now);
        }
        if (path.equals("pipelineChecksum")) {
            return "the descriptor of the pipeline, or one it imports, has changed";
        }
        return path + " was " + show(then) + " and is now " + show(now);
    }

    private static String rulesDifference(JsonNode then, JsonNode now) {
        Iterator<JsonNode> old = then.iterator();
        for (JsonNode family : now) {
            if (!old.hasNext()) {
                return "the rule family [" + family.path("family").asText() + "] was not there";
            }
            JsonNode before = old.next();
            if (!before.equals(family)) {
                return before.path("family").equals(family.path("family"))
                        ? "the rules in [" + family.path("family").asText() + "] have changed"
                        : "the rule family [" + before.path("family").asText() + "] stood where ["
                                + family.path("family").asText() + "] stands now";
            }
        }
        return "the rule family [" + old.next().path("family").asText() + "] is missing now";
    }

    private static String show(JsonNode value) {
        return value.isMissingNode() ? "not recorded" : "[" + value.asText(value.toString()) + "]";
    }
}
