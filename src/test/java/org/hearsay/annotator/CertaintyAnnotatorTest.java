package org.hearsay.annotator;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearsay.type.CasualtyClaim;
import org.hearsay.type.Claim;
import org.hearsay.type.Hedge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertaintyAnnotatorTest {

    private static CasualtyClaim complete(String text, String trigger, String cue, String kind) throws Exception {
        AttributionFixture fixture = new AttributionFixture(text);
        if (cue != null) {
            fixture.hedge(cue, kind);
        }
        fixture.run(AttributionAnnotator.class).run(HedgeScopeAnnotator.class);
        CasualtyClaim claim = fixture.killing(trigger);
        fixture.run(CertaintyAnnotator.class);
        return claim;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Nine men were killed at the mill.|killed|||certain",
        "Nine men may have been killed at the mill.|killed|may|plausibility|possible",
        "Nine men were probably killed at the mill.|killed|probably|plausibility|probable",
        "Nine men were reportedly killed at the mill.|killed|reportedly|attribution|unknown",
        "Nine men were killed, according to the mayor.|killed|according to|attribution|unknown",
        "About 50 men were killed at the mill.|killed|About|approximator|certain",
        "Guards killed a suspected thief.|killed|suspected|plausibility|certain",
        "The mayor said nine men were killed.|killed|||certain",
        "Raiders tried to kill the miller.|kill|||possible",
        "The dam bursts if they kill the miller.|kill|||possible",
    })
    void certaintyFollowsTheHedges(String text, String trigger, String cue, String kind, String certainty) throws Exception {
        assertThat(complete(text, trigger, cue, kind).getCertainty()).isEqualTo(certainty);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Nine men were killed.|killed|positive",
        "Nobody was killed.|killed|negative",
        "The guards did not kill the miller.|kill|negative",
        "The mayor denied that nine men were killed.|killed|negative",
        "The mayor denied responsibility for the raid that killed nine men.|killed|positive",
        "Raiders failed to kill the miller.|kill|negative",
        "The raid not only killed the miller.|killed|positive",
    })
    void polarityFollowsNegationAndDenial(String text, String trigger, String polarity) throws Exception {
        assertThat(complete(text, trigger, null, null).getPolarity()).isEqualTo(polarity);
    }

    @Test
    void innermostSpeakerIsResponsible() throws Exception {
        CasualtyClaim claim = complete("State radio reported that residents said nine men were killed.", "killed", null, null);

        assertThat(claim.getAttribution().getSource().getCoveredText()).isEqualTo("residents");
    }

    @Test
    void nobodyIsResponsibleForWhatTheAuthorStates() throws Exception {
        assertThat(complete("Nine men were killed. The mayor said it was late.", "killed", null, null).getAttribution()).isNull();
    }

    @Test
    void listsTheHedgesThatCoverTheTrigger() throws Exception {
        CasualtyClaim claim = complete("Nine men may have been killed.", "killed", "may", "plausibility");

        assertThat(claim.getHedges()).extracting(Hedge::getCoveredText).containsExactly("may");
    }

    @Test
    void keepsOneOfTwoClaimsThatSayTheSame() throws Exception {
        AttributionFixture fixture = new AttributionFixture("Nine men were killed.");
        fixture.killing("killed");
        fixture.killing("killed");

        fixture.run(CertaintyAnnotator.class);

        assertThat(fixture.jcas().select(Claim.class).count()).isEqualTo(1);
    }

    @Test
    void keepsWhatARuleHasSet() throws Exception {
        AttributionFixture fixture = new AttributionFixture("Nine men were killed.");
        CasualtyClaim claim = fixture.killing("killed");
        claim.setPolarity("negative");

        fixture.run(CertaintyAnnotator.class);

        assertThat(claim.getPolarity()).isEqualTo("negative");
    }

    @Test
    void textCutOffBehindWhenIsNoError() throws Exception {
        assertThat(complete("Nine millers have been killed when", "killed", null, null).getPlace()).isNull();
    }
}
