package org.hearsay.rule;

import java.util.List;

/**
 * What may follow from an offset on, in one direction, for the rest of a rule to match there. Says yes too often rather than
 * too rarely: conditions that look at more than the annotation itself are taken to hold, and so is whatever is out of the
 * ordinary.
 */
interface Prospect {

    /** Where nothing more is asked for, or nothing can be told. */
    Prospect ANYTHING = (offset, outlook) -> true;

    /** Returns false only when no match can go on from the offset. */
    boolean isOpen(int offset, Outlook outlook);

    /** Open where one of the others is. */
    static Prospect anyOf(List<Prospect> others) {
        if (others.contains(ANYTHING)) {
            return ANYTHING;
        }
        return others.size() == 1 ? others.get(0) : (offset, outlook) -> {
            for (int i = 0; i < others.size(); i++) {
                if (others.get(i).isOpen(offset, outlook)) {
                    return true;
                }
            }
            return false;
        };
    }
}
