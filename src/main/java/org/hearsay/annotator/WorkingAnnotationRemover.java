package org.hearsay.annotator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.cas.CASException;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.TypeSystem;
import org.apache.uima.cas.impl.FeatureImpl;
import org.apache.uima.cas.impl.TypeImpl;
import org.apache.uima.cas.impl.TypeSystemImpl;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.cas.AnnotationBase;
import org.apache.uima.jcas.cas.FSArray;
import org.apache.uima.jcas.cas.TOP;
import org.apache.uima.jcas.tcas.Annotation;

/**
 * Removes what engines needed only among themselves: annotations of {@code org.hearsay.type.Working} and of Ruta's own
 * types. Where a feature of anything that stays points to one of them, it gets a plain annotation of the same span. Comes
 * last in a pipeline.
 */
@ResourceMetaData(name = "Working Annotation Remover",
        description = "Removes the annotations that engines needed only among themselves.", vendor = "Hearsay",
        version = "0.1.0")
@TypeCapability(inputs = "org.hearsay.type.Working")
public class WorkingAnnotationRemover extends JCasAnnotator_ImplBase {

    private static final String WORKING = "org.hearsay.type.Working";
    private static final String RUTA_PREFIX = "org.apache.uima.ruta.type.";

    private TypeSystem resolvedFor;
    /** Topmost types to remove; none is a subtype of another. */
    private List<Type> removed;
    /** By the code of a type; of UIMA's own class, since access by the interface checks types over and over. */
    private FeatureImpl[][] references;
    private Map<Type, Boolean> removedByType;

    @Override
    public void process(JCas jcas) throws AnalysisEngineProcessException {
        resolveTypes(jcas.getTypeSystem());
        if (removed.isEmpty()) {
            return;
        }
        try {
            for (Iterator<JCas> views = jcas.getViewIterator(); views.hasNext();) {
                JCas view = views.next();
                ListHits.drop(view);
                for (Type type : removed) {
                    view.getFSIndexRepository().removeAllIncludingSubtypes(type);
                }
            }
            Sweep sweep = new Sweep();
            for (Iterator<JCas> views = jcas.getViewIterator(); views.hasNext();) {
                views.next().getCas().getIndexedFSs().forEach(sweep::enter);
            }
            sweep.run();
        } catch (CASException e) {
            throw new AnalysisEngineProcessException(e);
        }
    }

    private void resolveTypes(TypeSystem typeSystem) {
        if (typeSystem == resolvedFor) {
            return;
        }
        removed = new ArrayList<>();
        for (Iterator<Type> types = typeSystem.getTypeIterator(); types.hasNext();) {
            Type type = types.next();
            if (isRemovable(type) && !isRemovable(typeSystem.getParent(type))) {
                removed.add(type);
            }
        }
        references = new FeatureImpl[((TypeSystemImpl) typeSystem).getLargestTypeCode() + 1][];
        removedByType = new HashMap<>();
        resolvedFor = typeSystem;
    }

    /** Leaves out array types: UIMA holds any FSArray for a subtype of an array of some Ruta type. */
    private static boolean isRemovable(Type type) {
        return type != null && !type.isArray() && (type.getName().equals(WORKING) || type.getName().startsWith(RUTA_PREFIX));
    }

    private boolean isRemoved(TOP fs) {
        return removedByType.computeIfAbsent(fs.getType(), type -> {
            Type ancestor = type;
            while (ancestor != null && !isRemovable(ancestor)) {
                ancestor = resolvedFor.getParent(ancestor);
            }
            return ancestor != null;
        });
    }

    /** Returns the features of a type that can point to something that is removed. */
    private FeatureImpl[] references(Type type) {
        int code = ((TypeImpl) type).getCode();
        if (code >= references.length) {
            // Types of arrays may come into being after the type system was complete.
            references = Arrays.copyOf(references, code + 1);
        }
        if (references[code] == null) {
            references[code] = type.getFeatures().stream()
                    .filter(feature -> !feature.getRange().isPrimitive() && !feature.getRange().isStringOrStringSubtype())
                    .filter(feature -> !feature.getShortName().equals("sofa")).toArray(FeatureImpl[]::new);
        }
        return references[code];
    }

    /** Walks over everything that stays in the CAS and mends its references. */
    private final class Sweep {

        private final Set<TOP> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        private final Map<TOP, Annotation> standIns = new IdentityHashMap<>();
        private final Deque<TOP> open = new ArrayDeque<>();

        void enter(TOP fs) {
            if ((fs instanceof FSArray || refers(fs)) && seen.add(fs)) {
                open.add(fs);
            }
        }

        private boolean refers(TOP fs) {
            for (FeatureImpl feature : references(fs.getType())) {
                if (fs._getFeatureValueNc(feature) != null) {
                    return true;
                }
            }
            return false;
        }

        void run() {
            while (!open.isEmpty()) {
                TOP fs = open.poll();
                if (fs instanceof FSArray<?> array) {
                    mendElements(array);
                } else {
                    mendFeatures(fs);
                }
            }
        }

        private void mendFeatures(TOP fs) {
            for (FeatureImpl feature : references(fs.getType())) {
                TOP value = fs._getFeatureValueNc(feature);
                if (value != null && isRemoved(value)) {
                    fs.setFeatureValue(feature, fitting(standIn(value), feature.getRange()));
                } else if (value != null) {
                    enter(value);
                }
            }
        }

        @SuppressWarnings("unchecked")
        private void mendElements(FSArray<?> array) {
            Type elements = array.getType().getComponentType();
            for (int i = 0; i < array.size(); i++) {
                TOP value = array.get(i);
                if (value != null && isRemoved(value)) {
                    ((FSArray<TOP>) array).set(i, fitting(standIn(value), elements));
                } else if (value != null) {
                    enter(value);
                }
            }
        }

        /** Returns one plain annotation for each annotation that is removed, so that shared references stay shared. */
        private Annotation standIn(TOP fs) {
            if (!(fs instanceof Annotation annotation)) {
                return null;
            }
            return standIns.computeIfAbsent(fs, key -> {
                JCas view = viewOf(annotation);
                return new Annotation(view, annotation.getBegin(), annotation.getEnd());
            });
        }

        private JCas viewOf(AnnotationBase annotation) {
            try {
                return annotation.getView().getJCas();
            } catch (CASException e) {
                throw new IllegalStateException("Expected a JCas for the view of " + annotation.getType().getName(), e);
            }
        }

        /** Returns the annotation, or null where the range does not admit a plain annotation. */
        private Annotation fitting(Annotation annotation, Type range) {
            return annotation != null && resolvedFor.subsumes(range, annotation.getType()) ? annotation : null;
        }
    }
}
