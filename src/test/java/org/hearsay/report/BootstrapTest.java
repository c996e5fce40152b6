package org.hearsay.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BootstrapTest {

    @Test
    void anIntervalHoldsTheFigureOfAllDocuments() {
        List<Map<String, Tally>> documents = IntStream.range(0, 40).mapToObj(i -> document(10, i % 10)).toList();
        Bootstrap.Interval interval = Bootstrap.intervals(documents).get("Faction").f1();
        assertThat(interval.low()).isLessThan(0.45);
        assertThat(interval.high()).isGreaterThan(0.45);
    }

    @Test
    void documentsThatAreAllAlikeLeaveNoDoubt() {
        List<Map<String, Tally>> documents = IntStream.range(0, 10).mapToObj(i -> document(10, 5)).toList();
        assertThat(Bootstrap.intervals(documents).get("Faction").f1()).isEqualTo(new Bootstrap.Interval(0.5, 0.5));
    }

    @Test
    void moreDocumentsMakeTheIntervalNarrower() {
        assertThat(width(10)).isGreaterThan(1.5 * width(90));
    }

    /** The mean of n draws of 0 or 1 with equal chance has the standard error 0.5 / sqrt(n). */
    @Test
    void theWidthIsThatOfTheNormalDistributionForManyDocuments() {
        List<Map<String, Tally>> documents = IntStream.range(0, 400).mapToObj(i -> document(1, i % 2)).toList();
        Bootstrap.Interval interval = Bootstrap.intervals(documents).get("Faction").f1();
        assertThat(interval.high() - interval.low()).isCloseTo(2 * 1.96 * 0.5 / 20, within(0.012));
    }

    @Test
    void drawsTheSameEachTime() {
        List<Map<String, Tally>> documents = IntStream.range(0, 7).mapToObj(i -> document(10, i)).toList();
        assertThat(Bootstrap.intervals(documents)).isEqualTo(Bootstrap.intervals(documents));
    }

    private static double width(int size) {
        List<Map<String, Tally>> documents = IntStream.range(0, size).mapToObj(i -> document(10, i % 10)).toList();
        Bootstrap.Interval interval = Bootstrap.intervals(documents).get("Faction").f1();
        return interval.high() - interval.low();
    }

    /** A document of so many gold tags and as many tags judged, so many of them right. */
    private static Map<String, Tally> document(int tags, int right) {
        Tally tally = new Tally();
        tally.count(tags, tags);
        for (int i = 0; i < right; i++) {
            tally.pair(true);
        }
        return Map.of("Faction", tally);
    }
}
