package org.hearsay.annotator;

import java.util.HashSet;
import java.util.Set;
import org.hearsay.annotator.PhraseTable.Kind;

/**
 * Tells sentences about accidents, disasters and illness from those about violence: by their words, and where they have
 * none by the topic heading above them.
 */
final class AccidentFilter {

    private enum Sense { ACCIDENT, VIOLENCE, NONE }

    private final PhraseTable table;
    private final Set<Integer> dropped = new HashSet<>();
    private final Set<Integer> violent = new HashSet<>();

    /** Reads all sentences of a document once. */
    AccidentFilter(PhraseTable table) {
        this.table = table;
        boolean topic = false;
        boolean before = false;
        for (int[] sentence : table.sentences()) {
            if (sentence[1] - sentence[0] < 7 && heading(Kind.ACCIDENT, sentence)) {
                topic = true;
            } else if (sentence[1] - sentence[0] < 7 && heading(Kind.VIOLENCE, sentence)) {
                topic = false;
            }
            Sense own = sense(sentence);
            boolean goesOn = before && !table.beginsLine(sentence[0]);
            before = own == Sense.ACCIDENT || own == Sense.NONE && goesOn;
            if (before || own == Sense.NONE && topic) {
                dropped.add(sentence[0]);
            }
            if (own == Sense.VIOLENCE) {
                violent.add(sentence[0]);
            }
        }
    }

    /** Whether casualties in a sentence are those of an accident. */
    boolean drops(int[] sentence) {
        return dropped.contains(sentence[0]);
    }

    /** Whether neither a sentence nor its neighbours tell of violence, so that a death in it may be a natural one. */
    boolean peaceful(int[] sentence) {
        int index = table.sentences().indexOf(sentence);
        for (int i = Math.max(0, index - 1); i <= Math.min(table.sentences().size() - 1, index + 1); i++) {
            int[] near = table.sentences().get(i);
            if (violent.contains(near[0]) || near != sentence && !dropped.contains(near[0]) && kills(near)) {
                return false;
            }
        }
        return true;
    }

    /** Whether somebody kills somebody in a sentence, which is then no peaceful one. */
    private boolean kills(int[] sentence) {
        for (int i = sentence[0]; i < sentence[1]; i++) {
            if ("killed".equals(table.feature(Kind.HARM_VERB, i, "harm")) && "strong".equals(table.feature(Kind.HARM_VERB, i, "strength"))
                    && "harm".equals(table.feature(Kind.HARM_VERB, i, "kind"))) {
                return true;
            }
        }
        return false;
    }

    private boolean heading(Kind kind, int[] sentence) {
        for (int i = sentence[0]; i < sentence[1]; i++) {
            if ("topic".equals(table.feature(kind, i, "kind"))) {
                return true;
            }
        }
        return false;
    }

    /** Words of violence decide; soldiers and police alone do not where a word tells surely of an accident. */
    private Sense sense(int[] sentence) {
        boolean accident = false;
        boolean sure = false;
        boolean armed = false;
        for (int i = sentence[0]; i < sentence[1]; i++) {
            String violence = table.feature(Kind.VIOLENCE, i, "kind");
            if (violence != null && !violence.equals("people") && !violence.equals("none")) {
                return Sense.VIOLENCE;
            }
            armed |= "people".equals(violence) || table.has(Kind.FACTION, i);
            accident |= table.has(Kind.ACCIDENT, i);
            sure |= "sure".equals(table.feature(Kind.ACCIDENT, i, "kind"));
        }
        if (armed && !sure) {
            return Sense.VIOLENCE;
        }
        return accident ? Sense.ACCIDENT : Sense.NONE;
    }
}
