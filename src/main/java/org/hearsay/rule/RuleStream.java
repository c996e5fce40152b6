package org.hearsay.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.impl.TypeImpl;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.DocumentAnnotation;
import org.apache.uima.ruta.FilterManager;
import org.apache.uima.ruta.RutaStream;
import org.apache.uima.ruta.expression.IRutaExpression;
import org.apache.uima.ruta.expression.feature.LazyFeature;
import org.apache.uima.ruta.expression.number.INumberExpression;
import org.apache.uima.ruta.rule.AbstractRule;
import org.apache.uima.ruta.rule.AbstractRuleMatch;
import org.apache.uima.ruta.rule.MatchContext;
import org.apache.uima.ruta.type.RutaBasic;
import org.apache.uima.ruta.type.RutaOptional;

/**
 * One document as rules walk through it. Differs from Ruta's stream in that it keeps only the annotations whose types the
 * scripts can see, in {@link Stretches}; that it can be interrupted within a rule; and that rules may set features of
 * type long.
 */
final class RuleStream extends WalkedStream {

    /** How many positions may be looked at between two looks at the interrupt; in a long match each step is slow. */
    private static final int STEPS = 16;

    private final Stretches stretches;
    private final VisibleTypes types;
    private final RuleRecorder recorder;
    private final Inventory inventory;
    private final String text;
    private int iteratesOver = -1;
    private int steps;

    private RuleStream(CAS cas, Stretches stretches, VisibleTypes types, Inventory inventory, FilterManager filter,
            RuleRecorder recorder) {
        super(cas, filter, recorder);
        this.stretches = stretches;
        this.types = types;
        this.inventory = inventory;
        this.recorder = recorder;
        text = cas.getDocumentText();
        setGreedyRule(false);
        setGreedyRuleElement(false);
        setMaxRuleMatches(Integer.MAX_VALUE);
        setMaxRuleElementMatches(Integer.MAX_VALUE);
    }

    /**
     * Returns a stream over a whole document.
     *
     * @param types the types that the scripts can see
     */
    static RuleStream over(JCas jcas, VisibleTypes types, RuleRecorder recorder) {
        Inventory inventory = new Inventory(jcas.getTypeSystem());
        Stretches stretches = Stretches.of(jcas, types, inventory);
        RuleStream stream = new RuleStream(jcas.getCas(), stretches, types, inventory,
                new FilterManager(types.filtered(), true, jcas.getCas()), recorder);
        recorder.watch(stream);
        return stream;
    }

    @Override
    public void addAnnotation(AnnotationFS annotation, boolean addToIndex, boolean updateInternal,
            AbstractRuleMatch<? extends AbstractRule> creator) {
        if (annotation.getBegin() >= annotation.getEnd()) {
            return;
        }
        if (types.contains(annotation.getType()) && stretches.isInside(annotation)) {
            int before = stretches.indexed();
            stretches.cutAt(annotation.getBegin(), annotation.getEnd());
            stretches.enter(annotation);
            inventory.added(annotation.getType());
            if (stretches.indexed() != before) {
                renewIterators();
            }
        }
        if (addToIndex) {
            getCas().addFsToIndexes(annotation);
        }
        recorder.annotationAdded(annotation, creator);
    }

    @Override
    public void removeAnnotation(AnnotationFS annotation, Type type) {
        if (!(annotation instanceof DocumentAnnotation)) {
            recorder.annotationRemoved(annotation);
            stretches.leave(annotation);
            inventory.removed(annotation.getType());
            getCas().removeFsFromIndexes(annotation);
        }
    }

    private void renewIterators() {
        filterTypes(new ArrayList<>(getFilter().getCurrentFilterTypes()));
        iteratesOver = stretches.indexed();
    }

    @Override
    void walk() {
        stretches.index();
        if (iteratesOver < 0) {
            renewIterators();
        }
    }

    @Override
    public List<RutaBasic> getBasicsInWindow(AnnotationFS window) {
        if (window instanceof RutaBasic basic) {
            return new ArrayList<>(List.of(basic));
        }
        List<Stretch> found = stretches.within(window.getBegin(), window.getEnd());
        found.removeIf(each -> each.isEmpty() || each.end() > window.getEnd()
                || !isNoneOf(getFilter().getDefaultFilterTypes(), each));
        return new StretchList(found, getJCas());
    }

    private StretchBasic asRutaSees(Stretch stretch) {
        return stretch == null ? null : stretch.basic(getJCas());
    }

    private static boolean isNoneOf(Collection<Type> types, Stretch stretch) {
        for (Type type : types) {
            if (stretch.isPartOf((TypeImpl) type)) {
                return false;
            }
        }
        return true;
    }

    /** Returns true when the annotation begins or ends within one that has one of the type codes. */
    boolean isPartOfAny(AnnotationFS annotation, BitSet codes) {
        Stretch first = stretches.beginningAt(annotation.getBegin());
        if (first != null && first.isPartOfAny(codes)) {
            return true;
        }
        Stretch last = stretches.endingAt(annotation.getEnd());
        return last != null && last != first && last.isPartOfAny(codes);
    }

    /** Returns true when somebody follows the matches, so that each must be made. */
    boolean isFollowed() {
        return recorder.followsMatches();
    }

    /** Returns true when somebody wants to see attempts that are bound to fail, too. */
    boolean triesAll() {
        return recorder.triesAll();
    }

    /** Returns what the document holds. */
    Inventory inventory() {
        return inventory;
    }

    /** Remembers where the annotations of a type are, since many rules begin with the same. */
    @Override
    public Collection<AnnotationFS> getAnnotations(Type type) {
        boolean wholeDocument = getFilter().getWindowAnnotation() == null;
        if (!wholeDocument || !getFilter().getCurrentHiddenTypes().isEmpty()) {
            return super.getAnnotations(type);
        }
        return inventory.of(type, () -> super.getAnnotations(type));
    }

    @Override
    public RutaStream getWindowStream(AnnotationFS window, Type windowType) {
        AnnotationFS document = getDocumentAnnotation();
        if (window.getBegin() == document.getBegin() && window.getEnd() == document.getEnd()) {
            return this;
        }
        FilterManager outer = getFilter();
        return new RuleStream(getCas(), stretches, types, inventory, new FilterManager(outer.getDefaultFilterTypes(),
                outer.getCurrentFilterTypes(), outer.getCurrentRetainTypes(), window, windowType, true, getCas()),
                recorder);
    }

    @Override
    public RutaStream copy() {
        return new RuleStream(getCas(), stretches, types, inventory, getFilter(), recorder);
    }

    @Override
    public RutaBasic getBeginAnchor(int begin) {
        return asRutaSees(stretches.madeFrom(begin));
    }

    @Override
    public RutaBasic getEndAnchor(int end) {
        return asRutaSees(stretches.madeUpTo(end));
    }

    @Override
    public RutaBasic getFirstBasicOfAll() {
        return asRutaSees(stretches.first());
    }

    @Override
    public RutaBasic getLastBasicOfAll() {
        return asRutaSees(stretches.last());
    }

    @Override
    public Collection<RutaBasic> getAllBasicsInWindow(AnnotationFS window) {
        return new StretchList(stretches.within(window.getBegin(), window.getEnd()), getJCas());
    }

    @Override
    public RutaBasic getBasicNextTo(boolean before, AnnotationFS annotation) {
        return annotation == null ? null
                : asRutaSees(visibleNextTo(before, before ? annotation.getBegin() : annotation.getEnd()));
    }

    /** Returns the visible stretch that is next before or after an offset, or null. */
    Stretch visibleNextTo(boolean before, int offset) {
        stopIfInterrupted();
        AnnotationFS document = getDocumentAnnotation();
        Stretch next = before ? stretches.upTo(offset) : stretches.from(offset);
        while (next != null && next.begin() >= document.getBegin() && next.end() <= document.getEnd()) {
            if (isVisible(next)) {
                return next;
            }
            next = before ? stretches.before(next) : stretches.after(next);
        }
        return null;
    }

    /** Returns the text of the document. */
    String text() {
        return text;
    }

    private void stopIfInterrupted() {
        if (++steps % STEPS == 0) {
            recorder.stopIfInterrupted();
        }
    }

    /** Called for each position that a rule looks at, and so the place to notice that it looks at too many. */
    @Override
    public boolean isVisible(AnnotationFS annotation, boolean ignoreWindow) {
        stopIfInterrupted();
        if (annotation == null || annotation.getBegin() >= annotation.getEnd()) {
            return false;
        }
        AnnotationFS window = ignoreWindow ? null : getFilter().getWindowAnnotation();
        return (window == null || annotation.getBegin() >= window.getBegin() && annotation.getEnd() <= window.getEnd())
                && isVisible(stretches.beginningAt(annotation.getBegin()))
                && isVisible(stretches.endingAt(annotation.getEnd()));
    }

    /** Nothing is known against a border within a token. */
    private boolean isVisible(Stretch stretch) {
        if (stretch == null) {
            return true;
        }
        if (stretch.isEmpty()) {
            return false;
        }
        Set<Type> hidden = getFilter().getCurrentHiddenTypes();
        return hidden.isEmpty() || isNoneOf(hidden, stretch);
    }

    /** Where a wildcard starts that has nothing before it. */
    @Override
    public AnnotationFS getVeryFirstBeforeWindow(boolean forwards) {
        int offset = forwards ? stretches.first().begin() : stretches.last().end();
        return new RutaOptional(getJCas(), offset, offset);
    }

    /** Ruta takes a long for an int, which UIMA refuses. */
    @Override
    public void assignFeatureValue(FeatureStructure target, Feature feature, IRutaExpression value,
            MatchContext context) {
        Feature actual = feature instanceof LazyFeature lazy ? lazy.initialize(target) : feature;
        if (actual != null && actual.getRange() != null && value instanceof INumberExpression number
                && CAS.TYPE_NAME_LONG.equals(actual.getRange().getName())) {
            target.setLongValue(actual, (long) number.getDoubleValue(context, this));
        } else {
            super.assignFeatureValue(target, feature, value, context);
        }
    }
}
