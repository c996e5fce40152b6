package org.hearsay.rule;

import java.util.List;
import org.apache.uima.cas.impl.TypeImpl;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.ruta.rule.MatchContext;

/** Open where as many annotations of a type follow as an element of a rule asks for, and then what comes after it. */
final class ElementProspect implements Prospect {

    private final ScriptRuleElement element;
    private final TypeImpl type;
    private final LongFeatureMatch feature;
    private final PureChecks checks;
    private final int min;
    private final int max;
    private final Prospect next;

    /**
     * @param feature what the element asks of a feature, or null
     * @param checks the conditions of the element that look at the annotation alone
     */
    ElementProspect(ScriptRuleElement element, TypeImpl type, LongFeatureMatch feature,
            PureChecks checks, int min, int max, Prospect next) {
        this.element = element;
        this.type = type;
        this.feature = feature;
        this.checks = checks.isEmpty() ? null : checks;
        this.min = min;
        this.max = max;
        this.next = next;
    }

    @Override
    public boolean isOpen(int offset, Outlook outlook) {
        return isOpen(offset, 0, outlook);
    }

    /**
     * @param count how often the element has matched already
     */
    boolean isOpen(int offset, int count, Outlook outlook) {
        if (outlook.isSpent() || count >= min && next.isOpen(offset, outlook)) {
            return true;
        }
        if (count >= max) {
            return false;
        }
        Stretch stretch = outlook.next(offset);
        if (stretch == null) {
            return false;
        }
        List<AnnotationFS> here = outlook.isAfter() ? stretch.begins() : stretch.ends();
        for (int i = 0; i < here.size(); i++) {
            AnnotationFS each = here.get(i);
            if (type.subsumes((TypeImpl) each.getType()) && holds(each, outlook)
                    && isOpen(outlook.isAfter() ? each.getEnd() : each.getBegin(), count + 1, outlook)) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(AnnotationFS annotation, Outlook outlook) {
        return (feature == null || feature.holds(annotation, new MatchContext(annotation, element, null,
                outlook.isAfter()), outlook.stream()))
                && (checks == null || checks.hold(annotation, outlook.stream()));
    }
}
