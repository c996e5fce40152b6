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
                text.startsWith("/*", start) ? "expected [*/] to end this comment, found the end of the file"
                        : "expected a quote to end this string, found the end of the line", "close it");
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

    /** Returns the range of the innermost statement that holds the position, or of the last one before it. */
    int[] statementAt(int line, int column) {
        int start = 0;
        int limit = tokens.size();
        while (start < limit) {
            int end = Math.min(limit, afterStatement(start));
            int body = bodyOf(start, end);
            if (reaches(end - 1, line, column) || end == limit) {
                boolean inBody = body > 0 && reaches(end - 2, line, column) && !reaches(body, line, column);
                if (!inBody) {
                    return new int[] {start, end};
                }
                limit = end - 1;
                start = body + 1;
            } else {
                start = end;
            }
        }
        return new int[] {Math.max(0, limit - 1), limit};
    }

    /** Returns the index of the next comma outside brackets, or the limit. */
    int afterArgument(int start, int limit) {
        int i = start;
        while (i < limit && type(i) != RutaParser.COMMA) {
            i = type(i) == RutaParser.LPAREN || type(i) == RutaParser.LCURLY || type(i) == RutaParser.LBRACK
                    ? afterClosing(i) : i + 1;
        }
        return Math.min(i, limit);
    }

    /** Returns the ranges of the rules in a range: of statements that are neither blocks nor declarations. */
    List<int[]> rules(int start, int limit) {
        List<int[]> rules = new ArrayList<>();
        int i = start;
        while (i < limit && type(i) != Token.EOF) {
            int end = Math.min(limit, afterStatement(i));
            int body = bodyOf(i, end);
            if (body > 0) {
                rules.addAll(rules(body + 1, end - 1));
            } else if (!MissingSemicolon.isDeclaration(this, i)) {
                rules.add(new int[] {i, end});
            }
            i = end;
        }
        return rules;
    }

    /** Returns the index of the brace that opens the body of a block, or 0. */
    int bodyOf(int start, int end) {
        if (type(start) != RutaParser.BlockString && type(start) != RutaParser.ForEachString) {
            return 0;
        }
        for (int i = start; i < end; i++) {
            if (type(i) == RutaParser.LCURLY && afterClosing(i) == end) {
                return i;
            }
        }
        return 0;
    }

    /** Returns true when the token starts at the position or behind it. */
    private boolean reaches(int index, int line, int column) {
        Token token = get(index);
        return token.getLine() > line || token.getLine() == line && token.getCharPositionInLine() + 1 >= column
                || token.getType() == Token.EOF;
    }
}
