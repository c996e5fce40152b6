package org.hearsay.report;

import java.util.Map;
import java.util.Set;

/**
 * A claim of gold or of a tagged document, as far as it is judged.
 *
 * @param type CasualtyClaim or SupplyClaim
 * @param trigger where its trigger stands
 * @param event its harm or supplyEvent
 * @param values fields compared by value: certainty, polarity, victimClass, count ({@code low-high}), time
 * @param spans fields compared by overlap: source, victims, perpetrator, actor, recipient, place
 * @param commodities of a supply claim
 * @param judged names of the fields that gold judges beyond those every gold claim has, such as place and time
 * @param rule the rule that made it, or null for gold
 */
public record ClaimRecord(String type, TextSpan trigger, String event, Map<String, String> values, Map<String, TextSpan> spans,
        Set<String> commodities, Set<String> judged, String rule) {

    /** The field count in the form in which counts are compared. */
    static String count(long low, long high) {
        return low + "-" + high;
    }
}
