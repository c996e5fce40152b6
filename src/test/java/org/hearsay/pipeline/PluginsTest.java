package org.hearsay.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.apache.uima.cas.CAS;
import org.hearsay.io.OutputTypes;
import org.hearsay.io.UsageException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Engines, types, descriptors and rules of others, in jars. */
class PluginsTest {

    private static final String ENGINE = "org.example.weather.WeatherAnnotator";
    private static final String WORDS = "org.example.weather.WeatherWords";

    @TempDir
    Path folder;
    private Path jars;
    private SamplePlugin sample;

    @BeforeEach
    void copySample() throws IOException {
        jars = Files.createDirectory(folder.resolve("jars"));
        sample = new SamplePlugin(folder.resolve("sample"));
    }

    @Test
    void aPipelineFindsAnEngineOfAJarByItsName() throws Exception {
        install();
        assertThat(tags(build("weather-news"), "A gale and rain held up the convoy.")).contains("Weather [rain]");
    }

    @Test
    void aPipelineOnDiskMayNameIt() throws Exception {
        install();
        Path descriptor = Files.writeString(folder.resolve("mine.xml"), TestDescriptors.aggregate(List.of(
                TestDescriptors.engine("Segmenter"))).replace("<import location=", "<import name=\"org.example.weather.WeatherAnnotator\"/>"
                        + "</delegateAnalysisEngine>\n<delegateAnalysisEngine key=\"e1\"><import location=")
                .replace("<node>e0</node>", "<node>e1</node><node>e0</node>"));
        assertThat(tags(build(descriptor.toString()), "There was fog.")).contains("Weather [fog]");
    }

    @Test
    void anyThreadGetsAnInstanceOfIt() throws Exception {
        install();
        Pipeline pipeline = build("weather-news");
        pipeline.newInstance();
        assertThat(tags(pipeline, "A gale and rain.")).contains("Weather [rain]", "Storm [gale]");
    }

    @Test
    void itsTypesAreMergedAndReachTheOutput() throws Exception {
        install();
        assertThat(OutputTypes.of(build("weather-news").types()).getType("org.example.weather.Weather")).isNotNull();
    }

    @Test
    void itsTagsAreCounted() throws Exception {
        install();
        assertThat(build("weather-news").countedTypes()).contains("org.example.weather.Weather", "storms.Storm");
    }

    @Test
    void itsRulesRunInTheDefaultPipeline() throws Exception {
        install();
        assertThat(tags(build(PipelineSettings.DEFAULT_DESCRIPTOR), "A gale held up the convoy.")).contains("Storm [gale]");
    }

    @Test
    void aFolderThatIsNotThereIsTold() {
        assertThatThrownBy(() -> Pipeline.build(PipelineSettings.standard(null).withPlugins(folder.resolve("none"))))
                .isInstanceOf(UsageException.class).hasMessageContaining("--plugins").hasMessageContaining("none]");
    }

    @Test
    void aJarThatIsNoneIsToldByName() throws Exception {
        Files.writeString(jars.resolve("weather.jar"), "no jar");
        assertFails(PipelineSettings.DEFAULT_DESCRIPTOR, "the plug-in [weather.jar] cannot be loaded", "zip");
    }

    @Test
    void aJarWithoutEntriesForTheFoldersOfItsRulesIsTold() throws Exception {
        try (JarOutputStream entries = new JarOutputStream(Files.newOutputStream(jars.resolve("storms.jar")))) {
            entries.putNextEntry(new JarEntry("org/hearsay/rules/storms/storms.ruta"));
        }
        assertFails(PipelineSettings.DEFAULT_DESCRIPTOR, "the plug-in [storms.jar] cannot be loaded", "org/hearsay/rules/storms/");
    }

    @Test
    void anEngineClassThatIsMissingIsToldWithTheDescriptorThatNamesIt() throws Exception {
        sample.compile();
        Files.delete(sample.classFile(ENGINE));
        sample.jar(jars.resolve("weather.jar"));
        assertFails("weather-news", "[" + ENGINE + "]", "weather.jar", "WeatherAnnotator.xml");
    }

    @Test
    void aClassThatAnEngineMissesIsTold() throws Exception {
        sample.compile();
        Files.delete(sample.classFile(WORDS));
        sample.jar(jars.resolve("weather.jar"));
        assertFails("weather-news", "the plug-in [weather.jar] cannot be loaded", ENGINE, "NoClassDefFoundError",
                "org/example/weather/WeatherWords");
    }

    @Test
    void aClassThatIsMissedAtTheFirstDocumentIsTold() throws Exception {
        sample.replace(ENGINE, "WeatherWords.check();", "").compile();
        Files.delete(sample.classFile(WORDS));
        sample.jar(jars.resolve("weather.jar"));
        assertFails("weather-news", "the plug-in [weather.jar] cannot be loaded", ENGINE, "NoClassDefFoundError");
    }

    @Test
    void anEngineForANewerJavaIsTold() throws Exception {
        sample.compile();
        byte[] bytes = Files.readAllBytes(sample.classFile(ENGINE));
        bytes[7] = 99;
        Files.write(sample.classFile(ENGINE), bytes);
        sample.jar(jars.resolve("weather.jar"));
        assertFails("weather-news", "the plug-in [weather.jar] cannot be loaded", ENGINE, "UnsupportedClassVersionError",
                "class file version 99");
    }

    @Test
    void anEngineThatDoesNotInitialiseIsToldWithItsReason() throws Exception {
        sample.replace(WORDS, "PATTERN.pattern().isEmpty()", "!PATTERN.pattern().isEmpty()").compile()
                .jar(jars.resolve("weather.jar"));
        assertFails("weather-news", "the plug-in [weather.jar] cannot be loaded", ENGINE,
                "IllegalStateException: no words for the weather");
    }

    @Test
    void aDescriptorOfTypesThatDoesNotParseIsTold() throws Exception {
        sample.compile();
        Files.writeString(sample.classFile("org.example.weather.types").resolveSibling("weather-types.xml"), "<types>");
        sample.jar(jars.resolve("weather.jar"));
        assertFails("weather-news", "weather.jar", "weather-types.xml:1:");
    }

    private void install() throws IOException {
        sample.compile().jar(jars.resolve("weather.jar"));
    }

    private Pipeline build(String descriptor) {
        return Pipeline.build(new PipelineSettings(descriptor, null, List.of(), false, List.of()).withPlugins(jars));
    }

    private void assertFails(String descriptor, String... parts) {
        assertThatThrownBy(() -> build(descriptor)).isInstanceOf(UsageException.class)
                .satisfies(thrown -> assertThat(thrown.getMessage()).contains(parts).doesNotContain("\n"));
    }

    private static List<String> tags(Pipeline pipeline, String text) throws Exception {
        PipelineInstance instance = pipeline.newInstance();
        CAS cas = instance.cas();
        cas.setDocumentLanguage("en");
        cas.setDocumentText(text);
        instance.process();
        return cas.getAnnotationIndex().stream().map(tag -> tag.getType().getShortName() + " [" + tag.getCoveredText() + "]").toList();
    }
}
