package org.hearsay.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.cas.ArrayFS;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.dkpro.core.io.brat.internal.model.BratAnnotation;
import org.dkpro.core.io.brat.internal.model.BratAnnotationDocument;
import org.dkpro.core.io.brat.internal.model.BratNoteAnnotation;
import org.dkpro.core.io.brat.internal.model.BratRelationAnnotation;
import org.dkpro.core.io.brat.internal.model.BratTextAnnotation;
import org.dkpro.core.io.brat.internal.model.Offsets;
import org.hearsay.io.InputDocument;
import org.hearsay.io.OutputFormat;
import org.hearsay.io.OutputTypes;
import org.junit.jupiter.api.Test;

/** DKPro's parser of brat files (2.4.0, the newest there is) finds in ours each tag that was there. */
class BratOutputTest {

    /** What brat is not shown, by the beginning of its name. */
    private static final List<String> HIDDEN = List.of("de.tudarmstadt.ukp.dkpro.core.api.", "uima.tcas.DocumentAnnotation",
            "org.hearsay.type.DocumentInfo");

    @Test
    void parserOfDkproFindsEachTagAndNothingElse() throws Exception {
        TypeSystemDescription types = Tags.types();
        AnalysisEngine pipeline = Tags.pipeline();
        for (InputDocument document : Tags.documents()) {
            CAS cas = Tags.tagged(pipeline, types, document);
            assertThat(readTags(write(cas, ".ann"))).as(document.name()).isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(expectedTags(cas));
            assertThat(write(cas, ".txt")).isEqualTo(cas.getDocumentText());
        }
    }

    @Test
    void countsOffsetsInCodePoints() throws Exception {
        CAS cas = Tags.tagged(Tags.pipeline(), Tags.types(), "\uD83D\uDE80\uD83D\uDE80 The rebels fled.");
        assertThat(write(cas, ".ann")).contains("Faction 7 13\trebels\n");
    }

    @Test
    void cutsAnAnnotationAtALineBreak() throws Exception {
        CAS cas = Tags.tagged(Tags.pipeline(), Tags.types(), "Twelve civilians\nwere killed.");
        assertThat(write(cas, ".ann")).contains("CasualtyClaim 0 16;17 28\tTwelve civilians were killed\n");
    }

    @Test
    void configurationNamesTheTypesTheirReferencesAndFlags() {
        String configuration = OutputFormat.named("brat").sharedFiles(OutputTypes.of(Tags.types())).get("annotation.conf");
        assertThat(configuration).contains("[entities]\n", "\nCasualtyClaim\n", "\n[relations]\n",
                "\nperpetrator\tArg1:<ENTITY>, Arg2:<ENTITY>\n", "\n[events]\n", "\n[attributes]\n", "\nnamed\tArg:<ENTITY>\n")
                .doesNotContain("Token").doesNotContain("POS_");
    }

    private static String write(CAS cas, String ending) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        OutputFormat.named("brat").write(cas, ending, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static List<String> readTags(String lines) throws Exception {
        BratAnnotationDocument document = BratAnnotationDocument.read(new StringReader(lines));
        Map<String, String> heads = new HashMap<>();
        Map<String, Map<String, String>> features = new HashMap<>();
        for (BratAnnotation each : document.getAnnotations()) {
            if (each instanceof BratTextAnnotation text) {
                List<Offsets> offsets = text.getOffsets();
                heads.put(each.getId(), each.getType() + " " + offsets.get(0).getBegin() + "-"
                        + offsets.get(offsets.size() - 1).getEnd());
                features.put(each.getId(), new TreeMap<>());
                text.getAttributes().forEach(flag -> features.get(each.getId()).put(flag.getName(), "true"));
            }
        }
        for (BratAnnotation each : document.getAnnotations()) {
            if (each instanceof BratRelationAnnotation relation) {
                features.get(relation.getArg1Target()).merge(relation.getType(), heads.get(relation.getArg2Target()),
                        (one, other) -> one + "," + other);
            } else if (each instanceof BratNoteAnnotation note) {
                for (String value : note.getNote().split("; (?=\\w+=)")) {
                    features.get(note.getTarget()).put(value.substring(0, value.indexOf('=')), value.substring(value.indexOf('=') + 1));
                }
            }
        }
        List<String> tags = new ArrayList<>();
        // The parser loses the text of all but the first part of an annotation, so that is taken from the lines.
        lines.lines().map(line -> line.split("\t")).filter(columns -> heads.containsKey(columns[0])).forEach(columns ->
                tags.add(heads.get(columns[0]) + " [" + columns[2] + "] " + features.get(columns[0])));
        assertThat(tags).hasSameSizeAs(heads.keySet());
        return tags;
    }

    private static List<String> expectedTags(CAS cas) {
        Set<FeatureStructure> shown = new LinkedHashSet<>();
        cas.getAnnotationIndex().forEach(each -> addWithTargets(each, shown));
        List<String> tags = new ArrayList<>();
        for (FeatureStructure each : shown) {
            AnnotationFS annotation = (AnnotationFS) each;
            Map<String, String> features = new TreeMap<>();
            for (Feature feature : annotation.getType().getFeatures()) {
                String value = List.of("sofa", "begin", "end").contains(feature.getShortName()) ? null : value(annotation, feature);
                if (value != null && !value.isEmpty()) {
                    features.put(feature.getShortName(), value);
                }
            }
            tags.add(head(annotation) + " [" + annotation.getCoveredText().replaceAll("\\R+", " ") + "] " + features);
        }
        return tags;
    }

    /** What a feature points to need not be in the index. */
    private static void addWithTargets(FeatureStructure structure, Set<FeatureStructure> shown) {
        if (isShown(structure) && shown.add(structure)) {
            for (Feature feature : structure.getType().getFeatures()) {
                if (!feature.getRange().isPrimitive() && !feature.getShortName().equals("sofa")) {
                    FeatureStructure value = structure.getFeatureValue(feature);
                    (value instanceof ArrayFS<?> array ? Arrays.asList(array.toArray()) : Collections.singleton(value))
                            .forEach(each -> addWithTargets(each, shown));
                }
            }
        }
    }

    private static boolean isShown(FeatureStructure structure) {
        return structure instanceof AnnotationFS annotation && annotation.getBegin() < annotation.getEnd()
                && HIDDEN.stream().noneMatch(annotation.getType().getName()::startsWith);
    }

    private static String head(FeatureStructure structure) {
        AnnotationFS annotation = (AnnotationFS) structure;
        String type = annotation.getType().getShortName();
        return (type.equals("Annotation") ? "Span" : type) + " " + annotation.getBegin() + "-" + annotation.getEnd();
    }

    private static String value(AnnotationFS annotation, Feature feature) {
        if (feature.getRange().getName().equals(CAS.TYPE_NAME_BOOLEAN)) {
            return annotation.getBooleanValue(feature) ? "true" : null;
        }
        if (feature.getRange().isPrimitive()) {
            String value = annotation.getFeatureValueAsString(feature);
            return value == null ? null : value.replaceAll("\\s+", " ");
        }
        FeatureStructure value = annotation.getFeatureValue(feature);
        if (value instanceof ArrayFS<?> array) {
            List<String> heads = new ArrayList<>();
            Arrays.stream(array.toArray()).filter(BratOutputTest::isShown).forEach(each -> heads.add(head(each)));
            return String.join(",", heads);
        }
        return value instanceof org.apache.uima.jcas.cas.StringArray array ? String.join(",", array.toStringArray())
                : isShown(value) ? head(value) : null;
    }
}
