package org.hearsay.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.uima.cas.CAS;
import org.hearsay.io.UsageException;
import org.hearsay.lexicon.RuleFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineTest {

    @TempDir
    Path folder;

    @Test
    void theDefaultPipelineRunsFromTheCheckout() throws Exception {
        assertThat(tokensOf(Pipeline.build(PipelineSettings.standard(TestDescriptors.HOME)))).isEqualTo(4);
    }

    @Test
    void theDefaultPipelineRunsFromTheClassPath() throws Exception {
        assertThat(tokensOf(Pipeline.build(PipelineSettings.standard(null)))).isEqualTo(4);
    }

    @Test
    void theChecksumDoesNotDependOnTheFolder() {
        assertThat(Pipeline.build(PipelineSettings.standard(null)).checksum())
                .isEqualTo(Pipeline.build(PipelineSettings.standard(TestDescriptors.HOME)).checksum());
    }

    @Test
    void aMissingDescriptorIsTold() {
        assertThatThrownBy(() -> build("nowhere.xml")).isInstanceOf(UsageException.class)
                .hasMessageContaining("[nowhere.xml]").hasMessageContaining("conflict-news");
    }

    @Test
    void aDescriptorThatDoesNotParseIsToldWithItsPlace() throws IOException {
        Path file = write("bad.xml", "<analysisEngineDescription>\n  <primitive>\n</analysisEngineDescription>");
        assertThatThrownBy(() -> build(file)).isInstanceOf(UsageException.class)
                .hasMessageContaining(file + ":3:").hasMessageNotContaining("\n");
    }

    @Test
    void anExternalEntityInADescriptorIsRefused() throws IOException {
        Path secret = write("secret.txt", "org.hearsay.annotator.Segmenter");
        Path file = write("entity.xml", TestDescriptors.primitive("&x;").replace("?>\n",
                "?>\n<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n"));
        assertThatThrownBy(() -> build(file)).isInstanceOf(UsageException.class).hasMessageContaining("DOCTYPE");
    }

    @Test
    void anExternalEntityInAnImportedDescriptorIsRefused() throws IOException {
        Path secret = write("secret.txt", "org.hearsay.annotator.Segmenter");
        write("entity.xml", TestDescriptors.primitive("&x;").replace("?>\n",
                "?>\n<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n"));
        Path file = write("outer.xml", TestDescriptors.aggregate(List.of("entity.xml")));
        assertThatThrownBy(() -> build(file)).isInstanceOf(UsageException.class)
                .hasMessageContaining("entity.xml").hasMessageContaining("DOCTYPE");
    }

    @Test
    void anUnknownEngineClassIsTold() throws IOException {
        Path file = write("class.xml", TestDescriptors.primitive("org.hearsay.annotator.Oracle"));
        assertThatThrownBy(() -> build(file)).isInstanceOf(UsageException.class)
                .hasMessageContaining("[org.hearsay.annotator.Oracle]").hasMessageContaining("class.xml");
    }

    @Test
    void anImportOfAMissingEngineIsTold() throws IOException {
        Path file = write("import.xml", TestDescriptors.aggregate(List.of("Oracle.xml")));
        assertThatThrownBy(() -> build(file)).isInstanceOf(UsageException.class).hasMessageContaining("Oracle.xml")
                .hasMessageNotContaining("\n");
    }

    @Test
    void aFlowThatNamesAnUnknownEngineIsTold() throws IOException {
        Path file = write("flow.xml", TestDescriptors.aggregate(List.of(TestDescriptors.engine("Segmenter")))
                .replace("<node>e0</node>", "<node>e0</node><node>oracle</node>"));
        assertThatThrownBy(() -> build(file)).isInstanceOf(UsageException.class).hasMessageContaining("oracle");
    }

    @Test
    void aValueForAnUndeclaredParameterIsTold() throws IOException {
        Path file = write("value.xml", TestDescriptors.primitive("org.hearsay.annotator.Segmenter").replace(
                "<name>test</name>", "<name>test</name><configurationParameterSettings><nameValuePair><name>colour"
                        + "</name><value><string>red</string></value></nameValuePair></configurationParameterSettings>"));
        assertThatThrownBy(() -> build(file)).isInstanceOf(UsageException.class).hasMessageContaining("colour")
                .hasMessageContaining("value.xml");
    }

    @Test
    void aDeclaredParameterThatTheClassDoesNotKnowIsTold() throws IOException {
        Path file = write("parameter.xml", TestDescriptors.primitive("org.hearsay.annotator.Segmenter").replace(
                "<name>test</name>", "<name>test</name><configurationParameters><configurationParameter><name>colour"
                        + "</name><type>String</type></configurationParameter></configurationParameters>"));
        assertThatThrownBy(() -> build(file)).isInstanceOf(UsageException.class).hasMessageContaining("[colour]")
                .hasMessageContaining("parameter.xml").hasMessageContaining("rulesHome");
    }

    @Test
    void aBrokenRuleFileOfADropInIsTold() throws IOException {
        Path family = Files.createDirectory(folder.resolve("mine"));
        Files.writeString(family.resolve("broken.ruta"), "DECLARE Working Odd;\n\"odd\"{-> MARKK(Odd)};\n");
        PipelineSettings settings = new PipelineSettings("conflict-news", TestDescriptors.HOME, List.of(family), false,
                List.of());
        assertThatThrownBy(() -> Pipeline.build(settings)).isInstanceOf(RuleFileException.class)
                .hasMessageContaining("broken.ruta:2:");
    }

    @Test
    void aDropInScriptSeesTheHitsOfAListThatNoBuiltInScriptNames() throws Exception {
        Path family = Files.createDirectory(folder.resolve("mine"));
        Files.writeString(family.resolve("titles.ruta"), "DECLARE Rank;\nPersonTitle{-> MARK(Rank)};\n");
        PipelineInstance instance = Pipeline.build(new PipelineSettings("conflict-news", TestDescriptors.HOME, List.of(family),
                false, List.of())).newInstance();
        CAS cas = instance.cas();
        cas.setDocumentText("General Marek Oduya said nothing.");
        instance.process();

        assertThat(cas.select(cas.getTypeSystem().getType("titles.Rank")).asList()).hasSize(1);
    }

    private static int tokensOf(Pipeline pipeline) throws Exception {
        PipelineInstance instance = pipeline.newInstance();
        CAS cas = instance.cas();
        cas.setDocumentLanguage("en");
        cas.setDocumentText("Nothing happened today.");
        instance.process();
        return cas.getAnnotationIndex(cas.getTypeSystem().getType(
                "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token")).size();
    }

    private static Pipeline build(Object descriptor) {
        return Pipeline.build(new PipelineSettings(descriptor.toString(), null, List.of(), false, List.of()));
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
