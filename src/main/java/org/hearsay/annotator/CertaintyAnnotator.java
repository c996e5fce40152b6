package org.hearsay.annotator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.OperationalProperties;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.cas.FSArray;
import org.apache.uima.jcas.tcas.Annotation;
import org.hearsay.type.Attribution;
import org.hearsay.type.CasualtyClaim;
import org.hearsay.type.Claim;
import org.hearsay.type.Hedge;
import org.hearsay.type.SupplyClaim;

/**
 * Completes claims: who is responsible for them, which hedges cover them, how certain they are, whether they are denied, where and when
 * their event happened. Fills only what the rules that made a claim have left open. Of claims that say the same with the same words
 * it keeps one.
 */
@ResourceMetaData(name = "Certainty Annotator", description = "Fills attribution, hedges, certainty, polarity, place and time of claims.",
        vendor = "Hearsay", version = "0.1.0")
@TypeCapability(
        inputs = {"de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token",
            "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence", "org.hearsay.type.LexiconHit", "org.hearsay.type.Claim",
            "org.hearsay.type.Attribution", "org.hearsay.type.Hedge", "org.hearsay.type.Place", "org.hearsay.type.TimeExpression"},
        outputs = {"org.hearsay.type.CasualtyClaim", "org.hearsay.type.SupplyClaim"})
@OperationalProperties(multipleDeploymentAllowed = true, modifiesCas = true)
public class CertaintyAnnotator extends JCasAnnotator_ImplBase {

    @Override
    public void process(JCas jcas) {
        removeDuplicates(jcas);
        List<Claim> claims = new ArrayList<>();
        jcas.getAnnotationIndex(Claim.class).forEach(claims::add);
        TokenTable table = claims.isEmpty() ? null : new TokenTable(jcas);
        if (table == null || table.size() == 0) {
            return;
        }
        ClauseBorders borders = new ClauseBorders(table);
        EventReality reality = new EventReality(table, borders);
        ClaimSetting setting = new ClaimSetting(table, borders);
        ClaimSpeakers speakers = new ClaimSpeakers(jcas);
        ClaimHedges hedges = new ClaimHedges(jcas);
        for (Claim claim : claims) {
            Annotation trigger = claim.getTrigger() == null ? claim : claim.getTrigger();
            List<Attribution> attributions = speakers.covering(trigger);
            if (claim.getAttribution() == null && !attributions.isEmpty()) {
                claim.setAttribution(attributions.get(0));
            }
            List<Hedge> covering = hedges.covering(trigger);
            if (claim.getCertainty() == null) {
                claim.setCertainty(reality.certainty(trigger, covering));
            }
            if (claim.getPolarity() == null) {
                claim.setPolarity(reality.polarity(trigger, attributions));
            }
            if (claim.getHedges() == null) {
                claim.setHedges(hedges.array(jcas, claim, covering));
            }
            int first = table.tokenAt(trigger.getBegin());
            int last = table.tokenAt(Math.max(trigger.getBegin(), trigger.getEnd() - 1));
            if (first >= 0 && last >= first) {
                setting.fill(claim, first, last);
            }
        }
    }

    private static void removeDuplicates(JCas jcas) {
        Set<String> seen = new HashSet<>();
        List<Claim> repeated = new ArrayList<>();
        for (Claim claim : jcas.getAnnotationIndex(Claim.class)) {
            if (!seen.add(identity(claim))) {
                repeated.add(claim);
            }
        }
        repeated.forEach(Claim::removeFromIndexes);
    }

    private static String identity(Claim claim) {
        Annotation trigger = claim.getTrigger() == null ? claim : claim.getTrigger();
        String kind = "";
        if (claim instanceof CasualtyClaim casualty) {
            kind = casualty.getHarm() + span(casualty.getCount()) + span(casualty.getVictims());
        } else if (claim instanceof SupplyClaim supply) {
            kind = supply.getSupplyEvent() + span(supply.getQuantity());
        }
        return claim.getType().getName() + span(trigger) + kind;
    }

    private static String span(Annotation annotation) {
        return annotation == null ? "[]" : "[" + annotation.getBegin() + "," + annotation.getEnd() + "]";
    }

    /** The hedges of a document, asked for those whose scope holds a stretch of text. */
    private static final class ClaimHedges {

        private static final int FARTHEST = 4000;

        private final InOrder<Hedge> hedges;
        private final TreeMap<Integer, List<Hedge>> byScope = new TreeMap<>();

        ClaimHedges(JCas jcas) {
            List<Hedge> all = new ArrayList<>();
            jcas.getAnnotationIndex(Hedge.class).forEach(all::add);
            hedges = new InOrder<>(all);
            for (Hedge hedge : all) {
                Annotation scope = hedge.getScope() == null ? hedge : hedge.getScope();
                byScope.computeIfAbsent(scope.getBegin(), key -> new ArrayList<>()).add(hedge);
            }
        }

        List<Hedge> covering(Annotation stretch) {
            List<Hedge> found = new ArrayList<>();
            for (List<Hedge> hedges : byScope.subMap(stretch.getBegin() - FARTHEST, true, stretch.getBegin(), true).values()) {
                for (Hedge hedge : hedges) {
                    Annotation scope = hedge.getScope() == null ? hedge : hedge.getScope();
                    if (scope.getEnd() >= stretch.getEnd()) {
                        found.add(hedge);
                    }
                }
            }
            return found;
        }

        /** The hedges that cover a claim's trigger, and those in its own words. */
        FSArray<Hedge> array(JCas jcas, Claim claim, List<Hedge> covering) {
            List<Hedge> all = new ArrayList<>(covering);
            for (Hedge hedge : hedges.within(claim.getBegin(), claim.getEnd())) {
                if (!all.contains(hedge)) {
                    all.add(hedge);
                }
            }
            FSArray<Hedge> array = new FSArray<>(jcas, all.size());
            for (int i = 0; i < all.size(); i++) {
                array.set(i, all.get(i));
            }
            return array;
        }
    }
}
