package org.hearsay.annotator;

import java.util.Set;

/**
 * Parts coordinated clauses, which {@link ClauseBorders} leaves together: {@code nine died and two may have fled} are two clauses, each with
 * a subject and a verb of its own, {@code a roof may fall and kill} is one.
 */
final class CoordinatedClauses {

    private static final int SUBJECT_REACH = 8;
    private static final Set<String> COORDINATORS = Set.of("and", "or");
    private static final Set<String> SUBJECT_PRONOUNS = Set.of("he", "she", "they", "it", "we", "i", "you");

    private final TokenTable table;
    private final Nominals words;

    CoordinatedClauses(TokenTable table, Nominals words) {
        this.table = table;
        this.words = words;
    }

    /**
     * Returns where the coordinated clause of a cue begins: behind the coordinator before it, where a clause ends there and the cue stands in
     * the verb group of the next one; else the left border given.
     *
     * @param first first token of the cue
     * @param left first token of the whole clause
     */
    int left(int first, int left) {
        int coordinator = -1;
        for (int i = first - 1; i > left && coordinator < 0 && first - i <= SUBJECT_REACH + 1; i--) {
            if (COORDINATORS.contains(table.lower(i))) {
                coordinator = i;
            } else if (isFinite(i) && !leadsTo(i, first)) {
                return left;
            }
        }
        return coordinator > left && hasStatement(left, coordinator) ? coordinator + 1 : left;
    }

    /**
     * Returns where the coordinated clause of a cue ends: before the coordinator behind it that begins a clause with a subject and a verb of
     * its own; else the right border given.
     *
     * @param last last token of the cue
     * @param right last token of the whole clause
     */
    int right(int last, int right) {
        for (int i = last + 2; i < right; i++) {
            if (COORDINATORS.contains(table.lower(i)) && beginsClause(i + 1, right)) {
                return table.text(i - 1).equals(",") ? i - 2 : i - 1;
            }
        }
        return right;
    }

    /** Tells whether nothing but verbs and adverbs stands from a token to the cue. */
    private boolean leadsTo(int token, int cue) {
        for (int i = token; i < cue; i++) {
            if (!table.is(i, WordClass.AUXILIARY) && !table.is(i, WordClass.ADVERB) && !table.is(i, WordClass.NEGATION)) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether a clause ends before a coordinator; behind {@code said} the coordinator may join two subjects. */
    private boolean hasStatement(int left, int coordinator) {
        for (int i = coordinator - 1; i >= left; i--) {
            if (table.is(i, WordClass.REPORTING_VERB)) {
                return false;
            }
            if (isFinite(i)) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether a subject begins at a token and its auxiliary follows. */
    private boolean beginsClause(int token, int right) {
        boolean subject = table.is(token, WordClass.DETERMINER) || isFigure(token) || table.is(token, WordClass.FACTION)
                || SUBJECT_PRONOUNS.contains(table.lower(token)) || table.is(token, WordClass.SOURCE_NOUN);
        for (int i = token + 1; subject && i <= Math.min(right, token + SUBJECT_REACH); i++) {
            if (!table.isWord(i) && !isFigure(i) || COORDINATORS.contains(table.lower(i))) {
                return false;
            }
            if (table.is(i, WordClass.AUXILIARY) || table.is(i, WordClass.REPORTING_VERB)) {
                return true;
            }
        }
        return false;
    }

    private boolean isFigure(int token) {
        return table.isNumber(token) || table.is(token, WordClass.QUANTITY);
    }

    private boolean isFinite(int token) {
        return table.is(token, WordClass.AUXILIARY) || words.isPast(token);
    }
}
