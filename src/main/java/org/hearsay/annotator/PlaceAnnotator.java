package org.hearsay.annotator;

import java.util.ArrayList;
import java.util.List;

import org.apache.uima.cas.Feature;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.OperationalProperties;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.hearsay.type.Faction;
import org.hearsay.type.LexiconHit;
import org.hearsay.type.Place;

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
    private static final String POSSESSOR_TYPE = "org.hearsay.list.Possessor";
    private static final String NATION_TYPE = "org.hearsay.list.Nationality";
    private static final String GENERIC_TYPE = "org.hearsay.list.PlaceGeneric";

    @Override
    public void process(JCas jcas) {
        DocumentTokens tokens = DocumentTokens.of(jcas);
        LexiconHit[] names = longestByToken(jcas, tokens, NAME_TYPE);
        LexiconHit[] generics = longestByToken(jcas, tokens, GENERIC_TYPE);
        LexiconHit[] possessors = longestByToken(jcas, tokens, POSSESSOR_TYPE);
        LexiconHit[] nations = longestByToken(jcas, tokens, NATION_TYPE);
        List<Annotation> parties = new ArrayList<>(jcas.select(Faction.class).filter(Faction::getNamed).toList());
        Spans sentences = tokens.sentences();
        for (int i = 0; i < sentences.size(); i++) {
            int first = tokens.atOrAfter(sentences.begin(i));
            int end = first;
            while (end < tokens.size() && tokens.end(end) <= sentences.end(i)) {
                end++;
            }
            annotate(jcas, new Stretch(tokens, first, end), names, generics, possessors, nations, parties);
        }
        if (sentences.size() == 0) {
            annotate(jcas, new Stretch(tokens, 0, tokens.size()), names, generics, possessors, nations, parties);
        }
    }

    /** Some tokens of a document, from the first to before the end. */
    private record Stretch(DocumentTokens tokens, int first, int end) {

        /** The number of the token, counted from the first, behind the last one that a hit covers. */
        int behind(LexiconHit hit) {
            int behind = tokens.atOrAfter(hit.getBegin()) + 1;
            while (behind < end && tokens.end(behind) <= hit.getEnd()) {
                behind++;
            }
            return behind - first;
        }
    }

    private static void annotate(JCas jcas, Stretch stretch, LexiconHit[] names, LexiconHit[] generics,
            LexiconHit[] possessors, LexiconHit[] nations, List<Annotation> parties) {
        DocumentTokens tokens = stretch.tokens;
        PlaceFinder finder = new PlaceFinder(tokens.words().subList(stretch.first, stretch.end));
        for (int i = stretch.first; i < stretch.end; i++) {
            if (names[i] != null) {
                finder.name(i - stretch.first, stretch.behind(names[i]), value(names[i], "kind"));
            }
            if (generics[i] != null) {
                finder.generic(i - stretch.first, stretch.behind(generics[i]), value(generics[i], "where"));
            }
            if (possessors[i] != null && stretch.behind(possessors[i]) == i - stretch.first + 1) {
                finder.possessor(i - stretch.first);
            }
            if ("adjective".equals(value(nations[i], "form"))) {
                finder.nationality(i - stretch.first);
            }
        }
        int nextParty = 0;
        for (PlaceFinder.Found found : finder.find()) {
            int begin = tokens.begin(stretch.first + found.begin());
            int end = tokens.end(stretch.first + found.end() - 1);
            while (nextParty < parties.size() && parties.get(nextParty).getEnd() <= begin) {
                nextParty++;
            }
            if (nextParty == parties.size() || parties.get(nextParty).getBegin() > begin) {
                add(jcas, begin, end, found, found.listed() < 0 ? null : names[stretch.first + found.listed()]);
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

    /** The longest hit of a type that begins with each token. */
    private static LexiconHit[] longestByToken(JCas jcas, DocumentTokens tokens, String typeName) {
        LexiconHit[] longest = new LexiconHit[tokens.size()];
        Hits hits = Hits.of(jcas, ListHits.of(jcas), jcas.getTypeSystem().getType(typeName));
        for (int i = 0; i < hits.size(); i++) {
            int token = tokens.atOrAfter(hits.begin(i));
            boolean begins = token < tokens.size() && tokens.begin(token) == hits.begin(i);
            if (begins && (longest[token] == null || hits.end(i) > longest[token].getEnd())) {
                longest[token] = (LexiconHit) hits.annotation(i);
            }
        }
        return longest;
    }

    private static String value(LexiconHit hit, String column) {
        Feature feature = hit == null ? null : hit.getType().getFeatureByBaseName(column);
        return feature == null ? null : hit.getStringValue(feature);
    }
}
