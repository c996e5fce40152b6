package org.hearsay.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hearsay.io.UsageException;

/** Compares a folder of tagged XMI with a folder of gold in standoff JSON or XMI. */
public final class EvaluationRun {

    /**
     * What came out.
     *
     * @param tallies by type
     * @param byDocument the same for each gold document alone
     * @param missing names of gold documents that have no XMI
     * @param altered names of documents whose text is not that of the gold
     */
    public record Result(Map<String, Tally> tallies, List<Map<String, Tally>> byDocument, List<String> missing, List<String> altered) {

        /** {@return the number of gold documents} */
        public int documents() {
            return byDocument.size();
        }
    }

    private EvaluationRun() {
    }

    /**
     * Compares two folders.
     *
     * @param gold folder with {@code *.json} beside their {@code *.txt}, or with {@code *.xmi} and {@code TypeSystem.xml}
     * @param tagged folder that {@code hearsay tag} wrote
     * @param errors is told of each difference
     * @return the figures
     * @throws UsageException where a folder is missing, holds no gold, or a file cannot be understood
     * @throws IOException when a file cannot be read or written
     */
    public static Result compare(Path gold, Path tagged, Consumer<EvaluationError> errors) throws IOException {
        for (Path folder : List.of(gold, tagged)) {
            if (!Files.isDirectory(folder)) {
                throw new UsageException("expected a folder, found [" + folder + "]; give a folder of gold and a folder that hearsay tag wrote");
            }
        }
        List<AnnotatedDocument> golds = read(gold);
        if (golds.isEmpty()) {
            throw new UsageException("expected gold (*.json or *.xmi), found none in [" + gold + "]");
        }
        XmiFolder systems = new XmiFolder(tagged);
        Evaluation evaluation = new Evaluation(errors);
        List<String> missing = new ArrayList<>();
        List<String> altered = new ArrayList<>();
        for (AnnotatedDocument document : golds) {
            Optional<AnnotatedDocument> system = systems.document(document.name());
            if (system.isEmpty()) {
                missing.add(document.name());
            } else if (!sameText(document, system.get())) {
                altered.add(document.name());
            }
            evaluation.add(document, system.orElse(null));
        }
        return new Result(evaluation.tallies(), evaluation.byDocument(), missing, altered);
    }

    private static List<AnnotatedDocument> read(Path folder) throws IOException {
        List<AnnotatedDocument> documents = new ArrayList<>();
        List<Path> json;
        try (Stream<Path> files = Files.list(folder)) {
            json = files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
        for (Path file : json) {
            documents.add(StandoffGold.read(file));
        }
        if (json.isEmpty()) {
            XmiFolder xmi = new XmiFolder(folder);
            for (String name : xmi.names()) {
                xmi.document(name).ifPresent(documents::add);
            }
        }
        return documents;
    }

    private static boolean sameText(AnnotatedDocument gold, AnnotatedDocument system) {
        return gold.text() == null || system.text() != null && lines(gold.text()).equals(lines(system.text()));
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n");
    }
}
