package org.hearsay.annotator;

import org.apache.uima.jcas.tcas.Annotation;
import org.hearsay.annotator.PhraseTable.Kind;
import org.hearsay.type.PersonGroup;
import org.hearsay.type.PersonList;

/** The phrases of a document that may name who did harm: parties and groups of persons that are not said to be civilians. */
final class ArmedPhrases {

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
        return table.at(Kind.LIST, i) instanceof PersonList persons && "yes".equals(persons.getModifier());
    }

    /** The party or the group of armed or unnamed persons that begins at a token, its figure left out; null where none does. */
    Annotation at(int i, Annotation victims) {
        Annotation list = table.at(Kind.LIST, i);
        if (list instanceof PersonList persons && !overlaps(list, victims) && persons.getMembers().size() > 0) {
            PersonGroup group = persons.getMembers(0);
            boolean possible = group.getHead() != null && !"civilian".equals(group.getVictimClass()) && !"none".equals(group.getNumber());
            return possible ? group.getHead() : null;
        }
        Annotation faction = table.at(Kind.FACTION, i);
        return faction == null || overlaps(faction, victims) ? null : faction;
    }

    private static boolean overlaps(Annotation a, Annotation b) {
        return b != null && a.getBegin() < b.getEnd() && b.getBegin() < a.getEnd();
    }
}
