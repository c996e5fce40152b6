package org.hearsay.spark;

import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.text.AnnotationFS;
import scala.jdk.javaapi.CollectionConverters;

/** Makes a row of {@link TagSchema#CLAIM} from a claim. */
final class ClaimRow {

    /** Features that have columns; those of other claims go into the map. */
    private static final Set<String> COLUMNS = Set.of("harm", "supplyEvent", "trigger", "count", "quantity", "victims",
            "victimClass", "perpetrator", "commodities", "actor", "recipient", "place", "time", "timeSpan", "attribution",
            "certainty", "polarity", "hedges", "rule");

    private ClaimRow() {
    }

    /**
     * @param claim the claim
     * @param type how its type is called in the table
     * @param sentence the sentence it stands in, or null
     */
    static Row of(AnnotationFS claim, String type, String sentence) {
        FeatureStructure number = first(Features.reference(claim, "count"), Features.reference(claim, "quantity"));
        FeatureStructure place = Features.reference(claim, "place");
        FeatureStructure attribution = Features.reference(claim, "attribution");
        FeatureStructure source = Features.reference(attribution, "source");
        String harm = Features.text(claim, "harm");
        Map<String, String> others = Features.all(claim, COLUMNS);
        Long high = Features.number(number, "high");
        return RowFactory.create(type, claim.getBegin(), claim.getEnd(), claim.getCoveredText(), sentence,
                harm == null ? Features.text(claim, "supplyEvent") : harm,
                Features.covered(Features.reference(claim, "trigger")),
                Features.number(number, "low"), high == null || high < 0 ? null : high,
                number == null ? null : Boolean.valueOf(Features.text(number, "approximate")),
                Features.text(number, "unit"),
                Features.covered(Features.reference(claim, "victims")), Features.text(claim, "victimClass"),
                Features.covered(Features.reference(claim, "perpetrator")),
                Features.texts(Features.reference(claim, "commodities")).toArray(),
                Features.covered(Features.reference(claim, "actor")),
                Features.covered(Features.reference(claim, "recipient")),
                nameOf(place), Features.text(place, "entityId"), Features.text(claim, "time"),
                nameOf(source), Features.text(source, "sourceKind"), Features.text(attribution, "stance"),
                Features.text(claim, "certainty"), Features.text(claim, "polarity"),
                Features.texts(Features.reference(claim, "hedges")).toArray(),
                Features.text(claim, "rule"), CollectionConverters.asScala(others));
    }

    private static FeatureStructure first(FeatureStructure one, FeatureStructure other) {
        return one == null ? other : one;
    }

    private static String nameOf(FeatureStructure named) {
        String canonical = Features.text(named, "canonical");
        return canonical == null ? Features.covered(named) : canonical;
    }
}
