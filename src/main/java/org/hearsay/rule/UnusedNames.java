package org.hearsay.rule;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.antlr.runtime.Token;
import org.apache.uima.ruta.parser.RutaParser;
import org.hearsay.lexicon.Problem;

/** Warns of what a script declares or imports and nobody uses. */
final class UnusedNames {

    private static final Set<Integer> VARIABLES = Set.of(RutaParser.IntString, RutaParser.FloatString,
            RutaParser.DoubleString, RutaParser.StringString, RutaParser.BooleanString, RutaParser.TypeString,
            RutaParser.BOOLEANLIST, RutaParser.INTLIST, RutaParser.DOUBLELIST, RutaParser.FLOATLIST,
            RutaParser.STRINGLIST, RutaParser.TYPELIST, RutaParser.WORDLIST, RutaParser.WORDTABLE,
            RutaParser.ANNOTATION, RutaParser.ANNOTATIONLIST);

    private final ParsedScript script;
    private final ScriptTokens tokens;
    private final ScriptContext context;
    private final Collection<ScriptTokens> all;
    private final Consumer<Problem> problems;

    /**
     * @param all the tokens of all scripts
     */
    UnusedNames(ParsedScript script, ScriptTokens tokens, ScriptContext context, Collection<ScriptTokens> all,
            Consumer<Problem> problems) {
        this.script = script;
        this.tokens = tokens;
        this.context = context;
        this.all = all;
        this.problems = problems;
    }

    void check() {
        for (DeclaredType type : script.types()) {
            if (all.stream().allMatch(each -> uses(each, type.shortName()) <= declarations(each, type.shortName()))) {
                warn(type.origin().line(), type.origin().column(), "script/unused",
                        "expected a declared type that rules make or need, found [" + type.shortName()
                                + "], which none of them names", "remove the declaration, or use it");
            }
        }
        for (int i = 0; i < tokens.size(); i++) {
            boolean declares = VARIABLES.contains(tokens.type(i)) && tokens.type(i + 1) == RutaParser.Identifier
                    && (i == 0 || Set.of(RutaParser.SEMI, RutaParser.RCURLY, RutaParser.LCURLY).contains(tokens.type(i - 1)));
            if (declares && uses(tokens, tokens.text(i + 1)) <= 1) {
                Token name = tokens.get(i + 1);
                warn(name.getLine(), name.getCharPositionInLine() + 1, "script/unused", "expected a variable that rules use,"
                        + " found [" + name.getText() + "], which none of them names", "remove the declaration, or use it");
            }
            if (tokens.type(i) == RutaParser.ScriptString) {
                checkImport(i + 1);
            }
        }
    }

    /** The rules of a script that another one imports run only where that one calls it. */
    private void checkImport(int index) {
        int end = ScriptNames.afterChain(tokens, index);
        String name = KnownTypes.shortName(ScriptNames.join(tokens, index, end));
        for (ScriptTokens each : all) {
            for (int i = 0; i < each.size(); i++) {
                if (each.type(i) == RutaParser.CALL && List.of(each.text(i + 2)).contains(name)) {
                    return;
                }
            }
        }
        if (context.scriptNames().contains(name)) {
            Token token = tokens.get(index);
            warn(token.getLine(), token.getCharPositionInLine() + 1, "script/never-called", "expected a CALL of the imported"
                    + " script, found none of [" + name + "], so that its rules are never reached",
                    "write Document{-> CALL(" + name + ")}; where they should run, or remove the import to run it by itself");
        }
    }

    private static int uses(ScriptTokens tokens, String name) {
        int uses = 0;
        for (int i = 0; i < tokens.size(); i++) {
            uses += tokens.type(i) == RutaParser.Identifier && tokens.text(i).replaceAll("\\[.*", "").equals(name) ? 1 : 0;
        }
        return uses;
    }

    /** Counts how often the name is declared; a parent in a declaration is a use. */
    private static int declarations(ScriptTokens tokens, String name) {
        int declarations = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.type(i) == RutaParser.DECLARE) {
                int end = tokens.afterSemicolon(i);
                for (int k = i + 1; k < end; k++) {
                    boolean isParent = tokens.type(k + 1) == RutaParser.Identifier;
                    declarations += tokens.type(k) == RutaParser.Identifier && tokens.text(k).equals(name) && !isParent ? 1 : 0;
                }
            }
        }
        return declarations;
    }

    private void warn(int line, int column, String id, String message, String hint) {
        problems.accept(Problem.warning(script.script().file().path(), line, column, id, message, hint));
    }
}
