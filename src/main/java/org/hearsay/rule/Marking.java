package org.hearsay.rule;

import java.util.ArrayList;
import java.util.List;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.ruta.action.AbstractMarkAction;
import org.apache.uima.ruta.action.AbstractRutaAction;
import org.apache.uima.ruta.action.ImplicitMarkAction;
import org.apache.uima.ruta.action.MarkLastAction;
import org.apache.uima.ruta.expression.type.ITypeExpression;
import org.apache.uima.ruta.expression.type.SimpleTypeExpression;
import org.apache.uima.ruta.rule.ComposedRuleElement;
import org.apache.uima.ruta.rule.MatchContext;
import org.apache.uima.ruta.rule.RuleElement;
import org.apache.uima.ruta.rule.RuleMatch;
import org.apache.uima.ruta.rule.quantifier.NormalQuantifier;
import org.apache.uima.ruta.type.RutaBasic;

/**
 * What a rule of one element does that gives each annotation of a type, or its last part, another type, such as {@code
 * SEMICOLON{-> Break};}. Scripts have many such rules, and Ruta's match objects cost far more than what they do.
 */
final class Marking {

    private final ScriptRuleElement element;
    private final List<Mark> marks;

    private Marking(ScriptRuleElement element, List<Mark> marks) {
        this.element = element;
        this.marks = marks;
    }

    /** @param last whether only the last stretch of the annotation gets the type */
    private record Mark(Type type, boolean last) {
    }

    /** Returns what the rule does, or null when that is anything else. */
    static Marking of(ComposedRuleElement root, RuleStream stream) {
        boolean one = root.getClass() == ComposedRuleElement.class && root.getRuleElements().size() == 1
                && root.getConditions().isEmpty() && root.getActions().isEmpty();
        if (!one || !(root.getRuleElements().get(0) instanceof ScriptRuleElement element) || !isPlain(element, stream)) {
            return null;
        }
        List<Mark> marks = new ArrayList<>();
        MatchContext context = new MatchContext(element.getParent());
        for (AbstractRutaAction each : element.getActions()) {
            boolean last = each.getClass() == MarkLastAction.class;
            ITypeExpression type = each.getLabel() == null && (last || each.getClass() == ImplicitMarkAction.class)
                    ? ((AbstractMarkAction) each).getType() : null;
            if (!(type instanceof SimpleTypeExpression) || type.getType(context, stream) == null) {
                return null;
            }
            marks.add(new Mark(type.getType(context, stream), last));
        }
        return new Marking(element, marks);
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
            for (Mark mark : marks) {
                if (!mark.last()) {
                    mark(each.getBegin(), each.getEnd(), mark.type(), stream, maker);
                    continue;
                }
                List<RutaBasic> parts = stream.getBasicsInWindow(each);
                if (!parts.isEmpty()) {
                    RutaBasic part = parts.get(parts.size() - 1);
                    mark(part.getBegin(), part.getEnd(), mark.type(), stream, maker);
                }
            }
        }
    }

    private static void mark(int begin, int end, Type type, RuleStream stream, RuleMatch maker) {
        AnnotationFS made = stream.getCas().createAnnotation(type, begin, end);
        stream.getCas().addFsToIndexes(made);
        stream.addAnnotation(made, maker);
    }
}
