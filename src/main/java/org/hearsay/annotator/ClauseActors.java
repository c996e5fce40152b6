package org.hearsay.annotator;

import java.util.Set;
import org.apache.uima.jcas.tcas.Annotation;
import org.hearsay.annotator.PhraseTable.Kind;

/**
 * Finds who does harm where other words stand between the subject and the verb: the patrol moved in and arrested nine,
 * gunmen from the hills killed six, rebels fired on a bus, killing four, the militia is accused of killing two.
 */
final class ClauseActors {

    private static final Set<String> OPENERS = Set.of(",", "that", "and", "but", "while", "as", "when", "after", "where", "before", ":", ";",
            ")", "]", "--", "-", "\u2013", "\u2014", "\"", "\u201c", "'", "\u2018", "also", "today", "yesterday", "meanwhile", "later", "then", "earlier",
            "because", "until", "ago", "morning", "afternoon", "evening", "night", "week", "month", "year", "elsewhere", "province", "district",
            "overnight", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final Set<String> OF_ACTION = Set.of(",", "and", "by", "before", "after", "while", "then", "later", "also", "for",
            "to");
    private static final Set<String> PREPOSITIONS = Set.of("of", "from", "in", "at", "with", "on", "to", "into", "against", "near", "about", "over", "the",
            "a", "an", "his", "their", "its");
    private static final Set<String> GUILTY = Set.of("responsible", "behind", "blame", "guilty");
    private static final int GUILT_REACH = 14;
    private static final int ATTACK_REACH = 7;
    private static final int RELATIVE_REACH = 13;
    private static final int LONGEST_COMPLEMENT = 14;

    private final PhraseTable table;
    private final ArmedPhrases phrases;

    ClauseActors(PhraseTable table, ArmedPhrases phrases) {
        this.table = table;
        this.phrases = phrases;
    }

    /**
     * Returns the subject of the clause of an active verb, or null where it names no armed party.
     *
     * @param verb the verb of harm
     * @param victims who was harmed, who does not count
     */
    Annotation before(int verb, int[] sentence, Annotation victims) {
        boolean mayBeFar = mayBeFar(verb, sentence);
        Annotation found = null;
        for (int i = sentence[0]; i < verb; i++) {
            if (PerpetratorFinder.REPORTING.contains(table.word(i))) {
                found = null;
            }
            Annotation phrase = phrases.at(i, victims);
            if (phrase == null || phrase.getEnd() > table.begin(verb)) {
                continue;
            }
            int behind = table.atOrAfter(phrase.getEnd());
            boolean related = verb - behind < RELATIVE_REACH && (table.word(behind).equals("who") || table.word(behind + 1).equals("who"));
            boolean complement = complementUpTo(behind, verb);
            if (related || !phrases.modifies(i) && opensClause(i, sentence)) {
                boolean fits = mayBeFar && (found == null && phrases.armed(i) || attacks(behind, verb)) || complement;
                found = fits && !passive(related ? behind + 1 : behind) ? phrase : found;
            }
            i = Math.max(i, behind - 1);
        }
        return found;
    }

    /** Whether a subject that does not stand right before a verb can be meant: no other noun is its subject. */
    private boolean mayBeFar(int verb, int[] sentence) {
        if (verb <= sentence[0]) {
            return false;
        }
        String before = table.word(verb - 1);
        if (OF_ACTION.contains(before) || before.equals(")") || before.equals("]") || OPENERS.contains(before)) {
            return true;
        }
        return table.word(verb).endsWith("ing") ? !PREPOSITIONS.contains(before) : table.in(Kind.PLACE, verb - 1);
    }

    /** Members of the corps arrested nine: nothing but a complement stands between. */
    private boolean complementUpTo(int from, int verb) {
        String first = table.word(from);
        boolean linked = verb - from > 1 && verb - from < LONGEST_COMPLEMENT && (first.equals("of") || first.equals("from") || first.equals("("));
        for (int i = from; linked && i < verb; i++) {
            linked = !table.has(Kind.BE, i) && !table.has(Kind.ATTACK, i) && !table.has(Kind.HARM_VERB, i) && !table.has(Kind.STRIKE, i)
                    && !PerpetratorFinder.REPORTING.contains(table.word(i)) && !table.word(i).equals("who") && !table.word(i).equals(";");
        }
        return linked;
    }

    private boolean opensClause(int i, int[] sentence) {
        int before = i - 1;
        while (before >= sentence[0] && (table.word(before).equals("the") || table.word(before).equals("a") || table.word(before).equals("an"))) {
            before--;
        }
        return before < sentence[0] || OPENERS.contains(table.word(before)) || PerpetratorFinder.REPORTING.contains(table.word(before))
                || table.in(Kind.PLACE, before);
    }

    private boolean attacks(int from, int verb) {
        for (int i = from; i < Math.min(verb, from + ATTACK_REACH); i++) {
            if (table.has(Kind.ATTACK, i)) {
                return true;
            }
        }
        return false;
    }

    /** Rebels were hit by a shell, which did the harm; rebels were attacking a village themselves. */
    private boolean passive(int behind) {
        for (int i = behind; i < behind + 3; i++) {
            if (table.has(Kind.BE, i)) {
                return !table.word(i + 1).endsWith("ing") && !GUILTY.contains(table.word(i + 1)) && !GUILTY.contains(table.word(i + 2));
            }
        }
        return false;
    }

    /**
     * Returns whom a clause accuses of doing harm: the militia is accused of killing two, the report blamed rebels for killing six.
     *
     * @param verb the verb or noun of harm
     * @param victims who was harmed, who does not count
     * @param reach how many tokens responsible and the like may stand before it
     */
    Annotation accused(int verb, int[] sentence, Annotation victims, int reach) {
        for (int i = verb - 1; i >= Math.max(sentence[0], verb - GUILT_REACH); i--) {
            boolean near = verb - i < reach || table.word(i).equals("accused") || table.word(i).equals("blamed");
            if (!near || !PerpetratorFinder.BLAME.contains(table.word(i))) {
                continue;
            }
            for (int j = i + 1; j < verb; j++) {
                if (phrases.at(j, victims) != null) {
                    return phrases.at(j, victims);
                }
            }
            for (int j = i - 1; j >= sentence[0]; j--) {
                Annotation phrase = phrases.at(j, victims);
                if (phrase != null && !phrases.modifies(j) && phrase.getEnd() <= table.begin(i)) {
                    return phrase;
                }
            }
        }
        return null;
    }
}
