package org.hearsay.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.antlr.runtime.Token;
import org.apache.uima.ruta.expression.resource.LiteralWordListExpression;
import org.apache.uima.ruta.parser.RutaParser;
import org.hearsay.lexicon.Problem;

/**
 * Looks up every name in a script that Ruta can parse: types, features, word lists, called scripts; and compiles its
 * regular expressions. Ruta itself would find these mistakes on some document, or never.
 */
final class NameCheck {

    private static final Set<Integer> LISTS = Set.of(RutaParser.WORDLIST, RutaParser.WORDTABLE, RutaParser.STRINGLIST,
            RutaParser.INTLIST, RutaParser.DOUBLELIST, RutaParser.FLOATLIST, RutaParser.BOOLEANLIST, RutaParser.TYPELIST);
    private static final Set<Integer> NOT_RULES = Set.of(RutaParser.DECLARE, RutaParser.PackageString,
            RutaParser.ImportString, RutaParser.TypeSystemString, RutaParser.EngineString, RutaParser.UimafitString);
    /** Conditions and actions with a list, and where in their arguments it stands. */
    private static final Map<Integer, Integer> LIST_ARGUMENTS =
            Map.of(RutaParser.MARKFAST, 1, RutaParser.INLIST, 0, RutaParser.MARKTABLE, 2);

    private final ParsedScript script;
    private final String path;
    private final ScriptTokens tokens;
    private final KnownTypes known;
    private final ScriptFiles files;
    private final Collection<String> scripts;
    private final Consumer<Problem> problems;
    private final Set<String> variables;
    private final FeatureCheck features;
    private final Set<Integer> unknownLists = new HashSet<>();
    private Map<String, Set<String>> labels = Map.of();

    NameCheck(ParsedScript script, ScriptContext context, Consumer<Problem> problems) {
        this.script = script;
        this.path = script.script().file().path();
        this.tokens = ScriptTokens.of(script.text(), path, problems);
        this.known = context.known();
        this.files = context.files();
        this.scripts = context.scriptNames();
        this.problems = problems;
        this.variables = ScriptNames.variables(tokens);
        variables.addAll(context.lost());
        this.features = new FeatureCheck(tokens, known, this::resolve, this::report);
    }

    void check() {
        int start = 0;
        while (tokens.type(start) != Token.EOF) {
            int end = tokens.afterStatement(start);
            if (tokens.type(start) == RutaParser.ScriptString) {
                checkImport(start, end);
            } else if (tokens.type(start) == RutaParser.TypeSystemString || tokens.type(start) == RutaParser.ImportString) {
                new TypeSystemImport(tokens, this::report).check(start, end);
            } else if (tokens.type(start) == RutaParser.EngineString || tokens.type(start) == RutaParser.UimafitString) {
                refuseEngine(start);
            } else if (!NOT_RULES.contains(tokens.type(start))) {
                labels = ScriptNames.labels(tokens, start, end, this::resolve);
                checkTokens(start, end);
                for (int[] rule : tokens.rules(start, end)) {
                    features.checkOfElement(RuleShapes.flat(RuleShapes.of(tokens, rule[0], rule[1])), labels);
                }
            }
            start = end;
        }
    }

    private void checkTokens(int start, int end) {
        int i = start;
        while (i < end) {
            switch (tokens.type(i)) {
                case RutaParser.DECLARE -> i = tokens.afterSemicolon(i);
                case RutaParser.BlockString -> i += 4;
                case RutaParser.ForEachString -> i += 3;
                case RutaParser.CALL -> i = checkCall(i);
                case RutaParser.EXEC, RutaParser.CONFIGURE -> {
                    refuseEngine(i);
                    i = tokens.afterClosing(i + 1);
                }
                case RutaParser.CREATE, RutaParser.FILL, RutaParser.GATHER, RutaParser.MARKTABLE -> {
                    features.checkAssignments(i);
                    i = checkList(i);
                }
                case RutaParser.MARKFAST, RutaParser.INLIST -> i = checkList(i);
                case RutaParser.RessourceLiteral -> i = checkFile(i);
                case RutaParser.StringLiteral -> i = checkRegExp(i, start);
                case RutaParser.Identifier -> i = checkName(i);
                default -> i++;
            }
        }
    }

    private int checkName(int start) {
        int end = ScriptNames.afterChain(tokens, start);
        String first = tokens.text(start).replaceAll("\\[.*", "");
        boolean isLabel = tokens.type(end) == RutaParser.COLON && end == start + 1 && labels.containsKey(first);
        if (isLabel) {
            return end;
        }
        if (unknownLists.contains(start)) {
            return end;
        }
        if (labels.containsKey(first)) {
            features.checkChain(labels.get(first), start + 1, end);
        } else if (!variables.contains(first)) {
            int afterType = afterType(start, end);
            if (afterType > start) {
                features.checkChain(new HashSet<>(resolve(ScriptNames.join(tokens, start, afterType))), afterType, end);
            }
        }
        return end;
    }

    /** Returns the index after the longest part of the chain that names a type; reports a chain that names none. */
    private int afterType(int start, int end) {
        for (int i = end; i > start; i -= 2) {
            Collection<String> found = resolve(ScriptNames.join(tokens, start, i));
            if (found.size() > 1) {
                report(start, "script/ambiguous-type", "expected the name of one type, found ["
                        + ScriptNames.join(tokens, start, i) + "], which may be any of " + new TreeSet<>(found),
                        "write the full name");
            }
            if (!found.isEmpty()) {
                return i;
            }
        }
        Set<String> names = new HashSet<>(known.shortNames());
        names.addAll(variables);
        names.addAll(labels.keySet());
        report(start, "script/unknown-name", "expected a type, label or variable, found ["
                + ScriptNames.join(tokens, start, end) + "]",
                Suggestions.hint(tokens.text(start), names, "DECLARE it, or give it a list"));
        return start;
    }

    private Collection<String> resolve(String name) {
        return known.namedIn(script, name);
    }

    private int checkRegExp(int index, int statement) {
        boolean isFile = (tokens.type(index - 3) == RutaParser.WORDLIST || tokens.type(index - 3) == RutaParser.WORDTABLE)
                && tokens.type(index - 1) == RutaParser.ASSIGN_EQUAL;
        if (isFile) {
            report(index, "script/no-list", "expected a file in single quotes, found [" + tokens.text(index) + "]",
                    "write '" + ScriptNames.unquote(tokens.text(index)) + "'");
        }
        boolean inRegExp = tokens.type(index - 1) == RutaParser.LPAREN && tokens.type(index - 2) == RutaParser.REGEXP;
        boolean whole = tokens.type(index + 1) == RutaParser.COMMA || tokens.type(index + 1) == RutaParser.RPAREN;
        boolean isRule = tokens.type(index + 1) == RutaParser.THEN
                && (index == statement || tokens.type(index - 1) == RutaParser.SEMI);
        if (inRegExp && whole || isRule) {
            try {
                Pattern.compile(ScriptNames.unquote(tokens.text(index)), Pattern.MULTILINE | Pattern.DOTALL);
            } catch (PatternSyntaxException e) {
                report(index, "script/regular-expression", "expected a regular expression, found [" + e.getPattern()
                        + "]: " + e.getDescription() + (e.getIndex() < 0 ? "" : " at character " + (e.getIndex() + 1)),
                        "write \\\\ before a sign that stands for itself");
            }
        }
        return index + 1;
    }

    private int checkFile(int index) {
        String name = new LiteralWordListExpression(tokens.text(index)).getText();
        if (files.find(script.script().file().family(), name) == null) {
            report(index, "script/no-list", "expected a word list of a rule family, found [" + name + "]",
                    Suggestions.hint(name, files.names(), "put it into the folder of the script"));
        }
        return index + 1;
    }

    private int checkCall(int index) {
        int end = tokens.afterClosing(index + 1);
        String target = tokens.text(index + 2);
        Set<String> targets = new TreeSet<>(script.module().getBlocks().keySet());
        script.module().getScripts().keySet().forEach(each -> targets.add(KnownTypes.shortName(each)));
        if (!targets.contains(target) && !script.script().name().equals(target)) {
            report(index + 2, "script/unknown-call", "expected a block, or a script that is imported with SCRIPT, found ["
                    + target + "]", Suggestions.hint(target, targets, "import it at the head: SCRIPT " + target + ";"));
        }
        return end;
    }

    private void checkImport(int start, int end) {
        String name = ScriptNames.join(tokens, start + 1, end - 1);
        if (!scripts.contains(KnownTypes.shortName(name))) {
            report(start + 1, "script/unknown-script", "expected a script of a rule family, found [" + name + "]",
                    Suggestions.hint(KnownTypes.shortName(name), scripts, null));
        }
    }

    private void refuseEngine(int index) {
        report(index, "script/engine", "expected rules alone, found [" + tokens.text(index) + "], which runs another engine",
                "remove it here, and name that engine in the pipeline descriptor");
    }

    /** Checks the name of the list among the arguments; returns the index of the first argument. */
    private int checkList(int index) {
        int argument = index + 2;
        int end = tokens.afterClosing(index + 1) - 1;
        int place = LIST_ARGUMENTS.getOrDefault(tokens.type(index), -1);
        for (int i = argument; i < end && place >= 0; i++) {
            boolean isList = place == 0 && tokens.type(i) == RutaParser.Identifier && tokens.type(i - 1) != RutaParser.DOT;
            if (isList && !variables.contains(tokens.text(i)) && !labels.containsKey(tokens.text(i))) {
                report(i, "script/unknown-list", "expected the name of a list, found [" + tokens.text(i) + "]",
                        Suggestions.hint(tokens.text(i), lists(), "declare it: WORDLIST " + tokens.text(i) + " = 'FILE';"));
                unknownLists.add(i);
            }
            if (isList) {
                break;
            }
            place -= tokens.type(i) == RutaParser.COMMA ? 1 : 0;
        }
        return argument;
    }

    private Set<String> lists() {
        Set<String> lists = new TreeSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (LISTS.contains(tokens.type(i)) && tokens.type(i + 1) == RutaParser.Identifier) {
                lists.add(tokens.text(i + 1));
            }
        }
        return lists;
    }

    private void report(int index, String id, String message, String hint) {
        Token token = tokens.get(index);
        problems.accept(Problem.error(path, token.getLine(), token.getCharPositionInLine() + 1, id, message, hint));
    }
}
