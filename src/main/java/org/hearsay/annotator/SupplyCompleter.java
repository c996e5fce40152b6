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
 * figure, who acts and who receives. Goods of trade, accidents and crime are no supplies. Coordinated goods of another commodity with a figure of their own become a claim of
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
        if (jcas.getAnnotationIndex(SupplyClaim.class).size() > 0) {
            new Document(jcas).process();
        }
    }

    /** What a document holds, in order. */
    private static final class Document {

        private final JCas jcas;
        private final Feature commodity;
        private final InOrder<Annotation> goods;
        private final InOrder<Quantity> quantities;
        private final InOrder<Token> tokens;
        private final SupplyRoles roles;
        private final SupplySetting setting;

        Document(JCas jcas) {
            this.jcas = jcas;
            Type type = jcas.getTypeSystem().getType(COMMODITY_TYPE);
            commodity = type == null ? null : type.getFeatureByBaseName("commodity");
            goods = new InOrder<>(Hits.of(jcas, ListHits.of(jcas), type).annotations());
            quantities = new InOrder<>(jcas.select(Quantity.class).asList());
            tokens = new InOrder<>(jcas.select(Token.class).asList());
            roles = new SupplyRoles(jcas, tokens);
            setting = new SupplySetting(jcas);
        }

        void process() {
            for (SupplyClaim claim : new ArrayList<>(jcas.select(SupplyClaim.class).asList())) {
                if (claim.getTrigger() == null || claim.getSupplyEvent() == null) {
                    continue;
                }
                claim.removeFromIndexes();
                if (!claim.getSupplyEvent().startsWith("route-")) {
                    complete(claim).stream().filter(sibling -> !setting.isCivil(sibling)).forEach(sibling -> {
                        roles.fill(sibling);
                        sibling.addToIndexes();
                    });
                } else if (claim.getCommodities() == null) {
                    claim.setCommodities(new StringArray(jcas, 0));
                }
                if (!setting.isCivil(claim)) {
                    roles.fill(claim);
                    claim.addToIndexes();
                }
            }
        }

        /** Rifles, grenades and [ammunition were seized]: takes in what is coordinated before the goods that open a claim. */
        private void addEarlier(SupplyClaim claim, Set<String> named) {
            int first = goods.atOrAfter(claim.getBegin());
            boolean opens = first < goods.size() && goods.get(first).getBegin() == claim.getBegin()
                    && claim.getBegin() < claim.getTrigger().getBegin();
            for (int i = first - 1; opens && i >= 0 && coordinated(goods.get(i), goods.get(i + 1)); i--) {
                named.add(goods.get(i).getFeatureValueAsString(commodity));
                claim.setBegin(goods.get(i).getBegin());
            }
        }

        /** Returns the claims that split off; they are not indexed yet. */
        private List<SupplyClaim> complete(SupplyClaim claim) {
            Set<String> named = new LinkedHashSet<>();
            Annotation last = null;
            int next = goods.atOrAfter(claim.getBegin());
            for (; next < goods.size() && goods.get(next).getBegin() < claim.getEnd(); next++) {
                Annotation one = goods.get(next);
                if (one.getEnd() <= claim.getEnd()) {
                    named.add(one.getFeatureValueAsString(commodity));
                    last = one;
                }
            }
            addEarlier(claim, named);
            addFigure(claim);
            boolean goodsLast = last != null && last.getEnd() == claim.getEnd();
            List<SupplyClaim> siblings = new ArrayList<>();
            while (goodsLast && next < goods.size() && coordinated(last, goods.get(next))) {
                Annotation one = goods.get(next++);
                String kind = one.getFeatureValueAsString(commodity);
                Quantity figure = figureBetween(last.getEnd(), one.getEnd());
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

        /** The claim takes in a figure inside it, or one right before it (three [trucks of flour crossed]). */
        private void addFigure(SupplyClaim claim) {
            Quantity figure = figureBetween(claim.getBegin(), claim.getEnd());
            if (figure == null) {
                for (Token before : tokens.before(claim.getBegin(), 1)) {
                    Quantity nearest = quantities.lastFrom(before.getBegin());
                    figure = nearest != null && nearest.getEnd() == before.getEnd() ? nearest : null;
                }
            }
            if (figure != null) {
                claim.setQuantity(figure);
                claim.setBegin(Math.min(claim.getBegin(), figure.getBegin()));
            }
        }

        private Quantity figureBetween(int begin, int end) {
            List<Quantity> found = quantities.within(begin, end);
            return found.isEmpty() ? null : found.get(0);
        }

        /** Whether goods are one compound (M-16 rifles) or stand in one enumeration. */
        private boolean coordinated(Annotation first, Annotation second) {
            if (second.getBegin() < first.getEnd()) {
                return false;
            }
            List<Token> between = tokens.after(first.getEnd(), PREMODIFIERS + 2).stream()
                    .filter(token -> token.getEnd() <= second.getBegin()).toList();
            if (between.size() > PREMODIFIERS + 1) {
                return false;
            }
            if (between.isEmpty()) {
                return true;
            }
            String joint = between.get(0).getCoveredText().toLowerCase(Locale.ROOT);
            boolean asWellAs =
                    joint.equals("as") && between.size() > 2 && between.get(1).getCoveredText().equalsIgnoreCase("well");
            return JOINTS.contains(joint) || asWellAs;
        }
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
