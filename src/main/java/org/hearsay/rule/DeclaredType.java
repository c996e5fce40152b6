package org.hearsay.rule;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A type that a script DECLAREs.
 *
 * @param name full name: script, blocks, type
 * @param parent name of the parent as written, or null
 * @param features names of the features with their types, as written
 * @param origin place of the name in the script; its id is that of the script
 * @param parentOrigin place of the parent in the script, or that of the name
 */
record DeclaredType(String name, String parent, Map<String, String> features, RuleOrigin origin,
        RuleOrigin parentOrigin) {

    DeclaredType {
        features = new LinkedHashMap<>(features);
    }

    String shortName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
