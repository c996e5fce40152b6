package org.hearsay.rule;

import java.util.ArrayList;
import java.util.List;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.ruta.RutaElement;
import org.apache.uima.ruta.RutaStream;
import org.apache.uima.ruta.ScriptApply;
import org.apache.uima.ruta.rule.AbstractRule;
import org.apache.uima.ruta.rule.AbstractRuleMatch;
import org.apache.uima.ruta.visitor.InferenceCrowd;

/**
 * Watches the rules of one document: writes their names into what they make, removes what they make twice, knows which
 * one is running, and ends the run when its thread is interrupted.
 */
final class RuleRecorder extends InferenceCrowd {

    static final String RULE_FEATURE = "rule";

    private final RuleTracer tracer;
    private final Duplicates duplicates = new Duplicates();
    private final List<AnnotationFS> made = new ArrayList<>();
    private RutaStream stream;
    private int depth;
    private volatile RuleOrigin current;

    private RuleRecorder(RuleTracer tracer) {
        super(List.of());
        this.tracer = tracer;
    }

    /**
     * Returns a recorder for one document.
     *
     * @param trace who else is told what rules do, or null
     */
    static RuleRecorder of(RuleTrace trace) {
        return new RuleRecorder(trace == null ? null : new RuleTracer(trace));
    }

    /** Returns true when the attempts that are bound to fail are wanted, too. */
    boolean triesAll() {
        return tracer != null && tracer.triesAll();
    }

    /** Tells the stream from which duplicates are removed. */
    void watch(RutaStream watched) {
        stream = watched;
    }

    /** Returns true when it wants to be told of each element and condition of a match. */
    boolean followsMatches() {
        return tracer != null && tracer.followsMatches();
    }

    /** Returns the rule that is running, or ran last; null before the first. */
    RuleOrigin current() {
        return current;
    }

    @Override
    public void beginVisit(RutaElement element, ScriptApply result) {
        if (element instanceof Traceable rule) {
            current = rule.origin();
            depth++;
            stopIfInterrupted();
            if (tracer != null) {
                tracer.begin(rule, result);
            }
        }
    }

    /** Looks for duplicates when a rule has ended with all the rules within it, since those may still refer to them. */
    @Override
    public void endVisit(RutaElement element, ScriptApply result) {
        if (tracer != null && element instanceof Traceable rule) {
            tracer.end(rule, result, stream);
        }
        if (element instanceof Traceable && --depth == 0 && !made.isEmpty()) {
            for (AnnotationFS annotation : new ArrayList<>(made)) {
                if (duplicates.contains(annotation)) {
                    stream.removeAnnotation(annotation);
                }
            }
            made.clear();
        }
    }

    @Override
    public void annotationAdded(AnnotationFS annotation, AbstractRuleMatch<? extends AbstractRule> creator) {
        if (creator == null) {
            return;
        }
        made.add(annotation);
        if (tracer != null) {
            tracer.made(annotation, creator);
        }
        Feature rule = annotation.getType().getFeatureByBaseName(RULE_FEATURE);
        if (rule != null && creator.getRule() instanceof Traceable maker && annotation.getStringValue(rule) == null) {
            annotation.setStringValue(rule, maker.origin().id());
        }
    }

    /** Called before an annotation is removed or moved. */
    void annotationRemoved(AnnotationFS annotation) {
        duplicates.forget(annotation);
        made.removeIf(each -> each == annotation);
    }

    /** Leaves the interrupt as it is, for whoever waits for the thread. */
    void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new RuleInterruptedException(current);
        }
    }
}
