package org.hearsay.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.uima.cas.CAS;
import org.hearsay.pipeline.Pipeline;
import org.hearsay.pipeline.PipelineInstance;
import org.hearsay.pipeline.PipelineSettings;
import org.hearsay.type.DocumentInfo;

/** The pipeline of the checkout on the gold of the repository. */
final class GoldPipeline {

    private static final Path GOLD = Path.of("testdata/gold");

    private final PipelineInstance pipeline = Pipeline.build(PipelineSettings.standard(Path.of("").toAbsolutePath())).newInstance();
    private final List<String> errors = new ArrayList<>();

    /**
     * Tags and judges all gold documents.
     *
     * @param change how each is written; gold as it is where it returns its argument
     */
    Evaluation evaluate(UnaryOperator<AnnotatedDocument> change) throws Exception {
        errors.clear();
        Evaluation evaluation = new Evaluation(error -> errors.add(error.toString()));
        for (Path file : goldFiles()) {
            AnnotatedDocument gold = change.apply(StandoffGold.read(file));
            String date = new ObjectMapper().readTree(file.toFile()).path("date").asText(null);
            evaluation.add(gold, tag(gold, date));
        }
        return evaluation;
    }

    /** Returns the errors of the latest evaluation, one a line. */
    List<String> errors() {
        return List.copyOf(errors);
    }

    private AnnotatedDocument tag(AnnotatedDocument gold, String date) throws Exception {
        CAS cas = pipeline.cas();
        cas.reset();
        cas.setDocumentLanguage("en");
        cas.setDocumentText(gold.text());
        DocumentInfo info = new DocumentInfo(cas.getJCas(), 0, gold.text().length());
        info.setDate(date);
        info.addToIndexes();
        pipeline.process();
        return CasTags.of(gold.name(), cas);
    }

    private static List<Path> goldFiles() throws IOException {
        try (Stream<Path> files = Files.list(GOLD)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }
}
