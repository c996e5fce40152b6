package org.hearsay.report;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A gold document written in another way, its tags moved along. */
final class GoldVariant {

    private final StringBuilder text = new StringBuilder();
    private final int[] offsets;

    private GoldVariant(String original, UnaryOperator<String> change) {
        offsets = new int[original.length() + 1];
        for (int i = 0; i < original.length(); i++) {
            offsets[i] = text.length();
            text.append(change.apply(original.substring(i, i + 1)));
        }
        offsets[original.length()] = text.length();
    }

    /** All in capitals, but for letters whose capitals are longer. */
    static AnnotatedDocument inCapitals(AnnotatedDocument gold) {
        return of(gold, c -> c.toUpperCase(Locale.ROOT).length() == 1 ? c.toUpperCase(Locale.ROOT) : c);
    }

    /** As after a careless clean-up: no apostrophe, no comma. */
    static AnnotatedDocument withoutApostrophesAndCommas(AnnotatedDocument gold) {
        return of(gold, c -> "'\u2018\u2019,".contains(c) ? "" : c);
    }

    private static AnnotatedDocument of(AnnotatedDocument gold, UnaryOperator<String> change) {
        GoldVariant variant = new GoldVariant(gold.text(), change);
        return new AnnotatedDocument(gold.name(), variant.text.toString(),
                gold.mentions().stream()
                        .map(each -> new Mention(each.type(), variant.moved(each.span()), each.features(), each.rule())).toList(),
                gold.claims().stream().map(variant::moved).toList());
    }

    private TextSpan moved(TextSpan span) {
        return new TextSpan(offsets[span.begin()], offsets[span.end()]);
    }

    private ClaimRecord moved(ClaimRecord claim) {
        Map<String, TextSpan> spans = new LinkedHashMap<>();
        claim.spans().forEach((name, span) -> spans.put(name, moved(span)));
        return new ClaimRecord(claim.type(), moved(claim.trigger()), claim.event(), claim.values(), spans, claim.commodities(),
                claim.judged(), claim.rule());
    }
}
