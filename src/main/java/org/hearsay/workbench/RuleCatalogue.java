package org.hearsay.workbench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.uima.resource.metadata.FeatureDescription;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.hearsay.lexicon.Problem;
import org.hearsay.lexicon.RuleFamily;
import org.hearsay.lexicon.RuleFile;
import org.hearsay.lexicon.RuleFileException;
import org.hearsay.lexicon.WordList;
import org.hearsay.rule.RuleExample;
import org.hearsay.rule.RuleOrigin;
import org.hearsay.rule.RulePlaces;
import org.hearsay.rule.RuleScript;
import org.hearsay.rule.ScriptCheck;
import org.hearsay.rule.TypeSystems;

/**
 * What rule families hold.
 *
 * @param families the families, in the order in which they run
 */
public record RuleCatalogue(List<Family> families) {

    /** A family: where it lies and what is in it. */
    public record Family(String name, String location, List<Script> scripts, List<Type> types, List<Words> lists) {
    }

    /** A script with its named rules. */
    public record Script(String name, String path, String stage, String description, List<Rule> rules) {
    }

    /** A named rule: how many statements it has, and how many examples. */
    public record Rule(String id, String description, int line, long statements, long yes, long no, long todo) {
    }

    /** A type that a script declares. */
    public record Type(String name, String parent, List<String> features) {
    }

    /** A word list. */
    public record Words(String name, String path, String type, String description, int entries, List<String> columns) {
    }

    /**
     * {@return what the chosen files of a selection hold}
     *
     * @param selection the rules that are worked on
     * @throws RuleFileException when a file is broken
     */
    public static RuleCatalogue of(RuleSelection selection) {
        List<RuleFamily> all = selection.families();
        List<RuleFamily> chosen = selection.chosen(all);
        List<Problem> problems = ScriptCheck.check(chosen, all);
        if (!problems.isEmpty()) {
            throw new RuleFileException(problems);
        }
        TypeSystemDescription types = TypeSystems.ofRules(all);
        return new RuleCatalogue(chosen.stream().map(family -> family(family, types)).toList());
    }

    private static Family family(RuleFamily family, TypeSystemDescription types) {
        List<Script> scripts = family.scripts().stream().map(RuleCatalogue::script).toList();
        List<Type> declared = Arrays.stream(types.getTypes())
                .filter(type -> scripts.stream().anyMatch(script -> type.getName().startsWith(script.name() + ".")))
                .map(RuleCatalogue::type).toList();
        List<Words> lists = WordList.readAll(List.of(family), warning -> { }).stream().map(RuleCatalogue::words).toList();
        return new Family(family.name(), family.location(), scripts, declared, lists);
    }

    private static Script script(RuleFile file) {
        RuleScript script = RuleScript.read(file);
        Map<String, Long> statements = RulePlaces.of(script).stream()
                .collect(Collectors.groupingBy(RuleOrigin::id, TreeMap::new, Collectors.counting()));
        List<Rule> rules = new ArrayList<>(script.rules().stream().map(rule -> {
            Function<RuleExample.Kind, Long> count = kind ->
                    rule.examples().stream().filter(example -> example.kind() == kind).count();
            return new Rule(rule.id(), rule.description(), rule.line(), statements.getOrDefault(rule.id(), 0L),
                    count.apply(RuleExample.Kind.YES), count.apply(RuleExample.Kind.NO), count.apply(RuleExample.Kind.TODO));
        }).toList());
        return new Script(script.name(), file.path(), script.stage(), script.description(), rules);
    }

    private static Type type(TypeDescription type) {
        return new Type(shortName(type.getName()), shortName(type.getSupertypeName()),
                Arrays.stream(type.getFeatures()).map(FeatureDescription::getName).toList());
    }

    private static Words words(WordList list) {
        return new Words(list.name(), list.path(), list.typeName(), list.description() == null ? "" : list.description(),
                list.entries().size(), list.columns());
    }

    private static String shortName(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** {@return the catalogue for a terminal} */
    public String toText() {
        StringBuilder text = new StringBuilder();
        for (Family family : families) {
            long rules = family.scripts().stream().mapToLong(script -> script.rules().size()).sum();
            int entries = family.lists().stream().mapToInt(Words::entries).sum();
            text.append(family.name()).append(": ").append(count(rules, "rule")).append(", ")
                    .append(count(family.types().size(), "type")).append(", ").append(count(family.lists().size(), "list"))
                    .append(" with ").append(entries).append(" entries (").append(family.location()).append(")\n");
            for (Script script : family.scripts()) {
                text.append("  script ").append(script.name()).append(" [").append(script.stage()).append("] ")
                        .append(script.description()).append('\n');
                script.rules().forEach(rule -> text.append(String.format("    %-34s %2d yes %2d no %s%s%n", rule.id(),
                        rule.yes(), rule.no(), rule.todo() > 0 ? rule.todo() + " todo " : "", rule.description())));
            }
            appendRows(text, "type", family.types(), type -> String.format("%-22s %s%s", type.name(), type.parent(),
                    type.features().isEmpty() ? "" : " " + type.features()));
            appendRows(text, "list", family.lists(), list -> String.format("%-22s %-18s %6d  %s%s", list.name(), list.type(),
                    list.entries(), list.description(), list.columns().isEmpty() ? "" : " " + list.columns()));
        }
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static <T> void appendRows(StringBuilder text, String kind, Collection<T> rows, Function<T, String> describe) {
        rows.forEach(row -> text.append("  ").append(kind).append(' ').append(describe.apply(row).stripTrailing()).append('\n'));
    }
}
