package org.hearsay.rule;

import java.util.List;
import java.util.Set;
import org.apache.uima.ruta.RutaModule;

/**
 * A script that Ruta understands.
 *
 * @param script the script as written
 * @param text its text without the statements that cannot be parsed
 * @param lost names in those statements, which may have been declared there
 * @param module its statements, ready to run
 * @param types the types that it DECLAREs
 */
record ParsedScript(RuleScript script, String text, Set<String> lost, RutaModule module, List<DeclaredType> types) {

    ParsedScript {
        lost = Set.copyOf(lost);
        types = List.copyOf(types);
    }
}
