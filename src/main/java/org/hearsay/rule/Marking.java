package org.hearsay.rule;

import java.util.ArrayList;
import java.util.List;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.ruta.action.AbstractRutaAction;
import org.apache.uima.ruta.action.ImplicitMarkAction;
import org.apache.uima.ruta.expression.type.ITypeExpression;
import org.apache.uima.ruta.expression.type.SimpleTypeExpression;
import org.apache.uima.ruta.rule.ComposedRuleElement;
import org.apache.uima.ruta.rule.MatchContext;
import org.apache.uima.ruta.rule.RuleElement;
import org.apache.uima.ruta.rule.RuleMatch;
import org.apache.uima.ruta.rule.quantifier.NormalQuantifier;

/**
 * What a rule of one element does that gives each annotation of a type another type, such as {@code SEMICOLON{-> Break};}.
 * Scripts have many such rules, and Ruta's match objects cost far more than what they do.
 */
final class Marking {

    private final ScriptRuleElement element;
    private final List<Type> types;

    private Marking(ScriptRuleElement element, List<Type> types) {
        this.element = element;
        this.types = types;
    }

    /** Returns what the rule does, or null when that is anything else. */
    static Marking of(ComposedRuleElement root, RuleStream stream) {
        boolean one = root.getClass() == ComposedRuleElement.class && root.getRuleElements().size() == 1
                && root.getConditions().isEmpty() && root.getActions().isEmpty();
        if (!one || !(root.getRuleElements().get(0) instanceof ScriptRuleElement element) || !isPlain(element, stream)) {
            return null;
        }
        List<Type> types = new ArrayList<>();
        MatchContext context = new MatchContext(element.getParent());
        for (AbstractRutaAction each : element.getActions()) {
            ITypeExpression type = each.getClass() == ImplicitMarkAction.class && each.getLabel() == null
                    ? ((ImplicitMarkAction) each).getType() : null;
            if (!(type instanceof SimpleTypeExpression) || type.getType(context, stream) == null) {
                return null;
            }
            types.add(type.getType(context, stream));
        }
        return new Marking(element, types);
    }

    private static boolean isPlain(ScriptRuleElement element, RuleStream stream) {
        MatchContext context = new MatchContext(element.getParent());
        return element.getLabel() == null && element.getQuantifier() instanceof NormalQuantifier
                && isEmpty(element.getInlinedConditionRuleBlocks()) && isEmpty(element.getInlinedActionRuleBlocks())
                && element.getConditions().stream().allMatch(each -> PureConditions.isPure(each, context, stream));
    }

    private static boolean isEmpty(List<?> list) {
        return list == null || list.isEmpty();
    }

    /**
     * Marks what the element finds.
     *
     * @param maker says which rule makes the annotations
     */
    void apply(RuleStream stream, RuleMatch maker) {
        for (AnnotationFS each : element.getAnchors(stream)) {
            for (Type type : types) {
                AnnotationFS made = stream.getCas().createAnnotation(type, each.getBegin(), each.getEnd());
                stream.getCas().addFsToIndexes(made);
                stream.addAnnotation(made, maker);
            }
        }
    }
}
