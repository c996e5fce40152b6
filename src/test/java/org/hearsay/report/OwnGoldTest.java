package org.hearsay.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.uima.cas.CAS;
import org.apache.uima.jcas.JCas;
import org.hearsay.pipeline.Pipeline;
import org.hearsay.pipeline.PipelineInstance;
import org.hearsay.pipeline.PipelineSettings;
import org.hearsay.type.DocumentInfo;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The whole pipeline on the gold of the repository: no family may fall below its recorded figure. */
class OwnGoldTest {

    private static final Path GOLD = Path.of("testdata/gold");
    private static final Map<String, Tally> TALLIES = new LinkedHashMap<>();

    @BeforeAll
    static void tagTheGold() throws Exception {
        Path home = Path.of("").toAbsolutePath();
        PipelineInstance pipeline = Pipeline.build(PipelineSettings.standard(home)).newInstance();
        List<String> errors = new ArrayList<>();
        Evaluation evaluation = new Evaluation(error -> errors.add(error.toString()));
        for (Path file : goldFiles()) {
            AnnotatedDocument gold = StandoffGold.read(file);
            CAS cas = pipeline.cas();
            cas.reset();
            cas.setDocumentLanguage("en");
            cas.setDocumentText(gold.text());
            addDate(cas.getJCas(), new ObjectMapper().readTree(file.toFile()).path("date").asText(null));
            pipeline.process();
            evaluation.add(gold, CasTags.of(gold.name(), cas));
        }
        TALLIES.putAll(evaluation.tallies());
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/own-gold-errors.txt"), errors);
        EvaluationRun.Result result = new EvaluationRun.Result(TALLIES, evaluation.byDocument(), List.of(), List.of());
        Files.writeString(Path.of("target/own-gold-figures.txt"), EvaluationTable.text(result));
    }

    @ParameterizedTest
    @CsvFileSource(files = "testdata/gold/figures.csv", useHeadersInDisplayName = true)
    void keepsTheRecordedFigure(String type, double f1) {
        assertThat(TALLIES.get(type).f1()).as("F1 of %s; the errors are in target/own-gold-errors.txt", type).isGreaterThanOrEqualTo(f1);
    }

    private static void addDate(JCas jcas, String date) {
        DocumentInfo info = new DocumentInfo(jcas, 0, jcas.getDocumentText().length());
        info.setDate(date);
        info.addToIndexes();
    }

    private static List<Path> goldFiles() throws IOException {
        try (Stream<Path> files = Files.list(GOLD)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }
}
