package org.hearsay.rule;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;
import org.apache.uima.ruta.parser.RutaParser;

/**
 * The text of a script from which statements with mistakes are blanked out one by one, since Ruta's parser stops at the
 * first one. Line breaks stay, and so do the positions of the rest.
 */
final class ScriptDraft {

    private static final Pattern DECLARES = Pattern.compile("\\b(DECLARE|WORDLIST|WORDTABLE|INT|FLOAT|DOUBLE|STRING"
            + "|BOOLEAN|TYPE|[A-Z]+LIST|ANNOTATION|CONDITION|ACTION|SCRIPT|BLOCK|FOREACH)\\b");
    private static final Pattern DECLARING = Pattern.compile("(?:" + DECLARES.pattern() + ")[^;{]*");
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{N}_]*");
    private static final Pattern OPENS_BLOCK = Pattern.compile("\\b(BLOCK|FOREACH)\\b|[-<>]\\s*\\{");
    /** The end of a block, or of rules behind an arrow. */
    private static final Pattern CLOSING = Pattern.compile("\\}(\\s*\\}?\\s*;)?");
    private static final Pattern COMMENT = Pattern.compile("\\s*//[^\"']*$|\\s+$");

    private final StringBuilder text;
    private final Set<String> lost = new HashSet<>();

    ScriptDraft(String text) {
        this.text = new StringBuilder(text);
    }

    String text() {
        return text.toString();
    }

    /** Returns the names in the statements that were blanked out, which may have been declared there. */
    Set<String> lostNames() {
        return lost;
    }

    /** Returns the names in all statements of a text that declare some. */
    static Set<String> declaredNames(String text) {
        ScriptDraft draft = new ScriptDraft(text);
        for (Matcher statement = DECLARING.matcher(text); statement.find();) {
            draft.blank(statement.start(), statement.end());
        }
        return draft.lost;
    }

    /** Returns true when the line starts with the sign that starts comments elsewhere. */
    boolean isHashLine(int line) {
        return line(line).strip().startsWith("#");
    }

    /** Blanks out a line; returns false when it was blank. */
    boolean blankLine(int line) {
        int start = startOf(line);
        return blank(start, start + line(line).length());
    }

    /** Blanks out the innermost statement that holds a position; returns false when there was nothing left of it. */
    boolean blankStatement(ScriptTokens tokens, int line, int column) {
        int[] statement = tokens.statementAt(line, column);
        int from = ((CommonToken) tokens.get(statement[0])).getStartIndex();
        Token last = tokens.get(statement[1] - 1);
        int to = last.getType() == Token.EOF ? text.length() : ((CommonToken) last).getStopIndex() + 1;
        return from < to && blank(from, to);
    }

    /** Puts a semicolon behind the token, so that what follows is a statement of its own. */
    void insertSemicolon(Token token) {
        text.insert(((CommonToken) token).getStopIndex() + 1, ';');
    }

    /**
     * Blanks out a statement whose brackets or quotes do not match, from the lines alone. Of a block it is no more than the
     * head, and the brace that ends the block, so that its rules are read as if they stood outside; of a brace too many it
     * is the brace. Returns false when there was nothing left of it.
     */
    boolean blankUnbalanced(int line) {
        int first = line;
        while (first > 1 && continues(line(first - 1))) {
            first--;
        }
        int last = line;
        while (startOf(last + 1) < text.length() && continues(line(last)) && !line(last + 1).isBlank()) {
            last++;
        }
        int from = startOf(first);
        int to = startOf(last) + line(last).length();
        int brace = from + line(first).indexOf('}');
        if (line(first).strip().startsWith("}")) {
            return blank(brace, brace + 1);
        }
        boolean block = OPENS_BLOCK.matcher(text.substring(from, to)).find();
        boolean blanked = blank(from, to);
        int end = block ? BraceDepths.unmatchedClosing(text.toString(), to) : -1;
        if (end >= 0) {
            Matcher closing = CLOSING.matcher(text).region(end, text.length());
            blank(end, closing.lookingAt() ? closing.end() : end + 1);
        }
        return blanked;
    }

    /** Returns true when a statement goes on behind the line. */
    private static boolean continues(String line) {
        String code = COMMENT.matcher(line).replaceAll("");
        return !code.isBlank() && !code.endsWith(";") && !code.endsWith("{") && !code.strip().equals("}");
    }

    private String line(int line) {
        int start = startOf(line);
        int end = text.indexOf("\n", start);
        return text.substring(start, end < 0 ? text.length() : end);
    }

    private int startOf(int line) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            int end = text.indexOf("\n", start);
            if (end < 0) {
                return text.length();
            }
            start = end + 1;
        }
        return start;
    }

    private boolean blank(int from, int to) {
        String part = text.substring(from, to);
        if (DECLARES.matcher(part).find()) {
            for (Matcher name = NAME.matcher(part); name.find();) {
                lost.add(name.group());
            }
        }
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
                text.setCharAt(i, ' ');
            }
        }
        return !part.isBlank();
    }

    /** Returns true when the statement at a position starts with the sign that starts comments elsewhere. */
    static boolean startsWithHash(ScriptTokens tokens, int line, int column) {
        return tokens.type(tokens.statementAt(line, column)[0]) == RutaParser.WILDCARD;
    }
}
