package org.hearsay.rule;

import java.util.List;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenStream;
import org.apache.uima.ruta.RutaScriptFactory;
import org.apache.uima.ruta.RutaStatement;
import org.apache.uima.ruta.action.AbstractRutaAction;
import org.apache.uima.ruta.block.RutaBlock;
import org.apache.uima.ruta.block.RutaScriptBlock;
import org.apache.uima.ruta.condition.AbstractRutaCondition;
import org.apache.uima.ruta.expression.AnnotationTypeExpression;
import org.apache.uima.ruta.expression.ExpressionFactory;
import org.apache.uima.ruta.expression.IRutaExpression;
import org.apache.uima.ruta.parser.RutaParser;
import org.apache.uima.ruta.rule.RegExpRule;
import org.apache.uima.ruta.rule.RuleElement;
import org.apache.uima.ruta.rule.RuleElementContainer;
import org.apache.uima.ruta.rule.RutaAnnotationTypeMatcher;
import org.apache.uima.ruta.rule.RutaRule;
import org.apache.uima.ruta.rule.RutaRuleElement;
import org.apache.uima.ruta.rule.quantifier.RuleElementQuantifier;

/** Makes rules that know where they were written. */
final class ScriptFactory extends RutaScriptFactory {

    private final RuleScript script;
    private final TokenStream tokens;
    private int rules;
    private Token statement;
    private boolean writtenRules = true;

    ScriptFactory(RuleScript script, TokenStream tokens, ExpressionFactory expressions) {
        super(expressions);
        this.script = script;
        this.tokens = tokens;
    }

    /** The script itself is a rule to Ruta, but none that anybody wrote. */
    @Override
    public RutaScriptBlock createRootScriptBlock(String module, String pack) {
        writtenRules = false;
        try {
            return super.createRootScriptBlock(module, pack);
        } finally {
            writtenRules = true;
        }
    }

    @Override
    public RutaRule createRule(List<RuleElement> elements, RutaBlock parent) {
        Token start = statement == null ? tokens.LT(1) : statement;
        return new TraceableRule(elements, parent, rules++, origin(start), writtenRules ? script : null);
    }

    /** Called when the actions have been read already, so that the statement's start must be found again. */
    @Override
    public RutaStatement createImplicitRule(List<AbstractRutaAction> actions, RutaBlock parent) {
        statement = startOfStatement();
        try {
            return super.createImplicitRule(actions, parent);
        } finally {
            statement = null;
        }
    }

    @Override
    public RegExpRule createRegExpRule(RutaBlock parent) {
        return new TraceableRegExpRule(rules++, parent, origin(tokens.LT(1)), script);
    }

    @Override
    public RutaRuleElement createRuleElement(IRutaExpression expression, RuleElementQuantifier quantifier,
            List<AbstractRutaCondition> conditions, List<AbstractRutaAction> actions, RuleElementContainer container,
            RutaBlock parent) {
        boolean plain = quantifier == null && conditions == null && actions == null;
        return plain && expression instanceof AnnotationTypeExpression type
                ? new ScriptRuleElement(new RutaAnnotationTypeMatcher(type), container, parent)
                : super.createRuleElement(expression, quantifier, conditions, actions, container, parent);
    }

    private Token startOfStatement() {
        int index = tokens.index();
        Token start = tokens.get(index);
        for (int i = index - 1; i >= 0; i--) {
            Token token = tokens.get(i);
            int type = token.getType();
            if (type == RutaParser.SEMI || type == RutaParser.LCURLY || type == RutaParser.RCURLY) {
                break;
            }
            if (token.getChannel() == Token.DEFAULT_CHANNEL) {
                start = token;
            }
        }
        return start;
    }

    private RuleOrigin origin(Token token) {
        int line = Math.max(1, token.getLine());
        return new RuleOrigin(script.ruleId(line), script.file().path(), line, token.getCharPositionInLine() + 1);
    }
}
