package org.hearsay.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.uima.UimaSerializable;
import org.apache.uima.cas.ArrayFS;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.impl.FeatureStructureImplC;
import org.apache.uima.jcas.cas.NonEmptyFSList;
import org.apache.uima.jcas.cas.TOP;
import org.apache.uima.jcas.tcas.Annotation;

/**
 * What of a CAS is written, in which order and under which number. Both follow from the content alone, not from what
 * the CAS held before: the bytes of a document are the same in a fresh CAS and a used one, and when it is tagged again.
 * First come the views, then all that is indexed by type, begin and end, then what is only referred to.
 */
final class XmiContent {

    /** A view: its number, or 0 if it has no text and no sofa, and the numbers of what is indexed in it. */
    record View(int sofa, int[] members) {}

    private final XmiTypes types;
    private final ArrayList<TOP> elements = new ArrayList<>();
    private final List<View> views = new ArrayList<>();
    private int[] numbers = new int[1 << 12];

    XmiContent(CAS cas, XmiTypes types) {
        this.types = types;
        List<CAS> all = views(cas);
        for (CAS view : all) {
            if (view.getSofa() != null) {
                add((TOP) view.getSofa());
            }
        }
        for (CAS view : all) {
            addIndexed(view);
        }
        // Grows while it is walked through: what is referred to may refer to more.
        for (int i = 0; i < elements.size(); i++) {
            addReferences(elements.get(i));
        }
    }

    private static List<CAS> views(CAS cas) {
        List<CAS> views = new ArrayList<>();
        cas.getViewIterator().forEachRemaining(views::add);
        views.sort(Comparator.comparing((CAS view) -> !view.getViewName().equals(CAS.NAME_DEFAULT_SOFA))
                .thenComparing(CAS::getViewName));
        return views;
    }

    /** By type, then as annotations follow each other in the text, then as they were made. */
    private int compare(TOP one, TOP other) {
        int order = types.of(one.getType()).order();
        if (order != types.of(other.getType()).order()) {
            return Integer.compare(order, types.of(other.getType()).order());
        }
        if (one instanceof Annotation a && other instanceof Annotation b) {
            if (a.getBegin() != b.getBegin()) {
                return Integer.compare(a.getBegin(), b.getBegin());
            }
            if (a.getEnd() != b.getEnd()) {
                return Integer.compare(b.getEnd(), a.getEnd());
            }
        }
        return Integer.compare(one._id(), other._id());
    }

    private void addIndexed(CAS view) {
        Collection<? extends FeatureStructure> all = view.getIndexedFSs();
        List<TOP> indexed = new ArrayList<>(all.size());
        for (FeatureStructure fs : all) {
            if (types.of(fs.getType()).kept()) {
                indexed.add((TOP) fs);
            }
        }
        indexed.sort(this::compare);
        // What is only referred to is seldom more than what is indexed.
        elements.ensureCapacity(2 * (elements.size() + indexed.size()));
        indexed.forEach(this::add);
        int[] members = indexed.stream().mapToInt(this::number).sorted().toArray();
        views.add(new View(view.getSofa() == null ? 0 : number(view.getSofa()), members));
    }

    private void add(TOP fs) {
        int id = fs._id();
        if (id >= numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(id + 1, 2 * numbers.length));
        }
        if (numbers[id] == 0) {
            elements.add(fs);
            numbers[id] = elements.size();
        }
    }

    private void addReferences(TOP fs) {
        if (fs instanceof UimaSerializable data) {
            data._save_to_cas_data();
        }
        if (fs instanceof ArrayFS<?> array) {
            addElements(array);
            return;
        }
        for (XmiType.XmiFeature feature : types.of(fs.getType()).features()) {
            switch (feature.range()) {
                case REFERENCE -> addKept(fs._getFeatureValueNc(feature.feature()));
                case ARRAY, STRING_ARRAY, LIST, STRING_LIST -> addMany(feature, fs._getFeatureValueNc(feature.feature()));
                default -> { }
            }
        }
    }

    private void addMany(XmiType.XmiFeature feature, FeatureStructure value) {
        if (feature.shared()) {
            addKept(value);
        } else if (value instanceof ArrayFS<?> array) {
            addElements(array);
        } else if (value instanceof NonEmptyFSList<?> list) {
            Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
            for (Object node = list; node instanceof NonEmptyFSList<?> filled && seen.add(node); node = filled.getTail()) {
                addKept(filled.getHead());
            }
        }
    }

    private void addElements(ArrayFS<?> array) {
        for (int i = 0; i < array.size(); i++) {
            addKept(array.get(i));
        }
    }

    private void addKept(FeatureStructure fs) {
        if (fs != null && types.of(fs.getType()).kept()) {
            add((TOP) fs);
        }
    }

    /** All that is written, in order; the number of an element is its place, from 1. */
    List<TOP> elements() {
        return elements;
    }

    /** The views, the initial one first. */
    List<View> views() {
        return views;
    }

    /** The number of a feature structure, 0 for null and what is not written. */
    int number(FeatureStructure fs) {
        if (fs == null) {
            return 0;
        }
        int id = ((FeatureStructureImplC) fs)._id();
        return id < numbers.length ? numbers[id] : 0;
    }
}
