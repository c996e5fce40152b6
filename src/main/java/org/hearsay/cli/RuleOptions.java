package org.hearsay.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hearsay.workbench.RuleSelection;
import picocli.CommandLine.Option;

/** Options of every command that works on rules: which ones. */
final class RuleOptions {

    /** System property that the launcher sets to the folder that holds {@code rules} and {@code descriptors}. */
    private static final String HOME = "hearsay.home";

    @Option(names = "--rules", paramLabel = "DIR", description = "folder of a rule family, or of several, that the"
            + " pipeline uses besides the built-in ones; may be repeated")
    private List<String> rules = new ArrayList<>();

    @Option(names = "--replace-rules", description = "a folder named like a built-in family takes its place instead of"
            + " adding to it; a copy of a built-in family always does")
    private boolean replaceRules;

    /**
     * Returns the rules to work on.
     *
     * @param targets files, folders or names of built-in families; none for those of {@code --rules}, or else all
     * @throws org.hearsay.io.UsageException when there is no such file, folder or family
     */
    RuleSelection selection(Collection<String> targets) {
        String home = System.getProperty(HOME);
        return RuleSelection.of(targets, rules, replaceRules, home == null ? null : Path.of(home));
    }
}
