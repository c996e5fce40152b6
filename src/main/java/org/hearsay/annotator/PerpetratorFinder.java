package org.hearsay.annotator;

import java.util.Set;
import org.apache.uima.jcas.tcas.Annotation;
import org.hearsay.annotator.PhraseTable.Kind;

/**
 * Looks for who did it in the sentence of a claim: the agent after by, the subject of an active verb, the side whose
 * strikes or fire did it, the other side of a clash, the attackers of the clause with when.
 */
final class PerpetratorFinder {

    private static final Set<String> CLAUSE_OPENERS = Set.of("when", "as", "after", "while", "where");
    static final Set<String> REPORTING = Set.of("said", "says", "say", "told", "announced", "reported", "reports",
            "claimed", "claims", "stated", "added", "confirmed", "denied", "according", "saying", "believe", "believed", "alleged",
            "accused", "indicated", "noted", "explained", "admitted", "acknowledged", "disclosed", "revealed", "declared");
    private static final Set<String> RELATIVES = Set.of("which", "who", "whom", "whose");
    static final Set<String> BLAME = Set.of("responsible", "responsibility", "blame", "blamed", "guilty", "accused");
    private static final Set<String> HELPERS = Set.of("have", "has", "had", "also", "who", "that", "which", "then", "later",
            "reportedly", "allegedly", "to", "will", "would", "may", "might", "could", "should", "can", "did", "not", "just",
            "already", "accidentally", "mistakenly", "deliberately", "brutally", "apparently", "probably", "killed", "wounded",
            "murdered", "abducted", "kidnapped", "captured", "once", "again", "publicly", "claim", "claims", "claimed", "managed", "tried", "attempted", "threatened", "began", "continued", "were", "is", "are", "been", "recently", "still");

    private static final Set<String> INFLICTING = Set.of("inflict", "inflicts", "inflicted", "inflicting", "cause", "causes", "caused", "causing",
            "commit", "commits", "committed", "committing", "perpetrate", "perpetrated", "perpetrating", "masterminded", "ordered", "carried",
            "carries", "carrying", "staged", "conducted", "resulting", "unleashed");
    /** Participles whose by tells of no attack: an area held by rebels. */
    private static final Set<String> NO_ATTACK = Set.of("inhabited", "controlled", "held", "backed", "led", "run", "owned", "supported", "organized",
            "organised", "surrounded", "dominated", "populated", "occupied", "guarded", "followed", "accompanied", "used", "operated", "headed",
            "governed", "ruled", "hired", "trained", "paid", "employed", "written", "reported", "released", "issued", "published", "obtained",
            "monitored", "quoted", "cited", "contacted", "confirmed", "besieged", "protected", "claimed", "sponsored", "defended", "seized",
            "retaken", "recaptured", "liberated", "patrolled", "administered", "made", "manned", "frequented", "visited", "attended", "declared", "posted");
    private static final Set<String> ACTS = Set.of("committed", "perpetrated", "conducted", "staged", "dropped", "laid", "placed", "thrown", "ordered",
            "caused", "mounted", "executed", "organized", "masterminded", "unleashed", "waged", "inflicted", "performed", "directed", "provoked", "engaged");
    private static final Set<String> FIGHTING = Set.of("fighting", "battling", "confronting", "resisting", "repelling", "combating");
    private static final Set<String> NEW_CLAUSE = Set.of("while", "but", ";", "meanwhile", "whereas", "although");
    private static final int NOUN_BLAME_REACH = 11;
    private static final int VERB_BLAME_REACH = 5;
    private static final int INFLICTED_WITHIN = 7;

    private final PhraseTable table;
    private final ArmedPhrases phrases;
    private final StrikeOwners strikes;
    private final ClauseActors actors;

    PerpetratorFinder(PhraseTable table) {
        this.table = table;
        phrases = new ArmedPhrases(table);
        strikes = new StrikeOwners(table, phrases);
        actors = new ClauseActors(table, phrases);
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
        boolean active = table.has(Kind.HARM_VERB, first) && victims != null && victims.getBegin() >= trigger.getEnd() && !passive(first);
        if ("body".equals(table.feature(Kind.HARM_NOUN, first, "kind"))) {
            return null;
        }
        if (active) {
            return ofActive(first, end, sentence, victims);
        }
        Annotation found = actors.accused(first, sentence, victims, NOUN_BLAME_REACH);
        if (found == null) {
            found = inflicter(first, sentence, victims);
        }
        if (found == null) {
            found = owner(first, end, victims);
        }
        if (found == null) {
            found = agentAfter(end, sentence, victims, false);
        }
        return found == null ? strikes.before(sentence[0], first, victims) : found;
    }

    private Annotation ofActive(int verb, int end, int[] sentence, Annotation victims) {
        Annotation found = subject(verb, sentence, victims);
        if (found == null) {
            found = actors.accused(verb, sentence, victims, VERB_BLAME_REACH);
        }
        if (found == null) {
            found = strikes.before(sentence[0], verb, victims);
        }
        if (found == null) {
            found = actors.before(verb, sentence, victims);
        }
        if (found == null) {
            found = agentAfter(end, sentence, victims, true);
        }
        return found == null ? attackerBefore(verb, sentence, victims) : found;
    }

    /** Rebels inflicted no casualties: who does it to others where the harm is a noun. */
    private Annotation inflicter(int noun, int[] sentence, Annotation victims) {
        if (!table.has(Kind.HARM_NOUN, noun)) {
            return null;
        }
        for (int i = noun - 1; i >= Math.max(sentence[0], noun - INFLICTED_WITHIN); i--) {
            if (INFLICTING.contains(table.word(i)) && (!table.word(i).startsWith("carr") || table.word(i + 1).equals("out"))) {
                Annotation found = subject(i, sentence, victims);
                found = found == null ? strikes.before(sentence[0], i, victims) : found;
                return found == null ? actors.before(i, sentence, victims) : found;
            }
        }
        return null;
    }

    /** The army's killing of nine monks. */
    private Annotation owner(int noun, int end, Annotation victims) {
        boolean owned = noun > 1 && (table.word(noun - 1).equals("'s") || table.word(noun - 1).equals("'")) && table.word(end).equals("of");
        if (!owned) {
            return null;
        }
        for (int i = noun - 2; i >= Math.max(0, noun - 6); i--) {
            Annotation phrase = phrases.at(i, victims);
            phrase = phrase == null ? table.at(Kind.PLACE, i) : phrase;
            if (phrase != null && table.atOrAfter(phrase.getEnd()) == noun - 1) {
                return phrase;
            }
        }
        return null;
    }

    /** Nine were wounded -- seven farmers: a form of to be stands before the verb. */
    private boolean passive(int verb) {
        return table.has(Kind.BE, verb - 1) || table.has(Kind.BE, verb - 2) && table.word(verb - 1).endsWith("ly");
    }

    /** The phrase right before an active verb, with only helpers between. */
    private Annotation subject(int verb, int[] sentence, Annotation victims) {
        int i = verb - 1;
        while (i >= sentence[0] && (HELPERS.contains(table.word(i)) || table.word(i).endsWith("ly") && !table.has(Kind.LIST, i))) {
            i--;
        }
        for (int start = i; start >= Math.max(sentence[0], i - 14); start--) {
            Annotation phrase = phrases.at(start, victims);
            if (phrase != null && table.atOrAfter(phrase.getEnd()) == i + 1) {
                return phrase;
            }
        }
        for (int start = i; !table.word(verb).endsWith("ing") && start >= Math.max(sentence[0], i - 8); start--) {
            Annotation persons = phrases.anybody(start, victims);
            if (persons != null && table.atOrAfter(persons.getEnd()) == i + 1) {
                return persons;
            }
        }
        return null;
    }

    /** By X, in clashes with X, in strikes of X, when X attacked: all behind the trigger. */
    private Annotation agentAfter(int from, int[] sentence, Annotation victims, boolean active) {
        boolean clash = false;
        for (int i = from; i < sentence[1]; i++) {
            String word = table.word(i);
            if (active && NEW_CLAUSE.contains(word)) {
                return null;
            }
            clash |= table.has(Kind.CLASH, i);
            boolean by = word.equals("by") && (i == from || names(i - 1))
                    || clash && word.equals("with") || word.equals("of") && table.word(i - 1).equals("hands");
            Annotation found = null;
            if (by || FIGHTING.contains(word) && i < from + 3 && phrases.at(i + 1, victims) != null) {
                found = word.equals("with") ? strikes.partyNear(i + 1, victims) : strikes.near(i + 1, victims);
                found = found == null && i == from ? phrases.anybody(i + 1, victims) : found;
            } else if (CLAUSE_OPENERS.contains(word)) {
                found = attacker(i + 1, sentence, victims);
            }
            if (found == null) {
                found = strikes.strikeOf(i, victims);
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

    /** The subject of a verb of attacking. */
    private Annotation attacker(int from, int[] sentence, Annotation victims) {
        for (int i = from; i < Math.min(sentence[1], from + 6); i++) {
            Annotation phrase = phrases.at(i, victims);
            if (phrase != null && phrases.armed(i)) {
                int behind = table.atOrAfter(phrase.getEnd());
                for (int j = behind; j < Math.min(sentence[1], behind + 8); j++) {
                    if (table.has(Kind.ATTACK, j)) {
                        return phrase;
                    }
                    if (REPORTING.contains(table.word(j)) || table.has(Kind.BE, j)) {
                        return null;
                    }
                }
                return null;
            }
        }
        return null;
    }

    /** Whether by behind a word names who attacked: the word is no participle, or one of attacking. */
    private boolean names(int i) {
        String word = table.word(i);
        boolean participle = word.endsWith("ed") || word.endsWith("en") || NO_ATTACK.contains(word);
        return !participle || table.has(Kind.ATTACK, i) || table.has(Kind.HARM_VERB, i) && !NO_ATTACK.contains(word) || ACTS.contains(word);
    }

    /** The first side that attacks in the main clause before a participle: rebels fired on a bus, killing six. */
    private Annotation attackerBefore(int to, int[] sentence, Annotation victims) {
        Annotation found = null;
        for (int i = sentence[0]; i < to; i++) {
            Annotation phrase = phrases.at(i, victims);
            if (phrase != null && phrases.armed(i) && phrase.getEnd() <= table.begin(to) && found == null) {
                found = attacks(table.atOrAfter(phrase.getEnd()), to) ? phrase : null;
            } else if (REPORTING.contains(table.word(i))) {
                found = null;
            }
        }
        return found;
    }

    /** Whether a verb of attacking in the past follows; in the present it may be a noun. */
    private boolean attacks(int behind, int to) {
        for (int j = behind; j < Math.min(to, behind + 6); j++) {
            if (table.has(Kind.ATTACK, j) && !table.word(j).endsWith("s")) {
                return true;
            }
            if (table.has(Kind.BE, j)) {
                return false;
            }
        }
        return false;
    }
}
