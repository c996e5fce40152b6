package org.hearsay.rule;

import org.apache.uima.ruta.RutaStream;
import org.apache.uima.ruta.expression.IRutaExpression;
import org.apache.uima.ruta.expression.MatchReference;
import org.apache.uima.ruta.expression.feature.FeatureExpression;
import org.apache.uima.ruta.expression.feature.FeatureMatchExpression;
import org.apache.uima.ruta.expression.type.ITypeExpression;
import org.apache.uima.ruta.expression.type.SimpleTypeExpression;
import org.apache.uima.ruta.rule.MatchContext;

/** A type, label or feature as a script names it, whose comparisons can read features of type long. */
final class ScriptReference extends MatchReference {

    private final String comparator;
    private final IRutaExpression value;
    private FeatureExpression comparison;
    private ITypeExpression type;

    ScriptReference(String reference, String comparator, IRutaExpression value) {
        super(reference, comparator, value);
        this.comparator = comparator;
        this.value = value;
    }

    @Override
    public ITypeExpression getTypeExpression(MatchContext context, RutaStream stream) {
        if (type == null) {
            ITypeExpression expression = super.getTypeExpression(context, stream);
            type = expression != null && expression.getClass() == SimpleTypeExpression.class
                    ? new NamedType(((SimpleTypeExpression) expression).getTypeString()) : expression;
        }
        return type;
    }

    @Override
    public FeatureExpression getFeatureExpression(MatchContext context, RutaStream stream) {
        FeatureExpression expression = super.getFeatureExpression(context, stream);
        if (!(expression instanceof FeatureMatchExpression)) {
            return expression;
        }
        if (comparison == null) {
            comparison = new LongFeatureMatch(this, comparator, value);
        }
        return comparison;
    }
}
