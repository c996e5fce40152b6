package org.hearsay.annotator;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.apache.uima.cas.Feature;
import org.apache.uima.cas.Type;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.OperationalProperties;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.cas.StringArray;
import org.apache.uima.jcas.tcas.Annotation;
import org.hearsay.type.Quantity;
import org.hearsay.type.SupplyClaim;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token;

/**
 * Completes the supply claims that rules made: the commodities named in the claim and in what is coordinated with it, the
 * figure, who acts and who receives. Coordinated goods of another commodity with a figure of their own become a claim of
 * their own on the same trigger.
 */
@ResourceMetaData(name = "Supply completer", description = "Completes supply claims: commodities, figure, actor and recipient.",
        vendor = "Hearsay", version = "0.1.0", copyright = "The Hearsay authors")
@TypeCapability(
        inputs = {"de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token",
                "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence", "org.hearsay.type.LexiconHit", "org.hearsay.type.Faction",
                "org.hearsay.type.Place", "org.hearsay.type.Source", "org.hearsay.type.Quantity", "org.hearsay.type.SupplyClaim"},
        outputs = {"org.hearsay.type.SupplyClaim"})
@OperationalProperties(multipleDeploymentAllowed = true, modifiesCas = true)
public class SupplyCompleter extends JCasAnnotator_ImplBase {
    private static final String COMMODITY_TYPE = "org.hearsay.list.Commodity";
    private static final Set<String> JOINTS = Set.of(",", "and", "or", "&", "plus");
    private static final int PREMODIFIERS = 6;

    @Override
    public void process(JCas jcas) {
        Type type = jcas.getTypeSystem().getType(COMMODITY_TYPE);
        Feature commodity = type == null ? null : type.getFeatureByBaseName("commodity");
        List<Annotation> goods = commodity == null ? List.of() : jcas.getCas().<Annotation>select(type).asList();
        SupplyRoles roles = new SupplyRoles(jcas);
        for (SupplyClaim claim : new ArrayList<>(jcas.select(SupplyClaim.class).asList())) {
            if (claim.getTrigger() == null || claim.getSupplyEvent() == null) {
                continue;
            }
            claim.removeFromIndexes();
            if (!claim.getSupplyEvent().startsWith("route-")) {
                complete(jcas, claim, goods, commodity).forEach(sibling -> {
                    roles.fill(sibling);
                    sibling.addToIndexes();
                });
            } else if (claim.getCommodities() == null) {
                claim.setCommodities(new StringArray(jcas, 0));
            }
            roles.fill(claim);
            claim.addToIndexes();
        }
    }

    /** Returns the claims that split off; they are not indexed yet. */
    private static List<SupplyClaim> complete(JCas jcas, SupplyClaim claim, List<Annotation> goods, Feature commodity) {
        Set<String> named = new LinkedHashSet<>();
        Annotation last = null;
        int next = 0;
        for (; next < goods.size() && goods.get(next).getBegin() < claim.getEnd(); next++) {
            Annotation one = goods.get(next);
            if (one.getBegin() >= claim.getBegin() && one.getEnd() <= claim.getEnd()) {
                named.add(one.getFeatureValueAsString(commodity));
                last = one;
            }
        }
        addFigure(jcas, claim);
        boolean goodsLast = last != null && last.getEnd() == claim.getEnd();
        List<SupplyClaim> siblings = new ArrayList<>();
        while (goodsLast && next < goods.size() && coordinated(jcas, last, goods.get(next))) {
            Annotation one = goods.get(next++);
            String kind = one.getFeatureValueAsString(commodity);
            Quantity figure = figureBetween(jcas, last.getEnd(), one.getEnd());
            if (figure != null && !named.contains(kind)) {
                siblings.add(sibling(jcas, claim, figure, one, kind));
            } else if (siblings.isEmpty()) {
                named.add(kind);
                claim.setEnd(one.getEnd());
            }
            last = one;
        }
        claim.setCommodities(array(jcas, named.isEmpty() ? unnamed(claim) : named));
        return siblings;
    }

    /** What moves or lacks without a name: what the list entry of the trigger says, else a default for the event. */
    private static Set<String> unnamed(SupplyClaim claim) {
        Feature column = claim.getTrigger().getType().getFeatureByBaseName("commodity");
        String listed = column == null ? null : claim.getTrigger().getStringValue(column);
        if (listed != null && !listed.isEmpty()) {
            return Set.of(listed);
        }
        return switch (claim.getSupplyEvent()) {
            case "requested", "blocked" -> Set.of("aid");
            case "shortage" -> Set.of("food");
            default -> Set.of("other");
        };
    }

    /** The claim takes in a figure inside it, or one right before it (three [trucks of flour crossed]). */
    private static void addFigure(JCas jcas, SupplyClaim claim) {
        Quantity figure = figureBetween(jcas, claim.getBegin(), claim.getEnd());
        if (figure == null) {
            List<Token> before = jcas.select(Token.class).preceding(claim).limit(1).asList();
            if (!before.isEmpty()) {
                for (Quantity quantity : jcas.select(Quantity.class).covering(before.get(0))) {
                    figure = quantity.getEnd() == before.get(0).getEnd() ? quantity : figure;
                }
            }
        }
        if (figure != null) {
            claim.setQuantity(figure);
            claim.setBegin(Math.min(claim.getBegin(), figure.getBegin()));
        }
    }

    private static Quantity figureBetween(JCas jcas, int begin, int end) {
        for (Quantity quantity : jcas.select(Quantity.class).coveredBy(begin, end)) {
            return quantity;
        }
        return null;
    }

    /** Whether goods are one compound (M-16 rifles) or stand in one enumeration. */
    private static boolean coordinated(JCas jcas, Annotation first, Annotation second) {
        List<Token> between = jcas.select(Token.class).coveredBy(first.getEnd(), second.getBegin()).asList();
        if (between.size() > PREMODIFIERS + 1 || second.getBegin() < first.getEnd()) {
            return false;
        }
        if (between.isEmpty()) {
            return true;
        }
        String joint = between.get(0).getCoveredText().toLowerCase(Locale.ROOT);
        boolean asWellAs = joint.equals("as") && between.size() > 2 && between.get(1).getCoveredText().equalsIgnoreCase("well");
        return JOINTS.contains(joint) || asWellAs;
    }

    private static SupplyClaim sibling(JCas jcas, SupplyClaim claim, Quantity figure, Annotation goods, String commodity) {
        SupplyClaim sibling = new SupplyClaim(jcas, figure.getBegin(), goods.getEnd());
        sibling.setTrigger(claim.getTrigger());
        sibling.setSupplyEvent(claim.getSupplyEvent());
        sibling.setRule(claim.getRule());
        sibling.setQuantity(figure);
        sibling.setCommodities(array(jcas, Set.of(commodity)));
        return sibling;
    }

    private static StringArray array(JCas jcas, Set<String> values) {
        StringArray array = new StringArray(jcas, values.size());
        int i = 0;
        for (String value : values) {
            array.set(i++, value);
        }
        return array;
    }
}
