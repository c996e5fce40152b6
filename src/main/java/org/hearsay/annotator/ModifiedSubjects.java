package org.hearsay.annotator;

/** Finds a subject that a clause or participle without commas parts from its verb: {@code the doctor who treated them said}. */
final class ModifiedSubjects {

    private static final int REACH = 25;

    private final TokenTable table;
    private final Nominals words;
    private final NounPhrases phrases;

    ModifiedSubjects(TokenTable table, Nominals words, NounPhrases phrases) {
        this.table = table;
        this.words = words;
        this.phrases = phrases;
    }

    /**
     * Returns the strong phrase before the nearest relative pronoun or participle before a verb, or null.
     *
     * @param group first token of the verb group
     */
    SourcePhrase beforeModifier(int group, int floor) {
        for (int i = group - 2; i > Math.max(floor, group - REACH); i--) {
            if (words.isPunctuation(i) && !words.isPossessive(i) || table.startingAt(i, WordClass.REPORTING_VERB) != null && !isModifier(i)
                    && !table.is(i, WordClass.SOURCE_NOUN) && !table.is(i, WordClass.MODIFIER)) {
                return null;
            }
            if (!isModifier(i)) {
                continue;
            }
            SourcePhrase phrase = phrases.endingAt(i - 1, floor);
            if (phrase != null && phrase.isStrong() && !table.is(phrase.last(), WordClass.PLACE) && !words.isLostPossessive(phrase.last())) {
                return phrase;
            }
        }
        return null;
    }

    private boolean isModifier(int token) {
        String lower = table.lower(token);
        boolean object = token + 1 < table.size() && table.is(token + 1, WordClass.DETERMINER);
        boolean participle = lower.length() > 5 && lower.endsWith("ing") && !table.is(token, WordClass.SOURCE_NOUN)
                && (object || !table.is(token, WordClass.MODIFIER)) && !table.is(token, WordClass.PREPOSITION) && !table.isCapitalised(token);
        Hit speech = participle ? table.startingAt(token, WordClass.REPORTING_VERB) : null;
        participle &= speech == null || !speech.has("frame", "say");
        int next = Math.min(token + 1, table.size() - 1);
        Hit noun = token > 0 && lower.equals("that") ? table.endingAt(token - 1, WordClass.SOURCE_NOUN) : null;
        boolean restricts = noun != null && noun.has("number", "singular") && table.lower(next).endsWith("s") && !words.isFunctionWord(next)
                && !table.isCapitalised(next) && !table.inCapitals(next);
        return restricts || lower.equals("who") && words.isFunctionWord(token) || lower.equals("which") || participle;
    }
}
