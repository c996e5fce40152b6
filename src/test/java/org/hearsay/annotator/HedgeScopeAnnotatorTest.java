package org.hearsay.annotator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HedgeScopeAnnotatorTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The roof may fall because the beams are wet.|may|plausibility|The roof may fall",
        "The roof may fall and kill nine men.|may|plausibility|The roof may fall and kill nine men.",
        "Nine men were hurt and two may have drowned.|may|plausibility|two may have drowned.",
        "Nine men may have drowned, and 2 were hurt.|may|plausibility|Nine men may have drowned",
        "Guards burned a mill and allegedly held a thief.|allegedly|attribution|allegedly held a thief.",
        "It is feared that nine men drowned and two were hurt.|feared|plausibility|It is feared that nine men drowned and two were hurt.",
        "Guards and millers may have drowned.|may|plausibility|Guards and millers may have drowned.",
        "Nine men were hurt, apparently by a falling beam.|apparently|plausibility|apparently by a falling beam.",
        "Guards held a suspected thief in the mill.|suspected|plausibility|suspected thief",
        "Men believed to be soldiers burned the mill.|believed|plausibility|believed to be soldiers",
        "Nine men died, according to the mayor.|according to|attribution|Nine men died,",
        "The toll is expected to rise.|expected|plausibility|The toll is expected to rise.",
        "We heard rumors that nine men died.|rumors|attribution|rumors that nine men died.",
        "They lost about 50 goats in the flood.|about|approximator|about 50 goats",
    })
    void coversWhatTheCueWeakens(String text, String cue, String kind, String scope) throws Exception {
        AttributionFixture tagged = new AttributionFixture(text).hedge(cue, kind).run(AttributionAnnotator.class).run(HedgeScopeAnnotator.class);

        assertThat(tagged.scope()).isEqualTo(scope);
    }
}
