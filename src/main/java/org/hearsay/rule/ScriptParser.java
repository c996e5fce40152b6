package org.hearsay.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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
    private static final int MOST_ERRORS = 100;

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
     * @return what is right of the script, or nothing when there was too much wrong
     */
    static Optional<ParsedScript> parse(RuleScript script, ScriptFiles files, Consumer<Problem> problems) {
        ScriptDraft draft = new ScriptDraft(script.text());
        for (int errors = 0; errors < MOST_ERRORS; errors++) {
            List<Problem> found = new ArrayList<>();
            ScriptTokens tokens = ScriptTokens.of(draft.text(), script.file().path(), found::add);
            if (found.isEmpty()) {
                new BracketCheck(script.file().path(), tokens, found::add).check();
            }
            if (!found.isEmpty()) {
                if (!blankUnbalanced(draft, found.get(0), problems)) {
                    return Optional.empty();
                }
                continue;
            }
            try {
                return Optional.of(parse(script, files, draft));
            } catch (BrokenScript e) {
                new BracketCheck(script.file().path(), tokens, found::add).checkStrings();
                Problem problem = found.isEmpty() ? e.problem : found.get(0);
                if (!blankStatement(draft, tokens, problem, problems)) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private static boolean blankUnbalanced(ScriptDraft draft, Problem problem, Consumer<Problem> problems) {
        if (draft.isHashLine(problem.line())) {
            problems.accept(hashComment(problem.path(), problem.line(), draft.text()));
            return draft.blankLine(problem.line());
        }
        problems.accept(problem);
        return draft.blankUnbalanced(problem.line());
    }

    private static boolean blankStatement(ScriptDraft draft, ScriptTokens tokens, Problem problem,
            Consumer<Problem> problems) {
        if (ScriptDraft.startsWithHash(tokens, problem.line(), problem.column())) {
            int line = tokens.get(tokens.statementAt(problem.line(), problem.column())[0]).getLine();
            problems.accept(hashComment(problem.path(), line, draft.text()));
            return draft.blankLine(line);
        }
        int[] statement = tokens.statementAt(problem.line(), problem.column());
        Optional<Token> unended = problem.id().equals("script/syntax")
                ? MissingSemicolon.in(tokens, statement[0], statement[1], false) : Optional.empty();
        if (unended.isPresent()) {
            problems.accept(MissingSemicolon.behind(unended.get(), problem.path(), "the next line", Problem.Level.ERROR));
            draft.insertSemicolon(unended.get());
            return true;
        }
        boolean mayFollow = List.of("script/syntax", "script/arguments").contains(problem.id());
        if (!mayFollow || !namesLost(draft, tokens, statement)) {
            problems.accept(problem);
        }
        return draft.blankStatement(tokens, problem.line(), problem.column());
    }

    /** Returns true when a statement names what was declared in one that cannot be read; it may be right. */
    private static boolean namesLost(ScriptDraft draft, ScriptTokens tokens, int[] statement) {
        for (int i = statement[0]; i < statement[1]; i++) {
            if (tokens.type(i) == RutaParser.Identifier && draft.lostNames().contains(tokens.text(i))) {
                return true;
            }
        }
        return false;
    }

    /** Describes a comment that starts like those of other languages, which Ruta takes for a wildcard. */
    static Problem hashComment(String path, int line, String text) {
        String content = text.split("\r\n|\r|\n", -1)[line - 1];
        return Problem.error(path, line, content.indexOf('#') + 1, "script/hash-comment",
                "expected a comment to start with //, found [#], which stands for any number of words",
                "write // in front of the comment");
    }

    private static ParsedScript parse(RuleScript script, ScriptFiles files, ScriptDraft draft) {
        CommonTokenStream tokens =
                new CommonTokenStream(ScriptTokens.lexer(draft.text(), script.file().path(), problem -> { }));
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
            return new ParsedScript(script, draft.text(), draft.lostNames(), module, parser.types);
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
        types.add(new DeclaredType(fullName, parentType == null ? null : parentType.getText(), features, place(name),
                place(parentType == null ? name : parentType)));
    }

    private RuleOrigin place(Token token) {
        return new RuleOrigin(script.file().qualifiedName(), script.file().path(), token.getLine(),
                token.getCharPositionInLine() + 1);
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
