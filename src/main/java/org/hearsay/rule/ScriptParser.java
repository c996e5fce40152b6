package org.hearsay.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.CommonTokenStream;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.apache.uima.ruta.RutaModule;
import org.apache.uima.ruta.action.ActionFactory;
import org.apache.uima.ruta.block.RutaBlock;
import org.apache.uima.ruta.expression.ExpressionFactory;
import org.apache.uima.ruta.extensions.RutaExternalFactory;
import org.apache.uima.ruta.parser.RutaParser;
import org.hearsay.lexicon.Problem;

/** Turns the text of a script into Ruta's statements, and what Ruta finds wrong with it into problems with positions. */
final class ScriptParser extends RutaParser {

    /** After so many errors in one script the rest are likely to follow from the first. */
    private static final int MOST_ERRORS = 10;

    private final RuleScript script;
    private final SyntaxProblems syntax;
    private final List<DeclaredType> types = new ArrayList<>();

    private ScriptParser(RuleScript script, CommonTokenStream tokens) {
        super(tokens);
        this.script = script;
        this.syntax = new SyntaxProblems(script.file().path(), tokens);
    }

    /**
     * Parses a script.
     *
     * @param files the word lists that it may name
     * @param problems gets what is wrong with it
     * @return the parsed script, or nothing when there was an error
     */
    static Optional<ParsedScript> parse(RuleScript script, ScriptFiles files, Consumer<Problem> problems) {
        List<Problem> found = new ArrayList<>();
        ScriptTokens tokens = ScriptTokens.of(script.text(), script.file().path(), found::add);
        BracketCheck brackets = new BracketCheck(script.file().path(), tokens, found::add);
        brackets.check();
        ParsedScript parsed = null;
        if (found.isEmpty()) {
            parsed = parse(script, files, tokens, found);
            if (!found.isEmpty()) {
                List<Problem> strings = new ArrayList<>();
                new BracketCheck(script.file().path(), tokens, strings::add).checkStrings();
                found = strings.isEmpty() ? found : strings;
            }
        } else {
            brackets.checkStrings();
        }
        found.forEach(problems);
        return found.isEmpty() ? Optional.of(parsed) : Optional.empty();
    }

    /** Parses again without the statement that was wrong, to find more than the first error. */
    private static ParsedScript parse(RuleScript script, ScriptFiles files, ScriptTokens tokens, List<Problem> found) {
        StringBuilder text = new StringBuilder(script.text());
        while (found.size() < MOST_ERRORS) {
            try {
                return parse(script, files, text.toString());
            } catch (BrokenScript e) {
                boolean again = !found.isEmpty() && e.problem.line() <= found.get(found.size() - 1).line();
                if (!again) {
                    found.add(e.problem);
                }
                if (again || !blank(text, tokens, e.problem)) {
                    return null;
                }
            }
        }
        return null;
    }

    private static boolean blank(StringBuilder text, ScriptTokens tokens, Problem problem) {
        int start = 0;
        while (start < tokens.size()) {
            int end = tokens.afterStatement(start);
            Token last = tokens.get(end - 1);
            boolean reached = last.getLine() > problem.line()
                    || last.getLine() == problem.line() && last.getCharPositionInLine() + 1 >= problem.column();
            if (reached) {
                int to = last.getType() == Token.EOF ? text.length() : ((CommonToken) last).getStopIndex() + 1;
                for (int i = ((CommonToken) tokens.get(start)).getStartIndex(); i < to; i++) {
                    if (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
                        text.setCharAt(i, ' ');
                    }
                }
                return true;
            }
            start = end;
        }
        return false;
    }

    private static ParsedScript parse(RuleScript script, ScriptFiles files, String text) {
        CommonTokenStream tokens =
                new CommonTokenStream(ScriptTokens.lexer(text, script.file().path(), problem -> { }));
        ScriptParser parser = new ScriptParser(script, tokens);
        ExpressionFactory expressions = new ScriptExpressions(script, files);
        ScriptFactory factory = new ScriptFactory(script, tokens, expressions);
        factory.setContext(RutaDefaults.context());
        parser.setContext(RutaDefaults.context());
        parser.setExpressionFactory(expressions);
        parser.setScriptFactory(factory);
        parser.setActionFactory(new ActionFactory());
        parser.setConditionFactory(new ScriptConditions());
        parser.setExternalFactory(new RutaExternalFactory());
        parser.setResourcePaths(new String[0]);
        try {
            RutaModule module = parser.file_input(script.name());
            return new ParsedScript(script, module, parser.types);
        } catch (RecognitionException e) {
            throw new BrokenScript(parser.syntax.of(e), e);
        }
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void addType(RutaBlock parent, Token name, Token parentType, List featureTypes, List featureNames) {
        super.addType(parent, name, parentType, featureTypes, featureNames);
        Map<String, String> features = new LinkedHashMap<>();
        for (int i = 0; featureNames != null && i < featureNames.size(); i++) {
            features.put((String) featureNames.get(i), (String) featureTypes.get(i));
        }
        String fullName = name.getText().contains(".") ? name.getText() : parent.getNamespace() + "." + name.getText();
        RuleOrigin origin = new RuleOrigin(script.file().qualifiedName(), script.file().path(), name.getLine(),
                name.getCharPositionInLine() + 1);
        types.add(new DeclaredType(fullName, parentType == null ? null : parentType.getText(), features, origin));
    }

    @Override
    public void emitErrorMessage(RecognitionException error) {
        throw new BrokenScript(syntax.of(error), error);
    }

    @Override
    public void emitErrorMessage(Throwable error) {
        if (error instanceof BrokenScript broken) {
            throw broken;
        }
        if (error instanceof Error fatal) {
            throw fatal;
        }
        RuntimeException failure = error instanceof RuntimeException runtime ? runtime : new IllegalStateException(error);
        throw new BrokenScript(syntax.of(failure), error);
    }

    /** Ends parsing at the first error, since Ruta's grammar cannot recover from one. */
    private static final class BrokenScript extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        BrokenScript(Problem problem, Throwable cause) {
            super(problem.toString(), cause);
            this.problem = problem;
        }
    }
}
