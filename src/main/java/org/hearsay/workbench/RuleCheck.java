package org.hearsay.workbench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.hearsay.lexicon.Problem;
import org.hearsay.lexicon.RuleFamily;
import org.hearsay.lexicon.RuleFile;
import org.hearsay.lexicon.RuleFileException;
import org.hearsay.rule.ScriptCheck;

/** Finds all that is wrong with rule files before any document is read. */
public final class RuleCheck {

    private RuleCheck() {
    }

    /**
     * Checks the chosen files.
     *
     * @param selection the rules that are worked on
     * @return errors and warnings in the order of the files, then of lines
     */
    public static List<Problem> of(RuleSelection selection) {
        try {
            List<RuleFamily> families = selection.families();
            return of(selection.chosen(families), families);
        } catch (RuleFileException e) {
            return e.problems();
        }
    }

    /**
     * Checks the chosen word lists alone.
     *
     * @param selection the rules that are worked on
     * @return errors and warnings in the order of the files, then of lines
     */
    public static List<Problem> ofLists(RuleSelection selection) {
        List<RuleFamily> families = selection.families();
        return ListCheck.of(selection.chosen(families), families);
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
        problems.addAll(ExampleCheck.of(families));
        ListCheck.of(families, context).stream().filter(problem -> !problems.contains(problem)).forEach(problems::add);
        List<String> paths = families.stream().flatMap(family -> family.files().stream()).map(RuleFile::path).toList();
        problems.removeIf(problem -> !problem.isError() && !paths.contains(problem.path()));
        problems.sort(Comparator.comparingInt((Problem problem) -> paths.indexOf(problem.path()))
                .thenComparingInt(Problem::line).thenComparingInt(Problem::column));
        return problems;
    }
}
