package org.hearsay.workbench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.hearsay.lexicon.RuleFamily;
import org.hearsay.lexicon.RuleFile;
import org.hearsay.rule.RuleDescription;
import org.hearsay.rule.RuleExample;
import org.hearsay.rule.RuleScript;
import org.hearsay.workbench.ExampleResult.Outcome;

/**
 * The examples of rules that somebody is writing, in the order in which they are worth running after a change: first those
 * that told something last time or belong to a changed rule, then those that a changed rule or list entry has to do with,
 * then the others. For one thread.
 */
final class WatchedExamples {

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** An example with the rule that it stands beside. */
    private record Item(RuleScript script, RuleDescription rule, RuleExample example) {

        String place() {
            return script.file().path() + ":" + example.line();
        }

        /** Returns what stays the same when lines are added above. */
        String key() {
            return script.file().path() + " " + rule.id() + " " + example.kind() + " " + example.text();
        }
    }

    private final List<RuleFamily> families;
    private final RuleExamples runner;
    private final Deque<Item> queue = new ArrayDeque<>();
    private final Map<String, ExampleResult> resultOfPlace = new HashMap<>();
    /** The statements of each rule, and the lines of each list, to see what changes. */
    private final Map<String, String> statementsOfRule = new HashMap<>();
    private final Map<String, List<String>> linesOfList = new HashMap<>();
    private final Set<String> keys = new HashSet<>();
    /** The rules that made something in an example when it was last run. */
    private final Map<String, Set<String>> makersOfKey = new HashMap<>();
    /** The keys of examples that were findings when they were last run. */
    private final Set<String> told = new HashSet<>();
    /** How many of the queue must be run in any case. */
    private int urgent;

    /**
     * @param families the families with the examples
     * @param runner runs them
     * @param before those of the last time, or null
     */
    WatchedExamples(List<RuleFamily> families, RuleExamples runner, WatchedExamples before) {
        this.families = families;
        this.runner = runner;
        List<Item> items = new ArrayList<>();
        for (RuleFamily family : families) {
            family.wordLists().forEach(list -> linesOfList.put(list.path(), lines(list)));
            for (RuleFile file : family.scripts()) {
                RuleScript script = RuleScript.read(file);
                readStatements(script);
                script.rules().forEach(rule -> rule.examples().forEach(each -> items.add(new Item(script, rule, each))));
            }
        }
        if (before == null) {
            queue.addAll(items);
        } else {
            makersOfKey.putAll(before.makersOfKey);
            told.addAll(before.told);
            queueByRank(items, before);
        }
        items.forEach(item -> keys.add(item.key()));
        makersOfKey.keySet().retainAll(keys);
        told.retainAll(keys);
    }

    private void readStatements(RuleScript script) {
        List<String> lines = lines(script.file());
        List<RuleDescription> rules = script.rules();
        for (int i = 0; i < rules.size(); i++) {
            int end = i + 1 < rules.size() ? rules.get(i + 1).line() - 1 : lines.size();
            statementsOfRule.merge(rules.get(i).id(), lines.subList(rules.get(i).line(), end).stream().map(String::strip)
                    .filter(line -> !line.startsWith("//")).collect(Collectors.joining("\n")), String::concat);
        }
    }

    private static List<String> lines(RuleFile file) {
        return Arrays.asList(file.text().split("\r\n|\r|\n"));
    }

    private void queueByRank(List<Item> items, WatchedExamples before) {
        Set<String> changedRules = new HashSet<>(statementsOfRule.keySet());
        changedRules.addAll(before.statementsOfRule.keySet());
        changedRules.removeIf(id -> Objects.equals(statementsOfRule.get(id), before.statementsOfRule.get(id)));
        Set<String> changedEntries = new HashSet<>();
        linesOfList.forEach((path, lines) -> {
            List<String> old = before.linesOfList.getOrDefault(path, List.of());
            addMissing(lines, old, changedEntries);
            addMissing(old, lines, changedEntries);
        });
        List<List<Item>> ranks = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Item item : items) {
            Set<String> makers = before.makersOfKey.getOrDefault(item.key(), changedRules);
            String text = letters(item.example().text());
            boolean mustRun = !before.keys.contains(item.key()) || told.contains(item.key()) || changedRules.contains(item.rule().id());
            boolean likely = !Collections.disjoint(makers, changedRules) || changedEntries.stream().anyMatch(text::contains);
            ranks.get(mustRun ? 0 : likely ? 1 : 2).add(item);
        }
        urgent = ranks.get(0).size();
        ranks.forEach(queue::addAll);
    }

    /** Adds what stands in the first column of lines that the others lack; it is the text of the entry in most lists. */
    private static void addMissing(List<String> lines, List<String> others, Set<String> entries) {
        Set<String> known = new HashSet<>(others);
        lines.stream().filter(line -> !known.contains(line)).map(line -> letters(line.split(",", 2)[0]))
                .filter(entry -> !entry.isEmpty()).forEach(entries::add);
    }

    /** Returns no more of a text than lists and texts must agree on. */
    private static String letters(String text) {
        return NO_LETTER.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /**
     * Runs the examples that have not been run, at least those that the change must touch.
     *
     * @param enough asked before each of the others; true leaves it and all after it
     * @throws AnalysisEngineProcessException when the pipeline fails
     */
    void run(BooleanSupplier enough) throws AnalysisEngineProcessException {
        while (!queue.isEmpty() && (urgent > 0 || !enough.getAsBoolean())) {
            Item item = queue.remove();
            urgent--;
            ExampleResult result = runner.run(item.script(), item.rule(), item.example());
            resultOfPlace.put(item.place(), result);
            makersOfKey.put(item.key(), runner.rulesOfLast());
            boolean tells = result.outcome() == Outcome.FAILED || result.outcome() == Outcome.TODO_HOLDS;
            if (tells) {
                told.add(item.key());
            } else {
                told.remove(item.key());
            }
        }
    }

    /** Returns how many examples have not been run. */
    int left() {
        return queue.size();
    }

    /** Returns what the examples tell that have been run. */
    RuleTests.Report report() throws AnalysisEngineProcessException {
        return RuleTests.report(families, (script, rule, example) ->
                resultOfPlace.get(new Item(script, rule, example).place()));
    }
}
