package org.hearsay.annotator;

import static org.apache.uima.fit.factory.AnalysisEngineFactory.createEngine;
import static org.assertj.core.api.Assertions.assertThat;

import de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity;
import java.util.List;
import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.jcas.JCas;
import org.hearsay.type.Faction;
import org.hearsay.type.MilitarySite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NamedEntityAnnotatorTest {

    private JCas jcas;

    @BeforeEach
    void makeTags() throws Exception {
        jcas = JCasFactory.createText("The Tarsin Front left Camp Olm.", "en");
        Faction faction = new Faction(jcas, 4, 16);
        faction.setEntityId("tarsin-front");
        faction.addToIndexes();
        MilitarySite site = new MilitarySite(jcas, 22, 30);
        site.setName("Camp Olm");
        site.addToIndexes();
    }

    private List<String> entities() {
        return jcas.select(NamedEntity.class)
                .map(each -> each.getCoveredText() + " " + each.getValue() + " " + each.getIdentifier()).toList();
    }

    @Test
    void saysTheTypeAndTheIdOfATag() throws Exception {
        createEngine(NamedEntityAnnotator.class).process(jcas);
        assertThat(entities()).containsExactly("Tarsin Front Faction tarsin-front", "Camp Olm MilitarySite Camp Olm");
    }

    @Test
    void saysNothingTwice() throws Exception {
        createEngine(NamedEntityAnnotator.class).process(jcas);
        createEngine(NamedEntityAnnotator.class).process(jcas);
        assertThat(entities()).hasSize(2);
    }

    @Test
    void leavesEntitiesOfOthersAsTheyAre() throws Exception {
        NamedEntity other = new NamedEntity(jcas, 4, 16);
        other.setValue("ORG");
        other.addToIndexes();
        createEngine(NamedEntityAnnotator.class).process(jcas);
        assertThat(entities()).hasSize(3).contains("Tarsin Front ORG null");
    }
}
