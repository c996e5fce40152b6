package org.hearsay.rule;

import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.ruta.FilterManager;
import org.apache.uima.ruta.RutaIndexingConfiguration;
import org.apache.uima.ruta.RutaStream;
import org.apache.uima.ruta.expression.IRutaExpression;
import org.apache.uima.ruta.expression.feature.LazyFeature;
import org.apache.uima.ruta.expression.number.INumberExpression;
import org.apache.uima.ruta.rule.MatchContext;
import org.apache.uima.ruta.type.RutaBasic;
import org.apache.uima.ruta.type.RutaOptional;

/**
 * One document as rules walk through it. Differs from Ruta's stream in that it can be interrupted within a rule, and that
 * rules may set features of type long.
 */
final class RuleStream extends RutaStream {

    /** How many positions may be looked at between two looks at the interrupt. */
    private static final int STEPS = 1024;

    private final NavigableMap<Integer, RutaBasic> begins;
    private final NavigableMap<Integer, RutaBasic> ends;
    private final Type basicType;
    private final RuleRecorder recorder;
    private int steps;

    private RuleStream(CAS cas, Type basicType, NavigableMap<Integer, RutaBasic> begins,
            NavigableMap<Integer, RutaBasic> ends, FilterManager filter, RuleRecorder recorder) {
        super(cas, basicType, begins, ends, filter, false, false, true, null, recorder);
        this.begins = begins;
        this.ends = ends;
        this.basicType = basicType;
        this.recorder = recorder;
        setGreedyRule(false);
        setGreedyRuleElement(false);
        setMaxRuleMatches(Integer.MAX_VALUE);
        setMaxRuleElementMatches(Integer.MAX_VALUE);
    }

    /**
     * Returns a stream over a whole document, whose annotations are all indexed.
     *
     * @param invisible types that rules do not see
     */
    static RuleStream over(CAS cas, Collection<Type> invisible, RuleRecorder recorder) {
        Type basicType = cas.getTypeSystem().getType(RutaBasic._TypeName);
        FilterManager filter = new FilterManager(invisible, true, cas);
        RuleStream stream = new RuleStream(cas, basicType, new TreeMap<>(), new TreeMap<>(), filter, recorder);
        RutaIndexingConfiguration indexing = new RutaIndexingConfiguration();
        indexing.setIndexOnly(new String[] {CAS.TYPE_NAME_ANNOTATION});
        indexing.setIndexSkipTypes(new String[0]);
        stream.initalizeBasics(indexing);
        recorder.watch(stream);
        return stream;
    }

    @Override
    public RutaStream getWindowStream(AnnotationFS window, Type windowType) {
        AnnotationFS document = getDocumentAnnotation();
        if (window.getBegin() == document.getBegin() && window.getEnd() == document.getEnd()) {
            return this;
        }
        FilterManager outer = getFilter();
        return new RuleStream(getCas(), basicType, begins, ends, new FilterManager(outer.getDefaultFilterTypes(),
                outer.getCurrentFilterTypes(), outer.getCurrentRetainTypes(), window, windowType, true, getCas()),
                recorder);
    }

    @Override
    public RutaStream copy() {
        return new RuleStream(getCas(), basicType, begins, ends, getFilter(), recorder);
    }

    /** Called for each position that a rule looks at, and so the place to notice that it looks at too many. */
    @Override
    public boolean isVisible(AnnotationFS annotation, boolean ignoreWindow) {
        if (++steps % STEPS == 0) {
            recorder.stopIfInterrupted();
        }
        return super.isVisible(annotation, ignoreWindow);
    }

    @Override
    public void removeAnnotation(AnnotationFS annotation, Type type) {
        recorder.annotationRemoved(annotation);
        super.removeAnnotation(annotation, type);
    }

    /** Where a wildcard starts that has nothing before it; Ruta knows it for whole documents only. */
    @Override
    public AnnotationFS getVeryFirstBeforeWindow(boolean forwards) {
        Map.Entry<Integer, RutaBasic> edge = forwards ? begins.firstEntry() : ends.lastEntry();
        int documentEnd = getCas().getDocumentAnnotation().getEnd();
        if (edge.getKey() == (forwards ? 0 : documentEnd)) {
            int offset = forwards ? 0 : documentEnd;
            return new RutaOptional(getJCas(), offset, offset);
        }
        return super.getVeryFirstBeforeWindow(forwards);
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
