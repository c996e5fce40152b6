package org.hearsay.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.hearsay.io.OutputFormat;
import org.hearsay.io.OutputTypes;
import org.junit.jupiter.api.Test;

/** DKPro's parser of brat files (2.4.0, the newest there is) finds in ours each tag that was there. */
class BratOutputTest {

    private static final String OURS = "org.hearsay.type.";

    @Test
    void parserOfDkproFindsEachTag() throws Exception {
        TypeSystemDescription types = Tags.types();
        AnalysisEngine pipeline = Tags.pipeline();
        for (Path report : Tags.reports()) {
            CAS cas = Tags.tagged(pipeline, types, Files.readString(report));
            assertThat(readTags(write(cas, ".ann"))).as(report.toString()).containsAll(expectedTags(cas));
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
        heads.forEach((id, head) -> tags.add(head + " " + features.get(id)));
        return tags;
    }

    private static List<String> expectedTags(CAS cas) {
        List<String> tags = new ArrayList<>();
        for (AnnotationFS annotation : cas.getAnnotationIndex()) {
            String type = annotation.getType().getName();
            if (type.startsWith(OURS) && !type.equals(OURS + "DocumentInfo")) {
                Map<String, String> features = new TreeMap<>();
                for (Feature feature : annotation.getType().getFeatures()) {
                    String value = List.of("sofa", "begin", "end").contains(feature.getShortName()) ? null : value(annotation, feature);
                    if (value != null && !value.isEmpty()) {
                        features.put(feature.getShortName(), value);
                    }
                }
                tags.add(head(annotation) + " " + features);
            }
        }
        tags.sort(Comparator.naturalOrder());
        return tags;
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
            Arrays.stream(array.toArray()).forEach(each -> heads.add(head((FeatureStructure) each)));
            return String.join(",", heads);
        }
        return value instanceof org.apache.uima.jcas.cas.StringArray array ? String.join(",", array.toStringArray())
                : value == null ? null : head(value);
    }
}
