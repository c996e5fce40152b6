package org.hearsay.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;
import org.apache.uima.ruta.parser.RutaParser;
import org.apache.uima.ruta.rule.ComposedRuleElement;
import org.apache.uima.ruta.rule.RuleElement;
import org.apache.uima.ruta.rule.quantifier.NormalQuantifier;
import org.hearsay.rule.ElementShape.Kind;
import org.hearsay.rule.ElementShape.Range;

/** Finds for each element of a loaded rule what its author wrote. */
final class OutlineReader {

    private static final Set<String> ANY_WORD =
            Set.of("ANY", "W", "CW", "SW", "CAP", "NUM", "PM", "SPECIAL", "Token", "COMMA", "PERIOD", "ALL");

    private final RuleScript script;
    private final ScriptTokens tokens;
    private final List<ElementSource> sources = new ArrayList<>();

    private OutlineReader(RuleScript script, ScriptTokens tokens) {
        this.script = script;
        this.tokens = tokens;
    }

    /** Returns the elements of a rule, those of plain groups one by one, followed by the conditions of the group. */
    static List<ElementSource> read(ComposedRuleElement root, RuleOrigin origin, RuleScript script) {
        OutlineReader reader = new OutlineReader(script, ScriptTokens.of(script.text(), script.file().path(), p -> { }));
        reader.add(root.getRuleElements(), reader.shapes(origin));
        return reader.sources;
    }

    /** Returns the words in the actions of a rule. */
    static Set<String> actionWords(RuleOrigin origin, RuleScript script) {
        OutlineReader reader = new OutlineReader(script, ScriptTokens.of(script.text(), script.file().path(), p -> { }));
        Set<String> words = new LinkedHashSet<>();
        for (ElementShape shape : RuleShapes.flat(reader.shapes(origin))) {
            for (int i = shape.actions().start(); i < shape.actions().end(); i++) {
                if (reader.tokens.type(i) == RutaParser.Identifier) {
                    words.add(reader.tokens.text(i));
                }
            }
        }
        return words;
    }

    /** Returns a rule that searches for a regular expression. */
    static RuleOutline regExpRule(RuleOrigin origin, RuleScript script) {
        ScriptTokens tokens = ScriptTokens.of(script.text(), script.file().path(), p -> { });
        int[] range = tokens.statementAt(origin.line(), origin.column());
        String pattern = tokens.text(range[0]);
        Set<String> words = new LinkedHashSet<>();
        for (int i = range[0]; i < range[1]; i++) {
            if (tokens.type(i) == RutaParser.Identifier) {
                words.add(tokens.text(i));
            }
        }
        return new RuleOutline(origin, script.file().qualifiedName(),
                List.of(new RuleOutline.Element(pattern, pattern, List.of(), true, false, false)), words);
    }

    private List<ElementShape> shapes(RuleOrigin origin) {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.getLine() == origin.line() && token.getCharPositionInLine() + 1 == origin.column()) {
                return tokens.type(i) == RutaParser.LCURLY ? RuleShapes.of(tokens, headOfBlock(i), i)
                        : RuleShapes.of(tokens, i, tokens.afterSemicolon(i));
            }
        }
        return List.of();
    }

    /** Returns where the rule of a block starts whose body starts at the index. */
    private int headOfBlock(int body) {
        int i = body;
        while (i > 0 && tokens.type(i) != RutaParser.BlockString && tokens.type(i) != RutaParser.ForEachString) {
            i--;
        }
        return tokens.afterClosing(i + 1);
    }

    private void add(List<RuleElement> elements, List<ElementShape> shapes) {
        for (int i = 0; i < elements.size(); i++) {
            RuleElement element = elements.get(i);
            ElementShape shape = i < shapes.size() ? shapes.get(i) : null;
            boolean plain = element.getClass() == ComposedRuleElement.class && shape != null
                    && ((ComposedRuleElement) element).getConjunct() == null
                    && element.getQuantifier() instanceof NormalQuantifier && shape.kind() == Kind.GROUP;
            if (plain) {
                add(((ComposedRuleElement) element).getRuleElements(), shape.children());
            }
            if (!plain || !element.getConditions().isEmpty()) {
                sources.add(new ElementSource(element, outline(element, shape, plain)));
            }
        }
    }

    private RuleOutline.Element outline(RuleElement element, ElementShape shape, boolean wholeGroup) {
        if (shape == null) {
            String text = element.toString().strip();
            return new RuleOutline.Element(text, text, List.of(), element.isStartAnchor(), false, false);
        }
        Range brace = shape.conditions();
        int headEnd = brace.start() == 0 ? beforeArrow(shape) : brace.start() - 1;
        String conditions = brace.isEmpty() ? "" : "{" + text(brace.start(), brace.end()) + "}";
        String written = wholeGroup ? "( ... )" : text(shape.begin(), headEnd);
        String head = text(shape.head().start(), shape.head().end());
        String quantifier = shape.quantifier();
        boolean optional = quantifier.startsWith("?") || quantifier.startsWith("*") || quantifier.startsWith("[0,");
        boolean generic = shape.kind() == Kind.WILDCARD || ANY_WORD.contains(head) && brace.isEmpty();
        return new RuleOutline.Element(written + conditions, head, split(brace), shape.anchored(), optional, generic);
    }

    /** Returns the index after an element without braces of its own, before rules that are written within it. */
    private int beforeArrow(ElementShape shape) {
        int end = shape.head().end();
        while (end < shape.end() && tokens.type(end) != RutaParser.THEN && tokens.type(end) != RutaParser.THEN2) {
            end++;
        }
        return end;
    }

    private List<String> split(Range range) {
        List<String> parts = new ArrayList<>();
        int start = range.start();
        for (int i = range.start(); i < range.end();) {
            int type = tokens.type(i);
            if (type == RutaParser.COMMA) {
                parts.add(text(start, i));
                start = i + 1;
            }
            i = type == RutaParser.LPAREN || type == RutaParser.LCURLY ? tokens.afterClosing(i) : i + 1;
        }
        return start < range.end() ? Stream.concat(parts.stream(), Stream.of(text(start, range.end()))).toList() : parts;
    }

    private String text(int start, int end) {
        if (start >= end) {
            return "";
        }
        int from = ((CommonToken) tokens.get(start)).getStartIndex();
        int to = ((CommonToken) tokens.get(end - 1)).getStopIndex() + 1;
        return script.text().substring(from, to).replaceAll("\\s+", " ");
    }
}
