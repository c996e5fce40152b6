package org.hearsay.annotator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.TypeSystem;
import org.apache.uima.cas.impl.FeatureImpl;
import org.apache.uima.jcas.cas.TOP;
import org.apache.uima.jcas.tcas.Annotation;
import org.hearsay.lexicon.WordList;
import org.hearsay.lexicon.WordListEntry;

/** The hit type of one list, in the type system of a CAS. */
final class HitType {

    private final WordList list;
    private final Type type;
    private final int number;
    private final boolean inIndex;
    private final FeatureImpl begin;
    private final FeatureImpl end;
    private final FeatureImpl line;
    private final List<String> names = new ArrayList<>(List.of("canonical", "entityId", "list", "rule"));
    /**
     * Where the features of these names are in a hit. Hits are the bulk of all annotations: access by the interface
     * would check type and feature again for each of them.
     */
    private final int[] places;
    /** For each entry the values of these features, filled in when it is first hit. */
    private final String[][] values;
    private final int[] lines;

    /**
     * @param number a number that only lists of the same type share
     * @param inIndex whether hits belong into the index
     * @throws AnalysisEngineProcessException when the type system lacks the type or one of its features
     */
    HitType(WordList list, TypeSystem typeSystem, int number, boolean inIndex)
            throws AnalysisEngineProcessException {
        this.list = list;
        this.number = number;
        this.inIndex = inIndex;
        values = new String[list.entries().size()][];
        lines = list.entries().stream().mapToInt(WordListEntry::line).toArray();
        type = typeSystem.getType(list.fullTypeName());
        if (type == null) {
            throw missing(list, "type [" + list.fullTypeName() + "]");
        }
        for (String column : list.columns()) {
            if (feature(column) == null) {
                throw missing(list, "feature [" + list.fullTypeName() + ":" + column + "]");
            }
        }
        begin = feature(CAS.FEATURE_BASE_NAME_BEGIN);
        end = feature(CAS.FEATURE_BASE_NAME_END);
        line = feature("line");
        names.addAll(list.columns());
        places = names.stream().mapToInt(name -> feature(name).getAdjustedOffset()).toArray();
    }

    private FeatureImpl feature(String name) {
        return (FeatureImpl) type.getFeatureByBaseName(name);
    }

    private static AnalysisEngineProcessException missing(WordList list, String what) {
        return new AnalysisEngineProcessException(new IllegalStateException("Expected the " + what
                + " of the word list [" + list.path() + "] in the type system of the CAS, found none; "
                + "make the CAS with the type system that org.hearsay.rule.TypeSystems.of gives for the families"));
    }

    Type type() {
        return type;
    }

    int number() {
        return number;
    }

    boolean isInIndex() {
        return inIndex;
    }

    /** Makes a hit of an entry, which is not in the index. */
    Annotation make(CAS cas, int index, int from, int to) {
        TOP hit = cas.createFS(type);
        hit._setIntValueNcNj(begin, from);
        hit._setIntValueNcNj(end, to);
        hit._setIntValueNcNj(line, lines[index]);
        String[] filled = filled(index);
        for (int i = 0; i < places.length; i++) {
            if (filled[i] != null) {
                hit._setFeatureValueNcNj(places[i], filled[i]);
            }
        }
        return (Annotation) hit;
    }

    /** Returns what a feature of a hit of an entry holds, or null. */
    String value(int index, String feature) {
        int place = names.indexOf(feature);
        return place < 0 ? null : filled(index)[place];
    }

    private String[] filled(int index) {
        if (values[index] == null) {
            values[index] = values(list.entries().get(index));
        }
        return values[index];
    }

    private String[] values(WordListEntry entry) {
        List<String> filled = new ArrayList<>(Arrays.asList(entry.canonical(), entry.entityId(), list.qualifiedName(),
                list.qualifiedName() + ":" + entry.line()));
        filled.addAll(entry.values());
        return filled.stream().map(value -> "".equals(value) ? null : value).toArray(String[]::new);
    }
}
