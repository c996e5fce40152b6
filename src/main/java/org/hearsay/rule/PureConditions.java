package org.hearsay.rule;

import java.util.List;
import org.apache.uima.ruta.RutaStream;
import org.apache.uima.ruta.condition.AbstractRutaCondition;
import org.apache.uima.ruta.condition.AndCondition;
import org.apache.uima.ruta.condition.EndsWithCondition;
import org.apache.uima.ruta.condition.ImplicitCondition;
import org.apache.uima.ruta.condition.IsCondition;
import org.apache.uima.ruta.condition.NotCondition;
import org.apache.uima.ruta.condition.OrCondition;
import org.apache.uima.ruta.condition.PartOfCondition;
import org.apache.uima.ruta.condition.PartOfNeqCondition;
import org.apache.uima.ruta.condition.RegExpCondition;
import org.apache.uima.ruta.condition.StartsWithCondition;
import org.apache.uima.ruta.condition.TypeSentiveCondition;
import org.apache.uima.ruta.expression.IRutaExpression;
import org.apache.uima.ruta.expression.bool.SimpleBooleanExpression;
import org.apache.uima.ruta.expression.feature.FeatureMatchExpression;
import org.apache.uima.ruta.expression.number.SimpleNumberExpression;
import org.apache.uima.ruta.expression.string.ComposedStringExpression;
import org.apache.uima.ruta.expression.string.SimpleStringExpression;
import org.apache.uima.ruta.expression.type.SimpleTypeExpression;
import org.apache.uima.ruta.rule.MatchContext;
import org.apache.uima.ruta.visitor.InferenceCrowd;

/** Tells conditions that depend on the annotation alone, and not on labels, variables or what has matched so far. */
final class PureConditions {

    /** Watches conditions that are tried before a match. */
    static final InferenceCrowd NOBODY = InferenceCrowd.emptyCrowd;

    private PureConditions() {
    }

    static boolean isPure(AbstractRutaCondition condition, MatchContext context, RutaStream stream) {
        if (condition instanceof NotCondition not) {
            return isPure(not.getConditions().get(0), context, stream);
        }
        if (condition instanceof AndCondition and) {
            return arePure(and.getConditions(), context, stream);
        }
        if (condition instanceof OrCondition or) {
            return arePure(or.getConditions(), context, stream);
        }
        if (condition instanceof RegExpCondition pattern) {
            return pattern.getVariable() == null && isLiteral(pattern.getPattern())
                    && isLiteral(pattern.getIgnoreCase());
        }
        if (condition instanceof ImplicitCondition implicit) {
            return implicit.getExpr() instanceof FeatureMatchExpression match && isLiteral(match.getArg())
                    && match.getMatchReference().getTypeExpression(context, stream) instanceof SimpleTypeExpression;
        }
        if (condition instanceof TextFeatureCondition) {
            return true;
        }
        boolean looksAtPlace = condition instanceof PartOfCondition || condition instanceof PartOfNeqCondition
                || condition instanceof IsCondition || condition instanceof StartsWithCondition
                || condition instanceof EndsWithCondition;
        return looksAtPlace && ((TypeSentiveCondition) condition).getType() instanceof SimpleTypeExpression;
    }

    private static boolean arePure(List<AbstractRutaCondition> conditions, MatchContext context, RutaStream stream) {
        for (AbstractRutaCondition each : conditions) {
            if (!isPure(each, context, stream)) {
                return false;
            }
        }
        return true;
    }

    /** Returns true when the value of the expression is written out. */
    static boolean isLiteral(IRutaExpression expression) {
        if (expression instanceof ComposedStringExpression composed) {
            return composed.getExpressions().stream().allMatch(PureConditions::isLiteral);
        }
        return expression instanceof SimpleStringExpression || expression instanceof SimpleBooleanExpression
                || expression instanceof SimpleNumberExpression;
    }
}
