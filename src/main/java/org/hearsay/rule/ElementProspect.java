package org.hearsay.rule;

import org.apache.uima.cas.text.AnnotationFS;

/** Open where as many annotations of a type follow as an element of a rule asks for, and then what comes after it. */
final class ElementProspect implements Prospect {

    private final ScriptRuleElement element;
    private final Wanted wanted;
    private final PureChecks checks;
    private final int min;
    private final int max;
    private final Prospect next;

    /**
     * @param checks the conditions of the element that look at the annotation alone
     */
    ElementProspect(ScriptRuleElement element, Wanted wanted, PureChecks checks, int min, int max, Prospect next) {
        this.element = element;
        this.wanted = wanted;
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
        AnnotationRun here = outlook.isAfter() ? stretch.begins() : stretch.ends();
        for (int i = 0; i < here.size(); i++) {
            AnnotationFS each = here.get(i);
            if (holds(each, outlook)
                    && isOpen(outlook.isAfter() ? each.getEnd() : each.getBegin(), count + 1, outlook)) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(AnnotationFS annotation, Outlook outlook) {
        return wanted.isMet(annotation, element, outlook.stream())
                && (checks == null || checks.hold(annotation, outlook.stream()));
    }
}
