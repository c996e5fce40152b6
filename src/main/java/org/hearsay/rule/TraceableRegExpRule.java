package org.hearsay.rule;

import org.apache.uima.ruta.block.RutaBlock;
import org.apache.uima.ruta.rule.RegExpRule;

/** A rule that searches for a regular expression and knows where it was written. */
final class TraceableRegExpRule extends RegExpRule implements Traceable {

    private final RuleOrigin origin;

    TraceableRegExpRule(int id, RutaBlock parent, RuleOrigin origin) {
        super(null, null, id, parent);
        this.origin = origin;
    }

    @Override
    public RuleOrigin origin() {
        return origin;
    }
}
