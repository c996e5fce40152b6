package org.hearsay.rule;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.ruta.RutaStream;
import org.apache.uima.ruta.ScriptApply;
import org.apache.uima.ruta.rule.AbstractRuleMatch;
import org.apache.uima.ruta.rule.RuleApply;

/** Tells a {@link RuleTrace} what the rules of one document do. */
final class RuleTracer {

    /** Counts what this thread computes, since others may keep it waiting. */
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    /** A rule that is running. */
    private static final class Run {

        private final long start = CLOCK.getCurrentThreadCpuTime();
        private final Map<Object, List<AnnotationFS>> madeBy = new IdentityHashMap<>();
        private final boolean keepsMatches;
        private long inner;
        private int made;

        Run(boolean keepsMatches) {
            this.keepsMatches = keepsMatches;
        }
    }

    private final RuleTrace trace;
    private final Deque<Run> running = new ArrayDeque<>();

    RuleTracer(RuleTrace trace) {
        this.trace = trace;
    }

    boolean triesAll() {
        return trace.triesAll();
    }

    boolean followsMatches() {
        return trace.wantsAttempts();
    }

    void begin(Traceable rule, ScriptApply result) {
        boolean keepsMatches = !(result instanceof RuleApply apply) || apply.isAcceptMatches();
        running.push(new Run(keepsMatches));
        if (rule.isWritten() && result instanceof RuleApply apply && follows(rule)) {
            apply.setAcceptMatches(true);
        }
    }

    void made(AnnotationFS annotation, AbstractRuleMatch<?> creator) {
        Run run = running.peek();
        if (run != null) {
            run.made++;
            run.madeBy.computeIfAbsent(creator, key -> new ArrayList<>()).add(annotation);
        }
    }

    void end(Traceable rule, ScriptApply result, RutaStream stream) {
        Run run = running.pop();
        long nanos = CLOCK.getCurrentThreadCpuTime() - run.start;
        if (rule.isWritten() && result instanceof RuleApply apply) {
            trace.ran(rule.outline(), apply.getTried(), apply.getApplied(), run.made, nanos - run.inner);
            if (apply.isAcceptMatches() && follows(rule)) {
                tell(rule, apply, run, stream);
            }
            if (!run.keepsMatches) {
                apply.getList().clear();
            }
        }
        if (!running.isEmpty()) {
            // Whatever it cost to tell of the inner rule is no time of the outer one.
            running.peek().inner += CLOCK.getCurrentThreadCpuTime() - run.start;
        }
    }

    private boolean follows(Traceable rule) {
        return trace.wantsAttempts() && trace.follows(rule.origin());
    }

    private void tell(Traceable rule, RuleApply apply, Run run, RutaStream stream) {
        AttemptReader reader = new AttemptReader(rule, stream);
        for (AbstractRuleMatch<?> match : apply.getList()) {
            reader.read(match, run.madeBy.getOrDefault(match, List.of()), trace::wants).ifPresent(trace::attempted);
        }
    }
}
