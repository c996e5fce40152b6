package org.hearsay.rule;

import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.ruta.RutaStream;
import org.apache.uima.ruta.block.RutaBlock;
import org.apache.uima.ruta.condition.AbstractRutaCondition;
import org.apache.uima.ruta.expression.AnnotationTypeExpression;
import org.apache.uima.ruta.rule.ComposedRuleElement;
import org.apache.uima.ruta.rule.MatchContext;
import org.apache.uima.ruta.rule.RuleElement;
import org.apache.uima.ruta.rule.RuleElementContainer;
import org.apache.uima.ruta.rule.RutaMatcher;
import org.apache.uima.ruta.rule.RutaRuleElement;
import org.apache.uima.ruta.rule.quantifier.NormalQuantifier;
import org.apache.uima.ruta.type.RutaBasic;

/**
 * An element of a rule. Where the rule starts with it, it leaves out annotations with which the rule cannot match, before
 * Ruta makes the objects of a match for each of them: those that fail a condition of the element itself, or whose
 * neighbour is not of the type that the next element wants.
 */
final class ScriptRuleElement extends RutaRuleElement {

    private List<AbstractRutaCondition> pure;

    ScriptRuleElement(RutaMatcher matcher, RuleElementContainer container, RutaBlock parent) {
        super(matcher, null, null, null, container, parent);
    }

    @Override
    public Collection<? extends AnnotationFS> getAnchors(RutaStream stream) {
        Collection<? extends AnnotationFS> all = super.getAnchors(stream);
        return all.isEmpty() || !mustMatch() ? all : new Promising(all, stream);
    }

    /** Returns true when the rule fails where this element fails: nothing around it is optional or an alternative. */
    private boolean mustMatch() {
        if (!(getQuantifier() instanceof NormalQuantifier)) {
            return false;
        }
        RuleElementContainer container = getContainer();
        while (container instanceof ComposedRuleElement composed) {
            if (composed.getConjunct() != null || composed.getClass() != ComposedRuleElement.class
                    || !(composed.getQuantifier() instanceof NormalQuantifier)) {
                return false;
            }
            container = composed.getContainer();
        }
        return container == null;
    }

    private boolean mayMatch(AnnotationFS anchor, RutaStream stream) {
        MatchContext context = new MatchContext(anchor, this, null, true);
        if (pure == null) {
            pure = getConditions().stream().filter(each -> PureConditions.isPure(each, context, stream)).toList();
        }
        for (AbstractRutaCondition condition : pure) {
            if (!condition.eval(context, stream, PureConditions.NOBODY).isValue()) {
                return false;
            }
        }
        return neighbourMayMatch(anchor, true, stream) && (!isStartAnchor() || neighbourMayMatch(anchor, false, stream));
    }

    /** Returns false when the element beside this one wants a type that does not stand beside the annotation. */
    private boolean neighbourMayMatch(AnnotationFS anchor, boolean after, RutaStream stream) {
        RuleElement neighbour = getContainer().getNextElement(after, this);
        if (!(neighbour instanceof ScriptRuleElement element) || !(element.getQuantifier() instanceof NormalQuantifier)
                || !(element.getMatcher().getExpression() instanceof AnnotationTypeExpression expression)) {
            return true;
        }
        MatchContext context = new MatchContext(element.getParent());
        Type type = expression.getType(context, stream);
        if (type == null || expression.getAnnotationExpression() != null
                || expression.getAnnotationListExpression() != null || expression.getTypeListExpression() != null) {
            return true;
        }
        RutaBasic beside = stream.getBasicNextTo(!after, anchor);
        return beside != null && (after ? beside.beginsWith(type) : beside.endsWith(type));
    }

    /** Looks at each annotation only when its turn comes, since a match before may have changed what is there. */
    private final class Promising extends AbstractCollection<AnnotationFS> {

        private final Collection<? extends AnnotationFS> all;
        private final RutaStream stream;

        Promising(Collection<? extends AnnotationFS> all, RutaStream stream) {
            this.all = all;
            this.stream = stream;
        }

        @Override
        public Iterator<AnnotationFS> iterator() {
            Iterator<? extends AnnotationFS> rest = all.iterator();
            return new Iterator<>() {

                private AnnotationFS next;

                @Override
                public boolean hasNext() {
                    while (next == null && rest.hasNext()) {
                        AnnotationFS candidate = rest.next();
                        next = mayMatch(candidate, stream) ? candidate : null;
                    }
                    return next != null;
                }

                @Override
                public AnnotationFS next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    AnnotationFS found = next;
                    next = null;
                    return found;
                }
            };
        }

        /** Counts all, since which of them will be left out is not known yet. */
        @Override
        public int size() {
            return all.size();
        }
    }
}
