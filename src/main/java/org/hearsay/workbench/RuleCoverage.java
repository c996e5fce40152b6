package org.hearsay.workbench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.io.InputDocument;
import org.hearsay.io.InputIterator;
import org.hearsay.io.Inputs;
import org.hearsay.pipeline.Pipeline;
import org.hearsay.pipeline.PipelineSettings;
import org.hearsay.rule.RuleAttempt;
import org.hearsay.rule.RuleOrigin;
import org.hearsay.rule.RuleOutline;
import org.hearsay.rule.RuleOutlines;
import org.hearsay.rule.RuleTrace;

/**
 * Counts over documents what each rule does and how long it takes. Each document is tagged twice: once as always, for the
 * time, and once with each attempt looked at, which is slower.
 */
public final class RuleCoverage {

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    /**
     * What a rule did in all documents.
     *
     * @param rule the rule
     * @param tried how often it was held against a place of a text
     * @param matched how often it matched
     * @param made how many annotations it made
     * @param nanos the CPU time it took, without that of the rules within it
     * @param share its share of the time of all rules, from 0 to 1
     * @param failingElement the element at which most attempts failed, or null
     * @param failures how many failed there
     */
    public record Line(RuleOutline rule, long tried, long matched, long made, long nanos, double share,
            String failingElement, long failures) {
    }

    /**
     * What all rules did.
     *
     * @param lines a line for each rule, in the order of the scripts
     * @param documents how many documents were tagged
     * @param nanos the time of all rules
     * @param pipelineNanos the time of the whole pipeline
     * @param failed documents that failed, and why
     */
    public record Report(List<Line> lines, int documents, long nanos, long pipelineNanos, List<String> failed) {

        /** {@return the rules for which no text had anything to start with} */
        public List<Line> neverTried() {
            return lines.stream().filter(line -> line.tried() == 0).toList();
        }

        /** {@return the rules that were tried, but never matched} */
        public List<Line> neverMatched() {
            return lines.stream().filter(line -> line.tried() > 0 && line.matched() == 0).toList();
        }

        /**
         * {@return the report with the lines in another order}
         *
         * @param order by what to sort
         */
        public Report sorted(Comparator<Line> order) {
            return new Report(lines.stream().sorted(order).toList(), documents, nanos, pipelineNanos, failed);
        }
    }

    /** The counts of one rule. */
    private static final class Count {

        private long tried;
        private long matched;
        private long made;
        private long nanos;
        private final Map<String, Long> failures = new HashMap<>();
    }

    private final Map<RuleOrigin, Count> counts = new LinkedHashMap<>();

    private final RuleTrace clock = new RuleTrace() {
        @Override
        public boolean wantsAttempts() {
            return false;
        }

        @Override
        public void ran(RuleOutline outline, int tried, int matched, int made, long nanos) {
            count(outline).nanos += nanos;
        }
    };

    private final RuleTrace counter = new RuleTrace() {
        @Override
        public boolean triesAll() {
            return true;
        }

        @Override
        public void attempted(RuleAttempt attempt) {
            if (attempt.failedAt() >= 0) {
                count(attempt.rule()).failures.merge(attempt.steps().get(attempt.failedAt()).element().text(), 1L, Long::sum);
            }
        }

        @Override
        public void ran(RuleOutline outline, int tried, int matched, int made, long nanos) {
            Count count = count(outline);
            count.tried += tried;
            count.matched += matched;
            count.made += made;
        }
    };

    private RuleCoverage() {
    }

    /**
     * Tags the documents and counts.
     *
     * @param settings what to build the pipeline from
     * @param inputs the documents
     * @return what each rule did
     * @throws org.hearsay.lexicon.RuleFileException when a rule file is broken
     */
    public static Report of(PipelineSettings settings, Inputs inputs) {
        Pipeline pipeline = Pipeline.build(settings.withForeignTypes(List.of(inputs.typeSystem())));
        RuleCoverage coverage = new RuleCoverage();
        List<RuleOutline> rules = RuleOutlines.of(pipeline.families());
        DocumentRuns runs = new DocumentRuns(pipeline);
        int documents = 0;
        long pipelineNanos = 0;
        try (InputIterator all = inputs.iterator()) {
            while (all.hasNext()) {
                InputDocument document = all.next();
                // Comes first, so that the first document is not charged with what a fresh pipeline costs.
                if (runs.run(document, coverage.counter) != null) {
                    long start = CLOCK.getCurrentThreadCpuTime();
                    runs.run(document, coverage.clock);
                    pipelineNanos += CLOCK.getCurrentThreadCpuTime() - start;
                    documents++;
                }
            }
        }
        return coverage.report(rules, documents, pipelineNanos, runs.failures());
    }

    private Count count(RuleOutline outline) {
        return counts.computeIfAbsent(outline.origin(), key -> new Count());
    }

    private Report report(List<RuleOutline> rules, int documents, long pipelineNanos, List<String> failed) {
        long total = counts.values().stream().mapToLong(count -> count.nanos).sum();
        List<Line> lines = rules.stream().map(rule -> {
            Count count = count(rule);
            Map.Entry<String, Long> worst = count.failures.entrySet().stream()
                    .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey())).orElse(null);
            return new Line(rule, count.tried, count.matched, count.made, count.nanos,
                    total == 0 ? 0 : (double) count.nanos / total, worst == null ? null : worst.getKey(),
                    worst == null ? 0 : worst.getValue());
        }).toList();
        return new Report(lines, documents, total, pipelineNanos, failed);
    }
}
