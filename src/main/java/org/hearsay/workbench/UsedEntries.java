package org.hearsay.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.text.AnnotationFS;
import org.hearsay.workbench.Explanation.Hit;

/**
 * Finds the entries of word lists behind what a pattern of an engine made: those in it and right beside it, and those in
 * what the same pattern made together with it, as the verb of reporting that an attribution covers and its source lacks.
 */
final class UsedEntries {

    private static final String HIT = "org.hearsay.type.LexiconHit";
    private static final Pattern BESIDE = Pattern.compile("[\\s-]*(of\\s+)?(the\\s+)?");
    private static final int FARTHEST = 12;

    private final CAS cas;
    private final RuleSources sources;

    UsedEntries(CAS cas, RuleSources sources) {
        this.cas = cas;
        this.sources = sources;
    }

    /** Returns the entries of the lists of the pattern's own family; all in it where none of them is. */
    List<Hit> of(AnnotationFS made, String rule) {
        List<AnnotationFS> parts = new ArrayList<>(List.of(made));
        for (AnnotationFS each : cas.getAnnotationIndex()) {
            if (each != made && rule.equals(FeatureValues.rule(each)) && (pointsTo(each, made) || pointsTo(made, each))) {
                parts.add(each);
            }
        }
        List<Hit> all = new ArrayList<>();
        List<Hit> beside = new ArrayList<>();
        Type hit = cas.getTypeSystem().getType(HIT);
        for (AnnotationFS each : cas.<AnnotationFS>getAnnotationIndex(hit)) {
            if (rule.equals(FeatureValues.rule(each))) {
                continue;
            }
            if (parts.stream().anyMatch(part -> each.getBegin() >= part.getBegin() && each.getEnd() <= part.getEnd())) {
                all.add(hit(each));
            } else if (isBeside(each, made)) {
                beside.add(hit(each));
            }
        }
        String family = rule.substring(0, rule.indexOf('/') + 1);
        List<Hit> own = new ArrayList<>(all);
        own.addAll(beside);
        own.removeIf(each -> each.source() == null || !each.source().rule().startsWith(family));
        return own.isEmpty() && sources.isFamily(family.replace("/", "")) ? all : own;
    }

    private Hit hit(AnnotationFS hit) {
        return new Hit(hit.getType().getShortName(), hit.getBegin(), hit.getEnd(), hit.getCoveredText(),
                sources.of(FeatureValues.rule(hit)));
    }

    private boolean isBeside(AnnotationFS hit, AnnotationFS made) {
        int from = Math.min(hit.getEnd(), made.getEnd());
        int to = Math.max(hit.getBegin(), made.getBegin());
        return from <= to && to - from <= FARTHEST && BESIDE.matcher(cas.getDocumentText().substring(from, to)).matches();
    }

    private static boolean pointsTo(AnnotationFS from, FeatureStructure to) {
        for (Feature feature : from.getType().getFeatures()) {
            if (!feature.getRange().isPrimitive() && to.equals(from.getFeatureValue(feature))) {
                return true;
            }
        }
        return false;
    }
}
