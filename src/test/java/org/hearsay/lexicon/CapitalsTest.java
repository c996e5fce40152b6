package org.hearsay.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapitalsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            THE FERRY LEFT AT NOON,              true
            THE FERRY OF McDONALD LEFT AT NOON,  true
            The FERRY Blue Heron left at noon,   false
            '12,000 !!!',                        false
            قارب صغير في النهر,                   false
            """)
    void tellsTextInCapitals(String text, boolean expected) {
        assertThat(Capitals.prevail(text, 0, text.length(), false)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void followsTheRestOfTheTextWhereAStretchHasFewLetters(boolean otherwise) {
        assertThat(Capitals.prevail("UN, U.S.", 0, 8, otherwise)).isEqualTo(otherwise);
    }
}
