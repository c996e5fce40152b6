package org.hearsay.report;

import java.util.List;

/**
 * A document with the tags that are judged.
 *
 * @param name file name without extension
 * @param text its text, or null where the source of the tags has none
 * @param mentions in the order of the source
 * @param claims in the order of the source
 * @param sentences where its sentences stand, in order; empty where the source of the tags has none
 */
public record AnnotatedDocument(String name, String text, List<Mention> mentions, List<ClaimRecord> claims,
        List<TextSpan> sentences) {

    /**
     * Makes a document whose source says nothing of sentences.
     *
     * @param name the name
     * @param text the text
     * @param mentions in the order of the source
     * @param claims in the order of the source
     */
    public AnnotatedDocument(String name, String text, List<Mention> mentions, List<ClaimRecord> claims) {
        this(name, text, mentions, claims, List.of());
    }

    /** Returns the sentence that a stretch begins in, or null. */
    TextSpan sentenceAt(TextSpan span) {
        return sentences.stream().filter(each -> each.begin() <= span.begin() && span.begin() < each.end()).findFirst().orElse(null);
    }
}
