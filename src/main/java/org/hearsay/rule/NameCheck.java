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
import org.apache.uima.cas.CAS;
import org.apache.uima.ruta.expression.resource.LiteralWordListExpression;
import org.apache.uima.ruta.parser.RutaParser;
import org.hearsay.lexicon.Problem;

/**
 * Looks up every name in a script that Ruta can parse: types, features, word lists, called scripts; and compiles its
 * regular expressions. Ruta itself would find these mistakes on some document, or never.
 */
final class NameCheck {

    private static final Set<Integer> NOT_RULES = Set.of(RutaParser.DECLARE, RutaParser.PackageString,
            RutaParser.ImportString, RutaParser.TypeSystemString, RutaParser.EngineString, RutaParser.UimafitString);
    private static final Set<String> FEATURES_OF_ALL = Set.of("ct", "coveredText", "type", "begin", "end");

    private final ParsedScript script;
    private final String path;
    private final ScriptTokens tokens;
    private final KnownTypes known;
    private final ScriptFiles files;
    private final Collection<String> scripts;
    private final Consumer<Problem> problems;
    private final Set<String> variables;
    private Map<String, Set<String>> labels = Map.of();

    NameCheck(ParsedScript script, KnownTypes known, ScriptFiles files, Collection<String> scripts,
            Consumer<Problem> problems) {
        this.script = script;
        this.path = script.script().file().path();
        this.tokens = ScriptTokens.of(script.script().text(), path, problems);
        this.known = known;
        this.files = files;
        this.scripts = scripts;
        this.problems = problems;
        this.variables = ScriptNames.variables(tokens);
    }

    void check() {
        int start = 0;
        while (tokens.type(start) != Token.EOF) {
            int end = tokens.afterStatement(start);
            if (tokens.type(start) == RutaParser.ScriptString) {
                checkImport(start, end);
            } else if (!NOT_RULES.contains(tokens.type(start))) {
                labels = ScriptNames.labels(tokens, start, end, this::resolve);
                checkTokens(start, end);
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
                case RutaParser.EXEC, RutaParser.CONFIGURE -> i = refuseEngines(i);
                case RutaParser.CREATE, RutaParser.FILL -> i = checkAssignments(i);
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
        if (labels.containsKey(first)) {
            checkFeatures(labels.get(first), start + 1, end);
        } else if (!variables.contains(first)) {
            int afterType = afterType(start, end);
            if (afterType > start) {
                checkFeatures(new HashSet<>(resolve(ScriptNames.join(tokens, start, afterType))), afterType, end);
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

    /** Returns the full names that the name may stand for; types of the same script come first. */
    private Collection<String> resolve(String name) {
        List<String> own = script.types().stream().map(DeclaredType::name)
                .filter(each -> KnownTypes.shortName(each).equals(name)).toList();
        return own.isEmpty() ? known.named(name) : own;
    }

    /** Checks {@code .feature.feature} behind a type or label; knows nothing about what features of unknown type hold. */
    private void checkFeatures(Set<String> types, int start, int end) {
        Set<String> owners = types;
        for (int i = start + 1; i < end && !owners.isEmpty(); i += 2) {
            String feature = tokens.text(i).replaceAll("\\[.*", "");
            if (FEATURES_OF_ALL.contains(feature)) {
                return;
            }
            checkFeature(owners, feature, i);
            Set<String> ranges = new HashSet<>();
            for (String owner : owners) {
                String range = known.range(owner, feature);
                if (range != null && !range.startsWith("uima.cas.") && !range.equals(CAS.TYPE_NAME_ANNOTATION)) {
                    ranges.add(range);
                }
            }
            owners = ranges;
        }
    }

    private void checkFeature(Set<String> types, String feature, int index) {
        if (types.isEmpty() || types.stream().anyMatch(type -> known.hasFeature(type, feature))) {
            return;
        }
        Set<String> features = new TreeSet<>();
        types.forEach(type -> features.addAll(known.features(type)));
        features.removeAll(Set.of("sofa", "begin", "end"));
        report(index, "script/unknown-feature", "expected a feature of " + types.stream().map(KnownTypes::shortName)
                .sorted().toList() + ", found [" + feature + "]",
                Suggestions.hint(feature, features, "it has " + features));
    }

    /** Checks the features that CREATE and FILL set; their values are checked like everything else. */
    private int checkAssignments(int start) {
        int type = start + 2;
        int afterType = ScriptNames.afterChain(tokens, type);
        Set<String> types = tokens.type(type) == RutaParser.Identifier
                ? new HashSet<>(resolve(ScriptNames.join(tokens, type, afterType))) : Set.of();
        int end = tokens.afterClosing(start + 1);
        int i = afterType;
        while (i < end - 1) {
            boolean assigned = tokens.type(i) == RutaParser.StringLiteral
                    && tokens.type(i + 1) == RutaParser.ASSIGN_EQUAL;
            if (assigned) {
                checkFeature(types, ScriptNames.unquote(tokens.text(i)), i);
            }
            int bracket = tokens.type(i);
            i = bracket == RutaParser.LPAREN || bracket == RutaParser.LCURLY ? tokens.afterClosing(i) : i + 1;
        }
        return type;
    }

    private int checkRegExp(int index, int statement) {
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

    private int refuseEngines(int index) {
        report(index, "script/engine", "expected rules alone, found [" + tokens.text(index) + "], which runs another engine",
                "put that engine into the pipeline descriptor");
        return tokens.afterClosing(index + 1);
    }

    private void report(int index, String id, String message, String hint) {
        Token token = tokens.get(index);
        problems.accept(Problem.error(path, token.getLine(), token.getCharPositionInLine() + 1, id, message, hint));
    }
}
