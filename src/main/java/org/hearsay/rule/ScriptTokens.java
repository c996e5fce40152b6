package org.hearsay.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.apache.uima.ruta.parser.RutaLexer;
import org.apache.uima.ruta.parser.RutaParser;
import org.hearsay.lexicon.Problem;

/** The tokens of a script without white space and comments, the last one being the end of the file. */
final class ScriptTokens {

    /** Comments and strings; the group is one that has no end on its line. */
    private static final Pattern STRING_OR_COMMENT = Pattern.compile(
            "//[^\n]*|/\\*(?s:.*?)\\*/|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\\n])*'|(\"|'|/\\*)");

    private final List<Token> tokens;

    private ScriptTokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Returns a lexer that reports characters which mean nothing in a script, instead of leaving them out silently. */
    static RutaLexer lexer(String text, String path, Consumer<Problem> problems) {
        return new RutaLexer(new ANTLRStringStream(text)) {
            @Override
            public void reportError(RecognitionException error) {
                problems.accept(error.c < 0 ? unfinished(path, text) : illegal(path, error));
            }
        };
    }

    /** Blames the first string that goes over the end of its line; the lexer only knows where the file ends. */
    private static Problem unfinished(String path, String text) {
        Matcher matcher = STRING_OR_COMMENT.matcher(text);
        int start = 0;
        while (matcher.find()) {
            start = matcher.start();
            if (matcher.group(1) != null) {
                break;
            }
        }
        int line = (int) text.substring(0, start).chars().filter(c -> c == '\n').count() + 1;
        int column = start - text.lastIndexOf('\n', start - 1);
        return Problem.error(path, line, column, "script/unfinished",
                "expected the end of this string or comment, found the end of the file", "close it");
    }

    private static Problem illegal(String path, RecognitionException error) {
        String hint = "\u201c\u201d\u201e\u00ab\u00bb".indexOf(error.c) >= 0 ? "write straight quotes: \""
                : "\u2018\u2019".indexOf(error.c) >= 0 ? "write a straight quote: '" : "remove it, or put it into a string";
        return Problem.error(path, error.line, error.charPositionInLine + 1, "script/illegal-character",
                String.format("expected no such character outside strings and comments, found [%s] (U+%04X)",
                        Character.toString(error.c), error.c), hint);
    }

    static ScriptTokens of(String text, String path, Consumer<Problem> problems) {
        RutaLexer lexer = lexer(text, path, problems);
        List<Token> tokens = new ArrayList<>();
        Token token;
        do {
            token = lexer.nextToken();
            if (token.getChannel() == Token.DEFAULT_CHANNEL) {
                tokens.add(token);
            }
        } while (token.getType() != Token.EOF);
        return new ScriptTokens(tokens);
    }

    int size() {
        return tokens.size();
    }

    Token get(int index) {
        return tokens.get(index);
    }

    /** Returns the type of a token; that of the end of the file outside the script. */
    int type(int index) {
        return index < 0 || index >= tokens.size() ? Token.EOF : tokens.get(index).getType();
    }

    String text(int index) {
        return tokens.get(index).getText();
    }

    /** Returns the index after the bracket that closes the one at the index, or after all tokens. */
    int afterClosing(int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            int type = type(i);
            if (type == RutaParser.LPAREN || type == RutaParser.LCURLY || type == RutaParser.LBRACK) {
                depth++;
            } else if (type == RutaParser.RPAREN || type == RutaParser.RCURLY || type == RutaParser.RBRACK) {
                depth--;
                if (depth == 0) {
                    return i + 1;
                }
            }
        }
        return tokens.size();
    }

    /** Returns the index after the next semicolon outside brackets, or after all tokens. */
    int afterSemicolon(int start) {
        int i = start;
        while (i < tokens.size()) {
            int type = type(i);
            if (type == RutaParser.SEMI) {
                return i + 1;
            }
            i = type == RutaParser.LPAREN || type == RutaParser.LCURLY || type == RutaParser.LBRACK ? afterClosing(i)
                    : i + 1;
        }
        return tokens.size();
    }

    /** Returns the index after the statement that starts at the index; a block ends with its last brace. */
    int afterStatement(int start) {
        int type = type(start);
        if (type != RutaParser.BlockString && type != RutaParser.ForEachString) {
            return afterSemicolon(start);
        }
        int i = start;
        while (i < tokens.size()) {
            int after = type(i) == RutaParser.LPAREN || type(i) == RutaParser.LCURLY ? afterClosing(i) : i + 1;
            boolean body = type(i) == RutaParser.LCURLY && after - i > 1 && type(after) != RutaParser.LCURLY;
            if (body) {
                return after;
            }
            i = after;
        }
        return tokens.size();
    }
}
