package org.hearsay.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CommonTokenStream;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.apache.uima.ruta.RutaModule;
import org.apache.uima.ruta.action.ActionFactory;
import org.apache.uima.ruta.block.RutaBlock;
import org.apache.uima.ruta.condition.ConditionFactory;
import org.apache.uima.ruta.expression.ExpressionFactory;
import org.apache.uima.ruta.extensions.RutaExternalFactory;
import org.apache.uima.ruta.parser.RutaLexer;
import org.apache.uima.ruta.parser.RutaParser;
import org.hearsay.lexicon.Problem;

/** Turns the text of a script into Ruta's statements, and what Ruta finds wrong with it into problems with positions. */
final class ScriptParser extends RutaParser {

    private final RuleScript script;
    private final List<DeclaredType> types = new ArrayList<>();

    private ScriptParser(RuleScript script, CommonTokenStream tokens) {
        super(tokens);
        this.script = script;
    }

    /**
     * Parses a script.
     *
     * @param problems gets what is wrong with it
     * @return the parsed script, or nothing when there was an error
     */
    static Optional<ParsedScript> parse(RuleScript script, Consumer<Problem> problems) {
        CommonTokenStream tokens = new CommonTokenStream(new RutaLexer(new ANTLRStringStream(script.text())));
        ScriptParser parser = new ScriptParser(script, tokens);
        ExpressionFactory expressions = new ScriptExpressions();
        parser.setExpressionFactory(expressions);
        parser.setScriptFactory(new ScriptFactory(script, tokens, expressions));
        parser.setActionFactory(new ActionFactory());
        parser.setConditionFactory(new ConditionFactory());
        parser.setExternalFactory(new RutaExternalFactory());
        parser.setResourcePaths(new String[0]);
        try {
            RutaModule module = parser.file_input(script.name());
            return Optional.of(new ParsedScript(script, module, parser.types));
        } catch (RecognitionException e) {
            problems.accept(parser.problem(e));
        } catch (BrokenScript e) {
            problems.accept(e.problem);
        }
        return Optional.empty();
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
        throw new BrokenScript(problem(error), error);
    }

    @Override
    public void emitErrorMessage(Throwable error) {
        if (error instanceof BrokenScript broken) {
            throw broken;
        }
        if (error instanceof RuntimeException runtime) {
            throw runtime;
        }
        throw new IllegalStateException(error);
    }

    private Problem problem(RecognitionException error) {
        Token token = error.token;
        String found = token == null || token.getType() == Token.EOF ? "end of file" : "[" + token.getText() + "]";
        return Problem.error(script.file().path(), error.line, error.charPositionInLine + 1, "script/syntax",
                "cannot continue with " + found, null);
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
