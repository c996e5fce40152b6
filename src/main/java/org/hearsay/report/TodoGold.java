package org.hearsay.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.rule.ExampleText;
import org.hearsay.rule.RuleDescription;
import org.hearsay.rule.RuleExample;
import org.hearsay.rule.RuleScript;

/** Reads examples that are marked as missed as if they were gold: each a document of its own. */
final class TodoGold {

    private TodoGold() {
    }

    /**
     * Returns the todo examples of scripts.
     *
     * @param type short name of the type of the spans; those that say they are of another one are left out
     */
    static List<AnnotatedDocument> of(Collection<RuleScript> scripts, String type) {
        List<AnnotatedDocument> documents = new ArrayList<>();
        for (RuleScript script : scripts) {
            for (RuleDescription rule : script.rules()) {
                for (RuleExample example : rule.examples()) {
                    if (example.kind() == RuleExample.Kind.TODO) {
                        documents.add(document(script.file().path() + ":" + example.line(), example, type));
                    }
                }
            }
        }
        return documents;
    }

    private static AnnotatedDocument document(String name, RuleExample example, String type) {
        ExampleText text = ExampleText.parse(example.text());
        List<Mention> mentions = new ArrayList<>();
        List<ClaimRecord> claims = new ArrayList<>();
        for (ExampleText.Span span : text.spans()) {
            Map<String, String> features = new HashMap<>(span.features());
            String own = features.remove("type");
            if (own == null || own.equals(type)) {
                if (CasTags.CLAIM_TYPES.contains(type)) {
                    claims.add(claim(text.text(), span, features, type));
                } else {
                    mentions.add(new Mention(type, new TextSpan(span.begin(), span.end()), features, null));
                }
            }
        }
        return new AnnotatedDocument(name, text.text(), mentions, claims);
    }

    private static ClaimRecord claim(String text, ExampleText.Span span, Map<String, String> features, String type) {
        String trigger = features.get("trigger");
        int at = trigger == null ? -1 : text.substring(span.begin(), span.end()).indexOf(trigger);
        TextSpan place = at < 0 ? new TextSpan(span.begin(), span.end())
                : new TextSpan(span.begin() + at, span.begin() + at + trigger.length());
        return new ClaimRecord(type, place, features.get(type.equals("CasualtyClaim") ? "harm" : "supplyEvent"), Map.of(),
                Map.of(), Set.of(), Set.of(), null);
    }
}
