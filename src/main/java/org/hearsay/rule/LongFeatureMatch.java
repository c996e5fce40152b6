package org.hearsay.rule;

import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.Type;
import org.apache.uima.ruta.RutaStream;
import org.apache.uima.ruta.expression.IRutaExpression;
import org.apache.uima.ruta.expression.MatchReference;
import org.apache.uima.ruta.expression.feature.FeatureMatchExpression;
import org.apache.uima.ruta.expression.number.INumberExpression;
import org.apache.uima.ruta.rule.MatchContext;

/** A comparison of a feature with a value; Ruta's own cannot read features of type long. */
final class LongFeatureMatch extends FeatureMatchExpression {

    LongFeatureMatch(MatchReference reference, String operator, IRutaExpression value) {
        super(reference, operator, value);
    }

    @Override
    public boolean checkFeatureValue(FeatureStructure structure, Feature feature, MatchContext context,
            RutaStream stream) {
        Type range = feature == null ? null : feature.getRange();
        if (range != null && CAS.TYPE_NAME_LONG.equals(range.getName()) && getArg() instanceof INumberExpression number) {
            return holds(Double.compare(structure.getLongValue(feature), number.getDoubleValue(context, stream)));
        }
        return super.checkFeatureValue(structure, feature, context, stream);
    }

    private boolean holds(int order) {
        return switch (getOp()) {
            case "==" -> order == 0;
            case "!=" -> order != 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            default -> false;
        };
    }
}
