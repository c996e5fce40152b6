package org.hearsay.rule;

import org.apache.uima.ruta.parser.RutaParser;

/**
 * Looks up the type systems that a script imports. The types of a pipeline are known to its scripts without that, so that
 * an import adds nothing; but one of what is not there is a mistake.
 */
final class TypeSystemImport {

    private final ScriptTokens tokens;
    private final FeatureCheck.Reporter reporter;

    TypeSystemImport(ScriptTokens tokens, FeatureCheck.Reporter reporter) {
        this.tokens = tokens;
        this.reporter = reporter;
    }

    /** Checks a statement that starts with TYPESYSTEM, or with IMPORT and names the type system behind FROM. */
    void check(int start, int end) {
        int name = start + 1;
        if (tokens.type(start) == RutaParser.ImportString) {
            while (name < end && tokens.type(name - 1) != RutaParser.FromString) {
                name++;
            }
        }
        int behind = name;
        while (behind < end && tokens.type(behind) != RutaParser.SEMI && tokens.type(behind) != RutaParser.AsString) {
            behind++;
        }
        String typeSystem = ScriptNames.join(tokens, name, behind);
        if (!typeSystem.isEmpty() && !exists(typeSystem)) {
            reporter.report(name, "script/unknown-type-system", "expected a type system descriptor on the class path, found ["
                    + typeSystem + "]", "remove the line: types of lists, engines and other scripts are known by their short"
                            + " names; DECLARE those of your own");
        }
    }

    private static boolean exists(String typeSystem) {
        return TypeSystemImport.class.getClassLoader().getResource(typeSystem.replace('.', '/') + ".xml") != null;
    }
}
