package org.hearsay.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.hearsay.lexicon.RuleFamilies;
import org.hearsay.lexicon.RuleFamily;
import org.hearsay.pipeline.Pipeline;
import org.hearsay.pipeline.PipelineSettings;
import org.hearsay.workbench.ExampleResult.Outcome;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the examples beside the rules. To run those of some families alone:
 * {@code mvn -o -q test -Dtest=RuleExamplesTest -Dhearsay.rules=casualties,hedges}.
 */
class RuleExamplesTest {

    @TestFactory
    List<DynamicTest> examplesHold() throws Exception {
        String chosen = System.getProperty("hearsay.rules", "");
        List<String> names = chosen.isEmpty() ? RuleFamilies.BUILT_IN : Arrays.asList(chosen.split(","));
        List<RuleFamily> families = RuleFamilies.resolve(names, Path.of("rules").toAbsolutePath().toString());
        RuleExamples examples = new RuleExamples(Pipeline.buildKeepingWorking(PipelineSettings.standard(null)).newInstance());

        return families.stream().map(family -> DynamicTest.dynamicTest(family.name(), () ->
                assertThat(examples.run(List.of(family)))
                        .filteredOn(each -> each.outcome() == Outcome.FAILED || each.outcome() == Outcome.TODO_HOLDS)
                        .extracting(ExampleResult::toString).isEmpty())).toList();
    }
}
