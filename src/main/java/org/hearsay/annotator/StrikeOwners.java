package org.hearsay.annotator;

import org.apache.uima.jcas.tcas.Annotation;
import org.hearsay.annotator.PhraseTable.Kind;

/** Finds whose attack or arms are told of: rebel shelling, Taliban rockets, an attack carried out by gunmen. */
final class StrikeOwners {

    private static final int SHORT_NAME = 3;
    private static final int STRIKE_REACH = 28;

    private final PhraseTable table;
    private final ArmedPhrases phrases;

    StrikeOwners(PhraseTable table, ArmedPhrases phrases) {
        this.table = table;
        this.phrases = phrases;
    }

    /** The phrase or nationality that begins within a few tokens. */
    Annotation near(int from, Annotation victims) {
        for (int i = from; i < Math.min(table.size(), from + 3); i++) {
            Annotation phrase = phrases.at(i, victims);
            if (phrase != null) {
                return phrase;
            }
            Annotation nation = !table.has(Kind.NATIONALITY, i) && i == from ? table.at(Kind.PLACE, i) : table.at(Kind.NATIONALITY, i);
            if (nation != null && !overlaps(nation, victims)) {
                return nation;
            }
        }
        return null;
    }

    /** The phrase that begins within a few tokens. */
    Annotation partyNear(int from, Annotation victims) {
        Annotation found = null;
        for (int i = from; found == null && i < Math.min(table.size(), from + 3); i++) {
            found = phrases.at(i, victims);
        }
        return found;
    }

    /** A nationality or side right before a noun of attack or arms. */
    Annotation strikeOf(int i, Annotation victims) {
        Annotation side = table.has(Kind.NATIONALITY, i) ? table.at(Kind.NATIONALITY, i) : namedParty(i);
        if (side == null || table.word(i).equals("military") || overlaps(side, victims) || table.in(Kind.LIST, i) && !table.has(Kind.FACTION, i)) {
            return null;
        }
        int behind = table.atOrAfter(side.getEnd());
        for (int j = behind; j < Math.min(table.size(), behind + 3); j++) {
            if (table.has(Kind.STRIKE, j)) {
                return side;
            }
            if (table.in(Kind.STOP, j) || !table.isWord(j)) {
                return null;
            }
        }
        return null;
    }

    /** A party by name; in capitals a short one may be any word. */
    private Annotation namedParty(int i) {
        Annotation party = table.at(Kind.PARTY, i);
        boolean sure = party != null && (party.getEnd() - party.getBegin() > SHORT_NAME || table.in(Kind.FACTION, i)
                || !table.inCapitals(table.sentenceOf(i)));
        return sure ? party : null;
    }

    /** Whose strikes, or strikes by whom, before the trigger; the last one named counts. */
    Annotation before(int from, int to, Annotation victims) {
        Annotation found = null;
        for (int i = Math.max(from, to - STRIKE_REACH); i < to; i++) {
            Annotation side = strikeOf(i, victims);
            boolean hands = table.word(i).equals("of") && table.word(i - 1).equals("hands");
            if (side == null && (hands || table.word(i).equals("by") && attackNear(i, from))) {
                side = near(i + 1, victims);
            }
            if (side != null && side.getEnd() <= table.begin(to)) {
                found = side;
            } else if (PerpetratorFinder.REPORTING.contains(table.word(i))) {
                found = null;
            }
        }
        return found;
    }

    private boolean attackNear(int by, int from) {
        for (int i = Math.max(from, by - 5); i < by; i++) {
            if (table.has(Kind.STRIKE, i) || table.has(Kind.ATTACK, i) || table.has(Kind.CLASH, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean overlaps(Annotation a, Annotation b) {
        return b != null && a.getBegin() < b.getEnd() && b.getBegin() < a.getEnd();
    }
}
