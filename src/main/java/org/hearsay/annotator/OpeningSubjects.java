package org.hearsay.annotator;

/** Finds the subject of a clause whose later verb speaks: {@code In Tarsin, the mayor closed the mill and said that}. */
final class OpeningSubjects {

    private final TokenTable table;
    private final Nominals words;
    private final NounPhrases phrases;

    OpeningSubjects(TokenTable table, Nominals words, NounPhrases phrases) {
        this.table = table;
        this.words = words;
        this.phrases = phrases;
    }

    /**
     * Returns the phrase that opens the clause which ends before a token, or null where none that can speak does.
     *
     * @param before the conjunction, comma or token before the later verb
     * @param floor first token of the sentence
     */
    SourcePhrase before(int before, int floor) {
        SourcePhrase found = at(first(floor, before), before);
        for (int i = floor + 1; i < before; i++) {
            if (table.text(i).equals(",")) {
                SourcePhrase behind = at(i + 1, before);
                found = behind == null ? found : behind;
            }
        }
        return found;
    }

    /** Skips the conjunctions, adverbs and times that stand before a subject. */
    private int first(int floor, int before) {
        int first = floor;
        while (first + 1 < before && (table.is(first, WordClass.CONJUNCTION) || table.is(first, WordClass.ADVERB) || table.is(first, WordClass.TIME)
                || table.text(first).equals(","))) {
            first++;
        }
        return first;
    }

    private SourcePhrase at(int first, int before) {
        SourcePhrase phrase = phrases.startingAt(first, before);
        int next = phrase == null ? before : phrase.last() + 1;
        if (phrase == null || next >= before || phrase.strength() == SourcePhrase.WEAK) {
            return null;
        }
        boolean verb = table.is(next, WordClass.AUXILIARY) || words.isPast(next);
        boolean described = phrase.isStrong() && table.text(next).equals(",") && table.text(before).equals(",") && words.looksLikeName(phrase.last());
        boolean goesOn = table.isWord(next) && (!words.isFunctionWord(next) || table.is(next, WordClass.AUXILIARY) || isWho(next));
        return verb || described || phrase.isStrong() && goesOn ? phrase : null;
    }

    private boolean isWho(int token) {
        return table.lower(token).equals("who") || table.lower(token).equals("which");
    }
}
