package org.hearsay.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ExampleTextTest {

    @Test
    void takesBracketedSpansOutOfTheText() {
        ExampleText example = ExampleText.parse("At least [12 men died]{harm=killed, low=12} here.");

        assertThat(example.text()).isEqualTo("At least 12 men died here.");
        assertThat(example.spans()).containsExactly(new ExampleText.Span(9, 20, Map.of("harm", "killed", "low", "12")));
    }

    @Test
    void knowsSpansWithinSpans() {
        ExampleText example = ExampleText.parse("[Green Front ([GF]) men]{named=true} came.");

        assertThat(example.text()).isEqualTo("Green Front (GF) men came.");
        assertThat(example.spans()).containsExactly(new ExampleText.Span(0, 20, Map.of("named", "true")),
                new ExampleText.Span(13, 15, Map.of()));
    }

    @Test
    void leavesEscapedBracketsInTheText() {
        assertThat(ExampleText.parse("THE FRONT \\[GF\\] CAME").text()).isEqualTo("THE FRONT [GF] CAME");
    }

    @Test
    void takesQuotedValuesAsTheyAre() {
        assertThat(ExampleText.parse("[it]{source=\"a, b\"}").spans().get(0).features())
                .containsExactly(Map.entry("source", "a, b"));
    }

    @Test
    void refusesABracketThatIsNeverClosed() {
        assertThatIllegalArgumentException().isThrownBy(() -> ExampleText.parse("the [mill"))
                .withMessageStartingWith("expected ] after [");
    }

    @Test
    void refusesAFeatureWithoutValue() {
        assertThatIllegalArgumentException().isThrownBy(() -> ExampleText.parse("the [mill]{killed}"))
                .withMessage("expected feature=value, found [killed]");
    }
}
