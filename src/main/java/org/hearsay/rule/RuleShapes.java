package org.hearsay.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.antlr.runtime.Token;
import org.apache.uima.ruta.parser.RutaParser;
import org.hearsay.rule.ElementShape.Kind;
import org.hearsay.rule.ElementShape.Range;

/** Finds the elements of rules in the tokens of a script that Ruta can parse. */
final class RuleShapes {

    private static final Set<Integer> COMPARATORS = Set.of(RutaParser.EQUAL, RutaParser.NOTEQUAL, RutaParser.LESS,
            RutaParser.LESSEQUAL, RutaParser.GREATER, RutaParser.GREATEREQUAL, RutaParser.ALT_NOTEQUAL);
    private static final Set<Integer> QUANTIFIERS =
            Set.of(RutaParser.STAR, RutaParser.PLUS, RutaParser.QUESTION, RutaParser.LBRACK);
    private static final Set<Integer> JOINTS = Set.of(RutaParser.VBAR, RutaParser.AMPER);

    private final ScriptTokens tokens;
    private int i;

    private RuleShapes(ScriptTokens tokens, int start) {
        this.tokens = tokens;
        this.i = start;
    }

    /** Returns the elements of the rule that starts at the index; none for what is no rule of elements. */
    static List<ElementShape> of(ScriptTokens tokens, int start, int end) {
        boolean regExpRule = tokens.type(start) == RutaParser.StringLiteral && tokens.type(start + 1) == RutaParser.THEN
                && tokens.type(start + 2) != RutaParser.LCURLY;
        return regExpRule ? List.of() : new RuleShapes(tokens, start).elements(end);
    }

    /** Returns all elements in parentheses and after arrows, too. */
    static List<ElementShape> flat(List<ElementShape> elements) {
        List<ElementShape> all = new ArrayList<>();
        for (ElementShape element : elements) {
            all.add(element);
            all.addAll(flat(element.children()));
            element.inner().forEach(statement -> all.addAll(flat(statement)));
        }
        return all;
    }

    private List<ElementShape> elements(int end) {
        List<ElementShape> elements = new ArrayList<>();
        while (i < end && tokens.type(i) != RutaParser.SEMI && tokens.type(i) != Token.EOF) {
            if (JOINTS.contains(tokens.type(i)) || tokens.type(i) == RutaParser.PERCENT) {
                i++;
            } else {
                elements.add(element());
            }
        }
        return elements;
    }

    private ElementShape element() {
        int begin = i;
        boolean anchored = skipLabelAndAnchor();
        int type = tokens.type(i);
        int headStart = i;
        int headEnd = i + 1;
        Kind kind = Kind.OTHER;
        List<ElementShape> children = List.of();
        boolean alternatives = false;
        if (type == RutaParser.LPAREN) {
            kind = Kind.GROUP;
            int close = tokens.afterClosing(i);
            i++;
            alternatives = hasJoint(i, close - 1);
            children = elements(close - 1);
            headEnd = close;
        } else if (type == RutaParser.Identifier) {
            kind = Kind.NAME;
            headEnd = ScriptNames.afterChain(tokens, i);
        } else if (type == RutaParser.StringLiteral) {
            kind = Kind.LITERAL;
        } else if (type == RutaParser.WILDCARD) {
            kind = Kind.WILDCARD;
        }
        i = headEnd;
        skipComparison();
        String quantifier = quantifier();
        Range[] brace = brace();
        List<List<ElementShape>> inner = inner();
        return new ElementShape(kind, begin, i, anchored, new Range(headStart, headEnd), quantifier, brace[0], brace[1],
                children, alternatives, inner);
    }

    private boolean skipLabelAndAnchor() {
        boolean anchored = false;
        while (tokens.type(i) == RutaParser.STARTANCHOR
                || tokens.type(i) == RutaParser.Identifier && tokens.type(i + 1) == RutaParser.COLON) {
            anchored |= tokens.type(i) == RutaParser.STARTANCHOR;
            i += tokens.type(i) == RutaParser.STARTANCHOR ? 1 : 2;
        }
        return anchored;
    }

    private boolean hasJoint(int start, int end) {
        for (int k = start; k < end; k++) {
            if (JOINTS.contains(tokens.type(k))) {
                return true;
            }
            boolean opens = tokens.type(k) == RutaParser.LPAREN || tokens.type(k) == RutaParser.LCURLY;
            k = opens ? tokens.afterClosing(k) - 1 : k;
        }
        return false;
    }

    private void skipComparison() {
        if (COMPARATORS.contains(tokens.type(i))) {
            i += tokens.type(i + 1) == RutaParser.MINUS ? 2 : 1;
            i = tokens.type(i) == RutaParser.LPAREN ? tokens.afterClosing(i) : ScriptNames.afterChain(tokens, i);
        }
    }

    private String quantifier() {
        StringBuilder text = new StringBuilder();
        if (QUANTIFIERS.contains(tokens.type(i))) {
            int end = tokens.type(i) == RutaParser.LBRACK ? tokens.afterClosing(i) : i + 1;
            end += tokens.type(end) == RutaParser.QUESTION ? 1 : 0;
            while (i < end) {
                text.append(tokens.text(i++));
            }
        }
        return text.toString();
    }

    /** Returns the ranges of conditions and of actions. */
    private Range[] brace() {
        if (tokens.type(i) != RutaParser.LCURLY) {
            return new Range[] {Range.NONE, Range.NONE};
        }
        int start = i + 1;
        int close = tokens.afterClosing(i);
        int arrow = start;
        while (arrow < close - 1 && tokens.type(arrow) != RutaParser.THEN) {
            boolean opens = tokens.type(arrow) == RutaParser.LPAREN || tokens.type(arrow) == RutaParser.LCURLY;
            arrow = opens ? tokens.afterClosing(arrow) : arrow + 1;
        }
        i = close;
        return new Range[] {new Range(start, arrow), new Range(Math.min(arrow + 1, close - 1), close - 1)};
    }

    /** Reads the rules in the braces after arrows. */
    private List<List<ElementShape>> inner() {
        List<List<ElementShape>> statements = new ArrayList<>();
        while ((tokens.type(i) == RutaParser.THEN || tokens.type(i) == RutaParser.THEN2)
                && tokens.type(i + 1) == RutaParser.LCURLY) {
            int close = tokens.afterClosing(i + 1);
            int start = i + 2;
            while (start < close - 1) {
                int end = Math.min(tokens.afterSemicolon(start), close - 1);
                statements.add(of(tokens, start, end));
                start = end;
            }
            i = close;
        }
        return statements;
    }
}
