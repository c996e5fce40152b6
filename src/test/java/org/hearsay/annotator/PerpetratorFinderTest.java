package org.hearsay.annotator;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.uima.jcas.tcas.Annotation;
import org.junit.jupiter.api.Test;

class PerpetratorFinderTest {

    @Test
    void takesTheAgentBehindBy() throws Exception {
        assertThat(perpetrator("Three farmers were killed by gunmen.", "killed", "farmers")).isEqualTo("gunmen");
    }

    @Test
    void takesTheSubjectOfAnActiveVerb() throws Exception {
        assertThat(perpetrator("The gunmen killed three farmers.", "killed", "farmers")).isEqualTo("gunmen");
    }

    @Test
    void takesTheSubjectBeforeHelpers() throws Exception {
        assertThat(perpetrator("The gunmen have reportedly killed three farmers.", "killed", "farmers")).isEqualTo("gunmen");
    }

    @Test
    void takesTheAttackersOfTheClauseWithWhen() throws Exception {
        assertThat(perpetrator("Three farmers were killed when gunmen attacked the mill.", "killed", "farmers")).isEqualTo("gunmen");
    }

    @Test
    void neverTakesTheVictims() throws Exception {
        assertThat(perpetrator("Three gunmen were killed.", "killed", "gunmen")).isNull();
    }

    @Test
    void takesNoCivilians() throws Exception {
        assertThat(perpetrator("Three soldiers were killed by villagers.", "killed", "soldiers")).isNull();
    }

    @Test
    void doesNotLookBehindAVerbOfSpeech() throws Exception {
        assertThat(perpetrator("Three farmers were killed, the mayor said by phone when gunmen attacked the mill.", "killed", "farmers"))
                .isNull();
    }

    private static String perpetrator(String sentence, String harm, String victims) throws Exception {
        CasualtyFixture text = new CasualtyFixture(sentence);
        PhraseTable table = new PhraseTable(text.cas());
        Annotation found = new PerpetratorFinder(table).find(text.hit("HarmVerb", harm), text.persons(victims),
                table.sentences().get(0));
        return found == null ? null : found.getCoveredText();
    }
}
