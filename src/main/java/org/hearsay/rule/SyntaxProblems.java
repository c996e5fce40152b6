package org.hearsay.rule;

import java.util.Set;
import org.antlr.runtime.FailedPredicateException;
import org.antlr.runtime.MismatchedTokenException;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenStream;
import org.apache.uima.ruta.parser.RutaParser;
import org.hearsay.lexicon.Problem;

/** Says in words where and why Ruta's parser could not go on. */
final class SyntaxProblems {

    private static final Set<Integer> IMPORTS = Set.of(RutaParser.TypeSystemString, RutaParser.ScriptString,
            RutaParser.EngineString, RutaParser.UimafitString, RutaParser.ImportString, RutaParser.PackageString);
    private final String path;
    private final TokenStream tokens;

    SyntaxProblems(String path, TokenStream tokens) {
        this.path = path;
        this.tokens = tokens;
    }

    Problem of(RecognitionException error) {
        Token token = error.token == null ? tokens.LT(1) : error.token;
        Token previous = previous(token);
        if (error instanceof FailedPredicateException failed && failed.predicateText != null
                && failed.predicateText.contains("ownsVariable")) {
            return problem(token, "script/duplicate-variable", "expected a new name for the variable, found ["
                    + token.getText() + "], which is declared already", "choose another name");
        }
        if (IMPORTS.contains(token.getType())) {
            return problem(token, "script/late-import", "expected imports at the head of the script, found ["
                    + token.getText() + "] after a statement", "move it above the first DECLARE and the first rule");
        }
        if (token.getType() == RutaParser.LPAREN && previous != null && previous.getType() == RutaParser.Identifier) {
            return problem(previous, "script/unknown-keyword", "expected a condition or action, found ["
                    + previous.getText() + "]", Suggestions.hint(previous.getText(),
                    KeywordUsage.KEYWORDS, "write one of Ruta's conditions or actions, such as REGEXP or MARK"));
        }
        boolean nameExpected = error instanceof MismatchedTokenException mismatch
                && mismatch.expecting == RutaParser.Identifier;
        if ((nameExpected || previous != null && previous.getType() == RutaParser.DECLARE) && isKeyword(token)) {
            return problem(token, "script/reserved-word", "expected a name, found the reserved word [" + token.getText()
                    + "]", "choose another name");
        }
        boolean newLine = previous != null && previous.getLine() < token.getLine();
        if (previous != null && (token.getType() == Token.EOF || newLine && token.getType() == RutaParser.RCURLY)) {
            return MissingSemicolon.behind(previous, path, token.getType() == Token.EOF ? "the end of the file"
                    : "the end of the block", Problem.Level.ERROR);
        }
        Token keyword = keywordAround(token);
        if (keyword != null) {
            return problem(token, "script/arguments", "expected " + KeywordUsage.of(keyword.getText()) + ", found ["
                    + token.getText() + "] after [" + previous.getText() + "]", token.getText().startsWith("'")
                            ? "write texts in double quotes; single ones are for files" : "correct what is in the parentheses");
        }
        return problem(token, "script/syntax", "cannot continue with [" + token.getText() + "]"
                + (previous == null ? "" : " after [" + previous.getText() + "]"), hint(token, previous));
    }

    /** Returns the condition or action whose parentheses hold the token directly, or null. */
    private Token keywordAround(Token token) {
        int depth = 0;
        for (Token each = previous(token); each != null && each.getType() != RutaParser.SEMI; each = previous(each)) {
            depth += each.getType() == RutaParser.RPAREN ? 1 : 0;
            if (each.getType() == RutaParser.LPAREN && --depth < 0) {
                Token before = previous(each);
                return before != null && KeywordUsage.of(before.getText()) != null ? before : null;
            }
        }
        return null;
    }

    /** Describes an exception that Ruta throws when it has read the arguments of a condition or action. */
    Problem of(RuntimeException error) {
        Token token = nameBeforeArguments();
        Throwable cause = error.getCause() instanceof RuntimeException inner ? inner : error;
        String found = cause.getMessage() == null ? cause.getClass().getSimpleName()
                : cause.getMessage().replaceAll("\\s+", " ").replaceAll("\\((?:\\w*Expression)\\)", "")
                        .replaceFirst(".*following arguments in script \\S+:", "").strip();
        String usage = KeywordUsage.of(token.getText());
        return problem(token, "script/arguments", "expected " + (usage == null ? "other arguments" : usage)
                + ", found [" + found + "]", "correct what is in the parentheses");
    }

    private Token nameBeforeArguments() {
        Token last = tokens.LT(-1) == null ? tokens.LT(1) : tokens.LT(-1);
        int depth = 0;
        for (Token token = last; token != null; token = previous(token)) {
            depth += token.getType() == RutaParser.RPAREN ? 1 : 0;
            if (token.getType() == RutaParser.LPAREN && --depth <= 0) {
                return previous(token) == null ? token : previous(token);
            }
        }
        return last;
    }

    private static String hint(Token token, Token previous) {
        if (previous != null && previous.getType() == RutaParser.RPAREN && token.getType() == RutaParser.COMMA) {
            return "a DECLARE with features declares one type; write another DECLARE for the next";
        }
        if (previous != null && token.getType() == RutaParser.ASSIGN_EQUAL) {
            return "write == to compare";
        }
        if (previous != null && previous.getType() == RutaParser.THEN && token.getType() == RutaParser.Identifier) {
            return "put actions into braces behind an element: {-> " + token.getText() + "}";
        }
        if (previous != null && KeywordUsage.of(previous.getText()) != null) {
            return "write " + KeywordUsage.of(previous.getText());
        }
        if (previous != null && previous.getType() == RutaParser.RPAREN && KeywordUsage.of(token.getText()) != null) {
            return "write a comma between conditions, and between actions";
        }
        if (previous != null && token.getType() == RutaParser.SEMI) {
            return previous.getType() == RutaParser.SEMI ? "remove one of them" : "complete or remove what stands before it";
        }
        boolean newLine = previous != null && previous.getLine() < token.getLine();
        return newLine ? "is a semicolon missing after [" + previous.getText() + "]?" : "correct or remove it";
    }

    private static boolean isKeyword(Token token) {
        return token.getType() != RutaParser.Identifier && token.getText() != null
                && token.getText().matches("[A-Za-z]+");
    }

    private Token previous(Token token) {
        for (int i = token.getTokenIndex() - 1; i >= 0; i--) {
            if (tokens.get(i).getChannel() == Token.DEFAULT_CHANNEL) {
                return tokens.get(i);
            }
        }
        return null;
    }

    private Problem problem(Token token, String id, String message, String hint) {
        Token place = token.getType() == Token.EOF && previous(token) != null ? previous(token) : token;
        return Problem.error(path, Math.max(1, place.getLine()), place.getCharPositionInLine() + 1, id, message, hint);
    }
}
