package org.hearsay.annotator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.uima.cas.Feature;
import org.apache.uima.cas.Type;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.OperationalProperties;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.hearsay.type.Faction;
import org.hearsay.type.LexiconHit;
import org.hearsay.type.Place;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token;

/**
 * Finds named places: entries of the place lists, and unknown names that a generic word (<i>town of X</i>, <i>X
 * province</i>) or a preposition shows to be a place. Names inside the mention of a party are left alone.
 */
@ResourceMetaData(name = "Place annotator", description = "Finds named places by list, by generic word and by preposition.",
        vendor = "Hearsay", version = "0.1.0", copyright = "The Hearsay authors")
@TypeCapability(
        inputs = {"de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token",
                "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence", "org.hearsay.type.LexiconHit", "org.hearsay.type.Faction"},
        outputs = {"org.hearsay.type.Place"})
@OperationalProperties(multipleDeploymentAllowed = true, modifiesCas = true)
public class PlaceAnnotator extends JCasAnnotator_ImplBase {
    private static final String NAME_TYPE = "org.hearsay.list.PlaceName";
    private static final String GENERIC_TYPE = "org.hearsay.list.PlaceGeneric";

    @Override
    public void process(JCas jcas) {
        Map<Integer, LexiconHit> names = longestByBegin(jcas, NAME_TYPE);
        Map<Integer, LexiconHit> generics = longestByBegin(jcas, GENERIC_TYPE);
        List<Annotation> parties = new ArrayList<>(jcas.select(Faction.class).filter(Faction::getNamed).toList());
        boolean any = false;
        for (Sentence sentence : jcas.select(Sentence.class)) {
            annotate(jcas, new ArrayList<>(jcas.select(Token.class).coveredBy(sentence).asList()), names, generics, parties);
            any = true;
        }
        if (!any) {
            annotate(jcas, new ArrayList<>(jcas.select(Token.class).asList()), names, generics, parties);
        }
    }

    private static void annotate(JCas jcas, List<Token> tokens, Map<Integer, LexiconHit> names, Map<Integer, LexiconHit> generics,
            List<Annotation> parties) {
        PlaceFinder finder = new PlaceFinder(tokens.stream().map(Token::getCoveredText).toList());
        for (int i = 0; i < tokens.size(); i++) {
            finder.name(i, end(tokens, i, names), value(names.get(tokens.get(i).getBegin()), "kind"));
            finder.generic(i, end(tokens, i, generics), value(generics.get(tokens.get(i).getBegin()), "where"));
        }
        int nextParty = 0;
        for (PlaceFinder.Found found : finder.find()) {
            int begin = tokens.get(found.begin()).getBegin();
            int end = tokens.get(found.end() - 1).getEnd();
            while (nextParty < parties.size() && parties.get(nextParty).getEnd() <= begin) {
                nextParty++;
            }
            if (nextParty == parties.size() || parties.get(nextParty).getBegin() > begin) {
                add(jcas, begin, end, found, found.listed() < 0 ? null : names.get(tokens.get(found.listed()).getBegin()));
            }
        }
    }

    private static void add(JCas jcas, int begin, int end, PlaceFinder.Found found, LexiconHit hit) {
        Place place = new Place(jcas, begin, end);
        place.setCanonical(hit == null || hit.getCanonical() == null ? place.getCoveredText() : hit.getCanonical());
        place.setEntityId(hit == null ? null : hit.getEntityId());
        place.setRule("places/" + found.rule());
        place.addToIndexes();
    }

    private static Map<Integer, LexiconHit> longestByBegin(JCas jcas, String typeName) {
        Map<Integer, LexiconHit> hits = new HashMap<>();
        Type type = jcas.getTypeSystem().getType(typeName);
        if (type != null) {
            jcas.getCas().<LexiconHit>select(type).forEach(hit -> hits.merge(hit.getBegin(), hit, (a, b) -> b.getEnd() > a.getEnd() ? b : a));
        }
        return hits;
    }

    /** The index behind the last token of the hit that begins at this token, or -1 where none does. */
    private static int end(List<Token> tokens, int index, Map<Integer, LexiconHit> hits) {
        LexiconHit hit = hits.get(tokens.get(index).getBegin());
        if (hit == null) {
            return -1;
        }
        int end = index + 1;
        while (end < tokens.size() && tokens.get(end).getEnd() <= hit.getEnd()) {
            end++;
        }
        return end;
    }

    private static String value(LexiconHit hit, String column) {
        Feature feature = hit == null ? null : hit.getType().getFeatureByBaseName(column);
        return feature == null ? null : hit.getStringValue(feature);
    }
}
