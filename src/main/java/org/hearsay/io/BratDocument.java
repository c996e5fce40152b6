package org.hearsay.io;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.uima.cas.ArrayFS;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.CommonArrayFS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.text.AnnotationFS;

/** The annotations of one document in brat's lines. */
final class BratDocument {

    /** Where Python, and so brat, ends a line. */
    private static final String LINE_ENDS = "\n\r\u000B\u000C\u001C\u001D\u001E\u0085\u2028\u2029";
    private static final Set<String> OFFSETS = Set.of("begin", "end", "sofa");

    private final String text;
    private final int[] codePoints;
    private final BratTypes types;
    private final Map<AnnotationFS, String> ids = new IdentityHashMap<>();
    private final StringBuilder lines = new StringBuilder();
    private int relations;
    private int flags;
    private int notes;

    /**
     * @param cas a document without working types
     */
    BratDocument(CAS cas) {
        text = cas.getDocumentText() == null ? "" : cas.getDocumentText();
        types = new BratTypes(cas.getTypeSystem());
        codePoints = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            boolean second = Character.isLowSurrogate(text.charAt(i)) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
            codePoints[i + 1] = second ? codePoints[i] : codePoints[i] + 1;
        }
        List<AnnotationFS> annotations = annotations(cas);
        annotations.forEach(this::writeText);
        annotations.forEach(this::writeFeatures);
    }

    /** Returns the lines, each with its end. */
    String lines() {
        return lines.toString();
    }

    /** Returns what is in the index and what that points to, in one order for equal documents. */
    private List<AnnotationFS> annotations(CAS cas) {
        Set<AnnotationFS> found = Collections.newSetFromMap(new IdentityHashMap<>());
        List<AnnotationFS> ordered = new ArrayList<>();
        cas.getAnnotationIndex().forEach(each -> collect(each, found, ordered));
        ordered.sort(Comparator.comparingInt(AnnotationFS::getBegin).thenComparing(AnnotationFS::getEnd, Comparator.reverseOrder())
                .thenComparing(each -> each.getType().getName()));
        return ordered;
    }

    private void collect(AnnotationFS annotation, Set<AnnotationFS> found, List<AnnotationFS> ordered) {
        if (types.name(annotation.getType()) == null || fragments(annotation).isEmpty() || !found.add(annotation)) {
            return;
        }
        ordered.add(annotation);
        annotation.getType().getFeatures().forEach(feature ->
                targets(annotation, feature).forEach(target -> collect(target, found, ordered)));
    }

    /** Returns the parts of an annotation that lie on one line each, without empty ones. */
    private List<int[]> fragments(AnnotationFS annotation) {
        List<int[]> fragments = new ArrayList<>();
        int from = annotation.getBegin();
        for (int i = from; i <= annotation.getEnd(); i++) {
            if (i == annotation.getEnd() || LINE_ENDS.indexOf(text.charAt(i)) >= 0) {
                if (i > from) {
                    fragments.add(new int[] {from, i});
                }
                from = i + 1;
            }
        }
        return fragments;
    }

    private void writeText(AnnotationFS annotation) {
        String id = "T" + (ids.size() + 1);
        ids.put(annotation, id);
        List<int[]> fragments = fragments(annotation);
        String spans = fragments.stream().map(each -> codePoints[each[0]] + " " + codePoints[each[1]])
                .collect(Collectors.joining(";"));
        String covered = fragments.stream().map(each -> text.substring(each[0], each[1])).collect(Collectors.joining(" "));
        line(id, types.name(annotation.getType()) + " " + spans, covered);
    }

    private void writeFeatures(AnnotationFS annotation) {
        String id = ids.get(annotation);
        List<String> values = new ArrayList<>();
        for (Feature feature : annotation.getType().getFeatures()) {
            String name = feature.getShortName();
            if (OFFSETS.contains(name)) {
                continue;
            }
            if (CAS.TYPE_NAME_BOOLEAN.equals(feature.getRange().getName())) {
                if (annotation.getBooleanValue(feature)) {
                    line("A" + ++flags, name + " " + id);
                }
            } else if (feature.getRange().isPrimitive()) {
                addValue(values, name, annotation.getFeatureValueAsString(feature));
            } else {
                targets(annotation, feature).forEach(target ->
                        line("R" + ++relations, name + " Arg1:" + id + " Arg2:" + ids.get(target)));
                if (annotation.getFeatureValue(feature) instanceof CommonArrayFS<?> array && !(array instanceof ArrayFS)) {
                    addValue(values, name, String.join(",", array.toStringArray()));
                }
            }
        }
        if (!values.isEmpty()) {
            line("#" + ++notes, "AnnotatorNotes " + id, String.join("; ", values));
        }
    }

    private static void addValue(List<String> values, String name, String value) {
        if (value != null && !value.isEmpty()) {
            values.add(name + "=" + value.replaceAll("[\\s" + LINE_ENDS + "]+", " "));
        }
    }

    /** Returns the annotations in a feature that appear in brat, too. */
    private List<AnnotationFS> targets(AnnotationFS annotation, Feature feature) {
        if (feature.getRange().isPrimitive()) {
            return List.of();
        }
        FeatureStructure value = annotation.getFeatureValue(feature);
        List<FeatureStructure> all = new ArrayList<>();
        if (value instanceof ArrayFS<?> array) {
            for (int i = 0; i < array.size(); i++) {
                all.add(array.get(i));
            }
        } else {
            all.add(value);
        }
        List<AnnotationFS> targets = new ArrayList<>();
        for (FeatureStructure each : all) {
            if (each instanceof AnnotationFS target && types.name(target.getType()) != null && !fragments(target).isEmpty()) {
                targets.add(target);
            }
        }
        return targets;
    }

    private void line(String... columns) {
        lines.append(String.join("\t", columns)).append('\n');
    }
}
