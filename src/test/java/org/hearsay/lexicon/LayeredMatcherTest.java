package org.hearsay.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LayeredMatcherTest {

    private static final String TEXT = "A barge and a tug lay in Orla port by the mill of Orla";
    private final WordList many = list("many", "# type: Odd\ntext\n"
            + IntStream.range(0, 400).mapToObj(i -> "odd" + (char) ('a' + i % 26) + "x".repeat(i / 26)).collect(Collectors.joining("\n")));
    private final WordList boats = list("boats", "# type: Boat\ntext\nbarge\n");
    private final WordList moreBoats = list("more-boats", "# type: Boat\ntext\nbarge\ntug\n");
    private final WordList rivers = list("rivers", "# type: River\ntext\nOrla\n");

    private static WordList list(String name, String content) {
        RuleFile file = new RuleFile("lists", name + ".csv", "/lists/" + name + ".csv", content.getBytes(StandardCharsets.UTF_8));
        Optional<WordList> list = WordList.read(file, problem -> { });
        return list.orElseThrow();
    }

    /** Returns what matters of the hits: the list, the line of the entry and the text, in the order in which they are told. */
    private static List<String> hits(LayeredMatcher matcher, List<WordList> lists) {
        List<String> hits = new ArrayList<>();
        TokenBorders tokens = new TokenBorders();
        int begin = 0;
        for (String word : TEXT.split(" ")) {
            tokens.add(begin, begin + word.length(), false);
            begin += word.length() + 1;
        }
        matcher.find(TEXT, tokens, (list, index, from, to) -> hits.add(lists.get(list).name() + ":"
                + lists.get(list).entries().get(index).line() + " " + TEXT.substring(from, to) + " " + from));
        return hits;
    }

    private static void assertSameAsAnew(LayeredMatcher changed, List<WordList> lists) {
        assertThat(hits(changed, lists)).isNotEmpty().isEqualTo(hits(LayeredMatcher.of(lists), lists));
    }

    @Test
    void aChangedListIsFoundAndTheOthersStill() {
        WordList tugs = list("boats", "# type: Boat\ntext\ntug\n");

        assertSameAsAnew(LayeredMatcher.of(List.of(many, boats, rivers)).with(List.of(many, tugs, rivers)), List.of(many, tugs, rivers));
    }

    @Test
    void ofEqualEntriesThatOfTheLaterListWinsAsBefore() {
        WordList changed = list("boats", "# type: Boat\ntext\nbarge\nmill\n");
        List<WordList> now = List.of(many, changed, rivers, moreBoats);
        LayeredMatcher matcher = LayeredMatcher.of(List.of(many, boats, rivers, moreBoats)).with(now);

        assertSameAsAnew(matcher, now);
        assertThat(hits(matcher, now)).anyMatch(hit -> hit.startsWith("more-boats:3 barge")).anyMatch(hit -> hit.contains("mill"));
    }

    @Test
    void listsMayComeAndGo() {
        LayeredMatcher matcher = LayeredMatcher.of(List.of(many, boats));

        assertSameAsAnew(matcher.with(List.of(rivers, many, boats)), List.of(rivers, many, boats));
        assertSameAsAnew(matcher.with(List.of(many, moreBoats)), List.of(many, moreBoats));
    }

    @Test
    void aChangeAfterAChangeCountsFromTheFirst() {
        WordList tugs = list("boats", "# type: Boat\ntext\ntug\n");
        LayeredMatcher matcher = LayeredMatcher.of(List.of(many, boats, rivers)).with(List.of(many, tugs, rivers));

        assertSameAsAnew(matcher.with(List.of(many, boats, rivers)), List.of(many, boats, rivers));
        assertSameAsAnew(matcher.with(List.of(many, tugs, moreBoats, rivers)), List.of(many, tugs, moreBoats, rivers));
    }

    @Test
    void listsInAnotherOrderAreReadAnew() {
        List<WordList> now = List.of(many, moreBoats, boats);

        assertSameAsAnew(LayeredMatcher.of(List.of(many, boats, moreBoats)).with(now), now);
    }

    @Test
    void aChangeOfMostEntriesIsRight() {
        List<WordList> now = List.of(list("many", "# type: Odd\ntext\nmill\n"), boats, rivers);

        assertSameAsAnew(LayeredMatcher.of(List.of(many, boats, rivers)).with(now), now);
    }
}
