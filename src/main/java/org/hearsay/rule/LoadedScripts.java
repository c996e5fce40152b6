package org.hearsay.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Type;
import org.apache.uima.ruta.RutaEnvironment;
import org.apache.uima.ruta.RutaModule;
import org.apache.uima.ruta.RutaStream;
import org.apache.uima.ruta.block.RutaBlock;
import org.hearsay.lexicon.Problem;
import org.hearsay.lexicon.RuleFamily;
import org.hearsay.lexicon.RuleFile;
import org.hearsay.lexicon.RuleFileException;

/** The scripts of one engine, in the order in which they run. */
final class LoadedScripts {

    private static final Pattern WHITE_SPACE = Pattern.compile("\\b(SPACE|BREAK|WS|NBSP|ALL)\\b");

    private final List<ParsedScript> scripts;
    private final boolean mentionWhiteSpace;

    private LoadedScripts(List<ParsedScript> scripts) {
        this.scripts = List.copyOf(scripts);
        this.mentionWhiteSpace = scripts.stream()
                .anyMatch(each -> WHITE_SPACE.matcher(each.script().text()).find());
    }

    /**
     * Reads and checks the scripts of the families.
     *
     * @param stage the stage whose scripts are kept, or null to keep all
     * @throws RuleFileException with all problems, when there are any
     */
    static LoadedScripts load(Collection<RuleFamily> families, String stage) {
        List<Problem> problems = new ArrayList<>();
        List<ParsedScript> parsed = new ArrayList<>();
        for (RuleFamily family : families) {
            for (RuleFile file : family.scripts()) {
                RuleScript script = RuleScript.read(file);
                if (stage == null || stage.equals(script.stage())) {
                    ScriptParser.parse(script, problems::add).ifPresent(parsed::add);
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new RuleFileException(problems);
        }
        return new LoadedScripts(parsed);
    }

    boolean isEmpty() {
        return scripts.isEmpty();
    }

    /** Returns true when a script names a type of white space, which needs annotations of its own then. */
    boolean mentionWhiteSpace() {
        return mentionWhiteSpace;
    }

    /** Tells all scripts the types of a type system. */
    void resolveTypes(CAS cas) {
        Map<String, RutaModule> modules = new HashMap<>();
        scripts.forEach(each -> modules.put(each.script().name(), each.module()));
        for (ParsedScript each : scripts) {
            each.module().setScriptDependencies(modules);
            RutaEnvironment environment = each.module().getRootBlock().getEnvironment();
            environment.initializeTypes(cas, false);
            for (DeclaredType declared : each.types()) {
                Type type = cas.getTypeSystem().getType(declared.name());
                if (type == null) {
                    throw new IllegalStateException("Expected the type [" + declared.name() + "] of the script ["
                            + each.script().file().path() + "] in the type system of the CAS, found none; make the CAS "
                            + "with the type system that org.hearsay.rule.TypeSystems.of gives for the rule families");
                }
            }
        }
    }

    /** Runs all scripts on one document. */
    void run(RutaStream stream, RuleRecorder recorder) {
        for (ParsedScript each : scripts) {
            reset(each.module(), stream.getCas());
        }
        for (ParsedScript each : scripts) {
            each.module().apply(stream, recorder);
        }
    }

    private static void reset(RutaModule module, CAS cas) {
        module.getRootBlock().getEnvironment().reset(cas);
        for (RutaBlock block : module.getBlocks().values()) {
            block.getEnvironment().reset(cas);
        }
    }
}
