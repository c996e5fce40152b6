package org.hearsay.annotator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.uima.cas.Type;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.apache.uima.util.CasCreationUtils;
import org.hearsay.lexicon.RuleFamilies;
import org.hearsay.rule.TypeSystems;
import org.junit.jupiter.api.Test;

class FactionNameResolverTest {

    private static final List<String> FAMILIES = List.of("words", "factions");
    private static final String RULES = Path.of("rules").toAbsolutePath().toString();

    @Test
    void findsANameThatNoListHas() throws Exception {
        assertThat(names("On Friday the Golden Heron Brigade left the valley.")).containsExactly("Golden Heron Brigade");
    }

    @Test
    void findsANameInCapitals() throws Exception {
        assertThat(names("THE BRIDGE WAS BLOWN UP BY THE LORENZAN REVOLUTIONARY LIBERATION FRONT ON FRIDAY."))
                .containsExactly("LORENZAN REVOLUTIONARY LIBERATION FRONT");
    }

    @Test
    void followsAPurpose() throws Exception {
        assertThat(names("The Front for the Liberation of Tarania denied it.")).containsExactly("Front for the Liberation of Tarania");
    }

    @Test
    void takesNationAndForceForADescription() throws Exception {
        assertThat(names("The Syrian Army and Security Forces came.")).isEmpty();
    }

    @Test
    void leavesCivilBodiesAlone() throws Exception {
        assertThat(names("The Salvation Army and the U.N. Security Council met the Diplomatic Corps.")).isEmpty();
    }

    @Test
    void learnsAnAbbreviation() throws Exception {
        assertThat(names("The Golden Heron Brigade (GHB) denied it. Later GHB said it had left."))
                .containsExactly("Golden Heron Brigade", "GHB", "GHB");
    }

    @Test
    void learnsAFullNameInBrackets() throws Exception {
        assertThat(names("QLF [Quelian Liberation Front] struck again, and the QLF withdrew."))
                .containsExactly("QLF", "Quelian Liberation Front", "QLF");
    }

    @Test
    void doesNotTakeAnyBracketForAnAbbreviation() throws Exception {
        assertThat(names("The Golden Heron Brigade (north) denied it. It went north."))
                .containsExactly("Golden Heron Brigade");
    }

    @Test
    void learnsANameFromItsFighters() throws Exception {
        assertThat(names("On Friday, Silver Heron fighters left. A month later Silver Heron was back."))
                .containsExactly("Silver Heron", "Silver Heron");
    }

    @Test
    void learnsANameBehindAGroup() throws Exception {
        assertThat(names("The militant group Copper Heron struck. Days later Copper Heron was gone."))
                .containsExactly("Copper Heron", "Copper Heron");
    }

    @Test
    void learnsAnAbbreviationFromItsFighters() throws Exception {
        assertThat(names("Some QRDA guerrillas left the valley.")).containsExactly("QRDA");
    }

    @Test
    void followsParticlesOfOtherLanguages() throws Exception {
        assertThat(names("The Mouvement pour la Justice du Lorenz signed.")).containsExactly("Mouvement pour la Justice du Lorenz");
    }

    @Test
    void leavesAPossessorThatLostItsApostropheOutside() throws Exception {
        assertThat(names("Tarania is small. Taranias Golden Heron Brigade left.")).containsExactly("Golden Heron Brigade");
    }

    @Test
    void takesNoDayForTheNameOfFighters() throws Exception {
        assertThat(names("He said on Friday militants had left.")).isEmpty();
    }

    @Test
    void knowsFirstWordsOfNamesInOtherLanguages() throws Exception {
        assertThat(names("The town is held by Liwa al-Karim since May.")).containsExactly("Liwa al-Karim");
    }

    @Test
    void takesAWordInCapitalsForNoAbbreviation() throws Exception {
        assertThat(names("THE MEETING ON FRIDAY [QUELIAN LIBERATION FRONT] ENDED LATE ON FRIDAY."))
                .containsExactly("QUELIAN LIBERATION FRONT");
    }

    @Test
    void takesAnAmbiguousNameWithTheFullName() throws Exception {
        assertThat(names("The Islamic State took the town. IS claimed it.")).containsExactly("Islamic State", "IS");
    }

    @Test
    void doubtsAnAmbiguousNameAlone() throws Exception {
        assertThat(names("The question IS open.")).isEmpty();
    }

    @Test
    void knowsWhatTheGroupIs() throws Exception {
        JCas jcas = resolved("Boko Haram denied it. The group has left.");

        assertThat(value(jcas, "FactionHead", "group", "alone")).isEqualTo("yes");
    }

    @Test
    void doesNotTakeAMonitorForTheGroup() throws Exception {
        JCas jcas = resolved("Boko Haram killed two, the Observatory said. The group has sources there.");

        assertThat(value(jcas, "FactionHead", "group", "alone")).isEqualTo("no");
    }

    @Test
    void doesNothingWithoutItsLists() throws Exception {
        JCas jcas = CasCreationUtils.createCas(TypeSystems.of(List.of()), null, null).getJCas();
        jcas.setDocumentText("The Golden Heron Brigade left.");

        AnalysisEngineFactory.createEngine(FactionNameResolver.class).process(jcas);

        assertThat(jcas.getAnnotationIndex(Annotation.class).size()).isEqualTo(1);
    }

    /** Returns the names that need no further evidence. */
    private static List<String> names(String text) throws Exception {
        JCas jcas = resolved(text);
        Type type = jcas.getTypeSystem().getType("org.hearsay.list.FactionName");
        List<String> names = new ArrayList<>();
        for (Annotation hit : jcas.<Annotation>getAnnotationIndex(type)) {
            if ("none".equals(PartyWords.value(hit, "evidence"))) {
                names.add(hit.getCoveredText());
            }
        }
        return names;
    }

    private static String value(JCas jcas, String list, String covered, String feature) {
        for (Annotation hit : jcas.<Annotation>getAnnotationIndex(jcas.getTypeSystem().getType("org.hearsay.list." + list))) {
            if (hit.getCoveredText().equals(covered)) {
                return PartyWords.value(hit, feature);
            }
        }
        return null;
    }

    private static JCas resolved(String text) throws Exception {
        JCas jcas = CasCreationUtils.createCas(TypeSystems.of(RuleFamilies.resolve(FAMILIES, RULES)), null, null).getJCas();
        jcas.setDocumentText(text);
        AnalysisEngineFactory.createEngine(Segmenter.class).process(jcas);
        AnalysisEngineFactory.createEngine(LexiconAnnotator.class, LexiconAnnotator.PARAM_RULES, FAMILIES.toArray(String[]::new),
                LexiconAnnotator.PARAM_RULES_HOME, RULES).process(jcas);
        AnalysisEngineFactory.createEngine(FactionNameResolver.class).process(jcas);
        return jcas;
    }
}
