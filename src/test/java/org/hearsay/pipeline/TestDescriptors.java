package org.hearsay.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;

/** Writes pipeline descriptors for tests. */
public final class TestDescriptors {

    /** The checkout that the tests run in. */
    public static final Path HOME = Path.of("").toAbsolutePath();

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<analysisEngineDescription xmlns=\"http://uima.apache.org/resourceSpecifier\">\n"
            + "  <frameworkImplementation>org.apache.uima.java</frameworkImplementation>\n";

    private TestDescriptors() {
    }

    /** Returns the XML of an engine without parameters. */
    public static String primitive(String className) {
        return HEAD + "  <primitive>true</primitive>\n  <annotatorImplementationName>" + className
                + "</annotatorImplementationName>\n  <analysisEngineMetaData><name>test</name></analysisEngineMetaData>\n"
                + "</analysisEngineDescription>\n";
    }

    /** Writes a pipeline of Hearsay's segmenter and some test engines. */
    public static Path pipeline(Path folder, List<Class<? extends JCasAnnotator_ImplBase>> engines) throws IOException {
        List<String> imports = new ArrayList<>();
        imports.add(engine("Segmenter"));
        for (Class<?> engine : engines) {
            Path file = folder.resolve(engine.getSimpleName() + ".xml");
            Files.writeString(file, primitive(engine.getName()));
            imports.add(file.getFileName().toString());
        }
        Path file = folder.resolve("pipeline.xml");
        Files.writeString(file, aggregate(imports));
        return file;
    }

    /** Returns the location of the descriptor of an engine of Hearsay. */
    public static String engine(String name) {
        return HOME.resolve("descriptors/engines/" + name + ".xml").toUri().toString();
    }

    /** Returns the XML of an aggregate of imported engines. */
    public static String aggregate(List<String> locations) {
        StringBuilder delegates = new StringBuilder();
        StringBuilder flow = new StringBuilder();
        for (int i = 0; i < locations.size(); i++) {
            delegates.append("    <delegateAnalysisEngine key=\"e").append(i).append("\"><import location=\"")
                    .append(locations.get(i)).append("\"/></delegateAnalysisEngine>\n");
            flow.append("<node>e").append(i).append("</node>");
        }
        return HEAD + "  <primitive>false</primitive>\n  <delegateAnalysisEngineSpecifiers>\n" + delegates
                + "  </delegateAnalysisEngineSpecifiers>\n  <analysisEngineMetaData><name>test-pipeline</name>"
                + "<flowConstraints><fixedFlow>" + flow + "</fixedFlow></flowConstraints></analysisEngineMetaData>\n"
                + "</analysisEngineDescription>\n";
    }
}
