package org.hearsay.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.lexicon.RuleFamilies;
import org.hearsay.lexicon.RuleFamily;
import org.hearsay.rule.FamilyCheck;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each file in {@code testdata/broken/rules} holds a mistake; the file {@code .expected} beside it holds what is said of it. */
class BrokenRulesTest {

    private static final Path FOLDER = Path.of("testdata/broken/rules").toAbsolutePath();

    @TestFactory
    List<DynamicTest> tellsEachMistakeAtItsPlace() throws Exception {
        List<RuleFamily> builtIn = RuleFamilies.resolve(RuleFamilies.BUILT_IN, null);
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().matches(".*\\.(ruta|csv|txt)")).sorted()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () ->
                            assertThat(findings(file, builtIn)).isEqualToNormalizingNewlines(Files.readString(expected(file)))))
                    .toList();
        }
    }

    private static String findings(Path file, List<RuleFamily> builtIn) {
        List<RuleFamily> own = RuleFamilies.resolve(List.of(file.toString()), null);
        List<RuleFamily> all = new ArrayList<>(builtIn);
        all.addAll(own);
        return FindingsFormat.TEXT.write(FamilyCheck.of(own, all), FOLDER);
    }

    private static Path expected(Path file) {
        return file.resolveSibling(file.getFileName().toString().replaceAll("\\.\\w+$", ".expected"));
    }
}
