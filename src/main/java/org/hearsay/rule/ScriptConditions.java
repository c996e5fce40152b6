package org.hearsay.rule;

import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.impl.TypeImpl;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.ruta.RutaStream;
import org.apache.uima.ruta.block.RutaBlock;
import org.apache.uima.ruta.condition.AbstractRutaCondition;
import org.apache.uima.ruta.condition.ConditionFactory;
import org.apache.uima.ruta.condition.PartOfNeqCondition;
import org.apache.uima.ruta.expression.bool.IBooleanExpression;
import org.apache.uima.ruta.expression.bool.SimpleBooleanExpression;
import org.apache.uima.ruta.expression.string.IStringExpression;
import org.apache.uima.ruta.expression.type.AbstractTypeListExpression;
import org.apache.uima.ruta.expression.type.ITypeExpression;

import org.apache.uima.ruta.rule.EvaluatedCondition;
import org.apache.uima.ruta.rule.MatchContext;
import org.apache.uima.ruta.visitor.InferenceCrowd;

/** Makes the conditions of a script. A broken pattern is left for {@link NameCheck} to report. */
final class ScriptConditions extends ConditionFactory {

    @Override
    public AbstractRutaCondition createConditionPartOfNeq(ITypeExpression type, AbstractTypeListExpression types,
            RutaBlock block) {
        return type == null ? new PartOfLonger(types) : new PartOfLonger(type);
    }

    @Override
    public AbstractRutaCondition createConditionFeature(IStringExpression feature, Object value, RutaBlock block) {
        boolean literal = PureConditions.isLiteral(feature) && value instanceof IStringExpression text
                && PureConditions.isLiteral(text);
        return literal ? new TextFeatureCondition(feature, (IStringExpression) value)
                : super.createConditionFeature(feature, value, block);
    }

    @Override
    public AbstractRutaCondition createConditionRegExp(IStringExpression pattern, IBooleanExpression ignoreCase,
            RutaBlock block) {
        boolean ignores = ignoreCase instanceof SimpleBooleanExpression flag && flag.getPrimitiveValue();
        boolean literal = PureConditions.isLiteral(pattern) && (ignoreCase == null || PureConditions.isLiteral(ignoreCase));
        if (!literal) {
            return super.createConditionRegExp(pattern, ignoreCase, block);
        }
        try {
            return new TextPattern(pattern, ignoreCase, pattern.getStringValue(null, null), ignores);
        } catch (PatternSyntaxException e) {
            return super.createConditionRegExp(pattern, ignoreCase, block);
        }
    }

    /** Looks at what covers the place; Ruta's own goes back to the beginning of the document each time. */
    private static final class PartOfLonger extends PartOfNeqCondition {

        PartOfLonger(ITypeExpression type) {
            super(type);
        }

        PartOfLonger(AbstractTypeListExpression types) {
            super(types);
        }

        @Override
        public EvaluatedCondition eval(MatchContext context, RutaStream stream, InferenceCrowd crowd) {
            AnnotationFS annotation = context.getAnnotation();
            List<Type> types = isWorkingOnList() ? getList().getList(context, stream)
                    : List.of(this.type.getType(context, stream));
            boolean holds = annotation != null
                    && stream.getBeginAnchor(annotation.getBegin()) instanceof StretchBasic place
                    && types.stream().anyMatch(each -> place.stretch().isPartOfLonger((TypeImpl) each, annotation));
            return new EvaluatedCondition(this, holds);
        }
    }
}
