package org.hearsay.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.uima.cas.CAS;
import org.hearsay.io.InputDocument;
import org.hearsay.io.InputIterator;
import org.hearsay.io.Inputs;
import org.hearsay.lexicon.Problem;
import org.hearsay.lexicon.RuleFileException;
import org.hearsay.pipeline.Pipeline;
import org.hearsay.pipeline.PipelineSettings;
import org.hearsay.rule.RuleAttempt;
import org.hearsay.rule.RuleOrigin;
import org.hearsay.rule.RuleTrace;

/** Finds where a rule matches in documents, after the pipeline has tagged them and before it removes working annotations. */
public final class RuleQuery {

    /** Name of the family and script that hold the rule. */
    private static final String NAME = "query";

    /**
     * A place where the rule matches.
     *
     * @param document where it came from
     * @param line its line in the text, from 1
     * @param begin begin of the match
     * @param end end of the match
     * @param left the text before it, on one line
     * @param text what the rule matches, on one line
     * @param right the text after it, on one line
     */
    public record Match(String document, int line, int begin, int end, String left, String text, String right) {
    }

    /**
     * What came of a query.
     *
     * @param matches number of matches
     * @param documents number of documents that were tagged
     * @param found number of documents with a match
     * @param failed documents that failed, and why
     */
    public record Summary(int matches, int documents, int found, List<String> failed) {
    }

    private RuleQuery() {
    }

    /**
     * Runs a rule over documents.
     *
     * @param rule a rule in Ruta, with or without an action and a semicolon
     * @param settings what to build the pipeline from
     * @param inputs the documents
     * @param width how many characters of context are given on each side
     * @param matches is told of each match, in the order of the documents and their texts
     * @return how many matches there are in how many documents
     * @throws RuleFileException when the rule or another one is broken; the path of the rule is then {@code query}
     * @throws IOException when no temporary folder can be made
     */
    public static Summary run(String rule, PipelineSettings settings, Inputs inputs, int width, Consumer<Match> matches)
            throws IOException {
        Path home = Files.createTempDirectory("hearsay-query");
        Path script = Files.createDirectories(home.resolve(NAME)).resolve(NAME + ".ruta");
        try {
            Files.writeString(script, rule.strip().endsWith(";") || rule.strip().endsWith("}") && rule.contains("BLOCK")
                    ? rule + "\n" : rule + ";\n");
            Files.writeString(script, Files.readString(script) + "// stage: last\n");
            return run(settings, script, inputs, width, matches);
        } catch (RuleFileException e) {
            throw new RuleFileException(e.problems().stream().map(each -> each.path().equals(script.toString())
                    ? new Problem(NAME, each.line(), each.column(), each.level(), each.id(), each.message(), each.hint())
                    : each).toList());
        } finally {
            Files.deleteIfExists(script);
            Files.deleteIfExists(script.getParent());
            Files.deleteIfExists(home);
        }
    }

    private static Summary run(PipelineSettings settings, Path script, Inputs inputs, int width, Consumer<Match> matches) {
        List<Path> dropIns = new ArrayList<>(settings.dropIns());
        dropIns.add(script.getParent());
        Pipeline pipeline = Pipeline.build(settings.withDropIns(dropIns).withForeignTypes(List.of(inputs.typeSystem())));
        DocumentRuns runs = new DocumentRuns(pipeline);
        int[] counts = new int[3];
        try (InputIterator all = inputs.iterator()) {
            while (all.hasNext()) {
                InputDocument document = all.next();
                Found found = new Found(script.toString());
                CAS cas = runs.run(document, found);
                if (cas != null) {
                    counts[0] += found.spans.size();
                    counts[1]++;
                    counts[2] += found.spans.isEmpty() ? 0 : 1;
                    TextLines lines = new TextLines(cas.getDocumentText());
                    found.spans.forEach(span -> matches.accept(match(document.origin(), lines, span, width)));
                }
            }
        }
        return new Summary(counts[0], counts[1], counts[2], runs.failures());
    }

    private static Match match(String document, TextLines lines, int[] span, int width) {
        String text = lines.text();
        return new Match(document, lines.of(span[0]), span[0], span[1],
                text.substring(Math.max(0, span[0] - width), span[0]).replaceAll("\\s+", " ").stripLeading(),
                TextLines.flat(text.substring(span[0], span[1])),
                text.substring(span[1], Math.min(text.length(), span[1] + width)).replaceAll("\\s+", " ").stripTrailing());
    }

    /** Collects the spans of the matches of one script. */
    private static final class Found implements RuleTrace {

        private final String path;
        private final List<int[]> spans = new ArrayList<>();

        Found(String path) {
            this.path = path;
        }

        @Override
        public boolean follows(RuleOrigin rule) {
            return rule.path().equals(path);
        }

        @Override
        public void attempted(RuleAttempt attempt) {
            if (attempt.matched()) {
                spans.add(new int[] {attempt.begin(), attempt.end()});
            }
        }
    }
}
