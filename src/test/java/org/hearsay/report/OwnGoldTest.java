package org.hearsay.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * The whole pipeline on the gold of the repository: no family may fall below its recorded figure, nor by more than eight
 * points where the same reports are written in capitals or have lost their apostrophes and commas.
 */
class OwnGoldTest {

    private static final double MOST_LOST = 0.08;
    private static final Map<String, Tally> AS_WRITTEN = new LinkedHashMap<>();
    private static final Map<String, Tally> IN_CAPITALS = new LinkedHashMap<>();
    private static final Map<String, Tally> LOST_PUNCTUATION = new LinkedHashMap<>();

    @BeforeAll
    static void tagTheGold() throws Exception {
        GoldPipeline pipeline = new GoldPipeline();
        AS_WRITTEN.putAll(evaluate(pipeline, "own-gold", gold -> gold));
        IN_CAPITALS.putAll(evaluate(pipeline, "own-gold-capitals", GoldVariant::inCapitals));
        LOST_PUNCTUATION.putAll(evaluate(pipeline, "own-gold-lost-punctuation", GoldVariant::withoutApostrophesAndCommas));
    }

    private static Map<String, Tally> evaluate(GoldPipeline pipeline, String name, UnaryOperator<AnnotatedDocument> change)
            throws Exception {
        Evaluation evaluation = pipeline.evaluate(change);
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", name + "-errors.txt"), pipeline.errors());
        EvaluationRun.Result result = new EvaluationRun.Result(evaluation.tallies(), evaluation.byDocument(), List.of(), List.of());
        Files.writeString(Path.of("target", name + "-figures.txt"), EvaluationTable.text(result));
        return evaluation.tallies();
    }

    @ParameterizedTest
    @CsvFileSource(files = "testdata/gold/figures.csv", useHeadersInDisplayName = true)
    void keepsTheRecordedFigure(String type, double f1) {
        assertThat(AS_WRITTEN.get(type).f1()).as("F1 of %s; the errors are in target/own-gold-errors.txt", type)
                .isGreaterThanOrEqualTo(f1);
    }

    @ParameterizedTest
    @CsvFileSource(files = "testdata/gold/figures.csv", useHeadersInDisplayName = true)
    void capitalsCostEightPointsAtMost(String type, double f1) {
        assertThat(IN_CAPITALS.get(type).f1()).as("F1 of %s; the errors are in target/own-gold-capitals-errors.txt", type)
                .isGreaterThanOrEqualTo(AS_WRITTEN.get(type).f1() - MOST_LOST);
    }

    @ParameterizedTest
    @CsvFileSource(files = "testdata/gold/figures.csv", useHeadersInDisplayName = true)
    void lostApostrophesAndCommasCostEightPointsAtMost(String type, double f1) {
        assertThat(LOST_PUNCTUATION.get(type).f1())
                .as("F1 of %s; the errors are in target/own-gold-lost-punctuation-errors.txt", type)
                .isGreaterThanOrEqualTo(AS_WRITTEN.get(type).f1() - MOST_LOST);
    }
}
