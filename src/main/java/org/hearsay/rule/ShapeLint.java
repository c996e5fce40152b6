package org.hearsay.rule;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.runtime.Token;
import org.apache.uima.ruta.parser.RutaParser;
import org.hearsay.lexicon.Problem;
import org.hearsay.rule.ElementShape.Kind;
import org.hearsay.rule.ElementShape.Range;

/** Warns of rules that run, but whose shape says something else than their authors probably mean. */
final class ShapeLint {

    private static final Pattern BRACKETED = Pattern.compile("(?<!\\\\)\\[([^\\[\\]]*)\\](?:\\{([^}]*)\\})?");
    private static final Pattern TYPE = Pattern.compile("type\\s*=\\s*(\\w+)");
    private static final String WORKING = "org.hearsay.type.Working";
    private static final Set<String> WIDE = Set.of("ANY", "W");

    private final ParsedScript script;
    private final String path;
    private final ScriptTokens tokens;
    private final KnownTypes known;
    private final Consumer<Problem> problems;
    private final Map<String, Integer> seen = new HashMap<>();

    ShapeLint(ParsedScript script, KnownTypes known, Consumer<Problem> problems) {
        this.script = script;
        this.path = script.script().file().path();
        this.tokens = ScriptTokens.of(script.text(), path, problem -> { });
        this.known = known;
        this.problems = problems;
    }

    void check() {
        check(0, tokens.size() - 1, false, "");
    }

    /** Looks at the rules of a range, which may be the body of a block that runs within sentences or the like. */
    private void check(int from, int limit, boolean windowed, String block) {
        int start = from;
        while (start < limit) {
            int end = Math.min(limit, tokens.afterStatement(start));
            int body = tokens.bodyOf(start, end);
            if (body > 0) {
                String head = ScriptNames.join(tokens, start, body);
                check(body + 1, end - 1, windowed || !head.matches(".*\\)Document(Annotation)?\\{.*"), block + head);
            } else if (!MissingSemicolon.isDeclaration(tokens, start)) {
                MissingSemicolon.in(tokens, start, end, true).ifPresent(token -> problems.accept(MissingSemicolon.behind(
                        token, path, "a new rule on the next line", Problem.Level.WARNING)));
                warnOfCopy(start, end, block);
                checkRule(RuleShapes.of(tokens, start, end), windowed);
            }
            start = end;
        }
    }

    private void checkRule(List<ElementShape> elements, boolean windowed) {
        checkSequence(elements, windowed, true);
        warnOfActionOnOne(elements);
        RuleShapes.flat(elements).forEach(this::warnOfContradiction);
    }

    /** Looks at elements that stand in a row. */
    private void checkSequence(List<ElementShape> row, boolean windowed, boolean wholeRule) {
        int anchor = anchor(row);
        if (wholeRule && anchor < 0) {
            warnOfOptionalStart(row);
        }
        for (int i = 0; i < row.size(); i++) {
            int next = i < Math.max(0, anchor) ? i - 1 : i + 1;
            if (next >= 0 && next < row.size()) {
                warnOfGreed(row.get(i), row.get(next));
                warnOfWildcard(row.get(i), row.get(next), windowed);
            }
            ElementShape element = row.get(i);
            if (element.kind() == Kind.GROUP && !element.alternatives()) {
                checkSequence(element.children(), windowed, false);
            }
            boolean inWindow = windowed || element.kind() == Kind.NAME && !head(element).matches("Document|DocumentAnnotation");
            element.inner().forEach(rule -> checkSequence(rule, inWindow, true));
        }
    }

    /** Returns the index of the element that the match starts with, or -1 when it is the first one. */
    private static int anchor(List<ElementShape> row) {
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i).anchored() || row.get(i).kind() == Kind.GROUP && anchor(row.get(i).children()) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private void warnOfOptionalStart(List<ElementShape> row) {
        ElementShape first = row.isEmpty() ? null : row.get(0);
        if (first == null || first.kind() == Kind.WILDCARD) {
            return;
        }
        if (first.isOptional() && row.size() > 1) {
            warn(first.begin(), "script/optional-start", "expected a first element that is always there, found ["
                    + text(first.head()) + first.quantifier() + "]: the rule misses texts without it",
                    "write @ before another element, so that the match starts there");
        } else if (first.kind() == Kind.GROUP && !first.alternatives()) {
            warnOfOptionalStart(first.children().size() > 1 ? first.children() : List.of());
        }
    }

    private void warnOfGreed(ElementShape element, ElementShape next) {
        boolean takesAll = element.kind() == Kind.NAME && element.isGreedy() && element.conditions().isEmpty();
        if (!takesAll || next.kind() == Kind.WILDCARD || next.isOptional() || !leavesNothing(element, next)) {
            return;
        }
        String quantifier = element.quantifier();
        warn(element.begin(), "script/greedy", "expected a quantifier that leaves something for [" + text(next)
                + "], found [" + head(element) + quantifier + "], which takes all it can and gives nothing back",
                "write " + head(element) + quantifier + "? to take as little as possible");
    }

    /** Returns true when all that the second element can match is taken by the first. */
    private boolean leavesNothing(ElementShape element, ElementShape next) {
        String type = head(element);
        if (type.equals("ANY")) {
            return true;
        }
        if (next.kind() == Kind.LITERAL) {
            return WIDE.contains(type) && tokens.text(next.head().start()).matches("\"\\p{L}+\"");
        }
        Collection<String> own = known.namedIn(script, type);
        Collection<String> others = known.namedIn(script, head(next));
        return next.kind() == Kind.NAME && own.size() == 1 && others.size() == 1
                && known.extendsType(others.iterator().next(), own.iterator().next());
    }

    private void warnOfWildcard(ElementShape element, ElementShape next, boolean windowed) {
        boolean stops = next.kind() == Kind.NAME && Set.of("PERIOD", "PM", "QUESTION", "EXCLAMATION", "SentenceLast")
                .contains(head(next));
        if (element.kind() == Kind.WILDCARD && element.conditions().isEmpty() && !windowed && !stops) {
            warn(element.begin(), "script/wildcard", "expected words of one sentence, found [#], which runs on over the ends"
                    + " of sentences", "write ANY[0,9]?{-PARTOF(PERIOD)}, or put the rule into BLOCK(each) Sentence{} { }");
        }
    }

    /** Warns where an example or the last word in quotes shows that more than the element with the action is meant. */
    private void warnOfActionOnOne(List<ElementShape> rule) {
        List<ElementShape> marking = rule.stream().filter(element -> !element.actions().isEmpty()).toList();
        boolean oneOfSeveral = marking.size() == 1 && rule.size() > 1 && rule.stream().allMatch(e -> e.inner().isEmpty());
        if (!oneOfSeveral || marking.get(0).kind() == Kind.GROUP || !marking.get(0).quantifier().isEmpty()) {
            return;
        }
        ElementShape element = marking.get(0);
        String type = text(element.actions());
        Collection<String> named = known.namedIn(script, type);
        boolean tags = named.size() == 1 && !known.extendsType(named.iterator().next(), WORKING);
        if (tags && isOneToken(element) && moreIsMeant(rule, element, type)) {
            warn(element.actions().start(), "script/action-on-one", "expected an action on all elements of the rule, found ["
                    + type + "] on [" + text(element.head()) + "] alone", "put all of them in parentheses: ( ... ){-> " + type
                    + "}; to tag one of them, write MARK(" + type + ")");
        }
    }

    private boolean isOneToken(ElementShape element) {
        Collection<String> types = known.namedIn(script, head(element));
        return element.kind() == Kind.LITERAL || element.kind() == Kind.NAME && types.size() == 1
                && types.iterator().next().startsWith("org.apache.uima.ruta.type.");
    }

    private boolean moreIsMeant(List<ElementShape> rule, ElementShape element, String type) {
        String id = script.script().ruleId(tokens.get(element.begin()).getLine());
        List<String> spans = script.script().rules().stream().filter(each -> each.id().equals(id))
                .flatMap(each -> each.examples().stream()).filter(each -> each.kind() == RuleExample.Kind.YES)
                .flatMap(each -> BRACKETED.matcher(each.text()).results()).filter(span -> mayBe(span.group(2), type))
                .map(span -> span.group(1)).toList();
        boolean lastInQuotes = element.kind() == Kind.LITERAL && rule.get(rule.size() - 1) == element
                && rule.stream().anyMatch(each -> each.kind() == Kind.NAME);
        return spans.isEmpty() ? lastInQuotes : spans.stream().allMatch(span -> span.contains(" "));
    }

    private static boolean mayBe(String features, String type) {
        Matcher given = TYPE.matcher(features == null ? "" : features);
        return !given.find() || given.group(1).equals(type);
    }

    private void warnOfContradiction(ElementShape element) {
        Set<String> wanted = new HashSet<>();
        Range range = element.conditions();
        for (boolean refused : new boolean[] {false, true}) {
            int start = range.start();
            while (start < range.end()) {
                int end = tokens.afterArgument(start, range.end());
                boolean minus = tokens.type(start) == RutaParser.MINUS;
                String condition = ScriptNames.join(tokens, minus ? start + 1 : start, end);
                if (!minus && !refused) {
                    wanted.add(condition);
                } else if (minus && refused && wanted.contains(condition)) {
                    warn(start, "script/contradiction", "expected conditions that can hold together, found [" + condition
                            + "] and [-" + condition + "], so that the rule never matches", "remove one of them");
                }
                start = end + 1;
            }
        }
    }

    private void warnOfCopy(int start, int end, String block) {
        String text = block + ScriptNames.join(tokens, start, end);
        Integer earlier = seen.putIfAbsent(text, start);
        if (earlier != null && text.contains("->") && !changesWhatItReads(earlier, start, end)) {
            warn(start, "script/copy", "expected a rule that differs from all before it, found a copy of that in line "
                    + tokens.get(earlier).getLine(), "remove it, or correct what should differ");
        }
    }

    /** Returns true when actions since the first of two equal rules name what the rules match: the second may do more. */
    private boolean changesWhatItReads(int first, int start, int end) {
        Set<String> changed = new HashSet<>();
        boolean acts = false;
        for (int i = first; i < start; i++) {
            acts = tokens.type(i) == RutaParser.THEN || acts && tokens.type(i) != RutaParser.SEMI;
            changed.addAll(acts ? Set.of(tokens.text(i)) : Set.of());
        }
        for (int i = start; i < end && tokens.type(i) != RutaParser.THEN; i++) {
            if (tokens.type(i) == RutaParser.Identifier && changed.contains(tokens.text(i))) {
                return true;
            }
        }
        return changed.stream().anyMatch(word -> word.endsWith("FILTERTYPE") || word.endsWith("RETAINTYPE"));
    }

    private String head(ElementShape element) {
        return text(element.head());
    }

    private String text(Range range) {
        return ScriptNames.join(tokens, range.start(), range.end());
    }

    private String text(ElementShape element) {
        return ScriptNames.join(tokens, element.begin(), element.end());
    }

    private void warn(int index, String id, String message, String hint) {
        Token token = tokens.get(index);
        problems.accept(Problem.warning(path, token.getLine(), token.getCharPositionInLine() + 1, id, message, hint));
    }
}
