package org.hearsay.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hearsay.io.InputOptions;
import org.hearsay.io.Inputs;
import org.hearsay.lexicon.RuleFileException;
import org.hearsay.pipeline.Pipeline;
import org.hearsay.pipeline.PipelineRunner;
import org.hearsay.pipeline.PipelineSettings;
import org.hearsay.pipeline.RunOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged rule files in place of ours, each loaded with all the others and run on a small text: a file loads, or is refused
 * with a place and a reason; a rule that runs away or fails is named. A long run by hand:
 * {@code mvn test -Dtest=MutatedRulesTest -Dhearsay.mutants=2000}.
 */
class MutatedRulesTest {

    private static final int MUTANTS = Integer.getInteger("hearsay.mutants", 25);
    private static final int FIRST = Integer.getInteger("hearsay.firstMutant", 0);
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration LOADING = Duration.ofSeconds(120);
    private static final String TEXT = "At least 12 civilians were killed when rebels (NVF) shelled the army base in Dorvan on Monday, a"
            + " spokesman said.\n\nTHE FMLN REPORTEDLY BLOCKED THREE AID TRUCKS. \u201CNobody died,\u201D he added; 5 1/2 km away.\n";

    @TempDir
    Path folder;
    private final Path home = Path.of("").toAbsolutePath();
    private final List<Path> files = new ArrayList<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    @BeforeEach
    void findRuleFiles() throws IOException {
        try (Stream<Path> all = Files.walk(home.resolve("rules"))) {
            all.filter(file -> file.toString().matches(".*\\.(ruta|csv)")).sorted().forEach(files::add);
        }
    }

    @Test
    void loadAndRunOrAreRefusedWithAPlaceAndAReason() throws Exception {
        for (int i = FIRST; i < FIRST + MUTANTS; i++) {
            // Scripts are a fifth of the files and have most of what can break.
            List<Path> kind = files.stream().filter(i % 4 == 0 ? each -> true : each -> each.toString().endsWith(".ruta")).toList();
            Path original = kind.get(Math.floorMod(i * 31, kind.size()));
            Path family = mutant(original, i);
            long start = System.nanoTime();
            String outcome = load(family, original, i);
            if (Duration.ofNanos(System.nanoTime() - start).compareTo(LOADING) > 0) {
                wrong.add(i + ": took more than " + LOADING);
            }
            outcomes.merge(outcome, 1, Integer::sum);
        }
        System.out.println("mutated rule files: " + outcomes);
        assertThat(wrong).isEmpty();
    }

    /** The family with one file changed. */
    private Path mutant(Path original, int number) throws IOException {
        Path family = Files.createDirectories(folder.resolve(original.getParent().getFileName()));
        try (Stream<Path> siblings = Files.list(original.getParent())) {
            for (Path sibling : siblings.filter(files::contains).toList()) {
                Files.copy(sibling, family.resolve(sibling.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.writeString(family.resolve(original.getFileName()), MutatedFile.of(Files.readString(original), number));
        return family;
    }

    private String load(Path family, Path original, int number) {
        String what = number + " (" + original.getFileName() + "): ";
        try {
            Pipeline pipeline = Pipeline.build(
                    new PipelineSettings(PipelineSettings.DEFAULT_DESCRIPTOR, home, List.of(family), true, List.of()));
            return run(pipeline, what);
        } catch (RuleFileException e) {
            if (e.problems().isEmpty() || e.problems().stream().anyMatch(each -> each.message().isBlank() || each.line() < 0)) {
                wrong.add(what + "no place or reason: " + e.problems());
            }
            return "refused";
        } catch (Exception | Error e) {
            e.printStackTrace();
            wrong.add(what + e);
            return "broke";
        }
    }

    private String run(Pipeline pipeline, String what) throws IOException {
        List<String> failures = new ArrayList<>();
        Inputs inputs = Inputs.ofStream(new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8)), InputOptions.DEFAULT);
        new PipelineRunner(pipeline, inputs, new RunOptions(1, LIMIT, false, false), (result, reused) -> {
            if (!result.ok()) {
                failures.add(result.failure());
            }
        }).run((cas, name) -> { });
        if (failures.isEmpty()) {
            return "ran";
        }
        String failure = failures.get(0);
        System.out.println(what + failure);
        boolean timeout = failure.startsWith("not done after");
        if (!failure.contains("in the rule")) {
            wrong.add(what + failure);
        }
        return timeout ? "ran away" : "failed, rule named";
    }
}
