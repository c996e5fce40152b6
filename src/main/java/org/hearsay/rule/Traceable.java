package org.hearsay.rule;

/** A rule that knows where it was written. */
interface Traceable {

    /** Returns the place of the rule in its script. */
    RuleOrigin origin();
}
