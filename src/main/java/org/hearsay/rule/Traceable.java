package org.hearsay.rule;

import java.util.List;

/** A rule that knows where it was written. */
interface Traceable {

    /** Returns the place of the rule in its script. */
    RuleOrigin origin();

    /** Returns the rule as written. */
    RuleOutline outline();

    /** Returns its elements, each with what was written. */
    List<ElementSource> sources();

    /** Returns false for the rule that stands for a whole script. */
    default boolean isWritten() {
        return true;
    }
}
