package org.hearsay.rule;

import java.util.List;
import org.apache.uima.ruta.block.RutaBlock;
import org.apache.uima.ruta.rule.RegExpRule;

/** A rule that searches for a regular expression and knows where it was written. */
final class TraceableRegExpRule extends RegExpRule implements Traceable {

    private final RuleOrigin origin;
    private final RuleScript script;
    private RuleOutline outline;

    TraceableRegExpRule(int id, RutaBlock parent, RuleOrigin origin, RuleScript script) {
        super(null, null, id, parent);
        this.origin = origin;
        this.script = script;
    }

    @Override
    public RuleOrigin origin() {
        return origin;
    }

    @Override
    public RuleOutline outline() {
        if (outline == null) {
            outline = OutlineReader.regExpRule(origin, script);
        }
        return outline;
    }

    @Override
    public List<ElementSource> sources() {
        return List.of();
    }
}
