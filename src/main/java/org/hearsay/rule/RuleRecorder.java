package org.hearsay.rule;

import java.util.List;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.ruta.RutaElement;
import org.apache.uima.ruta.ScriptApply;
import org.apache.uima.ruta.rule.AbstractRule;
import org.apache.uima.ruta.rule.AbstractRuleMatch;
import org.apache.uima.ruta.visitor.InferenceCrowd;

/**
 * Watches the rules of one document: writes their names into what they make, knows which one is running, and ends the run
 * when its thread is interrupted.
 */
final class RuleRecorder extends InferenceCrowd {

    static final String RULE_FEATURE = "rule";

    private volatile RuleOrigin current;

    RuleRecorder() {
        super(List.of());
    }

    /** Returns the rule that is running, or ran last; null before the first. */
    RuleOrigin current() {
        return current;
    }

    @Override
    public void beginVisit(RutaElement element, ScriptApply result) {
        if (element instanceof Traceable rule) {
            current = rule.origin();
            stopIfInterrupted();
        }
    }

    @Override
    public void endVisit(RutaElement element, ScriptApply result) {
        stopIfInterrupted();
    }

    @Override
    public void annotationAdded(AnnotationFS annotation, AbstractRuleMatch<? extends AbstractRule> creator) {
        if (creator == null) {
            return;
        }
        Feature rule = annotation.getType().getFeatureByBaseName(RULE_FEATURE);
        if (rule != null && creator.getRule() instanceof Traceable maker && annotation.getStringValue(rule) == null) {
            annotation.setStringValue(rule, maker.origin().id());
        }
    }

    /** Leaves the interrupt as it is, for whoever waits for the thread. */
    void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new RuleInterruptedException(current);
        }
    }
}
