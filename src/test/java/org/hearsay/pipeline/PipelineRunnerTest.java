package org.hearsay.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hearsay.io.InputOptions;
import org.hearsay.io.Inputs;
import org.hearsay.io.OutputFolder;
import org.hearsay.io.XmiOutput;
import org.hearsay.io.UsageException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineRunnerTest {

    private static final RunListener NOBODY = (result, reused) -> { };

    @TempDir
    Path folder;
    private Path in;
    private Path out;
    private Path descriptor;
    private List<Path> dropIns = List.of();

    @BeforeEach
    void makePipeline() throws IOException {
        in = Files.createDirectory(folder.resolve("in"));
        out = folder.resolve("out");
        descriptor = TestDescriptors.pipeline(folder, List.of(MischiefEngine.class));
        MischiefEngine.release(false);
    }

    @Test
    void eachDocumentGetsXmiAndALineInInputOrder() throws IOException {
        write("b", "Second.", "a", "First.", "c", "Third.");
        RunSummary summary = run(2, 60, false, OutputFolder.Existing.REFUSE);
        assertThat(summary.documents()).isEqualTo(3);
        assertThat(names()).containsExactly("a", "b", "c");
        assertThat(out).isDirectoryContaining("glob:**/a.xmi").isDirectoryContaining("glob:**/TypeSystem.xml");
    }

    @Test
    void anEngineThatThrowsFailsItsDocumentOnly() throws IOException {
        write("a", "Fine.", "b", "THROW", "c", "Fine.");
        assertThat(run(1, 60, false, OutputFolder.Existing.REFUSE).failed()).isEqualTo(1);
        assertThat(outcomes()).containsExactly("ok", "failed", "ok");
        assertThat(line(2).path("message").asText())
                .isEqualTo("MischiefEngine failed: IllegalStateException: the engine is cross");
        assertThat(out.resolve("b.xmi")).doesNotExist();
    }

    @Test
    void aStackOverflowFailsItsDocumentOnly() throws IOException {
        write("a", "RECURSE", "b", "Fine.");
        run(1, 60, false, OutputFolder.Existing.REFUSE);
        assertThat(outcomes()).containsExactly("failed", "ok");
        assertThat(line(1).path("message").asText()).isEqualTo("MischiefEngine failed: StackOverflowError");
    }

    @Test
    void runningOutOfMemoryFailsItsDocumentOnly() throws IOException {
        write("a", "MEMORY", "b", "Fine.");
        run(1, 60, false, OutputFolder.Existing.REFUSE);
        assertThat(outcomes()).containsExactly("failed", "ok");
        assertThat(line(1).path("message").asText()).contains("out of memory").contains("HEARSAY_OPTS");
    }

    @Test
    void anEngineThatHeedsInterruptsIsEndedAfterTheTimeout() throws IOException {
        write("a", "SLEEP", "b", "Fine.");
        run(1, 1, false, OutputFolder.Existing.REFUSE);
        assertThat(outcomes()).containsExactly("failed", "ok");
        assertThat(line(1).path("message").asText()).contains("after 1 s").contains("MischiefEngine");
    }

    @Test
    void aTextOfMegabytesHasTheTimeOfAsManyDocuments() {
        Task task = new Task(0, null);
        task.hasText("x".repeat(2_500_000));
        assertThat(task.allowedMillis(1000)).isEqualTo(3000);
    }

    @Test
    void anEngineThatHeedsNothingIsGivenUpAfterTheTimeout() throws IOException {
        write("a", "SPIN", "b", "Fine.");
        run(1, 1, false, OutputFolder.Existing.REFUSE);
        MischiefEngine.release(true);
        assertThat(outcomes()).containsExactly("failed", "ok");
        assertThat(line(1).path("message").asText()).contains("MischiefEngine").contains("--timeout");
        assertThat(out.resolve("a.xmi")).doesNotExist();
    }

    @Test
    void aRuleThatRunsAwayIsNamedAndItsThreadIsFreed() throws IOException {
        Path family = Files.createDirectory(folder.resolve("slow"));
        Files.writeString(family.resolve("away.ruta"), "DECLARE FarAway;\n// rule: slow/away: looks everywhere\n"
                + "ANY+? ANY+? ANY+? ANY+? \"Ultima\"{-> FarAway};\n");
        dropIns = List.of(family);
        descriptor = Files.writeString(folder.resolve("rules.xml"), TestDescriptors.aggregate(List.of(
                TestDescriptors.engine("Segmenter"), TestDescriptors.engine("RuleEngine"))));
        write("a", "word ".repeat(2000), "b", "Fine.");
        RunSummary summary = run(1, 2, false, OutputFolder.Existing.REFUSE);
        assertThat(outcomes()).containsExactly("failed", "ok");
        assertThat(line(1).path("message").asText()).contains("after 2 s").contains("slow/away");
        assertThat(summary.runaways()).isZero();
    }

    @Test
    void failFastStartsNothingAfterAFailure() throws IOException {
        write("a", "THROW", "b", "Fine.", "c", "Fine.");
        RunSummary summary = run(1, 60, true, OutputFolder.Existing.REFUSE);
        assertThat(summary.ended()).isFalse();
        assertThat(out.resolve("run.jsonl")).doesNotExist();
        assertThat(out.resolve("c.xmi")).doesNotExist();
    }

    @Test
    void oneThreadAndTwoThreadsGiveTheSameBytes() throws IOException {
        for (int i = 0; i < 20; i++) {
            write("d" + i, "Report " + i + " said that 12 people were killed on Monday.");
        }
        run(1, 60, false, OutputFolder.Existing.REFUSE);
        Map<String, String> one = contents();
        run(2, 60, false, OutputFolder.Existing.OVERWRITE);
        assertThat(contents()).isEqualTo(one);
    }

    @Test
    void resumingARunThatWasCutOffGivesTheSameAsAnUndisturbedRun() throws IOException {
        for (int i = 10; i < 20; i++) {
            write("d" + i, i == 12 ? "THROW" : "Report " + i + ".");
        }
        run(2, 60, false, OutputFolder.Existing.REFUSE);
        Map<String, String> whole = contents();
        List<String> lines = Files.readAllLines(out.resolve("run.jsonl"));
        for (int kept = 0; kept <= lines.size(); kept++) {
            String torn = kept < lines.size() ? lines.get(kept).substring(0, lines.get(kept).length() / 2) : "";
            Files.delete(out.resolve("run.jsonl"));
            Files.writeString(out.resolve("run.jsonl.part"),
                    String.join("", lines.subList(0, kept).stream().map(each -> each + "\n").toList()) + torn);
            Files.delete(out.resolve("d19.xmi"));
            run(2, 60, false, OutputFolder.Existing.RESUME);
            assertThat(contents()).as("cut off after %d lines", kept).isEqualTo(whole);
        }
    }

    @Test
    void resumingDoesNotTagAgainWhatIsDone() throws IOException {
        write("a", "Fine.", "b", "Fine.");
        run(1, 60, false, OutputFolder.Existing.REFUSE);
        RunSummary summary = run(1, 60, false, OutputFolder.Existing.RESUME);
        assertThat(summary.reused()).isEqualTo(2);
        assertThat(summary.documents()).isEqualTo(2);
    }

    @Test
    void aResumedRunThatIsCutOffTooKeepsWhatTheFirstHadDone() throws IOException {
        write("a", "Fine.", "b", "Fine.", "c", "Fine.");
        run(1, 60, false, OutputFolder.Existing.REFUSE);
        Map<String, String> whole = contents();
        List<String> lines = Files.readAllLines(out.resolve("run.jsonl"));
        Files.move(out.resolve("run.jsonl"), out.resolve("run.jsonl.earlier"));
        Files.writeString(out.resolve("run.jsonl.part"), lines.get(0) + "\n" + lines.get(1) + "\n{\"na");
        assertThat(run(1, 60, false, OutputFolder.Existing.RESUME).reused()).isEqualTo(3);
        assertThat(contents()).isEqualTo(whole);
    }

    @Test
    void resumingWithAnotherPipelineIsRefused() throws IOException {
        write("a", "Fine.");
        run(1, 60, false, OutputFolder.Existing.REFUSE);
        descriptor = TestDescriptors.pipeline(folder, List.of());
        assertThatThrownBy(() -> run(1, 60, false, OutputFolder.Existing.RESUME)).isInstanceOf(UsageException.class)
                .hasMessageContaining("descriptor of the pipeline").hasMessageContaining("--overwrite");
    }

    @Test
    void resumingWithOtherInputIsRefused() throws IOException {
        write("a", "Fine.");
        run(1, 60, false, OutputFolder.Existing.REFUSE);
        write("b", "Fine.");
        assertThatThrownBy(() -> run(1, 60, false, OutputFolder.Existing.RESUME)).isInstanceOf(UsageException.class)
                .hasMessageContaining("inputs.bytes was [5] and is now [10]");
    }

    @Test
    void resumingAfterAnInputHasChangedIsRefused() throws IOException {
        write("a", "Fine.");
        run(1, 60, false, OutputFolder.Existing.REFUSE);
        write("a", "Good.");
        Files.setLastModifiedTime(in.resolve("a.txt"), FileTime.from(Instant.now().plusSeconds(60)));
        assertThatThrownBy(() -> run(1, 60, false, OutputFolder.Existing.RESUME)).isInstanceOf(UsageException.class)
                .hasMessageContaining("inputs.modifiedAt");
    }

    @Test
    void overwritingRemovesWhatTheEarlierRunWrote() throws IOException {
        write("a", "Fine.", "b", "Fine.");
        run(1, 60, false, OutputFolder.Existing.REFUSE);
        Files.delete(in.resolve("b.txt"));
        Files.writeString(out.resolve("mine.xmi"), "not of that run");
        run(1, 60, false, OutputFolder.Existing.OVERWRITE);
        assertThat(out.resolve("a.xmi")).exists();
        assertThat(out.resolve("b.xmi")).doesNotExist();
        assertThat(out.resolve("mine.xmi")).exists();
    }

    @Test
    void aReportWithNamesOutsideOfTheFolderRemovesNothingThere() throws IOException {
        write("a", "Fine.");
        run(1, 60, false, OutputFolder.Existing.REFUSE);
        Path precious = Files.writeString(folder.resolve("precious.xmi"), "keep");
        Files.writeString(out.resolve("run.jsonl"), "{\"name\":\"../precious\",\"outcome\":\"ok\"}\n",
                StandardOpenOption.APPEND);
        run(1, 60, false, OutputFolder.Existing.OVERWRITE);
        assertThat(precious).exists();
    }

    private RunSummary run(int threads, int timeout, boolean failFast, OutputFolder.Existing existing)
            throws IOException {
        Inputs inputs = Inputs.of(List.of(in.toString()), InputOptions.DEFAULT);
        Pipeline pipeline = Pipeline.build(new PipelineSettings(descriptor.toString(), TestDescriptors.HOME, dropIns,
                false, List.of(inputs.typeSystem())));
        RunOptions options = new RunOptions(threads, Duration.ofSeconds(timeout), failFast,
                existing == OutputFolder.Existing.RESUME);
        RunHeader header = RunHeader.of(pipeline, Map.of("timeout", timeout), inputs);
        return new PipelineRunner(pipeline, inputs, options, NOBODY)
                .run(OutputFolder.prepare(out, inputs, existing, new XmiOutput()), header);
    }

    private void write(String... namesAndTexts) throws IOException {
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            Files.writeString(in.resolve(namesAndTexts[i] + ".txt"), namesAndTexts[i + 1]);
        }
    }

    private JsonNode line(int number) throws IOException {
        return Json.parse(Files.readAllLines(out.resolve("run.jsonl")).get(number));
    }

    private List<String> names() throws IOException {
        return column("name");
    }

    private List<String> outcomes() throws IOException {
        return column("outcome");
    }

    private List<String> column(String field) throws IOException {
        return Files.readAllLines(out.resolve("run.jsonl")).stream().skip(1)
                .map(line -> Json.parse(line).path(field).asText()).toList();
    }

    /** All files of OUT, without the time fields of the report. */
    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(out)) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), withoutTimes(file));
            }
        }
        return contents;
    }

    private static String withoutTimes(Path file) throws IOException {
        if (!file.getFileName().toString().equals("run.jsonl")) {
            return Files.readString(file);
        }
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            ObjectNode json = (ObjectNode) Json.parse(line);
            json.remove(List.of("millis", "startedAt"));
            lines.add(json.toString());
        }
        return String.join("\n", lines);
    }
}
