package org.hearsay.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.uima.ruta.RutaStatement;
import org.apache.uima.ruta.block.RutaBlock;
import org.apache.uima.ruta.rule.RuleElement;
import org.hearsay.lexicon.Problem;
import org.hearsay.lexicon.RuleFamily;
import org.hearsay.lexicon.RuleFileException;

/** Lists the rules of families. */
public final class RuleOutlines {

    private final List<RuleOutline> outlines = new ArrayList<>();

    private RuleOutlines() {
    }

    /**
     * {@return all rules of all scripts, in the order in which they are written, those within rules behind them}
     *
     * @param families the rule families
     * @throws RuleFileException when a script cannot be read
     */
    public static List<RuleOutline> of(Collection<RuleFamily> families) {
        List<Problem> problems = new ArrayList<>();
        List<ParsedScript> scripts = ScriptCheck.parse(families, problems::add);
        if (!problems.isEmpty()) {
            throw new RuleFileException(problems);
        }
        RuleOutlines all = new RuleOutlines();
        scripts.forEach(script -> all.add(script.module().getRootBlock()));
        return all.outlines;
    }

    private void add(RutaStatement statement) {
        if (statement instanceof RutaBlock block) {
            if (block.getRule() instanceof Traceable) {
                add(block.getRule());
            }
            block.getElements().forEach(this::add);
        } else if (statement instanceof Traceable rule && rule.isWritten()) {
            outlines.add(rule.outline());
            rule.sources().forEach(each -> addInner(each.element()));
        }
    }

    private void addInner(RuleElement element) {
        element.getInlinedConditionRuleBlocks().forEach(rules -> rules.forEach(this::add));
        element.getInlinedActionRuleBlocks().forEach(rules -> rules.forEach(this::add));
    }
}
