package org.hearsay.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    private final List<EvaluationError> errors = new ArrayList<>();
    private final Evaluation evaluation = new Evaluation(errors::add);

    @Test
    void countsOverlapForF1AndEqualSpansForStrictF1() {
        evaluation.add(mentions(faction(0, 6, "state"), faction(10, 16, "state")), mentions(faction(0, 6, "state"), faction(12, 16, "state")));
        assertThat(tally("Faction").f1()).isEqualTo(1.0);
        assertThat(tally("Faction").strictF1()).isEqualTo(0.5);
    }

    @Test
    void matchesEachTagOnlyOnce() {
        evaluation.add(mentions(faction(0, 20, "state")), mentions(faction(0, 6, "state"), faction(10, 20, "state")));
        assertThat(tally("Faction").precision()).isEqualTo(0.5);
        assertThat(tally("Faction").recall()).isEqualTo(1.0);
    }

    @Test
    void judgesFieldsOverPairsOnly() {
        evaluation.add(mentions(faction(0, 6, "state"), faction(30, 36, "state")), mentions(faction(0, 6, "non-state")));
        assertThat(tally("Faction").fields().get("actorClass")).isEqualTo(new Tally.Field(1, 0));
    }

    @Test
    void matchesClaimsOfTheSameEventWhoseTriggersOverlap() {
        evaluation.add(claims(claim("killed", "12-12", "positive")), claims(claim("injured", "12-12", "positive")));
        assertThat(tally("CasualtyClaim").f1()).isZero();
    }

    @Test
    void wantsCountAndPolarityForStrictClaims() {
        evaluation.add(claims(claim("killed", "12-12", "positive"), claim("injured", "3-3", "positive")),
                claims(claim("killed", "12-12", "negative"), claim("injured", "3-3", "positive")));
        assertThat(tally("CasualtyClaim").f1()).isEqualTo(1.0);
        assertThat(tally("CasualtyClaim").strictF1()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void prefersThePairThatAgreesMost() {
        evaluation.add(claims(claim("killed", "12-12", "positive"), claim("killed", "3-3", "positive")),
                claims(claim("killed", "3-3", "positive"), claim("killed", "12-12", "positive")));
        assertThat(tally("CasualtyClaim").fields().get("count")).isEqualTo(new Tally.Field(2, 2));
    }

    @Test
    void takesAMissingDocumentAsOneWithoutTags() {
        evaluation.add(mentions(faction(0, 6, "state")), null);
        assertThat(tally("Faction").recall()).isZero();
        assertThat(errors).extracting(EvaluationError::outcome).containsExactly("missed");
    }

    @Test
    void tellsOfErrorsWithRuleAndText() {
        evaluation.add(new AnnotatedDocument("a", "Rebels left.", List.of(), List.of()), mentions(faction(0, 6, "non-state")));
        assertThat(errors).singleElement().hasToString("a:0: false Faction [Rebels] by factions/test … Rebels left.");
    }

    @Test
    void tellsTheSentenceOfAnErrorWhereSentencesAreKnown() {
        String text = "Nobody saw it. Rebels had\nleft the town. Then it rained.";
        evaluation.add(new AnnotatedDocument("a", text, List.of(), List.of()),
                new AnnotatedDocument("a", text, List.of(faction(15, 21, "non-state")), List.of(),
                        List.of(new TextSpan(0, 14), new TextSpan(15, 40), new TextSpan(41, 56))));
        assertThat(errors).singleElement().extracting(EvaluationError::context).isEqualTo("Rebels had left the town.");
    }

    private Tally tally(String type) {
        return evaluation.tallies().get(type);
    }

    private static Mention faction(int begin, int end, String actorClass) {
        return new Mention("Faction", new TextSpan(begin, end), Map.of("actorClass", actorClass), "factions/test");
    }

    private static AnnotatedDocument mentions(Mention... mentions) {
        return new AnnotatedDocument("a", null, List.of(mentions), List.of());
    }

    private static ClaimRecord claim(String harm, String count, String polarity) {
        return new ClaimRecord("CasualtyClaim", new TextSpan(4, 10), harm, Map.of("count", count, "polarity", polarity, "certainty", "certain"),
                Map.of(), Set.of(), Set.of(), "casualties/test");
    }

    private static AnnotatedDocument claims(ClaimRecord... claims) {
        return new AnnotatedDocument("a", null, List.of(), List.of(claims));
    }
}
