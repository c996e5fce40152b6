package org.hearsay.rule;

import java.util.List;
import org.apache.uima.ruta.RutaStream;
import org.apache.uima.ruta.block.RutaBlock;
import org.apache.uima.ruta.rule.ComposedRuleElement;
import org.apache.uima.ruta.rule.RuleApply;
import org.apache.uima.ruta.rule.RuleElement;
import org.apache.uima.ruta.rule.RutaRule;
import org.apache.uima.ruta.visitor.InferenceCrowd;

/** A rule of elements that knows where it was written. */
final class TraceableRule extends RutaRule implements Traceable {

    private final RuleOrigin origin;
    private ComposedRuleElement neededFor;
    private NeededTypes needed;

    TraceableRule(List<RuleElement> elements, RutaBlock parent, int id, RuleOrigin origin) {
        super(elements, parent, id);
        this.origin = origin;
    }

    /** Does not even try a rule that needs what the document has not. */
    @Override
    public RuleApply apply(RutaStream stream, InferenceCrowd crowd, boolean remember) {
        if (getRoot() != neededFor) {
            neededFor = getRoot();
            needed = new NeededTypes(neededFor);
        }
        if (!(stream instanceof RuleStream ours) || needed.occur(ours)) {
            return super.apply(stream, crowd, remember);
        }
        RuleApply nothing = new RuleApply(this, remember);
        crowd.beginVisit(this, nothing);
        crowd.endVisit(this, nothing);
        return nothing;
    }

    @Override
    public RuleOrigin origin() {
        return origin;
    }
}
