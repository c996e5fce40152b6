package org.hearsay.annotator;

import org.apache.uima.jcas.tcas.Annotation;
import org.hearsay.annotator.PhraseTable.Kind;
import org.hearsay.type.PersonGroup;
import org.hearsay.type.PersonList;

/** The phrases of a document that may name who did harm: parties and groups of persons that are not said to be civilians. */
final class ArmedPhrases {

    private static final WordSet ARTICLES = WordSet.of("the", "a", "an");
    private static final WordSet PREPOSITIONS = WordSet.of("of", "from", "in", "at", "with", "against", "between", "to", "near", "on");

    private final PhraseTable table;

    ArmedPhrases(PhraseTable table) {
        this.table = table;
    }

    /** Whether the phrase at a token is a party or a group of combatants. */
    boolean armed(int i) {
        if (table.at(Kind.LIST, i) instanceof PersonList persons && persons.getMembers().size() > 0) {
            return "combatant".equals(persons.getMembers(0).getVictimClass());
        }
        return table.has(Kind.FACTION, i);
    }

    /** Whether the phrase at a token belongs to the preposition before it. */
    boolean modifies(int i) {
        boolean listed = table.at(Kind.LIST, i) instanceof PersonList persons && "yes".equals(persons.getModifier());
        int before = i - 1;
        while (before > 0 && table.in(ARTICLES, before)) {
            before--;
        }
        return listed || table.in(PREPOSITIONS, before);
    }

    /** The party or the group of armed or unnamed persons that begins at a token, its figure left out; null where none does. */
    Annotation at(int i, Annotation victims) {
        Annotation list = table.at(Kind.LIST, i);
        if (list instanceof PersonList persons && !overlaps(list, victims) && persons.getMembers().size() > 0) {
            return "civilian".equals(persons.getMembers(0).getVictimClass()) ? null : headOf(persons.getMembers(0));
        }
        Annotation faction = table.at(Kind.FACTION, i);
        return faction == null || overlaps(faction, victims) ? null : faction;
    }

    /** The group of any persons that begins at a token: who stands where only an agent stands need not be armed. */
    Annotation anybody(int i, Annotation victims) {
        Annotation list = table.at(Kind.LIST, i);
        boolean possible = list instanceof PersonList persons && !overlaps(list, victims) && persons.getMembers().size() > 0 && !modifies(i)
                && ("noun".equals(persons.getKind()) || "faction".equals(persons.getKind()) || "nationality".equals(persons.getKind()))
                && introduced(persons.getMembers(0));
        return possible ? headOf(((PersonList) list).getMembers(0)) : null;
    }

    /** Settlers, a driver; not civilian or nine civilians, which in a headline may be who was killed. */
    private static boolean introduced(PersonGroup group) {
        boolean bare = group.getHead() == null || group.getBegin() == group.getHead().getBegin();
        return group.getCount() == null && !(bare && "sg".equals(group.getNumber()));
    }

    private static Annotation headOf(PersonGroup group) {
        boolean force = group.getHead() != null && group.getHead().getCoveredText().equals("force") && group.getBegin() == group.getHead().getBegin();
        boolean those = group.getHead() != null && group.getHead().getCoveredText().equalsIgnoreCase("those");
        return force || those || "none".equals(group.getNumber()) ? null : group.getHead();
    }

    private static boolean overlaps(Annotation a, Annotation b) {
        return b != null && a.getBegin() < b.getEnd() && b.getBegin() < a.getEnd();
    }
}
