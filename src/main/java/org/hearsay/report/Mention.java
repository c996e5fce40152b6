package org.hearsay.report;

import java.util.Map;

/**
 * A Faction, MilitarySite, Hedge or Source of gold or of a tagged document.
 *
 * @param type short name of its type
 * @param span where it stands
 * @param features the features that gold may judge, without those that are not set
 * @param rule the rule that made it, or null for gold
 */
public record Mention(String type, TextSpan span, Map<String, String> features, String rule) {
}
