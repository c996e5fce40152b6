package org.hearsay.workbench;

import java.util.List;
import org.hearsay.lexicon.Problem;
import org.hearsay.lexicon.RuleFamily;
import org.hearsay.lexicon.RuleFileException;
import org.hearsay.rule.FamilyCheck;

/** Finds all that is wrong with the rule files that somebody works on, before any document is read. */
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
            return FamilyCheck.of(selection.chosen(families), families);
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
        return FamilyCheck.ofLists(selection.chosen(families), families);
    }
}
