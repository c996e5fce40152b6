package org.hearsay.rule;

/** Has the rules of one thread watched until it is closed. */
public final class RuleTracing implements AutoCloseable {

    private static final ThreadLocal<RuleTrace> CURRENT = new ThreadLocal<>();

    private final RuleTrace before;

    private RuleTracing(RuleTrace before) {
        this.before = before;
    }

    /**
     * Tells the trace of all that rule engines do in this thread from now on.
     *
     * @param trace who is told, or null for nobody
     * @return what ends it
     */
    public static RuleTracing start(RuleTrace trace) {
        RuleTracing tracing = new RuleTracing(CURRENT.get());
        CURRENT.set(trace);
        return tracing;
    }

    /** Returns the trace of this thread, or null. */
    static RuleTrace current() {
        return CURRENT.get();
    }

    @Override
    public void close() {
        if (before == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
    }
}
