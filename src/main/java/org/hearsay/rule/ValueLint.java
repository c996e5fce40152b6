package org.hearsay.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.antlr.runtime.Token;
import org.apache.uima.ruta.parser.RutaParser;
import org.hearsay.lexicon.Problem;
import org.hearsay.lexicon.WordList;
import org.hearsay.lexicon.WordListEntry;

/** Warns of comparisons with values that no entry of a word list has. */
final class ValueLint {

    private static final int MOST_SHOWN = 12;

    private final ParsedScript script;
    private final ScriptTokens tokens;
    private final ScriptContext context;
    private final Consumer<Problem> problems;
    private final Map<String, Set<String>> values = new HashMap<>();

    ValueLint(ParsedScript script, ScriptContext context, Consumer<Problem> problems) {
        this.script = script;
        this.tokens = ScriptTokens.of(script.text(), script.script().file().path(), problem -> { });
        this.context = context;
        this.problems = problems;
    }

    void check() {
        for (int[] rule : tokens.rules(0, tokens.size() - 1)) {
            Map<String, Set<String>> labels = ScriptNames.labels(tokens, rule[0], rule[1],
                    name -> context.known().namedIn(script, name));
            for (int i = rule[0]; i < rule[1] - 4; i++) {
                boolean compared = tokens.type(i) == RutaParser.Identifier && tokens.type(i - 1) != RutaParser.DOT
                        && tokens.type(i + 1) == RutaParser.DOT && tokens.type(i + 2) == RutaParser.Identifier
                        && tokens.type(i + 3) == RutaParser.EQUAL && tokens.type(i + 4) == RutaParser.StringLiteral;
                if (compared) {
                    checkValue(i, labels);
                }
            }
        }
    }

    private void checkValue(int index, Map<String, Set<String>> labels) {
        String name = tokens.text(index);
        Set<String> types = labels.getOrDefault(name, new HashSet<>(context.known().namedIn(script, name)));
        String type = types.size() == 1 ? types.iterator().next() : "";
        if (!type.startsWith(WordList.TYPE_PREFIX)) {
            return;
        }
        Set<String> known = values.computeIfAbsent(type + "." + tokens.text(index + 2), key -> valuesOf(type, tokens.text(index + 2)));
        String value = ScriptNames.unquote(tokens.text(index + 4));
        if (!known.isEmpty() && !known.contains(value)) {
            warn(index + 4, "script/unknown-value", "expected a value that entries of [" + KnownTypes.shortName(type)
                    + "] have as " + tokens.text(index + 2) + ", found [" + value + "], so that this never holds",
                    Suggestions.hint(value, known, "they have " + known.stream().limit(MOST_SHOWN).toList()
                            + (known.size() > MOST_SHOWN ? " and others" : "")));
        }
    }

    private Set<String> valuesOf(String type, String column) {
        Set<String> found = new TreeSet<>();
        for (WordList list : context.lists()) {
            int index = list.fullTypeName().equals(type) ? list.columns().indexOf(column) : -1;
            for (WordListEntry entry : index < 0 ? List.<WordListEntry>of() : list.entries()) {
                found.add(entry.values().isEmpty() ? "" : entry.values().get(index));
            }
        }
        return found;
    }

    private void warn(int index, String id, String message, String hint) {
        Token token = tokens.get(index);
        problems.accept(Problem.warning(script.script().file().path(), token.getLine(), token.getCharPositionInLine() + 1, id,
                message, hint));
    }
}
