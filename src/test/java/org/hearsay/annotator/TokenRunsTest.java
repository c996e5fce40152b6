package org.hearsay.annotator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TokenRunsTest {

    @Test
    void aRunTouchesWhereItSharesAToken() {
        TokenRuns runs = runs(new int[] {3, 5});
        assertThat(runs.touch(5, 9)).isTrue();
        assertThat(runs.touch(6, 9)).isFalse();
        assertThat(runs.touch(0, 2)).isFalse();
    }

    @Test
    void aRunIsHeldByOneRunAndNotByTwoTogether() {
        TokenRuns runs = runs(new int[] {3, 5}, new int[] {6, 8}, new int[] {3, 4});
        assertThat(runs.hold(4, 5)).isTrue();
        assertThat(runs.hold(5, 6)).isFalse();
    }

    @Test
    void answersAsASearchThroughAllRunsDoes() {
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            List<int[]> all = new ArrayList<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                int first = random.nextInt(12);
                all.add(new int[] {first, first + random.nextInt(5)});
            }
            int first = random.nextInt(12);
            int last = first + random.nextInt(5);
            TokenRuns runs = runs(all.toArray(int[][]::new));
            assertThat(runs.hold(first, last)).isEqualTo(all.stream().anyMatch(run -> run[0] <= first && last <= run[1]));
            assertThat(runs.touch(first, last)).isEqualTo(all.stream().anyMatch(run -> run[0] <= last && first <= run[1]));
        }
    }

    private static TokenRuns runs(int[]... bounds) {
        TokenRuns runs = new TokenRuns();
        for (int[] each : bounds) {
            runs.add(each[0], each[1]);
        }
        return runs;
    }
}
