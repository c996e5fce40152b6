package org.hearsay.annotator;

import java.util.Set;

/**
 * A reporting verb with the auxiliaries and adverbs before it.
 *
 * @param first first token of the group
 * @param verb the verb
 * @param passive whether the group is passive, so that its subject does not speak
 * @param helped whether an auxiliary, a modal or {@code to} goes before the verb
 */
record VerbGroup(int first, Hit verb, boolean passive, boolean helped) {

    private static final Set<String> NOUN_OR_VERB = Set.of("report", "claim", "state", "note", "post", "comment", "question", "demand",
            "call", "appeal", "broadcast", "document", "record", "show", "hope", "fear", "doubt", "blog", "threat", "promise", "pledge",
            "vow", "remark", "mention", "detail", "joke", "estimate", "forecast", "suspect", "boast", "regret", "blame", "praise", "brand",
            "label", "charge", "stress", "insult", "repeat", "find", "counter", "email", "tweet", "cable", "quote", "voice", "alert",
            "refuse", "muse", "whisper", "shout", "scream", "read", "request", "feel", "reply", "answer", "caution", "recall");

    private static final Set<String> UNREAL = Set.of("should", "must", "can", "may", "might", "shall", "cannot", "ought", "to", "let",
            "will", "would", "won't", "wouldn't");

    static VerbGroup of(TokenTable table, Hit verb, int floor) {
        int first = verb.first();
        boolean passive = false;
        boolean helped = false;
        boolean adjacent = true;
        while (first > floor) {
            int before = first - 1;
            Hit auxiliary = table.endingAt(before, WordClass.AUXILIARY);
            if (auxiliary != null && auxiliary.first() >= floor && !isNoun(table, before)) {
                passive |= adjacent && auxiliary.has("kind", "be") && isParticiple(verb);
                helped = true;
                first = auxiliary.first();
                adjacent = false;
            } else if (table.is(before, WordClass.ADVERB) && !table.is(before, WordClass.SOURCE_NOUN) && !isPlaceWord(table, before)
                    || table.is(before, WordClass.NEGATION) && !table.lower(before).equals("no") && !table.lower(before).equals("none")
                    || table.lower(before).endsWith("ly") && table.lower(before).length() > 5 && !table.isCapitalised(before)
                    && !table.is(before, WordClass.MODIFIER)) {
                first = before;
            } else if (table.endingAt(before, WordClass.TIME) != null && table.endingAt(before, WordClass.TIME).first() > floor) {
                first = table.endingAt(before, WordClass.TIME).first();
            } else {
                break;
            }
        }
        return new VerbGroup(first, verb, passive, helped || first > floor && table.lower(first - 1).equals("to"));
    }

    /** {@code MAY} after a figure is a month, {@code will} after a determiner a testament. */
    private static boolean isNoun(TokenTable table, int token) {
        return token > 0 && (table.isNumber(token - 1) && table.lower(token).equals("may")
                || table.is(token, WordClass.TIME) || table.is(token - 1, WordClass.DETERMINER) && table.lower(token).equals("might"));
    }

    private static boolean isPlaceWord(TokenTable table, int token) {
        Hit adverb = table.endingAt(token, WordClass.ADVERB);
        return adverb != null && adverb.has("kind", "place");
    }

    private static boolean isParticiple(Hit verb) {
        return verb.has("form", "past") || verb.has("form", "participle");
    }

    String frame() {
        return verb.value("frame");
    }

    String stance() {
        return verb.value("stance");
    }

    boolean hasForm(String form) {
        return verb.has("form", form);
    }

    /** Tells whether the group says that somebody should, can or wants to speak, not that somebody did. */
    boolean unreal(TokenTable table) {
        if (first > 0 && table.lower(first - 1).equals("to")) {
            return true;
        }
        boolean could = false;
        for (int i = first; i < verb.first(); i++) {
            if (UNREAL.contains(table.lower(i))) {
                return true;
            }
            could |= table.lower(i).equals("could");
        }
        return could && !negated(table);
    }

    private boolean negated(TokenTable table) {
        for (int i = first; i < verb.first(); i++) {
            if (table.is(i, WordClass.NEGATION)) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether the words of the verb are as often a noun. */
    boolean canBeNoun() {
        return (hasForm("base") || hasForm("present")) && NOUN_OR_VERB.contains(verb.value("canonical"));
    }
}
