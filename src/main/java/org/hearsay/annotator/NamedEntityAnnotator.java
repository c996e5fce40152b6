package org.hearsay.annotator;

import de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.hearsay.type.Faction;
import org.hearsay.type.MilitarySite;
import org.hearsay.type.Place;
import org.hearsay.type.Source;

/**
 * Says factions, military sites, places and sources as DKPro's {@code NamedEntity}, for components that know only those. The
 * value is the name of our type; the identifier is the id of a faction or place, the name of a site, the canonical name
 * of a source, as far as they have one. What is there already stays, and nothing is said twice.
 *
 * <p>Optional: in no pipeline of ours, and the only engine that needs {@code org.dkpro.core:dkpro-core-api-ner-asl}.
 */
@ResourceMetaData(name = "Named Entity Annotator",
        description = "Says factions, military sites, places and sources as DKPro's NamedEntity.", vendor = "Hearsay",
        version = "0.1.0")
@TypeCapability(inputs = {"org.hearsay.type.Faction", "org.hearsay.type.MilitarySite", "org.hearsay.type.Place",
        "org.hearsay.type.Source"}, outputs = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity")
public class NamedEntityAnnotator extends JCasAnnotator_ImplBase {

    @Override
    public void process(JCas jcas) {
        List<NamedEntity> entities = new ArrayList<>();
        add(jcas, Faction.class, Faction::getEntityId, entities);
        add(jcas, MilitarySite.class, MilitarySite::getName, entities);
        add(jcas, Place.class, Place::getEntityId, entities);
        add(jcas, Source.class, Source::getCanonical, entities);
        entities.forEach(NamedEntity::addToIndexes);
    }

    private static <T extends Annotation> void add(JCas jcas, Class<T> type, Function<T, String> identifier,
            List<NamedEntity> entities) {
        String value = type.getSimpleName();
        for (T annotation : jcas.getAnnotationIndex(type)) {
            boolean isSaid = jcas.getAnnotationIndex(NamedEntity.class).select().at(annotation)
                    .anyMatch(each -> value.equals(each.getValue()));
            if (!isSaid) {
                NamedEntity entity = new NamedEntity(jcas, annotation.getBegin(), annotation.getEnd());
                entity.setValue(value);
                entity.setIdentifier(identifier.apply(annotation));
                entities.add(entity);
            }
        }
    }
}
