package org.hearsay.rule;

import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.ruta.RutaStream;
import org.apache.uima.ruta.condition.FeatureCondition;
import org.apache.uima.ruta.expression.string.IStringExpression;
import org.apache.uima.ruta.rule.EvaluatedCondition;
import org.apache.uima.ruta.rule.MatchContext;
import org.apache.uima.ruta.visitor.InferenceCrowd;

/** A FEATURE condition whose feature and text are written out; Ruta's own parses its name for each annotation. */
final class TextFeatureCondition extends FeatureCondition {

    private final TextFeature feature;
    private final String text;

    /**
     * @param name name of the feature, written out
     * @param value text that the feature must have, written out
     */
    TextFeatureCondition(IStringExpression name, IStringExpression value) {
        super(name, value);
        feature = new TextFeature(name.getStringValue(null, null));
        text = value.getStringValue(null, null);
    }

    @Override
    public EvaluatedCondition eval(MatchContext context, RutaStream stream, InferenceCrowd crowd) {
        AnnotationFS annotation = context.getAnnotation();
        return annotation == null || !feature.isOf(annotation) ? super.eval(context, stream, crowd)
                : new EvaluatedCondition(this, text.equals(feature.read(annotation)));
    }
}
