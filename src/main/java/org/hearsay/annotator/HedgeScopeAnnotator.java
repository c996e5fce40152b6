package org.hearsay.annotator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.OperationalProperties;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.hearsay.type.Attribution;
import org.hearsay.type.Hedge;

/**
 * Gives each hedge its scope: a cue that attributes covers what is attributed, one before a noun its noun phrase, one before a figure the
 * figure with its noun, any other its clause. Hedges that have a scope already keep it.
 */
@ResourceMetaData(name = "Hedge Scope Annotator", description = "Finds the stretch of text that each hedge covers.", vendor = "Hearsay",
        version = "0.1.0")
@TypeCapability(
        inputs = {"de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token",
            "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence", "org.hearsay.type.LexiconHit", "org.hearsay.type.Hedge",
            "org.hearsay.type.Attribution", "org.hearsay.type.Quantity", "org.hearsay.type.Faction"},
        outputs = {"org.hearsay.type.Hedge"})
@OperationalProperties(multipleDeploymentAllowed = true, modifiesCas = true)
public class HedgeScopeAnnotator extends JCasAnnotator_ImplBase {

    @Override
    public void process(JCas jcas) {
        List<Hedge> hedges = new ArrayList<>();
        jcas.getAnnotationIndex(Hedge.class).forEach(hedges::add);
        if (hedges.isEmpty()) {
            return;
        }
        TokenTable table = new TokenTable(jcas);
        HedgeScopes scopes = new HedgeScopes(table, new Nominals(table), new ClauseBorders(table));
        Map<Integer, Annotation> contents = contents(jcas, table);
        for (Hedge hedge : hedges) {
            int first = table.size() == 0 ? -1 : table.tokenAt(hedge.getBegin());
            int last = first < 0 ? -1 : table.tokenAt(Math.max(hedge.getBegin(), hedge.getEnd() - 1));
            if (hedge.getScope() != null || first < 0 || last < first) {
                continue;
            }
            Annotation content = contents.get(first);
            if (content != null && "attribution".equals(hedge.getHedgeKind())) {
                hedge.setScope(content);
            } else {
                String kind = hedge.getHedgeKind() == null ? "" : hedge.getHedgeKind();
                int[] scope = scopes.of(kind, first, last);
                hedge.setScope(new Annotation(jcas, table.begin(scope[0]), table.end(scope[1])));
            }
        }
    }

    /** Returns what is attributed by the cue at each token. */
    private static Map<Integer, Annotation> contents(JCas jcas, TokenTable table) {
        Map<Integer, Annotation> contents = new HashMap<>();
        for (Attribution attribution : jcas.getAnnotationIndex(Attribution.class)) {
            if (attribution.getContent() != null && table.size() > 0) {
                contents.put(table.tokenAt(attribution.getBegin()), attribution.getContent());
            }
        }
        return contents;
    }
}
