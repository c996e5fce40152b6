package org.hearsay.rule;

import java.util.ArrayList;
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

    private static final ScriptRuleElement[] ANYWHERE = {};

    private final RuleOrigin origin;
    private final RuleScript script;
    private List<ElementSource> sources;
    private RuleOutline outline;
    private ComposedRuleElement neededFor;
    private NeededTypes needed;
    private ScriptRuleElement[] starts;
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
            starts = null;
        }
        boolean possible = ours.triesAll() || needed.occur(ours) && (ours.isFollowed() || mayStart(ours));
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

    /** Returns false when the elements that Ruta would begin with have nothing to begin with. */
    private boolean mayStart(RuleStream stream) {
        if (starts == null) {
            List<ScriptRuleElement> found = new ArrayList<>();
            starts = collectStarts(getRoot(), stream, found) ? found.toArray(ScriptRuleElement[]::new) : ANYWHERE;
        }
        for (ScriptRuleElement each : starts) {
            if (each.mayStart(stream)) {
                return true;
            }
        }
        return starts == ANYWHERE;
    }

    /** Returns false when the rule may begin with something else than the elements that are found. */
    private static boolean collectStarts(RuleElement element, RuleStream stream, List<ScriptRuleElement> found) {
        if (element instanceof ScriptRuleElement simple) {
            return found.add(simple);
        }
        if (element.getClass() != ComposedRuleElement.class) {
            return false;
        }
        ComposedRuleElement composed = (ComposedRuleElement) element;
        if (composed.getConjunct() == null) {
            return collectStarts(composed.getAnchoringRuleElement(stream), stream, found);
        }
        return !composed.getConjunct()
                && composed.getRuleElements().stream().allMatch(each -> collectStarts(each, stream, found));
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
