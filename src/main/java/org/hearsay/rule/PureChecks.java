package org.hearsay.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.uima.cas.impl.TypeImpl;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.ruta.condition.AbstractRutaCondition;
import org.apache.uima.ruta.condition.NotCondition;
import org.apache.uima.ruta.condition.PartOfCondition;
import org.apache.uima.ruta.expression.type.SimpleTypeExpression;
import org.apache.uima.ruta.rule.MatchContext;

/**
 * The conditions of an element that depend on the annotation alone. That it is no part of certain others, the most frequent
 * condition of all, is looked up for all of them at once.
 */
final class PureChecks {

    private final ScriptRuleElement element;
    private final BitSet outside = new BitSet();
    private final BitSet outsideRoots = new BitSet();
    private final List<AbstractRutaCondition> others = new ArrayList<>();

    PureChecks(ScriptRuleElement element, RuleStream stream) {
        this.element = element;
        MatchContext context = new MatchContext(element.getParent());
        for (AbstractRutaCondition each : element.getConditions()) {
            if (!PureConditions.isPure(each, context, stream)) {
                continue;
            }
            if (each instanceof NotCondition not && not.getConditions().get(0) instanceof PartOfCondition part
                    && part.getType() instanceof SimpleTypeExpression type && type.getType(context, stream) != null) {
                TypeImpl root = (TypeImpl) type.getType(context, stream);
                outside.or(VisibleTypes.codes(stream.getCas().getTypeSystem(), root));
                outsideRoots.set(root.getCode());
            } else {
                others.add(each);
            }
        }
    }

    /** Returns true when there is nothing to look at. */
    boolean isEmpty() {
        return outside.isEmpty() && others.isEmpty();
    }

    /** Returns whether all of them hold. */
    boolean hold(AnnotationFS annotation, RuleStream stream) {
        if (stream.inventory().holdsAnyOf(outsideRoots) && stream.isPartOfAny(annotation, outside)) {
            return false;
        }
        if (!others.isEmpty()) {
            MatchContext context = new MatchContext(annotation, element, null, true);
            for (int i = 0; i < others.size(); i++) {
                if (!others.get(i).eval(context, stream, PureConditions.NOBODY).isValue()) {
                    return false;
                }
            }
        }
        return true;
    }
}
