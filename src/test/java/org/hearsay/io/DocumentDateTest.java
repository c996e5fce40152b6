package org.hearsay.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentDateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2016-08-07|2016-08-07", "2016-08-07T22:15:00+02:00|2016-08-07", "2016-08-07 22:15|2016-08-07",
        "2016/8/7|2016-08-07", "20160807|2016-08-07", "20160807T1015|2016-08-07", "2016-08|2016-08", "1989|1989",
        "7 August 2016|2016-08-07", "August 7, 2016|2016-08-07", "7 Aug 2016|2016-08-07", "Aug. 7, 2016|2016-08-07",
        "Sun, 07 Aug 2016 22:15:00 GMT|2016-08-07", "SUNDAY 7 AUGUST 2016|2016-08-07",
        "August 7, 2016 at 9 p.m.|2016-08-07"
    })
    void readsDatesInCommonForms(String written, String iso) {
        assertThat(DocumentDate.iso(written)).contains(iso);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "03/04/2011", "yesterday", "2016-13-01", "2016-02-30", "31 February 2016", "1470607200"})
    void guessesNothing(String written) {
        assertThat(DocumentDate.iso(written)).isEmpty();
    }
}
