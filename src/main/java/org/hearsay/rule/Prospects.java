package org.hearsay.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.uima.ruta.expression.number.INumberExpression;
import org.apache.uima.ruta.expression.number.SimpleNumberExpression;
import org.apache.uima.ruta.rule.ComposedRuleElement;
import org.apache.uima.ruta.rule.MatchContext;
import org.apache.uima.ruta.rule.RuleElement;
import org.apache.uima.ruta.rule.RutaLiteralMatcher;
import org.apache.uima.ruta.rule.RutaRuleElement;
import org.apache.uima.ruta.rule.quantifier.MinMaxGreedy;
import org.apache.uima.ruta.rule.quantifier.MinMaxReluctant;
import org.apache.uima.ruta.rule.quantifier.NormalQuantifier;
import org.apache.uima.ruta.rule.quantifier.PlusGreedy;
import org.apache.uima.ruta.rule.quantifier.PlusReluctant;
import org.apache.uima.ruta.rule.quantifier.QuestionGreedy;
import org.apache.uima.ruta.rule.quantifier.QuestionReluctant;
import org.apache.uima.ruta.rule.quantifier.RuleElementQuantifier;

/** Reads off a rule what may stand on one side of one of its elements. */
final class Prospects {

    private final RuleStream stream;
    private final boolean after;

    private Prospects(RuleStream stream, boolean after) {
        this.stream = stream;
        this.after = after;
    }

    /**
     * Returns what may stand beside an element that has matched once.
     *
     * @param stream a document with the types that the rule is about
     * @param after on which side of it
     */
    static Prospect beside(ScriptRuleElement element, RuleStream stream, boolean after) {
        Prospects prospects = new Prospects(stream, after);
        Prospect next = prospects.beyond(element);
        if (next == Prospect.ANYTHING || element.getQuantifier() instanceof NormalQuantifier) {
            return next;
        }
        return prospects.ofType(element, next) instanceof ElementProspect more
                ? (offset, outlook) -> more.isOpen(offset, 1, outlook) : Prospect.ANYTHING;
    }

    /** Returns what may stand beyond an element. */
    private Prospect beyond(RuleElement element) {
        if (!(element.getContainer() instanceof ComposedRuleElement container) || !isOrdinary(container)) {
            return Prospect.ANYTHING;
        }
        RuleElement next = container.getConjunct() == null ? container.getNextElement(after, element) : null;
        if (next != null) {
            return of(next, () -> beyond(next));
        }
        boolean repeats = !(container.getQuantifier() instanceof NormalQuantifier) && !isOptional(container);
        return repeats ? Prospect.ANYTHING : beyond(container);
    }

    /** Returns true for a sequence and for alternatives. */
    private static boolean isOrdinary(ComposedRuleElement composed) {
        return composed.getClass() == ComposedRuleElement.class && !Boolean.TRUE.equals(composed.getConjunct());
    }

    private static boolean isOptional(RuleElement element) {
        return element.getQuantifier() instanceof QuestionGreedy || element.getQuantifier() instanceof QuestionReluctant;
    }

    private Prospect of(RuleElement element, Supplier<Prospect> next) {
        if (element instanceof ScriptRuleElement simple) {
            return ofType(simple, next.get());
        }
        if (element instanceof ComposedRuleElement composed && isOrdinary(composed)) {
            return ofGroup(composed, next);
        }
        boolean literal = element.getClass() == RutaRuleElement.class
                && element.getQuantifier() instanceof NormalQuantifier
                && ((RutaRuleElement) element).getMatcher() instanceof RutaLiteralMatcher matcher
                && PureConditions.isLiteral(matcher.getExpression());
        return literal ? ofText((RutaRuleElement) element, next.get()) : Prospect.ANYTHING;
    }

    /** Elements of the group find what is beyond it by themselves. */
    private Prospect ofGroup(ComposedRuleElement group, Supplier<Prospect> next) {
        boolean optional = isOptional(group);
        if (!optional && !(group.getQuantifier() instanceof NormalQuantifier)) {
            return Prospect.ANYTHING;
        }
        List<Prospect> ways = new ArrayList<>();
        if (optional) {
            ways.add(next.get());
        }
        List<RuleElement> elements = group.getRuleElements();
        if (group.getConjunct() != null) {
            elements.forEach(each -> ways.add(of(each, () -> beyond(each))));
        } else {
            RuleElement first = elements.get(after ? 0 : elements.size() - 1);
            ways.add(of(first, () -> beyond(first)));
        }
        return Prospect.anyOf(ways);
    }

    private Prospect ofText(RutaRuleElement element, Prospect next) {
        RutaLiteralMatcher matcher = (RutaLiteralMatcher) element.getMatcher();
        String wanted = matcher.getExpression().getStringValue(new MatchContext(element.getParent()), stream);
        return (offset, outlook) -> {
            Stretch stretch = outlook.next(offset);
            String text = outlook.stream().text();
            if (stretch == null) {
                return false;
            }
            int begin = after ? stretch.begin() : stretch.end() - wanted.length();
            return begin >= 0 && text.startsWith(wanted, begin)
                    && next.isOpen(after ? begin + wanted.length() : begin, outlook);
        };
    }

    private Prospect ofType(ScriptRuleElement element, Prospect next) {
        Wanted wanted = Wanted.by(element, stream);
        MatchContext context = new MatchContext(element.getParent());
        int min = min(element.getQuantifier(), context);
        int max = max(element.getQuantifier(), context);
        boolean asksNothing = min == 0 && next == Prospect.ANYTHING;
        return wanted == null || asksNothing ? Prospect.ANYTHING
                : new ElementProspect(element, wanted, new PureChecks(element, stream), min, max, next);
    }

    private int min(RuleElementQuantifier quantifier, MatchContext context) {
        if (quantifier instanceof NormalQuantifier || quantifier instanceof PlusGreedy
                || quantifier instanceof PlusReluctant) {
            return 1;
        }
        if (quantifier instanceof MinMaxGreedy greedy) {
            return number(greedy.getMin(), 0, context);
        }
        return quantifier instanceof MinMaxReluctant reluctant ? number(reluctant.getMin(), 0, context) : 0;
    }

    private int max(RuleElementQuantifier quantifier, MatchContext context) {
        if (quantifier instanceof NormalQuantifier || quantifier instanceof QuestionGreedy
                || quantifier instanceof QuestionReluctant) {
            return 1;
        }
        if (quantifier instanceof MinMaxGreedy greedy) {
            return number(greedy.getMax(), Integer.MAX_VALUE, context);
        }
        return quantifier instanceof MinMaxReluctant reluctant
                ? number(reluctant.getMax(), Integer.MAX_VALUE, context) : Integer.MAX_VALUE;
    }

    /** Returns the number that is written out, or the other one where it comes to be known only in a match. */
    private int number(INumberExpression expression, int otherwise, MatchContext context) {
        return expression instanceof SimpleNumberExpression ? expression.getIntegerValue(context, stream) : otherwise;
    }
}
