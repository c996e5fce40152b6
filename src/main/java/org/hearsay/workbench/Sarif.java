package org.hearsay.workbench;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.lexicon.Problem;

/** Findings as a log in the Static Analysis Results Interchange Format 2.1.0. */
final class Sarif {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private Sarif() {
    }

    static Map<String, Object> log(Collection<Problem> problems, Path base) {
        List<Map<String, Object>> rules = problems.stream().map(Problem::id).distinct().sorted()
                .map(id -> Map.<String, Object>of("id", id)).toList();
        List<Map<String, Object>> results = problems.stream().map(problem -> result(problem, base)).toList();
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", SCHEMA);
        log.put("version", "2.1.0");
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "Hearsay");
        driver.put("rules", rules);
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("columnKind", "utf16CodeUnits");
        run.put("results", results);
        log.put("runs", List.of(run));
        return log;
    }

    private static Map<String, Object> result(Problem problem, Path base) {
        Map<String, Object> location = new LinkedHashMap<>();
        location.put("artifactLocation", Map.of("uri", uri(problem.path(), base)));
        if (problem.line() > 0) {
            Map<String, Object> region = new LinkedHashMap<>();
            region.put("startLine", problem.line());
            if (problem.column() > 0) {
                region.put("startColumn", problem.column());
            }
            location.put("region", region);
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", problem.id());
        result.put("level", FindingsFormat.level(problem));
        result.put("message", Map.of("text", problem.message() + (problem.hint() == null ? "" : "; " + problem.hint())));
        result.put("locations", List.of(Map.of("physicalLocation", location)));
        return result;
    }

    private static String uri(String path, Path base) {
        String relative = FindingsFormat.relative(path, base);
        boolean onDisk = !relative.contains("!");
        return onDisk && Path.of(relative).isAbsolute() ? Path.of(relative).toUri().toString()
                : relative.replace(" ", "%20");
    }
}
