package org.hearsay.annotator;

import java.util.Set;
import org.apache.uima.jcas.tcas.Annotation;
import org.hearsay.annotator.PhraseTable.Kind;
import org.hearsay.type.PersonGroup;
import org.hearsay.type.PersonList;

/**
 * Looks for who did it in the sentence of a claim: the agent after by, the subject of an active verb, the side whose
 * strikes or fire did it, the other side of a clash, the attackers of the clause with when.
 */
final class PerpetratorFinder {

    private static final Set<String> CLAUSE_OPENERS = Set.of("when", "as", "after", "while", "where");
    private static final Set<String> REPORTING = Set.of("said", "says", "say", "told", "announced", "reported", "reports",
            "claimed", "claims", "stated", "added", "confirmed", "denied", "according", "saying", "believe", "believed", "alleged",
            "accused", "indicated", "noted", "explained", "admitted", "acknowledged", "disclosed", "revealed", "declared");
    private static final Set<String> RELATIVES = Set.of("which", "who", "whom", "whose");
    private static final Set<String> BLAME = Set.of("responsible", "responsibility", "blame", "blamed", "guilty", "accused");
    private static final Set<String> HELPERS = Set.of("have", "has", "had", "also", "who", "that", "which", "then", "later",
            "reportedly", "allegedly", "to", "will", "would", "may", "might", "could", "should", "can", "did", "not", "just",
            "already", "accidentally", "mistakenly", "deliberately", "brutally", "apparently", "probably", "killed", "wounded",
            "murdered", "abducted", "kidnapped", "captured", "once", "again", "publicly", "claim", "claims", "claimed", "managed", "tried", "attempted", "threatened", "began", "continued", "were", "been", "recently", "still");

    private final PhraseTable table;

    PerpetratorFinder(PhraseTable table) {
        this.table = table;
    }

    /**
     * Finds the perpetrator of a claim.
     *
     * @param trigger the words of harm
     * @param victims who was harmed, or null
     * @param sentence first token and end of the sentence
     * @return the noun phrase or the adjective that names the perpetrator, or null where the sentence does not say
     */
    Annotation find(Annotation trigger, Annotation victims, int[] sentence) {
        int first = table.atOrAfter(trigger.getBegin());
        int end = table.atOrAfter(trigger.getEnd());
        boolean active = table.at(Kind.HARM_VERB, first) != null && victims != null && victims.getBegin() >= trigger.getEnd() && !passive(first);
        if ("body".equals(table.feature(Kind.HARM_NOUN, first, "kind"))) {
            return null;
        }
        Annotation found = active ? subject(first, sentence, victims) : blamed(first, sentence, victims);
        if (found == null) {
            found = agentAfter(end, sentence, victims);
        }
        if (found == null) {
            found = striker(sentence[0], first, victims);
        }
        if (found == null && active) {
            found = attackerBefore(first, sentence, victims);
        }
        return found;
    }

    /** Nine were wounded -- seven farmers: a form of to be stands before the verb. */
    private boolean passive(int verb) {
        return table.at(Kind.BE, verb - 1) != null || table.at(Kind.BE, verb - 2) != null && table.word(verb - 1).endsWith("ly");
    }

    /** Rebels are to blame for the murder of X. */
    private Annotation blamed(int noun, int[] sentence, Annotation victims) {
        for (int i = Math.max(sentence[0], noun - 8); i < noun; i++) {
            if (BLAME.contains(table.word(i))) {
                return firstPhrase(sentence[0], i, victims);
            }
        }
        return null;
    }

    private Annotation firstPhrase(int from, int to, Annotation victims) {
        for (int i = from; i < to; i++) {
            Annotation phrase = phrase(i, victims);
            if (phrase != null && table.atOrAfter(phrase.getEnd()) <= to) {
                return phrase;
            }
        }
        return null;
    }

    /** The phrase right before an active verb, with only helpers between. */
    private Annotation subject(int verb, int[] sentence, Annotation victims) {
        int i = verb - 1;
        while (i >= sentence[0] && HELPERS.contains(table.word(i))) {
            i--;
        }
        for (int start = i; start >= Math.max(sentence[0], i - 14); start--) {
            Annotation phrase = phrase(start, victims);
            if (phrase != null && table.atOrAfter(phrase.getEnd()) == i + 1) {
                return phrase;
            }
        }
        return null;
    }

    /** By X, in clashes with X, in strikes of X, when X attacked: all behind the trigger. */
    private Annotation agentAfter(int from, int[] sentence, Annotation victims) {
        boolean clash = false;
        for (int i = from; i < sentence[1]; i++) {
            String word = table.word(i);
            clash |= table.at(Kind.CLASH, i) != null;
            boolean by = word.equals("by") || clash && word.equals("with") || word.equals("of") && table.word(i - 1).equals("hands");
            Annotation found = null;
            if (by) {
                found = near(i + 1, victims);
            } else if (CLAUSE_OPENERS.contains(word)) {
                found = attacker(i + 1, sentence, victims);
            }
            if (found == null) {
                found = strikeOf(i, victims);
            }
            if (found != null) {
                return found;
            }
            if (REPORTING.contains(word) || RELATIVES.contains(word)) {
                return null;
            }
        }
        return null;
    }

    /** The phrase or nationality that begins within a few tokens. */
    private Annotation near(int from, Annotation victims) {
        for (int i = from; i < Math.min(table.size(), from + 3); i++) {
            Annotation phrase = phrase(i, victims);
            if (phrase != null) {
                return phrase;
            }
            Annotation nation = table.at(Kind.NATIONALITY, i) == null && i == from ? table.at(Kind.PLACE, i) : table.at(Kind.NATIONALITY, i);
            if (nation != null && !overlaps(nation, victims)) {
                return nation;
            }
        }
        return null;
    }

    /** The subject of a verb of attacking. */
    private Annotation attacker(int from, int[] sentence, Annotation victims) {
        for (int i = from; i < Math.min(sentence[1], from + 6); i++) {
            Annotation phrase = phrase(i, victims);
            if (phrase != null && armed(i)) {
                int behind = table.atOrAfter(phrase.getEnd());
                for (int j = behind; j < Math.min(sentence[1], behind + 8); j++) {
                    if (table.at(Kind.ATTACK, j) != null) {
                        return phrase;
                    }
                    if (REPORTING.contains(table.word(j)) || table.at(Kind.BE, j) != null) {
                        return null;
                    }
                }
                return null;
            }
        }
        return null;
    }

    /** A nationality or side right before a noun of attack or arms. */
    private Annotation strikeOf(int i, Annotation victims) {
        Annotation side = table.at(Kind.NATIONALITY, i);
        if (side == null || overlaps(side, victims) || table.in(Kind.LIST, i) && table.at(Kind.FACTION, i) == null) {
            return null;
        }
        int behind = table.endOf(Kind.NATIONALITY, i);
        for (int j = behind; j < Math.min(table.size(), behind + 3); j++) {
            if (table.at(Kind.STRIKE, j) != null) {
                return side;
            }
            if (table.in(Kind.STOP, j) || !table.isWord(j)) {
                return null;
            }
        }
        return null;
    }

    /** Whose strikes, or strikes by whom, before the trigger; the last one named counts. */
    private Annotation striker(int from, int to, Annotation victims) {
        Annotation found = null;
        for (int i = from; i < to; i++) {
            Annotation side = strikeOf(i, victims);
            if (side == null && table.word(i).equals("by") && attackNear(i, from)) {
                side = near(i + 1, victims);
            }
            if (side != null && side.getEnd() <= table.begin(to)) {
                found = side;
            } else if (REPORTING.contains(table.word(i))) {
                found = null;
            }
        }
        return found;
    }

    private boolean attackNear(int by, int from) {
        for (int i = Math.max(from, by - 5); i < by; i++) {
            if (table.at(Kind.STRIKE, i) != null || table.at(Kind.ATTACK, i) != null || table.at(Kind.CLASH, i) != null) {
                return true;
            }
        }
        return false;
    }

    /** The side that attacks in the main clause before a participle: rebels fired on a bus, killing six. */
    private Annotation attackerBefore(int to, int[] sentence, Annotation victims) {
        Annotation found = null;
        for (int i = sentence[0]; i < to; i++) {
            Annotation phrase = phrase(i, victims);
            if (phrase != null && armed(i) && phrase.getEnd() <= table.begin(to) && found == null) {
                found = attacks(phrase, to) ? phrase : null;
            } else if (REPORTING.contains(table.word(i))) {
                found = null;
            }
        }
        return found;
    }

    private boolean attacks(Annotation phrase, int to) {
        int behind = table.atOrAfter(phrase.getEnd());
        for (int j = behind; j < Math.min(to, behind + 6); j++) {
            if (table.at(Kind.ATTACK, j) != null) {
                return true;
            }
            if (table.at(Kind.BE, j) != null) {
                return false;
            }
        }
        return false;
    }

    /** Whether the phrase at a token is a party or a group of combatants. */
    private boolean armed(int i) {
        if (table.at(Kind.LIST, i) instanceof PersonList persons && persons.getMembers().size() > 0) {
            return "combatant".equals(persons.getMembers(0).getVictimClass());
        }
        return table.at(Kind.FACTION, i) != null;
    }

    /** The party or the group of armed or unnamed persons that begins at a token. */
    private Annotation phrase(int i, Annotation victims) {
        Annotation list = table.at(Kind.LIST, i);
        if (list instanceof PersonList persons && !overlaps(list, victims) && persons.getMembers().size() > 0) {
            PersonGroup group = persons.getMembers(0);
            if (group.getHead() != null && !"civilian".equals(group.getVictimClass()) && !"none".equals(group.getNumber())) {
                return group.getHead();
            }
            return null;
        }
        Annotation faction = table.at(Kind.FACTION, i);
        return faction == null || overlaps(faction, victims) ? null : faction;
    }

    private static boolean overlaps(Annotation a, Annotation b) {
        return b != null && a.getBegin() < b.getEnd() && b.getBegin() < a.getEnd();
    }
}
