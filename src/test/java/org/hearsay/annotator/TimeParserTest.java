package org.hearsay.annotator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeParserTest {
    /** A Wednesday. */
    private static final LocalDate DOCUMENT = LocalDate.of(2016, 8, 10);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "on Sunday | on Sunday | 2016-08-07",
            "on Wednesday he | on Wednesday | 2016-08-10",
            "late on Tuesday night , | late on Tuesday night | 2016-08-09",
            "last Friday | last Friday | 2016-08-05",
            "next Monday | next Monday | 2016-08-15",
            "12 November 2015 | 12 November 2015 | 2015-11-12",
            "12 November said | 12 November | 2015-11-12",
            "the 3rd | - | -",
            "Aug. 9 , 2016 | Aug. 9 , 2016 | 2016-08-09",
            "4 MAY 87 | 4 MAY 87 | 1987-05-04",
            "7th of March | 7th of March | 2016-03-07",
            "since July | since July | 2016-07/..",
            "since 2011 | since 2011 | 2011/..",
            "in March 2011 | in March 2011 | 2011-03",
            "in December | in December | 2015-12",
            "overnight | overnight | 2016-08-10",
            "last night | last night | 2016-08-09",
            "LAST NIGHT | LAST NIGHT | 2016-08-09",
            "yesterday morning | yesterday morning | 2016-08-09",
            "earlier in the day | earlier in the day | 2016-08-10",
            "two days ago | two days ago | 2016-08-08",
            "three weeks earlier | three weeks earlier | -",
            "this week | this week | 2016-W32",
            "last month | last month | 2016-07",
            "before dawn | before dawn | -",
            "2016-08-07 | 2016-08-07 | 2016-08-07",
            "in 2014 | in 2014 | 2014",
            "in 2000 days | - | -",
            "may have | - | -",
            "march on | - | -",
            "31 February | - | -",
            "sat down | - | -"})
    void findsAndResolves(String text, String covered, String value) {
        List<String> tokens = List.of(text.split(" "));
        TimeParser.Match match = new TimeParser(tokens.stream().map(Word::of).toList(), DOCUMENT).at(0);
        if (covered == null) {
            assertThat(match).isNull();
        } else {
            assertThat(match).isNotNull();
            assertThat(String.join(" ", tokens.subList(0, match.tokens()))).isEqualTo(covered);
            assertThat(match.value()).isEqualTo(value);
        }
    }

    @Test
    void findsRelativeExpressionsWithoutValueWhereTheDocumentHasNoDate() {
        TimeParser.Match match = new TimeParser(List.of(Word.of("on"), Word.of("Sunday")), null).at(0);
        assertThat(match).isNotNull();
        assertThat(match.value()).isNull();
    }
}
