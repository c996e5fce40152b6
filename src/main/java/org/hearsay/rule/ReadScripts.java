package org.hearsay.rule;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.hearsay.lexicon.Problem;
import org.hearsay.lexicon.RuleFile;
import org.hearsay.lexicon.RuleFileException;

/**
 * Scripts that were parsed to be looked at and never to be run. Checks, type systems and engines look at the same files one
 * after the other, and while somebody writes rules most files stay as they are: what was read is remembered until the file
 * of that path changes.
 */
final class ReadScripts {

    private static final Map<String, SoftReference<Reading>> BY_PATH = new ConcurrentHashMap<>();

    /** What came of reading a file. */
    private record Reading(RuleFile file, RuleScript script, Optional<ParsedScript> parsed, List<Problem> problems) {

        static Reading of(RuleFile file) {
            List<Problem> problems = new ArrayList<>();
            RuleScript script = RuleScript.read(file);
            // The lists that a script names are opened when it runs.
            Optional<ParsedScript> parsed = ScriptParser.parse(script, new ScriptFiles(List.of()), problems::add);
            return new Reading(file, script, parsed, List.copyOf(problems));
        }
    }

    private ReadScripts() {
    }

    private static Reading reading(RuleFile file) {
        SoftReference<Reading> reference = BY_PATH.get(file.path());
        Reading known = reference == null ? null : reference.get();
        if (known == null || !known.file().equals(file)) {
            known = Reading.of(file);
            BY_PATH.put(file.path(), new SoftReference<>(known));
        }
        return known;
    }

    /**
     * Returns the script as an object.
     *
     * @throws RuleFileException when the file is not UTF-8
     */
    static RuleScript script(RuleFile file) {
        return reading(file).script();
    }

    /**
     * Returns the statements of a script, or nothing when there is too much wrong with it.
     *
     * @param problems gets what is wrong
     * @throws RuleFileException when the file is not UTF-8
     */
    static Optional<ParsedScript> parsed(RuleFile file, Consumer<Problem> problems) {
        Reading reading = reading(file);
        reading.problems().forEach(problems);
        return reading.parsed();
    }
}
