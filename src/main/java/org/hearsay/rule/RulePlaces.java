package org.hearsay.rule;

import java.util.ArrayList;
import java.util.List;
import org.antlr.runtime.Token;
import org.apache.uima.ruta.parser.RutaParser;

/** Where the rules of a script start, and what they are called. */
public final class RulePlaces {

    private RulePlaces() {
    }

    /**
     * {@return the rules that a script states, those in blocks among them, in their order} A rule without a name of its own
     * is called after the script and its line.
     *
     * @param script a script without errors
     */
    public static List<RuleOrigin> of(RuleScript script) {
        ScriptTokens tokens = ScriptTokens.of(script.text(), script.file().path(), problem -> { });
        List<RuleOrigin> places = new ArrayList<>();
        for (int[] rule : tokens.rules(0, tokens.size() - 1)) {
            Token start = tokens.get(rule[0]);
            if (tokens.type(rule[0]) != RutaParser.SEMI) {
                places.add(new RuleOrigin(script.ruleId(start.getLine()), script.file().path(), start.getLine(),
                        start.getCharPositionInLine() + 1));
            }
        }
        return places;
    }
}
