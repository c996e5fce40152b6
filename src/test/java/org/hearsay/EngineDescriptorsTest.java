package org.hearsay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_component.AnalysisComponent;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.analysis_engine.metadata.AnalysisEngineMetaData;
import org.apache.uima.cas.CAS;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.resource.metadata.Capability;
import org.apache.uima.resource.metadata.ConfigurationParameter;
import org.apache.uima.util.XMLInputSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The XML descriptors of the engines say what the annotations on their classes say, and work with plain UIMA calls. */
class EngineDescriptorsTest {
    private static final Path ENGINES = Path.of("descriptors/engines");

    static Stream<Path> descriptors() throws IOException {
        try (Stream<Path> files = Files.list(ENGINES)) {
            return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("descriptors")
    void saysWhatTheClassSays(Path file) throws Exception {
        AnalysisEngineDescription descriptor = parse(file);
        AnalysisEngineMetaData written = descriptor.getAnalysisEngineMetaData();
        AnalysisEngineMetaData declared = AnalysisEngineFactory.createEngineDescription(componentClass(descriptor)).getAnalysisEngineMetaData();

        assertThat(written.getName()).isEqualTo(declared.getName());
        assertThat(written.getDescription()).isNotBlank();
        assertThat(types(written, true)).as("inputs").isEqualTo(types(declared, true));
        assertThat(types(written, false)).as("outputs").isEqualTo(types(declared, false));
        assertThat(parameters(written)).as("parameters").isEqualTo(parameters(declared));
        assertThat(written.getOperationalProperties().isMultipleDeploymentAllowed()).isEqualTo(declared.getOperationalProperties().isMultipleDeploymentAllowed());
    }

    @ParameterizedTest
    @MethodSource("descriptors")
    void describesEachParameter(Path file) throws Exception {
        for (ConfigurationParameter parameter : parse(file).getMetaData().getConfigurationParameterDeclarations().getConfigurationParameters()) {
            assertThat(parameter.getDescription()).as(parameter.getName()).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("descriptors")
    void runsAloneWithPlainUimaCalls(Path file) throws Exception {
        AnalysisEngine engine = UIMAFramework.produceAnalysisEngine(parse(file));
        CAS cas = engine.newCAS();
        cas.setDocumentLanguage("en");
        cas.setDocumentText("Rebels said 12 people were killed in Tarsin.");
        engine.process(cas);
        engine.destroy();
        assertThat(cas.getDocumentText()).hasSize(44);
    }

    @Test
    void everyEngineHasADescriptor() throws Exception {
        Set<String> described = new TreeSet<>();
        for (Path file : descriptors().toList()) {
            described.add(componentClass(parse(file)).getSimpleName());
        }
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/org/hearsay"))) {
            Set<String> engines = sources.map(source -> source.getFileName().toString()).filter(name -> name.matches("\\w+\\.java"))
                    .map(name -> name.replace(".java", "")).filter(EngineDescriptorsTest::isEngine).collect(Collectors.toCollection(TreeSet::new));
            assertThat(described).isEqualTo(engines);
        }
    }

    private static boolean isEngine(String simpleName) {
        for (String name : Arrays.asList("org.hearsay.annotator.", "org.hearsay.rule.")) {
            try {
                return AnalysisComponent.class.isAssignableFrom(Class.forName(name + simpleName));
            } catch (ClassNotFoundException elsewhere) {
                continue;
            }
        }
        return false;
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends AnalysisComponent> componentClass(AnalysisEngineDescription descriptor) throws ClassNotFoundException {
        return (Class<? extends AnalysisComponent>) Class.forName(descriptor.getAnnotatorImplementationName());
    }

    private static AnalysisEngineDescription parse(Path file) throws Exception {
        return UIMAFramework.getXMLParser().parseAnalysisEngineDescription(new XMLInputSource(file.toFile()));
    }

    private static Set<String> types(AnalysisEngineMetaData metaData, boolean inputs) {
        Set<String> names = new TreeSet<>();
        for (Capability capability : metaData.getCapabilities()) {
            Arrays.stream(inputs ? capability.getInputs() : capability.getOutputs()).forEach(type -> names.add(type.getName()));
        }
        return names;
    }

    private static Map<String, String> parameters(AnalysisEngineMetaData metaData) {
        Map<String, String> parameters = new TreeMap<>();
        for (ConfigurationParameter p : metaData.getConfigurationParameterDeclarations().getConfigurationParameters()) {
            Object value = metaData.getConfigurationParameterSettings().getParameterValue(p.getName());
            String shown = value instanceof Object[] array ? Arrays.toString(array) : String.valueOf(value);
            parameters.put(p.getName(), p.getType() + (p.isMultiValued() ? "[]" : "") + (p.isMandatory() ? " mandatory " : " optional ") + shown);
        }
        return parameters;
    }
}
