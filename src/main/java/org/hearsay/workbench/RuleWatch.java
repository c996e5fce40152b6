package org.hearsay.workbench;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.rule.RuleAttempt;
import org.hearsay.rule.RuleTrace;

/** Collects attempts of rules: those that made something, and, around some places, those that failed, too. */
final class RuleWatch implements RuleTrace {

    private final List<int[]> windows;
    private final List<RuleAttempt> attempts = new ArrayList<>();

    /**
     * @param windows begins and ends of the places where failed attempts are of interest
     */
    RuleWatch(List<int[]> windows) {
        this.windows = windows;
    }

    @Override
    public boolean triesAll() {
        return !windows.isEmpty();
    }

    @Override
    public boolean wants(int begin, int end) {
        return windows.isEmpty() || windows.stream().anyMatch(window -> begin < window[1] && window[0] < end);
    }

    @Override
    public void attempted(RuleAttempt attempt) {
        if (!windows.isEmpty() || attempt.matched()) {
            attempts.add(attempt);
        }
    }

    List<RuleAttempt> attempts() {
        return attempts;
    }
}
