package org.hearsay.rule;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.antlr.runtime.Token;
import org.apache.uima.ruta.expression.string.SimpleStringExpression;
import org.apache.uima.ruta.parser.RutaParser;

/** The names that a script gives to variables, macros and labels. */
final class ScriptNames {

    private static final Set<Integer> VARIABLE_TYPES = Set.of(RutaParser.IntString, RutaParser.FloatString,
            RutaParser.DoubleString, RutaParser.StringString, RutaParser.BooleanString, RutaParser.TypeString,
            RutaParser.BOOLEANLIST, RutaParser.INTLIST, RutaParser.DOUBLELIST, RutaParser.FLOATLIST,
            RutaParser.STRINGLIST, RutaParser.TYPELIST, RutaParser.WORDLIST, RutaParser.WORDTABLE,
            RutaParser.ANNOTATION, RutaParser.ANNOTATIONLIST, RutaParser.CONDITION, RutaParser.ACTION);

    private ScriptNames() {
    }

    /** Returns the names of all variables, macros and their parameters, and of FOREACH. */
    static Set<String> variables(ScriptTokens tokens) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            int type = tokens.type(i);
            if (type == RutaParser.ForEachString) {
                names.add(tokens.text(i + 2));
            } else if (VARIABLE_TYPES.contains(type) && tokens.type(i + 1) == RutaParser.Identifier) {
                boolean declares = tokens.type(i - 1) == Token.EOF || tokens.type(i - 1) == RutaParser.SEMI
                        || tokens.type(i - 1) == RutaParser.LCURLY || tokens.type(i - 1) == RutaParser.RCURLY;
                names.add(tokens.text(i + 1));
                if (declares) {
                    addFollowing(tokens, i + 2, names);
                }
            }
        }
        return names;
    }

    /** Adds the names after the first in {@code INT a, b = 2, c;}. */
    private static void addFollowing(ScriptTokens tokens, int start, Set<String> names) {
        int i = start;
        while (i < tokens.size() && tokens.type(i) != RutaParser.SEMI) {
            if (tokens.type(i) == RutaParser.COMMA && tokens.type(i + 1) == RutaParser.Identifier) {
                names.add(tokens.text(i + 1));
            }
            int type = tokens.type(i);
            i = type == RutaParser.LCURLY || type == RutaParser.LPAREN ? tokens.afterClosing(i) : i + 1;
        }
    }

    /**
     * Returns the labels of a statement with the types that they may have; none when that cannot be told.
     *
     * @param resolve gives the full names that a name may stand for
     */
    static Map<String, Set<String>> labels(ScriptTokens tokens, int start, int end,
            Function<String, Collection<String>> resolve) {
        Map<String, Set<String>> labels = new HashMap<>();
        Set<String> untold = new HashSet<>();
        for (int i = start; i < end - 1; i++) {
            boolean isLabel = tokens.type(i) == RutaParser.Identifier && tokens.type(i + 1) == RutaParser.COLON
                    && tokens.type(i - 1) != RutaParser.DOT;
            if (isLabel) {
                int type = tokens.type(i + 2) == RutaParser.STARTANCHOR ? i + 3
                        : tokens.type(i + 2) == RutaParser.CREATE ? i + 4 : i + 2;
                Collection<String> types = tokens.type(type) == RutaParser.Identifier
                        ? resolve.apply(join(tokens, type, afterChain(tokens, type))) : Set.of();
                labels.computeIfAbsent(tokens.text(i), key -> new HashSet<>()).addAll(types);
                if (types.isEmpty()) {
                    untold.add(tokens.text(i));
                }
            }
        }
        untold.forEach(label -> labels.put(label, Set.of()));
        return labels;
    }

    /** Returns the index after names that are joined by dots. */
    static int afterChain(ScriptTokens tokens, int start) {
        int i = start + 1;
        while (tokens.type(i) == RutaParser.DOT && i + 1 < tokens.size()) {
            i += 2;
        }
        return Math.min(i, tokens.size());
    }

    static String join(ScriptTokens tokens, int start, int end) {
        StringBuilder text = new StringBuilder();
        for (int i = start; i < end; i++) {
            text.append(tokens.text(i));
        }
        return text.toString();
    }

    /** Returns what a string in a script stands for. */
    static String unquote(String literal) {
        return SimpleStringExpression.stripEscapes(literal.substring(1, literal.length() - 1));
    }
}
