package org.hearsay.annotator;

import org.apache.uima.jcas.tcas.Annotation;

/**
 * A word or name that may stand before a noun for a party.
 *
 * @param first number of its first token
 * @param last  number of its last token
 * @param kind  what it is
 * @param side  on whose side it puts the noun, or null
 * @param party whether it is enough to make members or a group a party
 * @param hit   the list hit it rests on, or null
 */
record PartyPart(int first, int last, Kind kind, String side, boolean party, Annotation hit) {

    /** What a part is. */
    enum Kind { NAME, NATION, LEADER, MODIFIER }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean speaksOf(String other) {
        return other.equals(side);
    }
}
