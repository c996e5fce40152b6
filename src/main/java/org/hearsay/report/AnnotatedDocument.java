package org.hearsay.report;

import java.util.List;

/**
 * A document with the tags that are judged.
 *
 * @param name file name without extension
 * @param text its text, or null where the source of the tags has none
 * @param mentions in the order of the source
 * @param claims in the order of the source
 */
public record AnnotatedDocument(String name, String text, List<Mention> mentions, List<ClaimRecord> claims) {
}
