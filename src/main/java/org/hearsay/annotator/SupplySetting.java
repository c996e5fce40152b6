package org.hearsay.annotator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.hearsay.type.Faction;
import org.hearsay.type.MilitarySite;
import org.hearsay.type.SupplyClaim;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;

/** Tells supplies of war from trade, accidents and crime: by the words of their sentence. */
final class SupplySetting {

    private static final Set<String> SIEGES = Set.of("Siege", "ClosingVerb");
    private static final Set<String> ALWAYS = Set.of("aid", "weapons", "ammunition");

    private final InOrder<Sentence> sentences;
    private final InOrder<Annotation> civil;
    private final InOrder<Annotation> warlike;

    SupplySetting(JCas jcas) {
        sentences = new InOrder<>(jcas.select(Sentence.class).asList());
        civil = new InOrder<>(hits(jcas, "CivilWord"));
        List<Annotation> war = new ArrayList<>(hits(jcas, "ViolenceWord"));
        jcas.select(Faction.class).forEach(war::add);
        jcas.select(MilitarySite.class).forEach(war::add);
        warlike = new InOrder<>(war);
    }

    private static List<Annotation> hits(JCas jcas, String list) {
        return Hits.of(jcas, ListHits.of(jcas), jcas.getTypeSystem().getType("org.hearsay.list." + list)).annotations();
    }

    /** Tells whether a completed claim is of trade or an accident: such words are in its sentence, and none of war. */
    boolean isCivil(SupplyClaim claim) {
        if (SIEGES.contains(claim.getTrigger().getType().getShortName())) {
            return false;
        }
        for (String commodity : claim.getCommodities()) {
            if (ALWAYS.contains(commodity)) {
                return false;
            }
        }
        Sentence sentence = sentences.lastFrom(claim.getTrigger().getBegin());
        return sentence != null && !civil.within(sentence.getBegin(), sentence.getEnd()).isEmpty()
                && warlike.within(sentence.getBegin(), sentence.getEnd()).isEmpty();
    }
}
