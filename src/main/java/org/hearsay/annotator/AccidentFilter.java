package org.hearsay.annotator;

import java.util.HashSet;
import java.util.Set;
import org.hearsay.annotator.PhraseTable.Kind;

/**
 * Tells sentences about accidents, disasters and illness from those about violence: by their words, by the sentence before
 * where they have none, and by the topic heading above them.
 */
final class AccidentFilter {

    private enum Sense { ACCIDENT, VIOLENCE, NONE }

    private final PhraseTable table;
    private final Set<Integer> dropped = new HashSet<>();

    /** Reads all sentences of a document once. */
    AccidentFilter(PhraseTable table) {
        this.table = table;
        boolean topic = false;
        Sense before = Sense.NONE;
        for (int[] sentence : table.sentences()) {
            if (sentence[1] - sentence[0] < 7 && heading(Kind.ACCIDENT, sentence)) {
                topic = true;
                before = Sense.NONE;
            } else if (sentence[1] - sentence[0] < 7 && heading(Kind.VIOLENCE, sentence)) {
                topic = false;
                before = Sense.NONE;
            }
            Sense own = sense(sentence);
            boolean accident = own == Sense.ACCIDENT || own == Sense.NONE && (topic || before == Sense.ACCIDENT);
            if (accident) {
                dropped.add(sentence[0]);
            }
            before = own == Sense.NONE ? before : own;
        }
    }

    /** Whether casualties in a sentence are those of an accident. */
    boolean drops(int[] sentence) {
        return dropped.contains(sentence[0]);
    }

    private boolean heading(Kind kind, int[] sentence) {
        for (int i = sentence[0]; i < sentence[1]; i++) {
            if ("topic".equals(table.feature(kind, i, "kind"))) {
                return true;
            }
        }
        return false;
    }

    private Sense sense(int[] sentence) {
        boolean accident = false;
        for (int i = sentence[0]; i < sentence[1]; i++) {
            if (table.at(Kind.VIOLENCE, i) != null || table.at(Kind.FACTION, i) != null) {
                return Sense.VIOLENCE;
            }
            accident |= table.at(Kind.ACCIDENT, i) != null;
        }
        return accident ? Sense.ACCIDENT : Sense.NONE;
    }
}
