package org.hearsay.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.hearsay.lexicon.Problem;
import org.hearsay.lexicon.RuleFamily;
import org.hearsay.lexicon.RuleFile;

/** Finds all that is wrong or odd about the files of rule families: scripts, their examples, word lists. */
public final class FamilyCheck {

    private static final int MOST_REMEMBERED = 1000;
    /** What was warned of; each engine of each thread would say it again. */
    private static final Set<Problem> SAID = ConcurrentHashMap.newKeySet();

    private FamilyCheck() {
    }

    /**
     * Checks the files of some families.
     *
     * @param families the families whose files are checked
     * @param context all families that run together, the checked ones among them
     * @return errors and warnings in the order of the files, then of lines
     */
    public static List<Problem> of(Collection<RuleFamily> families, Collection<RuleFamily> context) {
        List<Problem> problems = new ArrayList<>(ScriptCheck.findings(families, context, EngineTypes.beforeStages()));
        ExampleCheck.of(families).stream().filter(problem -> !problems.contains(problem)).forEach(problems::add);
        ofLists(families, context).stream().filter(problem -> !problems.contains(problem)).forEach(problems::add);
        List<String> paths = families.stream().flatMap(family -> family.files().stream()).map(RuleFile::path).toList();
        problems.removeIf(problem -> !problem.isError() && !paths.contains(problem.path()));
        problems.sort(Comparator.comparingInt((Problem problem) -> paths.indexOf(problem.path()))
                .thenComparingInt(Problem::line).thenComparingInt(Problem::column));
        return problems;
    }

    /**
     * Looks for what is odd about the families of an engine, which may name the types of the built-in ones besides their
     * own. Those that come with Hearsay are not looked at: its build does that.
     *
     * @param warnings gets what no call before has told
     */
    static void warnOnce(List<RuleFamily> families, String rulesHome, Consumer<Problem> warnings) {
        List<RuleFamily> foreign = new ArrayList<>(families);
        foreign.removeAll(ScriptCheck.builtIn(rulesHome));
        if (!foreign.isEmpty() && SAID.size() < MOST_REMEMBERED) {
            of(foreign, ScriptCheck.withBuiltIn(families, rulesHome)).stream().filter(SAID::add).forEach(warnings);
        }
    }

    /**
     * Checks the word lists of some families alone.
     *
     * @param families the families whose lists are checked
     * @param context all families that run together, the checked ones among them
     * @return errors and warnings in the order of the files
     */
    public static List<Problem> ofLists(Collection<RuleFamily> families, Collection<RuleFamily> context) {
        return ListCheck.of(families, context);
    }
}
