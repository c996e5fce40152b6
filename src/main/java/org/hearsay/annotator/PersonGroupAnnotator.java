package org.hearsay.annotator;

import java.util.ArrayList;
import java.util.List;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.jcas.JCas;
import org.hearsay.type.PersonGroup;

/**
 * Finds noun phrases for persons ({@link PersonGroup}) and their enumerations ({@link org.hearsay.type.PersonList}), from
 * the hits of the casualty word lists, factions and quantities. The rules for casualty claims are written over them.
 */
@ResourceMetaData(name = "Person group annotator", vendor = "Hearsay", version = "0.1.0", copyright = "The Hearsay authors",
        description = "Finds noun phrases for persons and their enumerations.")
@TypeCapability(inputs = {"de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token",
        "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence", "org.hearsay.type.LexiconHit",
        "org.hearsay.type.Faction", "org.hearsay.type.Quantity"},
        outputs = {"org.hearsay.type.PersonGroup", "org.hearsay.type.PersonList"})
public class PersonGroupAnnotator extends JCasAnnotator_ImplBase {

    @Override
    public void process(JCas jcas) {
        PhraseTable table = new PhraseTable(jcas);
        PersonPhrases phrases = new PersonPhrases(jcas, table);
        PersonLists lists = new PersonLists(jcas, table);
        for (int[] sentence : table.sentences()) {
            phrases.enter(sentence);
            List<PersonGroup> groups = new ArrayList<>();
            int i = sentence[0];
            while (i < sentence[1]) {
                PersonGroup group = phrases.read(i);
                if (group == null) {
                    i++;
                } else {
                    if (!phrases.interrupts()) {
                        groups.add(group);
                    }
                    i = Math.max(i + 1, phrases.end());
                }
            }
            lists.build(groups);
        }
    }
}
