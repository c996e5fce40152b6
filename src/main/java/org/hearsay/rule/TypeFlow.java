package org.hearsay.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.antlr.runtime.Token;
import org.apache.uima.ruta.parser.RutaParser;
import org.hearsay.lexicon.Problem;

/**
 * Follows types through the scripts in the order in which they run, and warns of those that rules wait for in vain, of
 * names that nobody uses, and of rules that nothing leads to.
 */
final class TypeFlow {

    private static final String TAGS = "org.hearsay.type.";
    private static final String WORKING = "org.hearsay.type.Working";
    /** Conditions that fail wherever their type is missing. */
    private static final Set<Integer> NEEDS = Set.of(RutaParser.PARTOF, RutaParser.PARTOFNEQ, RutaParser.IS,
            RutaParser.CONTAINS, RutaParser.STARTSWITH, RutaParser.ENDSWITH, RutaParser.AFTER, RutaParser.BEFORE);
    private static final Set<Integer> REMOVES = Set.of(RutaParser.UNMARK, RutaParser.UNMARKALL, RutaParser.FILTERTYPE,
            RutaParser.RETAINTYPE, RutaParser.ADDFILTERTYPE, RutaParser.ADDRETAINTYPE);

    private final ScriptContext context;
    private final KnownTypes known;
    private final Map<String, Set<String>> madeByEngines;
    private final Consumer<Problem> problems;
    private final Map<ParsedScript, ScriptTokens> tokens = new HashMap<>();
    private final Set<String> madeSomewhere = new HashSet<>();
    private final Set<String> madeSoFar = new HashSet<>();

    TypeFlow(ScriptContext context, Map<String, Set<String>> madeByEngines, Consumer<Problem> problems) {
        this.context = context;
        this.known = context.known();
        this.madeByEngines = madeByEngines;
        this.problems = problems;
        context.scripts().forEach(script -> tokens.put(script,
                ScriptTokens.of(script.text(), script.script().file().path(), problem -> { })));
    }

    void check() {
        List<ParsedScript> order = context.scripts().stream()
                .sorted(Comparator.comparingInt(script -> RuleScript.STAGES.indexOf(script.script().stage()))).toList();
        for (ParsedScript script : order) {
            madeSomewhere.addAll(makes(script, 0, tokens.get(script).size()));
        }
        Set<String> imported = imported();
        for (ParsedScript script : order) {
            if (imported.contains(script.script().name())) {
                madeSoFar.addAll(makes(script, 0, tokens.get(script).size()));
            }
        }
        for (ParsedScript script : order) {
            follow(script, imported.contains(script.script().name()));
        }
        for (ParsedScript script : context.scripts()) {
            new UnusedNames(script, tokens.get(script), context, tokens.values(), problems).check();
        }
    }

    private Set<String> imported() {
        return context.scripts().stream().flatMap(script -> script.module().getScripts().keySet().stream())
                .map(KnownTypes::shortName).collect(Collectors.toSet());
    }

    private void follow(ParsedScript script, boolean isCalled) {
        ScriptTokens all = tokens.get(script);
        for (int[] rule : all.rules(0, all.size() - 1)) {
            madeSoFar.addAll(makes(script, rule[0], rule[1]));
            List<ElementShape> elements = RuleShapes.of(all, rule[0], rule[1]);
            Set<String> labels = ScriptNames.labels(all, rule[0], rule[1], name -> known.namedIn(script, name)).keySet();
            elements.forEach(element -> checkElement(script, element, labels, isCalled));
        }
        checkBlocks(script, 0, all.size() - 1, isCalled);
    }

    private void checkElement(ParsedScript script, ElementShape element, Set<String> labels, boolean isCalled) {
        ScriptTokens all = tokens.get(script);
        if (element.kind() == ElementShape.Kind.NAME && !labels.contains(all.text(element.head().start()))) {
            boolean needed = !element.isOptional();
            checkName(script, element.head().start(), needed && !isCalled, needed ? "this rule never matches" : "this element never matches");
        }
        int start = element.conditions().start();
        while (start < element.conditions().end()) {
            int end = all.afterArgument(start, element.conditions().end());
            boolean needs = NEEDS.contains(all.type(start)) && all.type(start + 2) == RutaParser.Identifier;
            if (needs && !labels.contains(all.text(start + 2))) {
                checkName(script, start + 2, !isCalled, "this condition never holds");
            }
            start = end + 1;
        }
        for (ElementShape child : element.children()) {
            checkElement(script, child, labels, isCalled || element.alternatives());
        }
        element.inner().forEach(rule -> rule.forEach(each -> checkElement(script, each, labels, isCalled)));
    }

    private void checkBlocks(ParsedScript script, int from, int limit, boolean isCalled) {
        ScriptTokens all = tokens.get(script);
        int start = from;
        while (start < limit) {
            int end = Math.min(limit, all.afterStatement(start));
            int body = all.bodyOf(start, end);
            if (body > 0) {
                checkName(script, all.afterClosing(start + 1), !isCalled, "the rules in this block are never reached");
                checkBlocks(script, body + 1, end - 1, isCalled);
            }
            start = end;
        }
    }

    /**
     * Warns when nothing makes a type at all, or, where the order matters, nothing before.
     *
     * @param consequence what follows from that, in words
     */
    private void checkName(ParsedScript script, int index, boolean before, String consequence) {
        ScriptTokens all = tokens.get(script);
        if (all.type(index) != RutaParser.Identifier) {
            return;
        }
        int end = ScriptNames.afterChain(all, index);
        Collection<String> types = Set.of();
        for (int i = end; i > index && types.isEmpty(); i -= 2) {
            types = known.namedIn(script, ScriptNames.join(all, index, i));
        }
        if (types.size() != 1 || !isTraced(types.iterator().next())) {
            return;
        }
        String type = types.iterator().next();
        Set<String> engines = madeByEngines.getOrDefault(script.script().stage(), Set.of());
        String name = KnownTypes.shortName(type);
        if (!isMade(type, madeSomewhere) && !isMade(type, engines)) {
            warn(script, index, "expected a type that something makes, found [" + name + "], which nothing makes: "
                    + consequence, "make it with a rule above, or remove what needs it");
        } else if (before && !isMade(type, madeSoFar) && !isMade(type, engines)) {
            warn(script, index, "expected a type that something before makes, found [" + name
                    + "], which is made only later: " + consequence, "move this below what makes [" + name + "]");
        }
    }

    /** Returns true for types that rules or engines make one after the other; tokens and hits of lists come before all. */
    private boolean isTraced(String type) {
        boolean declared = context.scripts().stream().anyMatch(script -> script.types().stream()
                .anyMatch(each -> each.name().equals(type)));
        boolean tag = type.startsWith(TAGS) && !madeByEngines.isEmpty() && !type.equals(WORKING)
                && !type.equals(TAGS + "LexiconHit");
        return declared || tag;
    }

    private boolean isMade(String type, Set<String> made) {
        return made.stream().anyMatch(each -> known.extendsType(each, type));
    }

    /** Returns the types that actions in a range of tokens name, and that variables hold. */
    private Set<String> makes(ParsedScript script, int start, int end) {
        ScriptTokens all = tokens.get(script);
        Set<String> made = new HashSet<>();
        for (int i = start; i < end; i++) {
            boolean named = all.type(i) == RutaParser.Identifier && all.type(i - 1) != RutaParser.DOT
                    && all.type(i + 1) != RutaParser.COLON;
            if (named && isInAction(all, start, i)) {
                int after = ScriptNames.afterChain(all, i);
                made.addAll(known.namedIn(script, ScriptNames.join(all, i, after)));
            }
        }
        return made;
    }

    /** Returns true behind an arrow, in a regular expression's rule and in variables; false within UNMARK and the like. */
    private static boolean isInAction(ScriptTokens all, int start, int index) {
        int depth = 0;
        for (int i = index - 1; i >= start; i--) {
            int type = all.type(i);
            if (type == RutaParser.SEMI && depth == 0) {
                return false;
            }
            if (type == RutaParser.RPAREN || type == RutaParser.RCURLY) {
                depth++;
            } else if (type == RutaParser.LPAREN || type == RutaParser.LCURLY) {
                depth--;
                if (type == RutaParser.LPAREN && depth < 0 && REMOVES.contains(all.type(i - 1))) {
                    return false;
                }
                if (type == RutaParser.LCURLY && depth < 0) {
                    return false;
                }
            } else if (depth <= 0 && (type == RutaParser.THEN || type == RutaParser.ACTION
                    || type == RutaParser.TypeString || type == RutaParser.TYPELIST)) {
                return true;
            }
        }
        return false;
    }

    private void warn(ParsedScript script, int index, String message, String hint) {
        Token token = tokens.get(script).get(index);
        problems.accept(Problem.warning(script.script().file().path(), token.getLine(), token.getCharPositionInLine() + 1,
                "script/never-made", message, hint));
    }
}
