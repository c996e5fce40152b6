package org.hearsay.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.hearsay.lexicon.RuleFamily;
import org.hearsay.workbench.ExampleResult.Outcome;
import org.junit.jupiter.api.Test;

/** Check finds nothing in {@code testdata/correct/rules}, nor in the rules of our own. */
class CorrectRulesTest {

    private static final String FOLDER = Path.of("testdata/correct/rules").toAbsolutePath().toString();

    private static RuleSelection selection(List<String> targets) {
        return RuleSelection.of(targets, List.of(), false, Path.of("").toAbsolutePath());
    }

    @Test
    void nothingIsFoundInCorrectRules() {
        RuleSelection selection = selection(List.of(FOLDER));

        assertThat(selection.chosen(selection.families())).extracting(RuleFamily::name).hasSize(11);
        assertThat(RuleCheck.of(selection)).isEmpty();
    }

    @Test
    void correctRulesRunBesideTheBuiltInOnesAndTheirExamplesHold() throws Exception {
        RuleTests.Report report = RuleTests.run(selection(List.of(FOLDER)), RuleTests.Options.ALL);

        assertThat(report.results()).isNotEmpty().filteredOn(result -> result.outcome() == Outcome.FAILED)
                .extracting(ExampleResult::toString).isEmpty();
    }

    @Test
    void nothingIsFoundInTheBuiltInRules() {
        assertThat(RuleCheck.of(selection(List.of()))).isEmpty();
    }
}
