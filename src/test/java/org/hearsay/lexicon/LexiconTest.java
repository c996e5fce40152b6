package org.hearsay.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class LexiconTest {

    @Test
    void isSharedByAllThatAskForEqualFamilies() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Lexicon> ask = () -> Lexicon.of(List.of(family("# type: Boat\ntext\nbarge\n")));
            List<Future<Lexicon>> answers = threads.invokeAll(List.of(ask, ask, ask, ask));
            Lexicon first = answers.get(0).get();
            for (Future<Lexicon> answer : answers) {
                assertThat(answer.get()).isSameAs(first);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void followsAChangeOfAFile() {
        Lexicon before = Lexicon.of(List.of(family("# type: Boat\ntext\nbarge\n")));
        Lexicon after = Lexicon.of(List.of(family("# type: Boat\ntext\nbarge\ntug\n")));

        assertThat(after).isNotSameAs(before);
        assertThat(after.lists().get(0).entries()).hasSize(2);
    }

    @Test
    void readsOnlyWhatHasChanged() {
        RuleFile rivers = new RuleFile("rivers", "rivers.csv", "/lists/rivers.csv",
                "# type: River\ntext\nOrla\n".getBytes(StandardCharsets.UTF_8));
        Lexicon before = Lexicon.of(List.of(family("# type: Boat\ntext\nbarge\n"), family(rivers)));
        Lexicon after = Lexicon.of(List.of(family("# type: Boat\ntext\nferry\n"), family(rivers)));

        assertThat(after.lists().get(0)).isNotEqualTo(before.lists().get(0));
        assertThat(after.lists().get(1)).isSameAs(before.lists().get(1));
    }

    @Test
    void keepsWarnings() {
        assertThat(Lexicon.of(List.of(family("# type: Boat\ntext\nbarge\nbarge\n"))).warnings())
                .extracting(Problem::id).containsExactly("list/duplicate");
    }

    @Test
    void reportsTheErrorsOfAllFilesAtOnce() {
        List<RuleFamily> families = List.of(family("text\nbarge\n"), family("# type: Boat\nword\nbarge\n"));

        assertThatThrownBy(() -> Lexicon.of(families)).isInstanceOfSatisfying(RuleFileException.class,
                e -> assertThat(e.problems()).extracting(Problem::id).containsExactly("list/no-type",
                        "list/no-text-column"));
    }

    private static RuleFamily family(String content) {
        return family(new RuleFile("rivers", "boats.csv", "/lists/boats.csv", content.getBytes(StandardCharsets.UTF_8)));
    }

    private static RuleFamily family(RuleFile file) {
        return new RuleFamily("rivers", "/lists", List.of(file));
    }
}
