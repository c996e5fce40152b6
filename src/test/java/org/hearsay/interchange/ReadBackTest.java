package org.hearsay.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.cas.CAS;
import org.apache.uima.collection.CollectionReader;
import org.apache.uima.fit.factory.CollectionReaderFactory;
import org.apache.uima.json.jsoncas2.JsonCas2Deserializer;
import org.apache.uima.resource.metadata.FsIndexDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.tools.viewer.CasAnnotationViewer;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.CasIOUtils;
import org.apache.uima.util.XMLInputSource;
import org.apache.uima.util.XmlCasDeserializer;
import org.dkpro.core.io.xmi.XmiReader;
import org.hearsay.io.InputDocument;
import org.hearsay.io.InputOptions;
import org.hearsay.io.Inputs;
import org.hearsay.io.OutputFolder;
import org.hearsay.io.OutputFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Others' readers find in what we write each tag that was there: type, span and all features. */
class ReadBackTest {

    @TempDir
    static Path folder;
    /** What was written, by the name of the document. */
    private static final Map<String, List<String>> WRITTEN = new TreeMap<>();

    @BeforeAll
    static void tag() throws Exception {
        OutputFolder xmi = folder("xmi");
        OutputFolder json = folder("json");
        TypeSystemDescription types = Tags.types();
        AnalysisEngine pipeline = Tags.pipeline();
        for (InputDocument document : Tags.documents()) {
            CAS cas = Tags.tagged(pipeline, types, document);
            xmi.write(cas, document.name());
            json.write(cas, document.name());
            WRITTEN.put(document.name(), Tags.of(cas));
        }
        xmi.writeTypeSystem(types);
        assertThat(WRITTEN.keySet()).anyMatch(name -> name.contains("06-convoy")).anyMatch(name -> name.contains("harbour-0412"));
    }

    private static OutputFolder folder(String format) {
        Inputs none = Inputs.of(List.of("testdata/reports"), new InputOptions(null, null));
        return OutputFolder.prepare(folder.resolve(format), none, OutputFolder.Existing.REFUSE, OutputFormat.named(format));
    }

    private static TypeSystemDescription writtenTypes() throws Exception {
        return UIMAFramework.getXMLParser().parseTypeSystemDescription(
                new XMLInputSource(folder.resolve("xmi/TypeSystem.xml").toFile()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readerOfDkproFindsEachTag(boolean lenient) throws Exception {
        TypeSystemDescription types = writtenTypes();
        CollectionReader reader = CollectionReaderFactory.createReader(XmiReader.class, types,
                XmiReader.PARAM_SOURCE_LOCATION, folder.resolve("xmi").toString(), XmiReader.PARAM_PATTERNS, "**/*.xmi",
                XmiReader.PARAM_LENIENT, lenient, XmiReader.PARAM_ADD_DOCUMENT_METADATA, false);
        List<List<String>> read = new ArrayList<>();
        while (reader.hasNext()) {
            CAS cas = CasCreationUtils.createCas(types, null, null);
            reader.getNext(cas);
            read.add(Tags.of(cas));
        }
        assertThat(read).containsExactlyInAnyOrderElementsOf(WRITTEN.values());
    }

    @Test
    void casIoUtilsFindsEachTag() throws Exception {
        CAS cas = CasCreationUtils.createCas(writtenTypes(), null, null);
        for (Map.Entry<String, List<String>> document : WRITTEN.entrySet()) {
            cas.reset();
            CasIOUtils.load(folder.resolve("xmi/" + document.getKey() + ".xmi").toUri().toURL(), cas);
            assertThat(Tags.of(cas)).as(document.getKey()).isEqualTo(document.getValue());
        }
    }

    /** What AnnotationViewerMain and its dialog do to show a document, but for the window around the panel. */
    @Test
    void annotationViewerShowsEachTag() throws Exception {
        System.setProperty("java.awt.headless", "true");
        TypeSystemDescription types = writtenTypes();
        types.resolveImports();
        CAS first = CasCreationUtils.createCas(types, null, new FsIndexDescription[0]);
        for (Map.Entry<String, List<String>> document : WRITTEN.entrySet()) {
            CAS cas = CasCreationUtils.createCas(Collections.emptyList(), first.getTypeSystem(),
                    UIMAFramework.getDefaultPerformanceTuningProperties());
            try (InputStream in = Files.newInputStream(folder.resolve("xmi/" + document.getKey() + ".xmi"))) {
                XmlCasDeserializer.deserialize(in, cas, true);
            }
            CasAnnotationViewer viewer = new CasAnnotationViewer();
            viewer.setCAS(cas.getView(CAS.NAME_DEFAULT_SOFA));
            assertThat(Tags.of(cas)).as(document.getKey()).isEqualTo(document.getValue());
        }
    }

    @Test
    void readerOfJsonFindsEachTag() throws Exception {
        JsonCas2Deserializer reader = new JsonCas2Deserializer();
        for (Map.Entry<String, List<String>> document : WRITTEN.entrySet()) {
            CAS cas = CasCreationUtils.createCas(writtenTypes(), null, null);
            reader.deserialize(new File(folder.toFile(), "json/" + document.getKey() + ".json"), cas);
            // The reader adds a plain one of its own where a document has DKPro's.
            assertThat(Tags.of(cas)).as(document.getKey()).filteredOn(tag -> !tag.startsWith("uima.tcas.DocumentAnnotation "))
                    .isEqualTo(document.getValue());
        }
    }
}
