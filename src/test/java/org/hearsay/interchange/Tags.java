package org.hearsay.interchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.cas.ArrayFS;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.CommonArrayFS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.XMLInputSource;
import org.hearsay.io.InputDocument;
import org.hearsay.io.InputIterator;
import org.hearsay.io.InputOptions;
import org.hearsay.io.Inputs;
import org.hearsay.lexicon.RuleFamilies;
import org.hearsay.rule.TypeSystems;

/** Tags every report of testdata once, and writes annotations as lines of text, so that two CASes can be compared. */
final class Tags {

    private Tags() {
    }

    /** Texts of testdata by their names. */
    static List<Path> reports() throws IOException {
        try (Stream<Path> files = Stream.concat(Files.list(Path.of("testdata/reports")), Files.list(Path.of("testdata/gold")))) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
        }
    }

    /** All documents of testdata as the command line reads them: texts, pages and JSON lines. */
    static List<InputDocument> documents() {
        List<InputDocument> documents = new ArrayList<>();
        try (InputIterator each = Inputs.of(List.of("testdata/reports", "testdata/gold"), InputOptions.DEFAULT).iterator()) {
            each.forEachRemaining(documents::add);
        }
        return documents;
    }

    static TypeSystemDescription types() {
        return TypeSystems.of(RuleFamilies.resolve(RuleFamilies.BUILT_IN, null));
    }

    static AnalysisEngine pipeline() throws Exception {
        return UIMAFramework.produceAnalysisEngine(UIMAFramework.getXMLParser().parseAnalysisEngineDescription(
                new XMLInputSource("descriptors/pipelines/conflict-news.xml")));
    }

    /** Returns a CAS that the pipeline has worked on. */
    static CAS tagged(AnalysisEngine pipeline, TypeSystemDescription types, String text) throws Exception {
        CAS cas = CasCreationUtils.createCas(types, null, null);
        cas.setDocumentLanguage("en");
        cas.setDocumentText(text);
        pipeline.process(cas);
        return cas;
    }

    /** Returns a CAS with a document that the pipeline has worked on. */
    static CAS tagged(AnalysisEngine pipeline, TypeSystemDescription types, InputDocument document) throws Exception {
        CAS cas = CasCreationUtils.createCas(types, null, null);
        document.read(cas, List.of());
        pipeline.process(cas);
        return cas;
    }

    /** Returns a line for each annotation in the index: type, span and all features, sorted. */
    static List<String> of(CAS cas) {
        return of(cas, "");
    }

    /** The same for types whose names begin in one way. */
    static List<String> of(CAS cas, String prefix) {
        List<String> lines = new ArrayList<>();
        for (AnnotationFS annotation : cas.getAnnotationIndex()) {
            if (annotation.getType().getName().startsWith(prefix)) {
                lines.add(line(annotation));
            }
        }
        lines.sort(null);
        return lines;
    }

    private static String line(AnnotationFS annotation) {
        StringBuilder line = new StringBuilder(head(annotation));
        List<Feature> features = new ArrayList<>(annotation.getType().getFeatures());
        features.sort(Comparator.comparing(Feature::getShortName));
        for (Feature feature : features) {
            if (!List.of("sofa", "begin", "end").contains(feature.getShortName())) {
                line.append(' ').append(feature.getShortName()).append('=').append(value(annotation, feature));
            }
        }
        return line.toString();
    }

    private static String head(FeatureStructure structure) {
        return structure instanceof AnnotationFS annotation
                ? annotation.getType().getName() + " " + annotation.getBegin() + "-" + annotation.getEnd()
                : structure == null ? "null" : structure.getType().getName();
    }

    private static String value(AnnotationFS annotation, Feature feature) {
        if (feature.getRange().isPrimitive()) {
            return annotation.getFeatureValueAsString(feature);
        }
        FeatureStructure value = annotation.getFeatureValue(feature);
        if (value instanceof ArrayFS<?> array) {
            List<String> heads = new ArrayList<>();
            for (int i = 0; i < array.size(); i++) {
                heads.add(head(array.get(i)));
            }
            return heads.toString();
        }
        return value instanceof CommonArrayFS<?> array ? List.of(array.toStringArray()).toString() : head(value);
    }
}
