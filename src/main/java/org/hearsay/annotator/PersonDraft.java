package org.hearsay.annotator;

import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.hearsay.type.PersonGroup;
import org.hearsay.type.Quantity;

/** A noun phrase for persons while it is read: where its head stands and what its words say of the persons. */
final class PersonDraft {

    final int begin;
    int headBegin = -1;
    int headEnd = -1;
    String kind;
    String victimClass = "unknown";
    String number = "pl";
    boolean partyWord;
    boolean civilianWord;
    String determiner;
    Quantity figure;

    PersonDraft(int begin) {
        this.begin = begin;
    }

    /** Takes some tokens as head; of several the last one counts. */
    void head(String what, int from, int to, String itsClass, String itsNumber) {
        if (headBegin < 0) {
            headBegin = from;
        }
        kind = what;
        headEnd = to;
        victimClass = itsClass == null ? "unknown" : itsClass;
        number = itsNumber == null ? "pl" : itsNumber;
    }

    /** Makes the group, which ends before a token; it is not in the index yet. */
    PersonGroup group(JCas jcas, PhraseTable table, int end) {
        PersonGroup group = new PersonGroup(jcas, table.begin(begin), table.end(end - 1));
        boolean indefinite = "a".equals(determiner) || "an".equals(determiner);
        group.setKind(kind);
        group.setNumber(figure == null && !indefinite ? number : "pl");
        if (indefinite || "another".equals(determiner)) {
            group.setNumber("group".equals(number) ? "group" : "sg");
        }
        group.setCount(figure);
        group.setVictimClass(victimClass());
        if ("no".equals(determiner) || "none".equals(number)) {
            group.setNumber("none");
        }
        if (headEnd >= 0) {
            group.setHead(new Annotation(jcas, table.begin(headBegin), table.end(headEnd - 1)));
        }
        return group;
    }

    private String victimClass() {
        if (civilianWord) {
            return "civilian";
        }
        return "unknown".equals(victimClass) && partyWord ? "combatant" : victimClass;
    }
}
