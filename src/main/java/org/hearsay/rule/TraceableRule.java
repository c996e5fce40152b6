package org.hearsay.rule;

import java.util.List;
import java.util.Set;
import org.apache.uima.cas.TypeSystem;
import org.apache.uima.ruta.RutaStream;
import org.apache.uima.ruta.block.RutaBlock;
import org.apache.uima.ruta.rule.ComposedRuleElement;
import org.apache.uima.ruta.rule.RuleApply;
import org.apache.uima.ruta.rule.RuleElement;
import org.apache.uima.ruta.rule.RuleMatch;
import org.apache.uima.ruta.rule.RutaRule;
import org.apache.uima.ruta.visitor.InferenceCrowd;

/** A rule of elements that knows where it was written. */
final class TraceableRule extends RutaRule implements Traceable {

    private final RuleOrigin origin;
    private final RuleScript script;
    private List<ElementSource> sources;
    private RuleOutline outline;
    private ComposedRuleElement neededFor;
    private NeededTypes needed;
    private TypeSystem markingFor;
    private Marking marking;

    /**
     * @param script the script that holds it, or null for the rule that stands for a whole script
     */
    TraceableRule(List<RuleElement> elements, RutaBlock parent, int id, RuleOrigin origin, RuleScript script) {
        super(elements, parent, id);
        this.origin = origin;
        this.script = script;
    }

    /**
     * Does not even try a rule that needs what the document has not, and takes a short way where a rule only marks and
     * nobody, such as a block, asks for its matches.
     */
    @Override
    public RuleApply apply(RutaStream stream, InferenceCrowd crowd, boolean remember) {
        if (!(stream instanceof RuleStream ours)) {
            return super.apply(stream, crowd, remember);
        }
        if (getRoot() != neededFor) {
            neededFor = getRoot();
            needed = new NeededTypes(neededFor);
        }
        boolean possible = ours.triesAll() || needed.occur(ours) && (ours.isFollowed() || mayStart(getRoot(), ours));
        if (possible && (remember || isInlined() || ours.isFollowed() || marking(ours) == null)) {
            return super.apply(stream, crowd, remember);
        }
        RuleApply nothing = new RuleApply(this, remember);
        crowd.beginVisit(this, nothing);
        if (possible) {
            marking(ours).apply(ours, new RuleMatch(this));
        }
        crowd.endVisit(this, nothing);
        return nothing;
    }

    /** Returns false when the element that Ruta would begin with has nothing to begin with. */
    private static boolean mayStart(RuleElement element, RuleStream stream) {
        if (element instanceof ScriptRuleElement simple) {
            return simple.mayStart(stream);
        }
        if (element.getClass() != ComposedRuleElement.class) {
            return true;
        }
        ComposedRuleElement composed = (ComposedRuleElement) element;
        if (composed.getConjunct() == null) {
            return mayStart(composed.getAnchoringRuleElement(stream), stream);
        }
        return composed.getConjunct() || composed.getRuleElements().stream().anyMatch(each -> mayStart(each, stream));
    }

    private Marking marking(RuleStream stream) {
        if (markingFor != stream.getCas().getTypeSystem()) {
            markingFor = stream.getCas().getTypeSystem();
            marking = Marking.of(getRoot(), stream);
        }
        return marking;
    }

    @Override
    public RuleOrigin origin() {
        return origin;
    }

    @Override
    public RuleOutline outline() {
        if (outline == null) {
            outline = isWritten() ? new RuleOutline(origin, script.file().qualifiedName(),
                    sources().stream().map(ElementSource::outline).toList(), OutlineReader.actionWords(origin, script))
                    : new RuleOutline(origin, "", List.of(), Set.of());
        }
        return outline;
    }

    @Override
    public List<ElementSource> sources() {
        if (sources == null) {
            sources = isWritten() ? OutlineReader.read(getRoot(), origin, script) : List.of();
        }
        return sources;
    }

    @Override
    public boolean isWritten() {
        return script != null;
    }
}
