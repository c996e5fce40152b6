package org.hearsay.report;

/**
 * A tag that differs from gold.
 *
 * @param document its name
 * @param outcome missed, false or wrong (a field of a matched tag)
 * @param type short name of the type
 * @param span where
 * @param covered the text there, or an empty string
 * @param context its sentence, or the line around it where sentences are not known; white space folded
 * @param detail the event of a claim, or the field with both values
 * @param rule the rule that made the tag, or null
 */
public record EvaluationError(String document, String outcome, String type, TextSpan span, String covered, String context, String detail,
        String rule) {

    private static final int CONTEXT = 90;

    static EvaluationError of(String document, String outcome, String type, TextSpan span, String text, TextSpan sentence,
            String detail, String rule) {
        if (text == null || span.end() > text.length()) {
            return new EvaluationError(document, outcome, type, span, "", "", detail, rule);
        }
        TextSpan around = sentence != null && sentence.end() <= text.length() ? sentence : lineAround(span, text);
        String context = String.join(" ", text.substring(around.begin(), around.end()).strip().split("\\s+"));
        return new EvaluationError(document, outcome, type, span, text.substring(span.begin(), span.end()), context, detail, rule);
    }

    private static TextSpan lineAround(TextSpan span, String text) {
        int lineStart = text.lastIndexOf('\n', Math.max(0, span.begin() - 1)) + 1;
        return new TextSpan(Math.min(span.begin(), Math.max(lineStart, span.begin() - CONTEXT)),
                Math.min(text.length(), span.end() + CONTEXT));
    }

    /** One line for people: document:offset, what happened, the text, by which rule, and the sentence around it. */
    @Override
    public String toString() {
        String by = rule == null ? "" : " by " + rule;
        String what = detail == null || detail.isEmpty() ? "" : " " + detail;
        return document + ":" + span.begin() + ": " + outcome + " " + type + " [" + covered + "]" + what + by + " … " + context;
    }
}
