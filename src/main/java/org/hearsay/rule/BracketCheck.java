package org.hearsay.rule;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.antlr.runtime.Token;
import org.apache.uima.ruta.parser.RutaParser;
import org.hearsay.lexicon.Problem;

/** Finds brackets without partner and strings without end, which Ruta's parser would notice far away only. */
final class BracketCheck {

    private static final Map<Integer, Integer> CLOSING = Map.of(RutaParser.LPAREN, RutaParser.RPAREN,
            RutaParser.LCURLY, RutaParser.RCURLY, RutaParser.LBRACK, RutaParser.RBRACK);
    private static final Map<Integer, String> SIGNS = Map.of(RutaParser.RPAREN, ")", RutaParser.RCURLY, "}",
            RutaParser.RBRACK, "]");

    /** What stands before a brace that holds statements: the braces of the head of a block, or an arrow. */
    private static final Set<Integer> BEFORE_STATEMENTS =
            Set.of(RutaParser.RCURLY, RutaParser.THEN, RutaParser.THEN2);

    private final String path;
    private final ScriptTokens tokens;
    private final Consumer<Problem> problems;

    BracketCheck(String path, ScriptTokens tokens, Consumer<Problem> problems) {
        this.path = path;
        this.tokens = tokens;
        this.problems = problems;
    }

    /** Reports the first bracket without partner; what comes after it cannot be told. */
    void check() {
        Deque<Token> open = new ArrayDeque<>();
        Set<Token> statements = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            int type = tokens.type(i);
            if (CLOSING.containsKey(type)) {
                open.push(tokens.get(i));
                boolean mayHoldStatements = type == RutaParser.LCURLY && BEFORE_STATEMENTS.contains(tokens.type(i - 1));
                statements.addAll(mayHoldStatements ? Set.of(tokens.get(i)) : Set.of());
            } else if (SIGNS.containsKey(type)) {
                if (open.isEmpty()) {
                    report(tokens.get(i), "expected no [" + tokens.text(i) + "] here, since no bracket is open",
                            "remove it, or open one before it");
                    return;
                }
                if (CLOSING.get(open.peek().getType()) != type) {
                    unclosed(open.peek(), tokens.get(i));
                    return;
                }
                open.pop();
            } else if (!open.isEmpty() && (type == RutaParser.SEMI && !statements.contains(open.peek())
                    || type == Token.EOF)) {
                unclosed(open.peek(), tokens.get(i));
                return;
            }
        }
    }

    /** Reports strings that go over the end of a line: the quote that should have ended them is missing. */
    void checkStrings() {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.type(i) == RutaParser.StringLiteral && tokens.text(i).contains("\n")) {
                report(tokens.get(i), "expected the end of this string on its line, found the end of the line",
                        "close it with \"");
                return;
            }
        }
    }

    private void unclosed(Token open, Token found) {
        if (open.getType() == RutaParser.LCURLY && found.getType() == RutaParser.SEMI && isInHeadOfBlock(open)) {
            report(open, "expected braces for conditions before those of the block, found [{] with a rule",
                    "write {} before it");
            return;
        }
        String sign = SIGNS.get(CLOSING.get(open.getType()));
        String what = found.getType() == Token.EOF ? "the end of the file"
                : "[" + found.getText() + "] at " + found.getLine() + ":" + (found.getCharPositionInLine() + 1);
        report(open, "expected [" + sign + "] to close this [" + open.getText() + "], found " + what, "close it");
    }

    private boolean isInHeadOfBlock(Token brace) {
        boolean head = false;
        for (int i = 0; i < tokens.size() && tokens.get(i) != brace; i++) {
            int type = tokens.type(i);
            boolean ends = type == RutaParser.SEMI || type == RutaParser.RCURLY;
            head = type == RutaParser.BlockString || type == RutaParser.ForEachString || head && !ends;
        }
        return head;
    }

    private void report(Token token, String message, String hint) {
        problems.accept(Problem.error(path, token.getLine(), token.getCharPositionInLine() + 1, "script/unbalanced",
                message, hint));
    }
}
