package org.hearsay.rule;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.antlr.runtime.Token;
import org.apache.uima.ruta.parser.RutaParser;
import org.hearsay.lexicon.Problem;
import org.hearsay.rule.ElementShape.Range;

/** Warns of actions on elements by their number, such as {@code MARK(T, 1, 9)}, where the rule has no such element. */
final class ElementNumberLint {

    /** The actions, and which of their arguments is the first that may be a number of an element. */
    private static final Map<Integer, Integer> FIRST_NUMBER = Map.of(RutaParser.MARK, 1, RutaParser.MARKONCE, 1,
            RutaParser.MARKSCORE, 2, RutaParser.UNMARK, 1, RutaParser.SHIFT, 1, RutaParser.CREATE, 1, RutaParser.GATHER, 1);

    private final ParsedScript script;
    private final ScriptTokens tokens;
    private final Consumer<Problem> problems;

    ElementNumberLint(ParsedScript script, Consumer<Problem> problems) {
        this.script = script;
        this.tokens = ScriptTokens.of(script.text(), script.script().file().path(), problem -> { });
        this.problems = problems;
    }

    void check() {
        for (int[] rule : tokens.rules(0, tokens.size() - 1)) {
            checkRow(RuleShapes.of(tokens, rule[0], rule[1]));
        }
    }

    /** Ruta counts the elements that stand in a row with the one that has the action, a group as one. */
    private void checkRow(List<ElementShape> row) {
        for (ElementShape element : row) {
            Range actions = element.actions();
            for (int i = actions.start(); i < actions.end(); i++) {
                if (FIRST_NUMBER.containsKey(tokens.type(i)) && tokens.type(i + 1) == RutaParser.LPAREN) {
                    checkArguments(i, row.size());
                }
            }
            checkRow(element.children());
            element.inner().forEach(this::checkRow);
        }
    }

    private void checkArguments(int action, int elements) {
        int end = tokens.afterClosing(action + 1) - 1;
        int argument = action + 2;
        for (int place = 0; argument < end; place++) {
            int next = tokens.afterArgument(argument, end);
            boolean isNumber = next == argument + 1 && tokens.text(argument).matches("\\d{1,4}");
            if (place >= FIRST_NUMBER.get(tokens.type(action)) && isNumber) {
                checkNumber(argument, elements);
            }
            argument = next + 1;
        }
    }

    private void checkNumber(int index, int elements) {
        int number = Integer.parseInt(tokens.text(index));
        if (number < 1 || number > elements) {
            Token token = tokens.get(index);
            problems.accept(Problem.warning(script.script().file().path(), token.getLine(), token.getCharPositionInLine() + 1,
                    "script/element-number", "expected the number of an element beside the action, of which there "
                            + (elements == 1 ? "is 1" : "are " + elements) + ", found [" + number + "]",
                    elements == 1 ? "a group in parentheses counts as one element; leave the number out to mean all of it"
                            : "count the elements from 1, a group in parentheses as one"));
        }
    }
}
