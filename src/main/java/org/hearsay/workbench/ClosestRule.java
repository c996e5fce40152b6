package org.hearsay.workbench;

import java.util.List;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.hearsay.rule.RuleAttempt;
import org.hearsay.workbench.Explanation.NearMiss;

/** Says in a line which rule came closest to a span that is not tagged, and what stopped it. */
final class ClosestRule {

    private final Explainer explainer;

    ClosestRule(Explainer explainer) {
        this.explainer = explainer;
    }

    /**
     * Looks at a span of a text.
     *
     * @param rule the rule that should have tagged it, which is told of when it came near at all
     * @return what to add to a message, or an empty string when no rule came near
     * @throws AnalysisEngineProcessException when an engine fails
     */
    String to(String text, String span, String rule) throws AnalysisEngineProcessException {
        if (span.isBlank()) {
            return "";
        }
        NearMiss own = nearest(text, ExplainQuestion.at(span).ofRule(rule));
        NearMiss told = own == null ? nearest(text, ExplainQuestion.at(span)) : own;
        return told == null ? "" : "; " + describe(told);
    }

    private NearMiss nearest(String text, ExplainQuestion question) throws AnalysisEngineProcessException {
        List<NearMiss> nearest = explainer.explain(text, question).places().get(0).nearest();
        return nearest.isEmpty() ? null : nearest.get(0);
    }

    private static String describe(NearMiss miss) {
        String closest = "closest came [" + miss.source().rule() + "] in line " + miss.source().line() + ", stopped at ";
        RuleAttempt attempt = miss.attempt();
        if (attempt == null || attempt.failedAt() < 0) {
            return attempt == null ? closest + "[" + miss.missing() + "]: there is none in the sentence"
                    : closest + "its end";
        }
        RuleAttempt.Step step = attempt.steps().get(attempt.failedAt());
        String on = attempt.failedOn() == null ? "the end of the text" : "[" + attempt.failedOn().text() + "]";
        return closest + "[" + step.element().text() + "]: " + (step.failedCondition() == null ? "found " + on + " there"
                : "[" + step.failedCondition() + "] does not hold on " + on);
    }
}
