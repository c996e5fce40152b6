package org.hearsay.rule;

import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.TypeSystem;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.ruta.RutaStream;
import org.apache.uima.ruta.block.RutaBlock;
import org.apache.uima.ruta.rule.ComposedRuleElement;
import org.apache.uima.ruta.rule.RuleElementContainer;
import org.apache.uima.ruta.rule.RutaMatcher;
import org.apache.uima.ruta.rule.RutaRuleElement;
import org.apache.uima.ruta.rule.quantifier.NormalQuantifier;
import org.apache.uima.ruta.rule.quantifier.PlusGreedy;
import org.apache.uima.ruta.rule.quantifier.PlusReluctant;
import org.apache.uima.ruta.rule.quantifier.RuleElementQuantifier;

/**
 * An element of a rule. Where the rule starts with it, it leaves out annotations with which the rule cannot match, before
 * Ruta makes the objects of a match for each of them: those that fail a condition of the element itself, or beside
 * which something else stands than the rule wants there.
 */
final class ScriptRuleElement extends RutaRuleElement {

    private TypeSystem knownFor;
    private boolean needed;
    private Wanted wanted;
    private PureChecks checks;
    private Prospect after;
    private Prospect before;

    ScriptRuleElement(RutaMatcher matcher, RuleElementContainer container, RutaBlock parent) {
        super(matcher, null, null, null, container, parent);
    }

    @Override
    public Collection<? extends AnnotationFS> getAnchors(RutaStream stream) {
        if (!(stream instanceof RuleStream ours) || ours.triesAll()) {
            return super.getAnchors(stream);
        }
        learn(ours);
        if (!needed) {
            return super.getAnchors(stream);
        }
        Collection<? extends AnnotationFS> all = wanted == null ? super.getAnchors(stream)
                : ours.getAnnotations(wanted.type());
        return all.isEmpty() ? all : new Promising(all, ours);
    }

    /** Returns false when nothing stands in the document with which a rule that begins here can match. */
    boolean mayStart(RuleStream stream) {
        return knownFor != stream.getCas().getTypeSystem() || getAnchors(stream).iterator().hasNext();
    }

    /** Looks at the rule when it first runs, since its labels are not known before. */
    private void learn(RuleStream stream) {
        TypeSystem types = stream.getCas().getTypeSystem();
        if (knownFor != types) {
            needed = mustMatch();
            checks = new PureChecks(this, stream);
            after = Prospects.beside(this, stream, true);
            before = Prospects.beside(this, stream, false);
            Wanted named = Wanted.by(this, stream);
            boolean isDocument = named != null
                    && types.subsumes(types.getType(CAS.TYPE_NAME_DOCUMENT_ANNOTATION), named.type());
            wanted = isDocument ? null : named;
            knownFor = types;
        }
    }

    /** Returns true when the rule fails where this element, or the alternative that it is part of, fails. */
    private boolean mustMatch() {
        if (!isNeeded(getQuantifier())) {
            return false;
        }
        RuleElementContainer container = getContainer();
        while (container instanceof ComposedRuleElement composed) {
            if (Boolean.TRUE.equals(composed.getConjunct()) || composed.getClass() != ComposedRuleElement.class
                    || !(composed.getQuantifier() instanceof NormalQuantifier)) {
                return false;
            }
            container = composed.getContainer();
        }
        return container == null;
    }

    private static boolean isNeeded(RuleElementQuantifier quantifier) {
        return quantifier instanceof NormalQuantifier || quantifier instanceof PlusGreedy
                || quantifier instanceof PlusReluctant;
    }

    private boolean mayMatch(AnnotationFS anchor, RuleStream stream) {
        return (wanted == null || wanted.isMet(anchor, this, stream)) && checks.hold(anchor, stream)
                && (after == Prospect.ANYTHING || after.isOpen(anchor.getEnd(), new Outlook(stream, true)))
                && (before == Prospect.ANYTHING || before.isOpen(anchor.getBegin(), new Outlook(stream, false)));
    }

    /** Looks at each annotation only when its turn comes, since a match before may have changed what is there. */
    private final class Promising extends AbstractCollection<AnnotationFS> {

        private final Collection<? extends AnnotationFS> all;
        private final RuleStream stream;

        Promising(Collection<? extends AnnotationFS> all, RuleStream stream) {
            this.all = all;
            this.stream = stream;
        }

        @Override
        public Iterator<AnnotationFS> iterator() {
            Iterator<? extends AnnotationFS> rest = all.iterator();
            return new Iterator<>() {

                private AnnotationFS next;

                @Override
                public boolean hasNext() {
                    while (next == null && rest.hasNext()) {
                        AnnotationFS candidate = rest.next();
                        next = mayMatch(candidate, stream) ? candidate : null;
                    }
                    return next != null;
                }

                @Override
                public AnnotationFS next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    AnnotationFS found = next;
                    next = null;
                    return found;
                }
            };
        }

        /** Counts all, since which of them will be left out is not known yet. */
        @Override
        public int size() {
            return all.size();
        }
    }
}
