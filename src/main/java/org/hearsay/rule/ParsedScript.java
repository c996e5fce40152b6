package org.hearsay.rule;

import java.util.List;
import org.apache.uima.ruta.RutaModule;

/**
 * A script that Ruta understands.
 *
 * @param script the script as written
 * @param module its statements, ready to run
 * @param types the types that it DECLAREs
 */
record ParsedScript(RuleScript script, RutaModule module, List<DeclaredType> types) {

    ParsedScript {
        types = List.copyOf(types);
    }
}
