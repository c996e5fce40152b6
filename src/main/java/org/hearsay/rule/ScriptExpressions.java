package org.hearsay.rule;

import org.antlr.runtime.Token;
import org.apache.uima.ruta.block.RutaBlock;
import org.apache.uima.ruta.expression.ExpressionFactory;
import org.apache.uima.ruta.expression.IRutaExpression;
import org.apache.uima.ruta.expression.MatchReference;
import org.apache.uima.ruta.expression.feature.FeatureMatchExpression;

/** Makes the expressions of a script. */
final class ScriptExpressions extends ExpressionFactory {

    @Override
    public FeatureMatchExpression createFeatureMatchExpression(MatchReference reference, Token operator,
            IRutaExpression value, RutaBlock block) {
        return new LongFeatureMatch(reference, operator == null ? "" : operator.getText(), value);
    }

    @Override
    public MatchReference createMatchReference(String reference, String comparator, IRutaExpression value) {
        return new ScriptReference(reference, comparator, value);
    }
}
