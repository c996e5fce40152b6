package org.hearsay.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.ruta.RutaStream;
import org.apache.uima.ruta.UIMAConstants;
import org.apache.uima.ruta.expression.IRutaExpression;
import org.apache.uima.ruta.expression.MatchReference;
import org.apache.uima.ruta.expression.feature.FeatureMatchExpression;
import org.apache.uima.ruta.expression.number.INumberExpression;
import org.apache.uima.ruta.expression.string.IStringExpression;
import org.apache.uima.ruta.rule.MatchContext;

/**
 * A comparison of a feature with a value. Ruta's own cannot read features of type long, and looks the feature up by its
 * name for each annotation; this one remembers it where it compares text, which most rules do.
 */
final class LongFeatureMatch extends FeatureMatchExpression {

    private static final List<String> NO_FEATURES = List.of(UIMAConstants.FEATURE_COVERED_TEXT,
            UIMAConstants.FEATURE_COVERED_TEXT_SHORT, UIMAConstants.FEATURE_TYPE);

    private final String text;
    private final boolean equal;
    private boolean asked;
    private TextFeature feature;

    LongFeatureMatch(MatchReference reference, String operator, IRutaExpression value) {
        super(reference, operator, value);
        equal = EQUAL.equals(operator);
        boolean comparesText = value instanceof IStringExpression && PureConditions.isLiteral(value)
                && (equal || NOT_EQUAL.equals(operator));
        text = comparesText ? ((IStringExpression) value).getStringValue(null, null) : null;
    }

    /** Returns true when it asks for the text of one feature of the annotation itself. */
    boolean isPlain(MatchContext context, RutaStream stream) {
        if (text == null) {
            return false;
        }
        if (!asked) {
            List<String> names = getFeatureStringList(context, stream);
            boolean plain = names.size() == 1 && names.get(0).indexOf('[') < 0 && !NO_FEATURES.contains(names.get(0));
            feature = plain ? new TextFeature(names.get(0)) : null;
            asked = true;
        }
        return feature != null;
    }

    /**
     * Returns whether a plain comparison holds.
     *
     * @see #isPlain
     */
    boolean holds(FeatureStructure structure, MatchContext context, RutaStream stream) {
        if (!feature.isOf(structure)) {
            return !super.getFeatureStructures(List.of(structure), true, context, stream).isEmpty();
        }
        return text.equals(feature.read(structure)) == equal;
    }

    @Override
    public Collection<? extends AnnotationFS> getAnnotations(Collection<? extends FeatureStructure> structures,
            boolean checkValue, MatchContext context, RutaStream stream) {
        if (!checkValue || !isPlain(context, stream)) {
            return super.getAnnotations(structures, checkValue, context, stream);
        }
        List<AnnotationFS> found = new ArrayList<>(structures.size());
        for (FeatureStructure each : structures) {
            if (each instanceof AnnotationFS annotation && holds(annotation, context, stream)) {
                found.add(annotation);
            }
        }
        return found;
    }

    @Override
    public Collection<? extends FeatureStructure> getFeatureStructures(Collection<? extends FeatureStructure> structures,
            boolean checkValue, MatchContext context, RutaStream stream) {
        return checkValue && isPlain(context, stream) ? getAnnotations(structures, true, context, stream)
                : super.getFeatureStructures(structures, checkValue, context, stream);
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
