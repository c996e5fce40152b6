package org.hearsay.rule;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.hearsay.lexicon.Lexicon;
import org.hearsay.lexicon.Problem;
import org.hearsay.lexicon.RuleFamily;
import org.hearsay.lexicon.RuleFile;
import org.hearsay.lexicon.RuleFileException;
import org.hearsay.lexicon.WordList;
import org.hearsay.lexicon.WordListTypes;

/**
 * All that scripts may name.
 *
 * @param scripts the scripts that Ruta can read, in the order of the families
 * @param lists the word lists that can be used
 * @param known the types
 * @param files the word lists and tables by file name
 * @param scriptNames the names of all scripts
 * @param lost names that were probably declared in what cannot be read; nobody must complain that they are unknown
 */
record ScriptContext(List<ParsedScript> scripts, List<WordList> lists, KnownTypes known, ScriptFiles files,
        List<String> scriptNames, Set<String> lost) {

    private static final Pattern LIST_TYPE = Pattern.compile("(?m)^#\\s*type\\s*:\\s*(\\w+)");

    /**
     * Reads the scripts and lists of families.
     *
     * @param problems gets the errors in lists, and in scripts those of syntax and of declarations
     */
    static ScriptContext read(Collection<RuleFamily> families, Consumer<Problem> problems) {
        List<ParsedScript> scripts = ScriptCheck.parse(families, problems);
        Set<String> lost = lostNames(scripts, families);
        List<WordList> wordLists = wordLists(families, problems, lost);
        TypeSystemDescription lists = WordListTypes.describe(wordLists);
        TypeSystemDescription declared = TypeSystems.declared(scripts, lists, lost, problems);
        KnownTypes known = new KnownTypes(TypeSystems.merge(List.of(TypeSystems.fixed(), lists, declared)));
        known.declaredIn(scripts);
        List<String> names = families.stream().flatMap(family -> family.scripts().stream()).map(RuleFile::baseName).toList();
        return new ScriptContext(scripts, wordLists, known, new ScriptFiles(families), names, lost);
    }

    private static Set<String> lostNames(List<ParsedScript> scripts, Collection<RuleFamily> families) {
        Set<String> lost = new HashSet<>();
        Set<RuleFile> read = new HashSet<>();
        for (ParsedScript script : scripts) {
            lost.addAll(script.lost());
            read.add(script.script().file());
        }
        families.stream().flatMap(family -> family.scripts().stream()).filter(file -> !read.contains(file))
                .forEach(file -> lost.addAll(ScriptDraft.declaredNames(new String(file.bytes(), StandardCharsets.UTF_8))));
        return lost;
    }

    private static List<WordList> wordLists(Collection<RuleFamily> families, Consumer<Problem> problems, Set<String> lost) {
        List<WordList> lists;
        try {
            lists = new ArrayList<>(Lexicon.of(families).lists());
        } catch (RuleFileException someAreBroken) {
            lists = oneByOne(families, problems, lost);
        }
        try {
            WordListTypes.describe(lists);
        } catch (RuleFileException e) {
            e.problems().forEach(problems);
            Set<String> paths = e.problems().stream().map(Problem::path).collect(Collectors.toSet());
            lists.removeIf(list -> paths.contains(list.path()));
        }
        return lists;
    }

    private static List<WordList> oneByOne(Collection<RuleFamily> families, Consumer<Problem> problems, Set<String> lost) {
        List<WordList> lists = new ArrayList<>();
        for (RuleFamily family : families) {
            for (RuleFile file : family.wordLists()) {
                List<Problem> found = new ArrayList<>();
                Optional<WordList> list = WordList.read(file, found::add);
                list.ifPresentOrElse(lists::add, () -> lost.addAll(typesOf(file)));
                found.stream().filter(Problem::isError).forEach(problems);
            }
        }
        return lists;
    }

    /** Returns the name of the type of a list that is broken otherwise. */
    private static Set<String> typesOf(RuleFile list) {
        Matcher header = LIST_TYPE.matcher(new String(list.bytes(), StandardCharsets.UTF_8));
        return header.find() ? Set.of(header.group(1)) : Set.of();
    }
}
