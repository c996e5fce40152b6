package org.hearsay.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.XMLInputSource;
import org.hearsay.io.InputOptions;
import org.hearsay.io.Inputs;
import org.hearsay.io.OutputFolder;
import org.hearsay.io.XmiOutput;
import org.hearsay.pipeline.Pipeline;
import org.hearsay.pipeline.PipelineRunner;
import org.hearsay.pipeline.PipelineSettings;
import org.hearsay.pipeline.RunHeader;
import org.hearsay.pipeline.RunOptions;
import org.hearsay.pipeline.RunSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Generated texts through the whole command: reader, pipeline, XMI. A long run by hand:
 * {@code mvn test -Dtest=GeneratedTextsTest -Dhearsay.texts=10000} (and {@code -Dhearsay.firstText=N} to begin elsewhere).
 */
class GeneratedTextsTest {

    private static final int TEXTS = Integer.getInteger("hearsay.texts", 150);
    private static final int FIRST = Integer.getInteger("hearsay.firstText", 0);
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void areAllTaggedInTimeAndReadBackAsTheyWere() throws Exception {
        Path out = folder.resolve("out");
        RunSummary summary = tag(writeTexts(), out);
        assertThat(failures(out)).isEmpty();
        assertThat(summary.documents()).isEqualTo(TEXTS);
        CAS cas = emptyCas(out);
        for (int i = FIRST; i < FIRST + TEXTS; i++) {
            Path file = out.resolve(i + ".xmi");
            cas.reset();
            try (InputStream in = Files.newInputStream(file)) {
                XmiCasDeserializer.deserialize(in, cas);
            }
            Files.delete(file);
            assertThat(cas.getDocumentText()).as("text %d", i).isEqualTo(withoutForbidden(GeneratedText.of(i)));
            assertWellFormed(cas, i);
        }
    }

    private Path writeTexts() throws IOException {
        Path file = folder.resolve("texts.jsonl");
        ObjectMapper json = new ObjectMapper();
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (int i = FIRST; i < FIRST + TEXTS; i++) {
                String escaped = escapeAll(GeneratedText.of(i));
                writer.write("{\"id\":" + json.writeValueAsString(String.valueOf(i)) + ",\"text\":\"" + escaped + "\"}\n");
            }
        }
        return file;
    }

    /** JSON escapes can say what UTF-8 cannot: lone surrogates. */
    private static String escapeAll(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            escaped.append(c >= ' ' && c < 0x7F && c != '"' && c != '\\' ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        }
        return escaped.toString();
    }

    private static RunSummary tag(Path texts, Path out) throws IOException {
        Inputs inputs = Inputs.of(List.of(texts.toString()), InputOptions.DEFAULT);
        Pipeline pipeline = Pipeline.build(PipelineSettings.standard(Path.of("").toAbsolutePath())
                .withForeignTypes(List.of(inputs.typeSystem())));
        RunOptions options = new RunOptions(Integer.getInteger("hearsay.threads", 2), LIMIT, false, false);
        return new PipelineRunner(pipeline, inputs, options, (result, reused) -> { })
                .run(OutputFolder.prepare(out, inputs, OutputFolder.Existing.REFUSE, new XmiOutput()), RunHeader.of(pipeline, Map.of(), inputs));
    }

    private static List<String> failures(Path out) throws IOException {
        List<String> failures = new ArrayList<>();
        long slowest = 0;
        String slowestName = "";
        for (String line : Files.readAllLines(out.resolve("run.jsonl"))) {
            JsonNode result = new ObjectMapper().readTree(line);
            if (result.path("millis").asLong() > slowest) {
                slowest = result.path("millis").asLong();
                slowestName = result.path("name").asText();
            }
            if (result.path("outcome").asText("ok").equals("failed")) {
                failures.add(result.path("name").asText() + ": " + result.path("message").asText());
            }
        }
        System.out.println("slowest generated text: " + slowestName + ", " + slowest + " ms");
        return failures;
    }

    private static CAS emptyCas(Path out) throws Exception {
        return CasCreationUtils.createCas(UIMAFramework.getXMLParser().parseTypeSystemDescription(
                new XMLInputSource(out.resolve("TypeSystem.xml").toFile())), null, null);
    }

    private static void assertWellFormed(CAS cas, int number) {
        int length = cas.getDocumentText().length();
        for (AnnotationFS annotation : cas.getAnnotationIndex()) {
            Feature rule = annotation.getType().getFeatureByBaseName("rule");
            boolean inside = 0 <= annotation.getBegin() && annotation.getBegin() <= annotation.getEnd() && annotation.getEnd() <= length;
            boolean traced = rule == null || annotation.getFeatureValueAsString(rule) != null && !annotation.getCoveredText().isBlank()
                    || annotation.getType().getShortName().equals("DocumentInfo");
            // A description for each of a million annotations would take longer than tagging them.
            if (!inside || !traced) {
                fail("text %d has %s [%s] by %s", number, annotation.getType().getName(), annotation,
                        rule == null ? null : annotation.getFeatureValueAsString(rule));
            }
        }
    }

    private static String withoutForbidden(String text) {
        StringBuilder replaced = new StringBuilder();
        text.codePoints().forEach(c -> replaced.appendCodePoint(c < ' ' && c != '\t' && c != '\n' && c != '\r'
                || c >= 0xD800 && c <= 0xDFFF || c == 0xFFFE || c == 0xFFFF ? 0xFFFD : c));
        return replaced.toString();
    }
}
