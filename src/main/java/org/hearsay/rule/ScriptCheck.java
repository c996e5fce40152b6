package org.hearsay.rule;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.lexicon.Problem;
import org.hearsay.lexicon.RuleFamilies;
import org.hearsay.lexicon.RuleFamily;
import org.hearsay.lexicon.RuleFile;
import org.hearsay.lexicon.RuleFileException;

/** Finds what is wrong with the scripts of families, before any document is read. */
public final class ScriptCheck {

    private static final int MOST_REMEMBERED = 1000;
    /** What was read last: a check and all engines of a pipeline may name the same. */
    private static volatile SoftReference<Context> last = new SoftReference<>(null);
    /** Files whose scripts are right, and those they may name. */
    private static final Set<List<String>> RIGHT = ConcurrentHashMap.newKeySet();

    /** The families that scripts may name, what they hold, and what is wrong with it as far as it shows without names. */
    private record Context(List<RuleFamily> families, ScriptContext read, List<Problem> problems) {

        static Context of(Collection<RuleFamily> families) {
            List<Problem> problems = new ArrayList<>();
            ScriptContext read = ScriptContext.read(families, problems::add);
            return new Context(List.copyOf(families), read, problems);
        }
    }

    private ScriptCheck() {
    }

    /**
     * Checks scripts: syntax, types, features, lists and regular expressions. What cannot be read of one script or list
     * does not keep the rest from being checked.
     *
     * @param families the families whose scripts are checked
     * @param context families whose types and scripts may be named, the checked ones among them
     * @return all errors, in the order of the files
     */
    public static List<Problem> check(Collection<RuleFamily> families, Collection<RuleFamily> context) {
        return check(families, context(context));
    }

    private static Context context(Collection<RuleFamily> families) {
        Context known = last.get();
        if (known == null || !known.families().equals(List.copyOf(families))) {
            known = Context.of(families);
            last = new SoftReference<>(known);
        }
        return known;
    }

    private static List<Problem> check(Collection<RuleFamily> families, Context context) {
        List<Problem> problems = new ArrayList<>(context.problems());
        checkNames(context.read(), families, problems);
        return inOrder(problems, context.families());
    }

    /**
     * Checks scripts as {@link #check} does, and looks for what runs but does probably not do what it says.
     *
     * @param families the families whose scripts are checked
     * @param context families whose types and scripts may be named, the checked ones among them
     * @param made the full names of the types that other engines have made before the scripts of each stage run
     * @return all errors and warnings, in the order of the files
     */
    public static List<Problem> findings(Collection<RuleFamily> families, Collection<RuleFamily> context,
            Map<String, Set<String>> made) {
        Context known = context(context);
        ScriptContext read = known.read();
        List<Problem> problems = new ArrayList<>(known.problems());
        // What the checked families declare may make names of others ambiguous.
        checkNames(read, context, problems);
        boolean allRight = problems.isEmpty();
        for (ParsedScript script : chosen(read, families)) {
            if (script.script().text().lines().map(String::strip).allMatch(line -> line.isEmpty() || line.startsWith("//"))) {
                problems.add(Problem.warning(script.script().file().path(), 1, 1, "script/empty",
                        "expected rules or declarations, found nothing but comments or blanks",
                        "write a rule, or remove the file"));
            }
            new ShapeLint(script, read.known(), problems::add).check();
            new ValueLint(script, read, problems::add).check();
            new TableLint(script, read, problems::add).check();
            new ElementNumberLint(script, problems::add).check();
        }
        if (allRight) {
            Set<String> paths = chosen(read, families).stream().map(script -> script.script().file().path())
                    .collect(Collectors.toSet());
            new TypeFlow(read, made, problem -> problems.addAll(paths.contains(problem.path()) ? List.of(problem)
                    : List.of())).check();
        }
        return inOrder(problems, context);
    }

    private static void checkNames(ScriptContext read, Collection<RuleFamily> families, List<Problem> problems) {
        for (ParsedScript script : chosen(read, families)) {
            new NameCheck(script, read, problems::add).check();
        }
    }

    private static List<ParsedScript> chosen(ScriptContext read, Collection<RuleFamily> families) {
        return read.scripts().stream().filter(script -> families.stream()
                .anyMatch(family -> family.scripts().contains(script.script().file()))).toList();
    }

    private static List<Problem> inOrder(List<Problem> problems, Collection<RuleFamily> context) {
        List<String> paths = context.stream().flatMap(family -> family.files().stream()).map(RuleFile::path).toList();
        return problems.stream().distinct().sorted(Comparator.comparingInt((Problem problem) -> paths.indexOf(problem.path()))
                .thenComparingInt(Problem::line).thenComparingInt(Problem::column)).toList();
    }

    /**
     * Checks the scripts of an engine, which may name the types of the built-in families besides their own. What was
     * found right once is not checked again.
     */
    static List<Problem> checkOnce(List<RuleFamily> families, String rulesHome) {
        Set<RuleFamily> context = withBuiltIn(families, rulesHome);
        List<String> key = Stream.of(families, context).flatMap(Collection::stream).map(ScriptCheck::stamp).toList();
        if (RIGHT.contains(key)) {
            return List.of();
        }
        List<Problem> problems = check(families, context(context));
        if (problems.isEmpty() && RIGHT.size() < MOST_REMEMBERED) {
            RIGHT.add(key);
        }
        return problems;
    }

    /** Returns the families with the built-in ones, but no copies of any. */
    static Set<RuleFamily> withBuiltIn(List<RuleFamily> families, String rulesHome) {
        Set<RuleFamily> context = new LinkedHashSet<>(builtIn(rulesHome));
        context.removeIf(each -> !families.contains(each) && families.stream().anyMatch(own -> sharesFile(own, each)));
        context.addAll(families);
        return context;
    }

    private static String stamp(RuleFamily family) {
        StringBuilder stamp = new StringBuilder(family.location());
        family.files().forEach(file -> stamp.append('\n').append(file.path()).append(' ').append(file.hashCode()));
        return stamp.toString();
    }

    /** Returns true for a copy of a family, such as the built-in ones have in the jar. */
    private static boolean sharesFile(RuleFamily own, RuleFamily other) {
        return own.name().equals(other.name()) && own.files().stream().anyMatch(file -> other.files().stream()
                .anyMatch(each -> each.fileName().equals(file.fileName())));
    }

    /** Returns the built-in families, or none when one of them cannot be read, which is for others to complain of. */
    static List<RuleFamily> builtIn(String rulesHome) {
        try {
            return RuleFamilies.resolve(RuleFamilies.BUILT_IN, rulesHome);
        } catch (RuleFileException e) {
            return List.of();
        }
    }

    /** Parses all scripts of the families, to be looked at and never to be run. */
    static List<ParsedScript> parse(Collection<RuleFamily> families, Consumer<Problem> problems) {
        Map<String, RuleFile> byName = new HashMap<>();
        List<ParsedScript> parsed = new ArrayList<>();
        for (RuleFamily family : families) {
            for (RuleFile file : family.scripts()) {
                RuleFile sameName = byName.putIfAbsent(file.baseName(), file);
                try {
                    checkHeader(ReadScripts.script(file), sameName, problems);
                    ReadScripts.parsed(file, problems).ifPresent(parsed::add);
                } catch (RuleFileException notUtf8) {
                    notUtf8.problems().forEach(problems);
                }
            }
        }
        return parsed;
    }

    /**
     * Parses the scripts of the families for one engine.
     *
     * @param stage stage of those that run, or null to run all
     * @return all scripts; those that take part in the run are the engine's own
     */
    static List<ParsedScript> parseToRun(Collection<RuleFamily> families, String stage, Consumer<Problem> problems) {
        List<ParsedScript> read = parse(families, problems);
        List<ParsedScript> involved = LoadedScripts.involved(read, stage);
        ScriptFiles files = new ScriptFiles(families);
        List<ParsedScript> parsed = new ArrayList<>();
        for (ParsedScript each : read) {
            if (involved.contains(each)) {
                ScriptParser.parse(each.script(), files, problem -> { }).ifPresent(parsed::add);
            } else {
                parsed.add(each);
            }
        }
        return parsed;
    }

    private static void checkHeader(RuleScript script, RuleFile sameName, Consumer<Problem> problems) {
        String path = script.file().path();
        if (!RuleScript.STAGES.contains(script.stage())) {
            problems.accept(Problem.error(path, script.stageLine(), 1, "script/unknown-stage", "expected one of the stages "
                    + RuleScript.STAGES + ", found [" + script.stage() + "]",
                    Suggestions.hint(script.stage(), RuleScript.STAGES, null)));
        }
        if (!script.name().matches("[A-Za-z][A-Za-z0-9_]*")) {
            problems.accept(Problem.error(path, 1, 1, "script/name", "expected a file name of letters, digits and _, since"
                    + " the types of a script are named after it, found [" + script.file().fileName() + "]",
                    "rename the file"));
        }
        if (sameName != null) {
            problems.accept(Problem.error(path, 1, 1, "script/duplicate-name", "expected a script name that no other family"
                    + " has, found [" + script.name() + "], which is also [" + sameName.path() + "]",
                    "rename one of the files"));
        }
    }
}
