package org.hearsay.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.lexicon.MatcherFixture.find;
import static org.hearsay.lexicon.MatcherFixture.list;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseMatcherTest {

    @Test
    void takesTheLongestEntryOfAType() {
        WordList boats = list("Boat", CasePolicy.SMART, "river", "river barge", "river barge convoy");

        assertThat(find("a river barge sank in the river", false, boats)).containsExactly("Boat[river barge]",
                "Boat[river]");
    }

    @Test
    void givesNoTwoHitsOfATypeAtOnePlace() {
        WordList boats = list("Boat", CasePolicy.SMART, "old barge", "barge convoy");

        assertThat(find("the old barge convoy", false, boats)).containsExactly("Boat[old barge]");
    }

    @Test
    void letsHitsOfDifferentTypesOverlap() {
        assertThat(find("the old barge convoy", false, list("Boat", CasePolicy.SMART, "old barge"),
                list("Group", CasePolicy.SMART, "barge convoy"))).containsExactly("Boat[old barge]",
                        "Group[barge convoy]");
    }

    @Test
    void takesTheLongestEntryOverAllListsOfAType() {
        assertThat(find("an old barge", false, list("Boat", CasePolicy.SMART, "barge", "old"),
                list("Boat", CasePolicy.SMART, "old barge"))).containsExactly("Boat[old barge]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bargemen", "a barge-owner", "subbarge"})
    void respectsTokenBorders(String text) {
        assertThat(find(text, false, list("Boat", CasePolicy.SMART, "barge"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ignore, Blue Heron, blue HERON, false, true
            exact,  Blue Heron, Blue Heron, false, true
            exact,  Blue Heron, blue heron, false, false
            exact,  Blue Heron, BLUE HERON, true,  false
            smart,  barge,      BaRGe,      false, true
            smart,  Blue Heron, Blue Heron, false, true
            smart,  Blue Heron, blue heron, false, false
            smart,  Blue Heron, BLUE HERON, false, false
            smart,  Blue Heron, BLUE HERON, true,  true
            smart,  Blue Heron, blue heron, true,  false
            smart,  al-Baraka,  Al-Baraka,  false, true
            smart,  al-Baraka,  al-baraka,  false, false
            smart,  UN,         un,         false, false
            smart,  UN,         UN,         true,  true
            """)
    void followsTheCasePolicy(String policy, String entry, String text, boolean capitals, boolean expected) {
        List<String> hits = find("x " + text + " y", capitals, list("Boat", CasePolicy.of(policy).orElseThrow(), entry));

        assertThat(hits.isEmpty()).isNotEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', textBlock = """
            people's fleet, people’s fleet
            people’s fleet, people's fleet
            people's fleet, peoples fleet
            can't,          cant
            the "Heron",    the “Heron”
            al-Baraka,      al Baraka
            al Baraka,      al-Baraka
            al-Baraka,      al‑Baraka
            river barge,    river \u00A0 barge
            no. 7,          no. 7
            """)
    void holdsDifferentSignsForEqual(String entry, String text) {
        assertThat(find("x " + text + " y", false, list("Boat", CasePolicy.SMART, entry)))
                .containsExactly("Boat[" + text + "]");
    }

    @Test
    void findsAPhraseAcrossALineBreak() {
        assertThat(find("the river\r\n  barge", false, list("Boat", CasePolicy.SMART, "river barge"))).hasSize(1);
    }

    @Test
    void holdsADashForNoHyphen() {
        assertThat(find("the river - barge", false, list("Boat", CasePolicy.SMART, "river barge"))).isEmpty();
    }

    @Test
    void overlooksInvisibleMarks() {
        assertThat(find("a bar\u00ADge", false, list("Boat", CasePolicy.SMART, "barge"))).hasSize(1);
        assertThat(find("the river\u200F barge", false, list("Boat", CasePolicy.SMART, "river"))).hasSize(1);
    }

    @Test
    void findsAccentsHoweverTheyAreEncoded() {
        WordList boats = list("Boat", CasePolicy.SMART, "cano\u00E9", "pe\u0301niche");

        assertThat(find("a canoe\u0301 and a p\u00E9niche", false, boats)).hasSize(2);
    }

    @Test
    void findsEntriesInOtherScripts() {
        assertThat(find("лодка", false, list("Boat", CasePolicy.SMART, "Лодка"))).isEmpty();
        assertThat(find("Лодка и قارب", false, list("Boat", CasePolicy.SMART, "Лодка", "قارب")))
                .containsExactly("Boat[Лодка]", "Boat[قارب]");
    }

    @Test
    void prefersTheEntryThatIsWrittenLikeTheText() {
        List<Integer> entries = new ArrayList<>();
        String text = "the HERON sank";
        new PhraseMatcher(List.of(list("Boat", CasePolicy.SMART, "heron", "HERON"))).find(text,
                MatcherFixture.tokens(text, false), (list, index, begin, end) -> entries.add(index));

        assertThat(entries).containsExactly(1);
    }

    @Test
    void letsALaterListCorrectAnEarlierOne() {
        List<Integer> lists = new ArrayList<>();
        String text = "the barge sank";
        new PhraseMatcher(List.of(list("Boat", CasePolicy.SMART, "barge"), list("Boat", CasePolicy.SMART, "barge")))
                .find(text, MatcherFixture.tokens(text, false), (list, index, begin, end) -> lists.add(list));

        assertThat(lists).containsExactly(1);
    }

    @Test
    void findsNothingWithoutLists() {
        assertThat(find("the barge sank", false)).isEmpty();
    }
}
