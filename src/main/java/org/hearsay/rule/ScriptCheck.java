package org.hearsay.rule;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.hearsay.lexicon.Problem;
import org.hearsay.lexicon.RuleFamilies;
import org.hearsay.lexicon.RuleFamily;
import org.hearsay.lexicon.RuleFile;
import org.hearsay.lexicon.RuleFileException;
import org.hearsay.lexicon.WordList;
import org.hearsay.lexicon.WordListTypes;

/** Finds what is wrong with the scripts of families, before any document is read. */
public final class ScriptCheck {

    private static final int MOST_REMEMBERED = 1000;
    /** Checksums of families whose scripts are right. */
    private static final Set<String> RIGHT = ConcurrentHashMap.newKeySet();

    private static final Pattern LIST_TYPE = Pattern.compile("(?m)^#\\s*type\\s*:\\s*(\\w+)");

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
        List<Problem> problems = new ArrayList<>();
        List<ParsedScript> scripts = parse(context, problems::add);
        Set<String> lost = lostNames(scripts, context);
        List<WordList> wordLists = wordLists(context, problems, lost);
        TypeSystemDescription lists = WordListTypes.describe(wordLists);
        TypeSystemDescription declared = TypeSystems.declared(scripts, lists, lost, problems::add);
        KnownTypes known = new KnownTypes(TypeSystems.merge(List.of(TypeSystems.fixed(), lists, declared)));
        ScriptFiles files = new ScriptFiles(context);
        List<String> names = context.stream().flatMap(family -> family.scripts().stream()).map(RuleFile::baseName).toList();
        for (ParsedScript script : scripts) {
            if (families.stream().anyMatch(family -> family.scripts().contains(script.script().file()))) {
                new NameCheck(script, known, files, names, lost, problems::add).check();
            }
        }
        return inOrder(problems, context);
    }

    /** Returns names that were probably declared in what cannot be read; nobody must complain that they are unknown. */
    private static Set<String> lostNames(List<ParsedScript> scripts, Collection<RuleFamily> context) {
        Set<String> lost = new HashSet<>();
        Set<RuleFile> read = new HashSet<>();
        for (ParsedScript script : scripts) {
            lost.addAll(script.lost());
            read.add(script.script().file());
        }
        context.stream().flatMap(family -> family.scripts().stream()).filter(file -> !read.contains(file))
                .forEach(file -> lost.addAll(ScriptDraft.declaredNames(new String(file.bytes(), StandardCharsets.UTF_8))));
        return lost;
    }

    /** Returns the lists that can be used; the types of the others become lost names. */
    private static List<WordList> wordLists(Collection<RuleFamily> context, List<Problem> problems, Set<String> lost) {
        List<WordList> lists = new ArrayList<>();
        for (RuleFamily family : context) {
            for (RuleFile file : family.wordLists()) {
                List<Problem> found = new ArrayList<>();
                Optional<WordList> list = WordList.read(file, found::add);
                list.ifPresentOrElse(lists::add, () -> lost.addAll(typesOf(file)));
                found.stream().filter(Problem::isError).forEach(problems::add);
            }
        }
        try {
            WordListTypes.describe(lists);
        } catch (RuleFileException e) {
            problems.addAll(e.problems());
            Set<String> paths = e.problems().stream().map(Problem::path).collect(Collectors.toSet());
            lists.removeIf(list -> paths.contains(list.path()));
        }
        return lists;
    }

    private static Set<String> typesOf(RuleFile list) {
        Matcher header = LIST_TYPE.matcher(new String(list.bytes(), StandardCharsets.UTF_8));
        return header.find() ? Set.of(header.group(1)) : Set.of();
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
        Set<RuleFamily> context = new LinkedHashSet<>(builtIn(rulesHome));
        context.removeIf(each -> families.stream().anyMatch(own -> sharesFile(own, each)));
        context.addAll(families);
        String key = RuleFamilies.checksum(context) + families.stream().map(RuleFamily::location).toList();
        if (RIGHT.contains(key)) {
            return List.of();
        }
        List<Problem> problems = check(families, context);
        if (problems.isEmpty() && RIGHT.size() < MOST_REMEMBERED) {
            RIGHT.add(key);
        }
        return problems;
    }

    /** Returns true for a copy of a family, such as the built-in ones have in the jar. */
    private static boolean sharesFile(RuleFamily own, RuleFamily other) {
        return own.name().equals(other.name()) && own.files().stream().anyMatch(file -> other.files().stream()
                .anyMatch(each -> each.fileName().equals(file.fileName())));
    }

    /** Returns the built-in families, or none when one of them cannot be read, which is for others to complain of. */
    private static List<RuleFamily> builtIn(String rulesHome) {
        try {
            return RuleFamilies.resolve(RuleFamilies.BUILT_IN, rulesHome);
        } catch (RuleFileException e) {
            return List.of();
        }
    }

    /** Parses all scripts of the families. */
    static List<ParsedScript> parse(Collection<RuleFamily> families, Consumer<Problem> problems) {
        ScriptFiles files = new ScriptFiles(families);
        Map<String, RuleFile> byName = new HashMap<>();
        List<ParsedScript> parsed = new ArrayList<>();
        for (RuleFamily family : families) {
            for (RuleFile file : family.scripts()) {
                RuleFile sameName = byName.putIfAbsent(file.baseName(), file);
                try {
                    RuleScript script = RuleScript.read(file);
                    checkHeader(script, sameName, problems);
                    ScriptParser.parse(script, files, problems).ifPresent(parsed::add);
                } catch (RuleFileException notUtf8) {
                    notUtf8.problems().forEach(problems);
                }
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
