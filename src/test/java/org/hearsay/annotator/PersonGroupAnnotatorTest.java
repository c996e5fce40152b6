package org.hearsay.annotator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.util.CasCreationUtils;
import org.hearsay.lexicon.RuleFamilies;
import org.hearsay.rule.TypeSystems;
import org.hearsay.type.PersonGroup;
import org.hearsay.type.PersonList;
import org.junit.jupiter.api.Test;

class PersonGroupAnnotatorTest {

    private static final String[] FAMILIES = {"words", "quantities", "casualties"};

    @Test
    void readsFigureAndNounWithItsPremodifiers() throws Exception {
        PersonGroup group = groups("They met 12 unarmed ferry passengers.").get(1);

        assertThat(group.getHead().getCoveredText()).isEqualTo("unarmed ferry passengers");
        assertThat(group.getCount().getLow()).isEqualTo(12);
        assertThat(group.getVictimClass()).isEqualTo("civilian");
    }

    @Test
    void takesNoNounThatModifiesAnotherThing() throws Exception {
        assertThat(heads("The police station burned.")).isEmpty();
    }

    @Test
    void takesTheOwnedPersonNotTheOwner() throws Exception {
        assertThat(heads("The mayor's wife left.")).containsExactly("wife");
    }

    @Test
    void addsTheNameBehindANoun() throws Exception {
        assertThat(heads("A letter came to journalist Ana Brenn.")).contains("journalist Ana Brenn");
    }

    @Test
    void keepsGroupsWithFiguresApartInOneList() throws Exception {
        assertThat(lists("Two soldiers and three farmers left.")).containsExactly(List.of("soldiers", "farmers"));
    }

    @Test
    void meltsGroupsWithoutFiguresIntoOne() throws Exception {
        assertThat(lists("They saw 40 women and children.").get(1)).containsExactly("women and children");
    }

    @Test
    void callsAGroupOfBothClassesMixed() throws Exception {
        assertThat(groups("Soldiers and villagers left.")).extracting(PersonGroup::getVictimClass).containsExactly("mixed");
    }

    @Test
    void namesNobodyTwiceInAnApposition() throws Exception {
        assertThat(lists("Two reporters, Peter Oduya and Lena Marsh, left.")).containsExactly(List.of("reporters"));
    }

    @Test
    void seesNobodyAsNoPerson() throws Exception {
        assertThat(groups("Nobody left.")).extracting(PersonGroup::getNumber).containsExactly("none");
    }

    @Test
    void findsNothingInAnEmptyText() throws Exception {
        assertThat(groups("")).isEmpty();
    }

    private static List<String> heads(String text) throws Exception {
        return groups(text).stream().filter(group -> group.getHead() != null).map(group -> group.getHead().getCoveredText()).toList();
    }

    private static List<PersonGroup> groups(String text) throws Exception {
        List<PersonGroup> groups = new ArrayList<>();
        cas(text).getAnnotationIndex(PersonGroup.class).forEach(groups::add);
        return groups;
    }

    private static List<List<String>> lists(String text) throws Exception {
        List<List<String>> lists = new ArrayList<>();
        for (PersonList list : cas(text).getAnnotationIndex(PersonList.class)) {
            List<String> members = new ArrayList<>();
            list.getMembers().forEach(group -> members.add(group.getHead().getCoveredText()));
            lists.add(members);
        }
        return lists;
    }

    private static JCas cas(String text) throws Exception {
        AnalysisEngine engine = AnalysisEngineFactory.createEngine(AnalysisEngineFactory.createEngineDescription(
                AnalysisEngineFactory.createEngineDescription(Segmenter.class),
                AnalysisEngineFactory.createEngineDescription(LexiconAnnotator.class, LexiconAnnotator.PARAM_RULES, FAMILIES),
                AnalysisEngineFactory.createEngineDescription(QuantityAnnotator.class),
                AnalysisEngineFactory.createEngineDescription(PersonGroupAnnotator.class)));
        JCas cas = CasCreationUtils.createCas(TypeSystems.of(RuleFamilies.resolve(List.of(FAMILIES), null)), null, null).getJCas();
        cas.setDocumentLanguage("en");
        cas.setDocumentText(text);
        engine.process(cas);
        return cas;
    }
}
