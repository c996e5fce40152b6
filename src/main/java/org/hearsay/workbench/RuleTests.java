package org.hearsay.workbench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.hearsay.io.UsageException;
import org.hearsay.lexicon.Problem;
import org.hearsay.lexicon.RuleFamily;
import org.hearsay.lexicon.RuleFile;
import org.hearsay.lexicon.RuleFileException;
import org.hearsay.pipeline.Pipeline;
import org.hearsay.rule.ExampleText;
import org.hearsay.rule.RuleDescription;
import org.hearsay.rule.RuleExample;
import org.hearsay.rule.RuleOrigin;
import org.hearsay.rule.RulePlaces;
import org.hearsay.rule.RuleScript;
import org.hearsay.workbench.ExampleResult.Outcome;

/** Runs the examples beside rules and says which of them do not hold, and which rules have none. */
public final class RuleTests {

    /**
     * Which rules to test, and how far.
     *
     * @param rules pattern that the names of the rules must match, with {@code *} and {@code ?}; null for all
     * @param failFast true to stop at the first example that fails
     */
    public record Options(String rules, boolean failFast) {

        /** All rules to the end. */
        public static final Options ALL = new Options(null, false);

        boolean includes(String rule) {
            return rules == null || Pattern.compile(Pattern.quote(rules).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q"))
                    .matcher(rule).matches();
        }
    }

    /**
     * What came of the tests.
     *
     * @param results a result for each example, in the order of the files
     * @param findings the examples that fail, those marked as todo that hold, and rules without examples, in their order
     */
    public record Report(List<ExampleResult> results, List<Problem> findings) {

        /**
         * Copies the lists.
         *
         * @param results a result for each example, in the order of the files
         * @param findings the examples that fail, those marked as todo that hold, and rules without examples, in their
         *     order
         */
        public Report {
            results = List.copyOf(results);
            findings = List.copyOf(findings);
        }

        /**
         * {@return how many examples have come out so}
         *
         * @param outcome the outcome
         */
        public long count(Outcome outcome) {
            return results.stream().filter(result -> result.outcome() == outcome).count();
        }
    }

    /** Where the results of examples come from. */
    @FunctionalInterface
    interface Results {

        /** Returns what came of an example, or null when it is left out. */
        ExampleResult of(RuleScript script, RuleDescription rule, RuleExample example) throws AnalysisEngineProcessException;
    }

    private final Results examples;
    private final Options options;
    private final List<ExampleResult> results = new ArrayList<>();
    private final List<Problem> findings = new ArrayList<>();
    /** Makes what looks for the rule that came closest to a miss; this takes time, and most runs have no miss. */
    private final Supplier<ClosestRule> closest;
    private ClosestRule closestRule;
    private boolean stopped;

    private RuleTests(Results examples, Options options, Supplier<ClosestRule> closest) {
        this.examples = examples;
        this.options = options;
        this.closest = closest;
    }

    /**
     * Tests the chosen scripts in the standard pipeline with all families of the selection.
     *
     * @param selection the rules that are worked on
     * @param options which rules to test, and how far
     * @return the results and findings
     * @throws RuleFileException when a rule file is broken
     * @throws UsageException when no rule matches the pattern
     * @throws AnalysisEngineProcessException when an engine fails
     */
    public static Report run(RuleSelection selection, Options options) throws AnalysisEngineProcessException {
        Pipeline pipeline = Pipeline.buildKeepingWorking(selection.settings());
        RuleTests tests = new RuleTests(new RuleExamples(pipeline.newInstance())::run, options,
                () -> new ClosestRule(Explainer.of(selection.settings())));
        return tests.run(selection.chosen(selection.families()));
    }

    /**
     * Reports on the scripts of some families; of misses it does not say which rule came closest.
     *
     * @param families the rule families
     * @param results gives the results of the examples
     * @return the results and findings
     * @throws AnalysisEngineProcessException when the pipeline fails
     */
    static Report report(List<RuleFamily> families, Results results) throws AnalysisEngineProcessException {
        return new RuleTests(results, Options.ALL, () -> null).run(families);
    }

    private Report run(List<RuleFamily> families) throws AnalysisEngineProcessException {
        List<RuleFile> scripts = families.stream().flatMap(family -> family.scripts().stream()).toList();
        List<RuleScript> read = scripts.stream().map(RuleScript::read).toList();
        if (options.rules() != null && read.stream().flatMap(script -> RulePlaces.of(script).stream())
                .noneMatch(rule -> options.includes(rule.id()))) {
            throw new UsageException("expected a pattern that some rule's name matches, but came [" + options.rules()
                    + "]: see the names with hearsay rules list");
        }
        for (RuleScript script : read) {
            test(script);
        }
        return new Report(results, findings);
    }

    private void test(RuleScript script) throws AnalysisEngineProcessException {
        for (RuleDescription rule : script.rules()) {
            for (RuleExample example : rule.examples()) {
                if (options.includes(rule.id()) && !stopped) {
                    ExampleResult result = examples.of(script, rule, example);
                    if (result != null) {
                        add(script, ExampleText.isWellFormed(example.text()) ? explained(result) : result);
                    }
                }
            }
            boolean promises = rule.examples().stream().anyMatch(each -> each.kind() != RuleExample.Kind.TODO);
            if (!promises && options.includes(rule.id()) && !stopped) {
                findings.add(Problem.warning(script.file().path(), rule.line(), 1, "test/no-example",
                        "expected a yes or a no example of the rule [" + rule.id() + "], found none",
                        "write one below: // yes: A text with [what it tags] in brackets."));
            }
        }
        for (RuleOrigin rule : RulePlaces.of(script)) {
            boolean nameless = rule.id().equals(script.file().qualifiedName() + ":" + rule.line());
            if (nameless && options.includes(rule.id()) && !stopped) {
                findings.add(Problem.warning(rule.path(), rule.line(), rule.column(), "test/no-name",
                        "expected a name and examples above each rule, found a rule without",
                        "write them above: // rule: " + script.file().family() + "/NAME: what it matches"));
            }
        }
    }

    private void add(RuleScript script, ExampleResult result) {
        results.add(result);
        report(script, result);
        stopped = options.failFast() && result.outcome() == Outcome.FAILED;
    }

    /** Adds to the message of a miss which rule came closest, and what stopped it. */
    private ExampleResult explained(ExampleResult result) throws AnalysisEngineProcessException {
        boolean missed = result.outcome() == Outcome.FAILED && result.example().kind() == RuleExample.Kind.YES;
        if (!missed) {
            return result;
        }
        closestRule = closestRule == null ? closest.get() : closestRule;
        ExampleText text = ExampleText.parse(result.example().text());
        for (ExampleText.Span span : text.spans()) {
            String covered = text.text().substring(span.begin(), span.end());
            if (closestRule != null && result.message().contains("expected [" + covered + "]")) {
                return new ExampleResult(result.path(), result.rule(), result.example(), result.outcome(),
                        result.message() + closestRule.to(text.text(), covered, result.rule().id()));
            }
        }
        return result;
    }

    private void report(RuleScript script, ExampleResult result) {
        RuleExample example = result.example();
        if (result.outcome() == Outcome.FAILED) {
            findings.add(Problem.error(result.path(), example.line(), columnOf(script.file(), example), "test/failed",
                    "[" + result.rule().id() + "] " + result.message(), example.kind() == RuleExample.Kind.NO
                            ? "narrow the rule, or correct the example" : "widen the rule, or correct the example"));
        } else if (result.outcome() == Outcome.TODO_HOLDS) {
            findings.add(Problem.warning(result.path(), example.line(), columnOf(script.file(), example), "test/todo-holds",
                    "[" + result.rule().id() + "] expected an example that does not hold yet, found one that holds",
                    "write yes instead of todo"));
        }
    }

    private static int columnOf(RuleFile file, RuleExample example) {
        String[] lines = new String(file.bytes(), StandardCharsets.UTF_8).split("\r\n|\r|\n", -1);
        return Math.max(0, lines[example.line() - 1].indexOf(example.text())) + 1;
    }
}
