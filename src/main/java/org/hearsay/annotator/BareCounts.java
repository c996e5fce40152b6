package org.hearsay.annotator;

import java.util.Set;
import org.hearsay.annotator.PhraseTable.Kind;

/** Figures and quantifiers that stand for persons without a noun: twelve were killed, many were hurt, wounding another. */
final class BareCounts {

    private static final Set<String> QUANTIFIERS = Set.of("many", "some", "several", "both", "all", "these", "those");
    private static final int NONE = -1;

    private final PhraseTable table;
    private final PersonWords words;

    BareCounts(PhraseTable table, PersonWords words) {
        this.table = table;
        this.words = words;
    }

    /**
     * Returns the token behind such a count, or -1 where there is none.
     *
     * @param draft a phrase that was read up to a token without a head; becomes a count
     * @param first the token behind determiner and figure
     * @param sentence the first token of the sentence
     */
    int end(PersonDraft draft, int first, int sentence) {
        if (draft.figure != null && !"'s".equals(table.word(first)) && !words.unit(first)) {
            draft.kind = "figure";
            return first;
        }
        return draft.figure == null ? quantifier(draft, first, sentence) : NONE;
    }

    private int quantifier(PersonDraft draft, int first, int sentence) {
        int more = table.word(first).equals("more") ? first + 1 : first;
        if ("another".equals(draft.determiner) && draft.begin > sentence && table.in(Kind.HARM_VERB, draft.begin - 1)
                && (table.in(Kind.STOP, more) || !table.isWord(more))) {
            draft.kind = "figure";
            return more;
        }
        boolean floated = ("both".equals(draft.determiner) || "all".equals(draft.determiner)) && table.has(Kind.BE, draft.begin - 1);
        if (floated || draft.determiner == null || !QUANTIFIERS.contains(draft.determiner)
                || !table.has(Kind.BE, more) && !table.has(Kind.HARM_VERB, more) && !table.word(more).equals("who")) {
            return NONE;
        }
        draft.kind = "figure";
        if (draft.determiner.equals("those")) {
            draft.head("noun", draft.begin, more, "unknown", "pl");
        }
        return more;
    }
}
