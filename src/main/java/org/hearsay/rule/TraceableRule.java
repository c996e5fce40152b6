package org.hearsay.rule;

import java.util.List;
import org.apache.uima.ruta.block.RutaBlock;
import org.apache.uima.ruta.rule.RuleElement;
import org.apache.uima.ruta.rule.RutaRule;

/** A rule of elements that knows where it was written. */
final class TraceableRule extends RutaRule implements Traceable {

    private final RuleOrigin origin;

    TraceableRule(List<RuleElement> elements, RutaBlock parent, int id, RuleOrigin origin) {
        super(elements, parent, id);
        this.origin = origin;
    }

    @Override
    public RuleOrigin origin() {
        return origin;
    }
}
