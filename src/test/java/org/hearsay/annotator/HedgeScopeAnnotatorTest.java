package org.hearsay.annotator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HedgeScopeAnnotatorTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The roof may fall because the beams are wet.|may|plausibility|The roof may fall",
        "The roof may fall and kill nine men.|may|plausibility|The roof may fall and kill nine men.",
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
