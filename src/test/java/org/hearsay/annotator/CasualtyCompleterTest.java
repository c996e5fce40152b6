package org.hearsay.annotator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.type.CasualtyClaim;
import org.junit.jupiter.api.Test;

class CasualtyCompleterTest {

    @Test
    void makesAClaimForEachGroupOfAnEnumeration() throws Exception {
        CasualtyFixture text = new CasualtyFixture("Two soldiers and three farmers were killed.");
        text.claim("killed", text.hit("HarmVerb", "killed"), text.persons("soldiers"));

        List<CasualtyClaim> claims = text.completed();

        assertThat(claims).extracting(claim -> claim.getVictims().getCoveredText()).containsExactly("soldiers", "farmers");
        assertThat(claims).extracting(claim -> claim.getCount().getLow()).containsExactly(2L, 3L);
        assertThat(claims).extracting(CasualtyClaim::getVictimClass).containsExactly("combatant", "civilian");
    }

    @Test
    void spansFigureVictimsAndWordsOfHarm() throws Exception {
        CasualtyFixture text = new CasualtyFixture("On the quay 14 farmers were killed at noon.");
        text.claim("killed", text.hit("HarmVerb", "killed"), text.persons("farmers"));

        assertThat(text.completed()).extracting(CasualtyClaim::getCoveredText).containsExactly("14 farmers were killed");
    }

    @Test
    void countsASinglePersonAsOne() throws Exception {
        CasualtyFixture text = new CasualtyFixture("A shepherd was killed.");
        text.claim("killed", text.hit("HarmVerb", "killed"), text.persons("shepherd"));

        assertThat(text.completed()).extracting(claim -> claim.getCount().getHigh()).containsExactly(1L);
    }

    @Test
    void deniesTheHarmOfNobody() throws Exception {
        CasualtyFixture text = new CasualtyFixture("Nobody was killed.");
        text.claim("killed", text.hit("HarmVerb", "killed"), text.persons("Nobody"));

        assertThat(text.completed()).extracting(CasualtyClaim::getPolarity).containsExactly("negative");
    }

    @Test
    void leavesWhatARuleHasSet() throws Exception {
        CasualtyFixture text = new CasualtyFixture("Two soldiers were killed.");
        text.claim("killed", text.hit("HarmVerb", "killed"), text.persons("soldiers")).setVictimClass("civilian");

        assertThat(text.completed()).extracting(CasualtyClaim::getVictimClass).containsExactly("civilian");
    }

    @Test
    void dropsTheDeadOfAnAccident() throws Exception {
        CasualtyFixture text = new CasualtyFixture("Two farmers were killed in the earthquake.");
        text.claim("killed", text.hit("HarmVerb", "killed"), text.persons("farmers"));

        assertThat(text.completed()).isEmpty();
    }

    @Test
    void givesTheFigureOfASecondVerbTheVictimsOfTheFirst() throws Exception {
        CasualtyFixture text = new CasualtyFixture("Two soldiers were killed and five wounded.");
        text.claim("killed", text.hit("HarmVerb", "killed"), text.persons("soldiers"));
        text.claim("injured", text.hit("HarmVerb", "wounded"), text.persons("five"));

        assertThat(text.completed()).extracting(claim -> claim.getVictims().getCoveredText()).containsExactly("soldiers", "soldiers");
    }
}
