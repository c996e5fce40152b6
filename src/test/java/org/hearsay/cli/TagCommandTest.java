package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hearsay.pipeline.SamplePlugin;
import org.hearsay.pipeline.TestDescriptors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TagCommandTest {

    @TempDir
    Path folder;
    private Path in;
    private Path out;
    private String pipeline;
    private final StringWriter printed = new StringWriter();
    private final StringWriter told = new StringWriter();

    @BeforeEach
    void writeInput() throws IOException {
        in = Files.createDirectory(folder.resolve("in"));
        out = folder.resolve("out");
        Files.writeString(in.resolve("a.txt"), "Nobody was hurt.");
        pipeline = TestDescriptors.pipeline(folder, List.of()).toString();
    }

    @Test
    void taggingAFolderWritesItsResultsAndSaysWhere() {
        assertThat(tag()).isEqualTo(0);
        assertThat(out).isDirectoryContaining("glob:**/a.xmi").isDirectoryContaining("glob:**/TypeSystem.xml")
                .isDirectoryContaining("glob:**/run.jsonl");
        assertThat(told.toString()).contains("1 documents tagged, 0 failed").contains("results in " + out);
        assertThat(printed.toString()).isEmpty();
    }

    @Test
    void quietTellsNothingWhenAllIsWell() {
        assertThat(tag("-q")).isEqualTo(0);
        assertThat(told.toString()).isEmpty();
    }

    @Test
    void verboseTellsOfEachDocument() {
        assertThat(tag("-v")).isEqualTo(0);
        assertThat(told.toString()).contains("tagged: " + in.resolve("a.txt"));
    }

    @Test
    void aFailedDocumentIsToldAndGivesThree() throws IOException {
        Files.write(in.resolve("b.txt"), new byte[] {'b', (byte) 0xE9, 'b'});
        assertThat(tag("-q")).isEqualTo(3);
        assertThat(told.toString()).contains("failed: " + in.resolve("b.txt") + ": ").doesNotContain("\tat ");
        assertThat(out.resolve("a.xmi")).exists();
    }

    @Test
    void existingOutputIsNotTouchedWithoutBeingAsked() {
        tag();
        assertThat(tag()).isEqualTo(2);
        assertThat(told.toString()).contains("--overwrite").contains("--resume");
    }

    @Test
    void resumingAnEndedRunDoesNothingAgain() {
        tag();
        assertThat(tag("--resume")).isEqualTo(0);
        assertThat(told.toString()).contains("1 of them by an earlier run");
    }

    @Test
    void theFormatDecidesTheFilesOfADocument() {
        assertThat(tag("--format", "json")).isEqualTo(0);
        assertThat(out).isDirectoryContaining("glob:**/a.json").isDirectoryNotContaining("glob:**/*.xmi");
    }

    @Test
    void anotherFormatReplacesTheFilesOfTheEarlierOne() {
        tag("--format", "brat");
        assertThat(out).isDirectoryContaining("glob:**/a.ann").isDirectoryContaining("glob:**/a.txt")
                .isDirectoryContaining("glob:**/annotation.conf");
        assertThat(tag("--overwrite")).isEqualTo(0);
        assertThat(out).isDirectoryContaining("glob:**/a.xmi").isDirectoryNotContaining("glob:**/a.ann")
                .isDirectoryNotContaining("glob:**/a.txt");
    }

    @Test
    void aRunInAnotherFormatCannotBeResumed() {
        tag("--format", "json");
        assertThat(tag("--resume")).isEqualTo(2);
        assertThat(told.toString()).contains("options.format was [json] and is now [xmi]");
    }

    @Test
    void anUnknownFormatIsAUsageErrorThatNamesTheKnownOnes() {
        assertThat(tag("--format", "csv")).isEqualTo(2);
        assertThat(told.toString()).contains("expected a format [xmi, json, brat], but came [csv]");
        assertThat(out).doesNotExist();
    }

    @Test
    void severalFilesADocumentCannotGoToStandardOutput() {
        assertThat(run("tag", "-", "--format", "brat", "--pipeline", pipeline)).isEqualTo(2);
        assertThat(told.toString()).contains("expected --format xmi or json with -");
    }

    @Test
    void aMissingOutIsAUsageError() {
        assertThat(run("tag", in.toString())).isEqualTo(2);
        assertThat(told.toString()).contains("-o OUT");
    }

    @Test
    void aMissingInputIsAUsageErrorInTwoLines() {
        assertThat(run("tag", "-o", out.toString())).isEqualTo(2);
        assertThat(told.toString()).contains("INPUT").hasLineCount(2);
    }

    @Test
    void anInputThatIsNotThereIsAUsageErrorAndNothingIsStarted() {
        assertThat(run("tag", folder.resolve("gone").toString(), "-o", out.toString())).isEqualTo(2);
        assertThat(told.toString()).contains("gone").hasLineCount(1);
        assertThat(out).doesNotExist();
    }

    @Test
    void standardInputWithAnOutputFolderIsAUsageError() {
        assertThat(run("tag", "-", "-o", out.toString())).isEqualTo(2);
        assertThat(told.toString()).contains("standard output").hasLineCount(1);
    }

    @Test
    void resumeAndOverwriteExcludeEachOther() {
        assertThat(tag("--resume", "--overwrite")).isEqualTo(2);
        assertThat(told.toString()).contains("--resume").contains("--overwrite");
    }

    @Test
    void noThreadsAreAUsageError() {
        assertThat(tag("-j", "0")).isEqualTo(2);
        assertThat(told.toString()).contains("[0]");
    }

    @Test
    void noTimeIsAUsageError() {
        assertThat(tag("--timeout", "0")).isEqualTo(2);
        assertThat(told.toString()).contains("[0]");
    }

    @Test
    void anUnknownEncodingIsAUsageError() {
        assertThat(tag("--encoding", "UTF-9")).isEqualTo(2);
        assertThat(told.toString()).contains("[UTF-9]").hasLineCount(1);
    }

    @Test
    void aMissingFolderOfRulesIsAUsageError() {
        assertThat(tag("--rules", "nowhere")).isEqualTo(2);
        assertThat(told.toString()).contains("[nowhere]");
        assertThat(out).doesNotExist();
    }

    @Test
    void aMissingDescriptorIsAUsageErrorAndNothingIsStarted() {
        pipeline = "nowhere.xml";
        assertThat(tag()).isEqualTo(2);
        assertThat(told.toString()).contains("[nowhere.xml]").hasLineCount(1);
        assertThat(out).doesNotExist();
    }

    @Test
    void aBrokenScriptGivesFourAndItsPlaceAndNothingIsStarted() throws IOException {
        Path family = dropIn("DECLARE Working Odd;\nCW{-> MARKK(Odd)};\n");
        pipeline = "conflict-news";
        assertThat(tag("--rules", family.toString())).isEqualTo(4);
        assertThat(told.toString()).contains("odd.ruta:2:").doesNotContain("\tat ");
        assertThat(out).doesNotExist();
    }

    @Test
    void aDropInAddsATypeOfItsOwnWithTheRuleThatMadeIt() throws IOException {
        Path family = dropIn("// stage: mentions\nDECLARE NoBodyAtAll;\n// rule: mine/nobody: says nobody\n"
                + "\"Nobody\"{-> NoBodyAtAll};\n");
        pipeline = "conflict-news";
        assertThat(tag("--rules", family.toString())).isEqualTo(0);
        assertThat(Files.readString(out.resolve("a.xmi"))).contains("NoBodyAtAll").contains("rule=\"mine/nobody\"");
        assertThat(Files.readString(out.resolve("TypeSystem.xml"))).contains("NoBodyAtAll</name>");
        assertThat(Files.readString(out.resolve("run.jsonl"))).contains("NoBodyAtAll\":1");
    }

    @Test
    void aPipelineWithTheEngineForNamedEntitiesOfDkproWritesThem() throws IOException {
        Files.writeString(in.resolve("a.txt"), "Rebels fled.");
        pipeline = Files.writeString(folder.resolve("entities.xml"), TestDescriptors.aggregate(List.of(
                TestDescriptors.HOME.resolve("descriptors/pipelines/conflict-news.xml").toUri().toString(),
                TestDescriptors.engine("NamedEntityAnnotator")))).toString();
        assertThat(tag()).as(told.toString()).isEqualTo(0);
        assertThat(Files.readString(out.resolve("a.xmi"))).containsPattern("NamedEntity [^>]*begin=\"0\" end=\"6\" value=\"Faction\"");
        assertThat(Files.readString(out.resolve("TypeSystem.xml")))
                .contains("<name>de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity</name>");
    }

    @Test
    void aPlugInTagsAndTheReportNamesIt() throws IOException {
        Path plugins = folder.resolve("plugins");
        new SamplePlugin(folder.resolve("sample")).compile().jar(plugins.resolve("weather.jar"));
        Files.writeString(in.resolve("a.txt"), "The fog was thick.");
        pipeline = "weather-news";
        assertThat(tag("--plugins", plugins.toString())).as(told.toString()).isEqualTo(0);
        assertThat(Files.readString(out.resolve("a.xmi"))).contains("weather:Weather ");
        assertThat(Files.readString(out.resolve("TypeSystem.xml"))).contains("<name>org.example.weather.Weather</name>");
        assertThat(Files.readString(out.resolve("run.jsonl"))).contains("\"plugins\":{\"weather.jar\":\"")
                .contains("\"org.example.weather.Weather\":1");
    }

    @Test
    void aPlugInThatCannotBeLoadedGivesTwoBeforeTheFirstDocument() throws IOException {
        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        Files.writeString(plugins.resolve("weather.jar"), "none");
        assertThat(tag("--plugins", plugins.toString())).isEqualTo(2);
        assertThat(told.toString()).contains("hearsay: the plug-in [weather.jar] cannot be loaded").hasLineCount(1);
        assertThat(out).doesNotExist();
    }

    @Test
    void helpStartsWithAnExample() {
        assertThat(run("tag", "--help")).isEqualTo(0);
        assertThat(printed.toString()).startsWith("Example:").contains("hearsay tag reports -o out").contains("--timeout");
    }

    @Test
    void theVersionNamesJavaUimaAndRuta() {
        assertThat(run("--version")).isEqualTo(0);
        assertThat(printed.toString()).contains("Hearsay ").contains("Java " + System.getProperty("java.version"))
                .contains("UIMA 3.").contains("Ruta 3.").doesNotContain("${");
    }

    @Test
    void noCommandIsAUsageError() {
        assertThat(run()).isEqualTo(2);
        assertThat(told.toString()).contains("hearsay tag");
    }

    private Path dropIn(String script) throws IOException {
        Path family = Files.createDirectory(folder.resolve("mine"));
        Files.writeString(family.resolve("odd.ruta"), script);
        return family;
    }

    private int tag(String... more) {
        List<String> args = new ArrayList<>(List.of("tag", in.toString(), "-o", out.toString(), "--pipeline", pipeline));
        args.addAll(Arrays.asList(more));
        return run(args.toArray(String[]::new));
    }

    private int run(String... args) {
        return Main.run(new PrintWriter(printed, true), new PrintWriter(told, true), args);
    }
}
