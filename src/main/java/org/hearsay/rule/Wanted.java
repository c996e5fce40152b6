package org.hearsay.rule;

import org.apache.uima.cas.Type;
import org.apache.uima.cas.impl.TypeImpl;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.ruta.expression.AnnotationTypeExpression;
import org.apache.uima.ruta.expression.feature.FeatureExpression;
import org.apache.uima.ruta.expression.type.SimpleTypeExpression;
import org.apache.uima.ruta.rule.MatchContext;

/**
 * The type that an element of a rule names, and the text that it wants in one of its features.
 *
 * @param feature null where it wants none
 */
record Wanted(TypeImpl type, LongFeatureMatch feature) {

    /** Returns what the element names, or null when that comes to be known only in a match. */
    static Wanted by(ScriptRuleElement element, RuleStream stream) {
        if (!(element.getMatcher().getExpression() instanceof AnnotationTypeExpression expression)) {
            return null;
        }
        MatchContext context = new MatchContext(element.getParent());
        Type type = expression.getType(context, stream);
        FeatureExpression feature = expression.getFeatureExpression();
        boolean told = type != null && expression.getTypeExpression() instanceof SimpleTypeExpression
                && expression.getTypeListExpression() == null && expression.getAnnotationExpression() == null
                && expression.getAnnotationListExpression() == null
                && (feature == null || feature instanceof LongFeatureMatch match && match.isPlain(context, stream));
        return told ? new Wanted((TypeImpl) type, (LongFeatureMatch) feature) : null;
    }

    /** Returns true for an annotation of the type that has the text in its feature. */
    boolean isMet(AnnotationFS annotation, ScriptRuleElement element, RuleStream stream) {
        return type.subsumes((TypeImpl) annotation.getType()) && (feature == null
                || feature.holds(annotation, new MatchContext(annotation, element, null, true), stream));
    }
}
