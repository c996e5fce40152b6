package org.hearsay.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.TypeSystem;
import org.apache.uima.cas.impl.TypeImpl;
import org.apache.uima.ruta.RutaEnvironment;
import org.apache.uima.ruta.rule.ComposedRuleElement;
import org.apache.uima.ruta.rule.RuleElement;
import org.apache.uima.ruta.rule.quantifier.NormalQuantifier;
import org.apache.uima.ruta.rule.quantifier.PlusGreedy;
import org.apache.uima.ruta.rule.quantifier.PlusReluctant;
import org.apache.uima.ruta.rule.quantifier.RuleElementQuantifier;

/** The types without which a rule cannot match: those of its elements that are neither optional nor alternatives. */
final class NeededTypes {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final ComposedRuleElement root;
    private List<ScriptRuleElement> elements;
    private TypeSystem knownFor;
    private int[] codes;

    /**
     * @param root the rule's elements, which may not be there yet
     */
    NeededTypes(ComposedRuleElement root) {
        this.root = root;
    }

    /** Returns true when each of the types occurs in the document. */
    boolean occur(RuleStream stream) {
        TypeSystem types = stream.getCas().getTypeSystem();
        if (types != knownFor) {
            elements = new ArrayList<>();
            collect(root);
            codes = elements.stream().map(NeededTypes::type).filter(Objects::nonNull)
                    .mapToInt(type -> ((TypeImpl) type).getCode()).distinct().toArray();
            knownFor = types;
        }
        for (int code : codes) {
            if (!stream.inventory().holds(code)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns the type that the element names, or null when it may be something else. Does not ask Ruta, which would take
     * the label of a rule that has not begun yet for an unknown name, and stay with that.
     */
    private static Type type(ScriptRuleElement element) {
        Matcher name = NAME.matcher(element.getMatcher().getExpression().toString());
        RutaEnvironment environment = element.getParent().getEnvironment();
        return name.lookingAt() && !environment.isVariable(name.group()) ? environment.getType(name.group()) : null;
    }

    private void collect(ComposedRuleElement composed) {
        if (composed.getConjunct() != null || composed.getClass() != ComposedRuleElement.class) {
            return;
        }
        for (RuleElement element : composed.getRuleElements()) {
            RuleElementQuantifier quantifier = element.getQuantifier();
            boolean once = quantifier instanceof NormalQuantifier || quantifier instanceof PlusGreedy
                    || quantifier instanceof PlusReluctant;
            if (once && element instanceof ScriptRuleElement simple) {
                elements.add(simple);
            } else if (once && element instanceof ComposedRuleElement inner) {
                collect(inner);
            }
        }
    }
}
