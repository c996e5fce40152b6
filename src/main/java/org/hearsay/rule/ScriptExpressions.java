package org.hearsay.rule;

import org.antlr.runtime.Token;
import org.apache.uima.ruta.RutaStream;
import org.apache.uima.ruta.block.RutaBlock;
import org.apache.uima.ruta.expression.ExpressionFactory;
import org.apache.uima.ruta.expression.IRutaExpression;
import org.apache.uima.ruta.expression.MatchReference;
import org.apache.uima.ruta.expression.feature.FeatureMatchExpression;
import org.apache.uima.ruta.expression.resource.LiteralWordListExpression;
import org.apache.uima.ruta.expression.resource.LiteralWordTableExpression;
import org.apache.uima.ruta.expression.resource.WordListExpression;
import org.apache.uima.ruta.expression.resource.WordTableExpression;
import org.apache.uima.ruta.expression.type.ITypeExpression;
import org.apache.uima.ruta.expression.type.SimpleTypeExpression;
import org.apache.uima.ruta.resource.RutaTable;
import org.apache.uima.ruta.resource.RutaWordList;
import org.apache.uima.ruta.rule.MatchContext;
import org.hearsay.lexicon.RuleFile;

/** Makes the expressions of a script. */
final class ScriptExpressions extends ExpressionFactory {

    private final RuleScript script;
    private final ScriptFiles files;

    ScriptExpressions(RuleScript script, ScriptFiles files) {
        this.script = script;
        this.files = files;
    }

    @Override
    public ITypeExpression createSimpleTypeExpression(String name, RutaBlock block) {
        ITypeExpression expression = super.createSimpleTypeExpression(name, block);
        return expression.getClass() == SimpleTypeExpression.class ? new NamedType(name) : expression;
    }

    @Override
    public FeatureMatchExpression createFeatureMatchExpression(MatchReference reference, Token operator,
            IRutaExpression value, RutaBlock block) {
        return new LongFeatureMatch(reference, operator == null ? "" : operator.getText(), value);
    }

    @Override
    public MatchReference createMatchReference(String reference, String comparator, IRutaExpression value) {
        return new ScriptReference(reference, comparator, value);
    }

    @Override
    public WordListExpression createLiteralWordListExpression(Token name) {
        return new LiteralWordListExpression(name.getText()) {
            @Override
            public RutaWordList getList(MatchContext context, RutaStream stream) {
                return files.wordList(file(getText()));
            }
        };
    }

    @Override
    public WordTableExpression createLiteralWordTableExpression(Token name) {
        return new LiteralWordTableExpression(name.getText()) {
            @Override
            public RutaTable getTable(MatchContext context, RutaStream stream) {
                return files.table(file(getText()));
            }
        };
    }

    private RuleFile file(String name) {
        RuleFile file = files.find(script.file().family(), name);
        if (file == null) {
            throw new IllegalStateException("expected a word list [" + name + "] in a rule family, found none");
        }
        return file;
    }
}
