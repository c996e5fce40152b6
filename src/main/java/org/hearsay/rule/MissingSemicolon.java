package org.hearsay.rule;

import java.util.Optional;
import java.util.Set;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;
import org.apache.uima.ruta.parser.RutaParser;
import org.hearsay.lexicon.Problem;

/** Finds where two statements became one: at the end of a line after which the next starts as far left as the first. */
final class MissingSemicolon {

    private static final Set<Integer> DECLARATIONS = Set.of(RutaParser.DECLARE, RutaParser.WORDLIST, RutaParser.WORDTABLE,
            RutaParser.IntString, RutaParser.DoubleString, RutaParser.FloatString, RutaParser.StringString,
            RutaParser.BooleanString, RutaParser.TypeString, RutaParser.STRINGLIST, RutaParser.TYPELIST,
            RutaParser.ScriptString, RutaParser.TypeSystemString, RutaParser.PackageString);
    private static final Set<Integer> GOES_ON = Set.of(RutaParser.SEMI, RutaParser.THEN, RutaParser.THEN2,
            RutaParser.PERCENT, RutaParser.VBAR, RutaParser.AMPER, RutaParser.RCURLY, RutaParser.RPAREN, RutaParser.COMMA,
            RutaParser.LCURLY, RutaParser.ASSIGN_EQUAL);

    private MissingSemicolon() {
    }

    /**
     * Returns the token that lacks a semicolon behind it.
     *
     * @param start first token of the statement
     * @param end the token after it
     * @param parses true when Ruta can read the statement, so that only what ends with actions is suspected
     */
    static Optional<Token> in(ScriptTokens tokens, int start, int end, boolean parses) {
        int column = tokens.get(start).getCharPositionInLine();
        int i = start;
        while (i < end) {
            boolean opens = tokens.type(i) == RutaParser.LPAREN || tokens.type(i) == RutaParser.LCURLY;
            int next = opens ? Math.min(end, tokens.afterClosing(i)) : i + 1;
            boolean newLine = next < end && next > start + 1 && tokens.type(next) != Token.EOF
                    && tokens.get(next).getLine() > tokens.get(next - 1).getLine()
                    && tokens.get(next).getCharPositionInLine() <= column && !GOES_ON.contains(tokens.type(next));
            boolean ends = !parses || opens && tokens.type(i) == RutaParser.LCURLY && holdsActions(tokens, i, next);
            if (newLine && ends && tokens.type(next - 1) != RutaParser.COMMA) {
                return Optional.of(tokens.get(next - 1));
            }
            i = next;
        }
        return Optional.empty();
    }

    /** Returns true for a statement that names something, and so ends with its line. */
    static boolean isDeclaration(ScriptTokens tokens, int start) {
        return DECLARATIONS.contains(tokens.type(start));
    }

    private static boolean holdsActions(ScriptTokens tokens, int start, int end) {
        for (int i = start; i < end; i++) {
            if (tokens.type(i) == RutaParser.THEN) {
                return true;
            }
        }
        return false;
    }

    /** Describes the mistake, at the place where the semicolon should be. */
    static Problem behind(Token token, String path, String found, Problem.Level level) {
        String lastLine = token.getText().substring(token.getText().lastIndexOf('\n') + 1);
        int column = token.getText().equals(lastLine) ? token.getCharPositionInLine() + lastLine.length() + 1
                : lastLine.length() + 1;
        int breaks = (int) token.getText().chars().filter(c -> c == '\n').count();
        return new Problem(path, token.getLine() + breaks, column, level, "script/missing-semicolon",
                "expected [;] after [" + ((CommonToken) token).getText() + "], found " + found,
                "write the semicolon");
    }
}
