package org.hearsay.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.hearsay.io.UsageException;
import org.hearsay.pipeline.PipelineSettings;
import org.hearsay.rule.RuleAttempt.Piece;
import org.hearsay.workbench.Explanation.NearMiss;
import org.hearsay.workbench.Explanation.Tag;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ExplainerTest {

    private static final String TEXT = "The mayor said six farmers were killed near the mill.\nThe clinic has no more flour.";
    private static Explainer explainer;

    @BeforeAll
    static void build() {
        explainer = Explainer.of(PipelineSettings.standard(Path.of("").toAbsolutePath()));
    }

    private static List<Tag> tags(String at, String type) throws Exception {
        return explainer.explain(TEXT, ExplainQuestion.at(at).ofType(type)).places().get(0).tags();
    }

    @Test
    void namesTheRuleAndItsLine() throws Exception {
        Tag tag = tags("were killed", "CasualtyClaim").get(0);

        assertThat(tag.source().rule()).isEqualTo("casualties/passive");
        assertThat(tag.source().path()).endsWith(".ruta");
        assertThat(tag.source().line()).isPositive();
        assertThat(tag.features()).containsEntry("harm", "killed");
    }

    @Test
    void tellsFromWhichListAWordOfTheRuleComes() throws Exception {
        Tag tag = tags("were killed", "CasualtyClaim").get(0);

        assertThat(tag.attempt().steps()).flatExtracting(step -> step.pieces()).filteredOn(piece ->
                ((Piece) piece).text().equals("killed")).extracting(piece -> ((Piece) piece).rule())
                .allMatch(rule -> rule.toString().startsWith("casualties/harm-verbs:"));
    }

    @Test
    void tellsWhichListEntryAnEngineUsed() throws Exception {
        Tag tag = tags("six", "Quantity").get(0);

        assertThat(tag.attempt()).isNull();
        assertThat(tag.source().rule()).isEqualTo("quantities/words");
        assertThat(tag.hits()).extracting(hit -> hit.source().path()).anyMatch(path -> path.endsWith("number-words.csv"));
    }

    @Test
    void tellsWhereThePatternOfAnEngineIsDescribed() throws Exception {
        Tag tag = tags("six", "Quantity").get(0);

        assertThat(tag.source().path()).endsWith("README.md");
        assertThat(tag.source().description()).isEqualTo("a number in words");
    }

    @Test
    void tellsTheEntryOfTheVerbThatMadeASource() throws Exception {
        Tag tag = tags("mayor", "Source").get(0);

        assertThat(tag.hits()).extracting(hit -> hit.text() + " " + hit.source().rule().replaceAll(":.*", ""))
                .contains("said attribution/reporting-verbs", "mayor attribution/source-nouns");
    }

    @Test
    void tellsTheEntriesBehindAPhraseThatARuleMatchedOn() throws Exception {
        Explanation explanation = explainer.explain("Shells fell on an army base of the rebels.", ExplainQuestion.at("base"));

        assertThat(explanation.places().get(0).tags()).filteredOn(tag -> tag.type().equals("MilitarySite"))
                .flatExtracting(Tag::hits).extracting(hit -> ((Explanation.Hit) hit).source().path())
                .anyMatch(path -> path.toString().endsWith("site-heads.csv"));
    }

    @Test
    void aPlaceWithTagsSaysHowToAskForOtherRules() throws Exception {
        ExplainQuestion question = ExplainQuestion.at("six");
        Explanation explanation = explainer.explain(TEXT, question);

        assertThat(ExplanationText.hint(explanation, question)).contains("--rule").contains("--type");
        assertThat(ExplanationText.hint(explanation, question.ofType("Quantity"))).isEmpty();
    }

    @Test
    void findsATypeByOneThatItExtends() throws Exception {
        assertThat(tags("no more flour", "Claim")).extracting(Tag::type).containsExactly("SupplyClaim");
    }

    @Test
    void tellsForAPlaceWithoutATagWhatStoppedTheNearestRule() throws Exception {
        List<NearMiss> nearest = explainer.explain("The old clinic has no more time left.",
                ExplainQuestion.at("no more time").ofRule("supplies/no-goods")).places().get(0).nearest();

        assertThat(nearest).hasSize(1);
        assertThat(nearest.get(0).missing()).startsWith("@Relief");
        assertThat(nearest.get(0).present()).containsKey("t:NoMore{-PARTOF(SupplyClaim)}");
    }

    @Test
    void ordersRulesByTheNumberOfElementsThatMatched() throws Exception {
        List<NearMiss> nearest = explainer.explain("The pilot told them the men were badly killed off twice.",
                new ExplainQuestion("were badly", 0, "CasualtyClaim", null, 20)).places().get(0).nearest();

        assertThat(nearest).filteredOn(miss -> miss.attempt() != null)
                .isSortedAccordingTo((one, other) -> other.attempt().telling() - one.attempt().telling());
    }

    @Test
    void looksAtEachPlaceWhereTheTextStands() throws Exception {
        assertThat(explainer.explain("One fell.\nOne fell.", ExplainQuestion.at("One fell")).places())
                .extracting(Explanation.Place::line).containsExactly(1, 2);
    }

    @Test
    void refusesATextThatDoesNotOccur() {
        assertThatThrownBy(() -> explainer.explain(TEXT, ExplainQuestion.at("harbour"))).isInstanceOf(UsageException.class)
                .hasMessageContaining("there is no [harbour]");
    }

    @Test
    void refusesATypeThatDoesNotExist() {
        assertThatThrownBy(() -> tags("six", "Casualty")).isInstanceOf(UsageException.class)
                .hasMessageContaining("there is no type [Casualty]");
    }

    @Test
    void refusesALineBehindTheLast() {
        assertThatThrownBy(() -> explainer.explain(TEXT, new ExplainQuestion(null, 3, null, null, 3)))
                .isInstanceOf(UsageException.class).hasMessageContaining("has 2");
    }

    @Test
    void doesNotSayThatNoRuleCameNearWhereNobodyAskedAboutAPlace() throws Exception {
        ExplainQuestion question = ExplainQuestion.ALL.ofRule("sites/nothing-of-the-kind");
        Explanation explanation = explainer.explain(TEXT, question);

        assertThat(ExplanationText.of(explanation, question, explainer, Path.of("").toAbsolutePath())).isEqualTo("""
                text: no such tag
                  To see which rules came near, name a place with --at "its text" or --line N.
                """);
    }

    @Test
    void writesAFewLinesForATag() throws Exception {
        ExplainQuestion question = ExplainQuestion.at("no more flour").ofType("SupplyClaim");
        Explanation explanation = explainer.explain(TEXT, question);

        assertThat(ExplanationText.of(explanation, question, explainer, Path.of("").toAbsolutePath()).lines().toList())
                .satisfies(lines -> {
                    assertThat(lines.get(0)).startsWith("text:2: SupplyClaim [no more flour]  {").contains("supplyEvent=shortage");
                    assertThat(lines.get(1)).startsWith("  by supplies/no-goods  rules/supplies/need.ruta:")
                            .endsWith(": there are no more goods");
                    assertThat(lines.get(2)).startsWith("  ok t:NoMore").contains("[no more]  from rules/supplies/no-more.csv:");
                    assertThat(lines.get(3)).isEqualTo("       holds: -PARTOF(SupplyClaim)");
                });
    }
}
