package org.hearsay.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearsay.io.OutputFolder.Existing.OVERWRITE;
import static org.hearsay.io.OutputFolder.Existing.REFUSE;
import static org.hearsay.io.OutputFolder.Existing.RESUME;
import static org.hearsay.io.Reading.write;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFolderTest {

    @TempDir
    Path root;

    private Path in;

    @BeforeEach
    void makeInput() throws Exception {
        in = root.resolve("in");
        write(in.resolve("a.txt"), "");
    }

    private Inputs inputs(Object... arguments) {
        return Inputs.of(Stream.of(arguments).map(Object::toString).toList(), InputOptions.DEFAULT);
    }

    @Test
    void makesTheFolderAndItsParents() {
        OutputFolder.prepare(root.resolve("deep/out"), inputs(in), REFUSE, new XmiOutput());

        assertThat(root.resolve("deep/out")).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({"in", "in/out", "in/../in/out", "link/out"})
    void refusesAFolderWithinTheInput(String out) throws Exception {
        Files.createSymbolicLink(root.resolve("link"), in);

        assertThatThrownBy(() -> OutputFolder.prepare(root.resolve(out), inputs(in), REFUSE, new XmiOutput()))
                .isInstanceOf(UsageException.class).hasMessageContaining("outside of the INPUT").hasMessageContaining("-o");
    }

    @Test
    void refusesAFolderThatAPatternSelects() {
        assertThatThrownBy(() -> OutputFolder.prepare(in.resolve("out"), inputs(in + "/**/*"), REFUSE, new XmiOutput()))
                .isInstanceOf(UsageException.class).hasMessageContaining("outside of the INPUT");
    }

    @Test
    void takesAFolderBesideTheFilesOfAPattern() {
        OutputFolder.prepare(in.resolve("out"), inputs(in + "/*.txt"), REFUSE, new XmiOutput());

        assertThat(in.resolve("out")).isDirectory();
    }

    @Test
    void takesTheFolderOfAFileThatIsNoXmi() {
        assertThat(OutputFolder.prepare(in, inputs(in.resolve("a.txt")), REFUSE, new XmiOutput()).path()).isEqualTo(in);
    }

    @Test
    void refusesToOverwriteAnInput() throws Exception {
        write(root.resolve("out/b.xmi"), "");

        assertThatThrownBy(
                () -> OutputFolder.prepare(root.resolve("out"), inputs(root.resolve("out/b.xmi")), OVERWRITE, new XmiOutput()))
                .isInstanceOf(UsageException.class).hasMessageContaining("could be overwritten");
    }

    @Test
    void refusesToOverwriteATextWithItsCopyForBrat() {
        assertThatThrownBy(() -> OutputFolder.prepare(in, inputs(in.resolve("a.txt")), REFUSE, new BratOutput()))
                .isInstanceOf(UsageException.class).hasMessageContaining("could be overwritten");
    }

    @Test
    void refusesAFile() throws Exception {
        write(root.resolve("out"), "");

        assertThatThrownBy(() -> OutputFolder.prepare(root.resolve("out"), inputs(in), REFUSE, new XmiOutput()))
                .isInstanceOf(UsageException.class).hasMessageContaining("it is a file");
    }

    @Test
    void refusesAFolderBelowAFile() throws Exception {
        write(root.resolve("file"), "");

        assertThatThrownBy(() -> OutputFolder.prepare(root.resolve("file/deep/out"), inputs(in), REFUSE, new XmiOutput()))
                .isInstanceOf(UsageException.class).hasMessageContaining("file] is not a folder");
    }

    @Test
    void refusesALinkThatLeadsNowhere() throws Exception {
        Files.createSymbolicLink(root.resolve("out"), root.resolve("gone"));

        assertThatThrownBy(() -> OutputFolder.prepare(root.resolve("out"), inputs(in), REFUSE, new XmiOutput()))
                .isInstanceOf(UsageException.class).hasMessageContaining("leads nowhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run.jsonl", "TypeSystem.xml", "b.xmi"})
    void refusesAFolderWithOutput(String file) throws Exception {
        write(root.resolve("out/" + file), "");

        assertThatThrownBy(() -> OutputFolder.prepare(root.resolve("out"), inputs(in), REFUSE, new XmiOutput()))
                .isInstanceOf(UsageException.class).hasMessageContaining("--overwrite").hasMessageContaining("--resume");
    }

    @Test
    void takesAFolderWithOtherFiles() throws Exception {
        write(root.resolve("out/notes.md"), "");

        OutputFolder.prepare(root.resolve("out"), inputs(in), REFUSE, new XmiOutput());

        assertThat(root.resolve("out/notes.md")).exists();
    }

    @Test
    void removesHalfFilesOfAKilledRunAndNothingElse() throws Exception {
        write(root.resolve("out/sub/.hearsay-1a-1.tmp"), "<half");
        write(root.resolve("out/sub/b.xmi"), "");

        OutputFolder.prepare(root.resolve("out"), inputs(in), RESUME, new XmiOutput());

        assertThat(root.resolve("out/sub")).isDirectoryContaining("glob:**b.xmi");
        assertThat(root.resolve("out/sub/.hearsay-1a-1.tmp")).doesNotExist();
    }

    @Test
    void writesADocumentBelowItsFolder() throws Exception {
        OutputFolder out = OutputFolder.prepare(root.resolve("out"), inputs(in), REFUSE, new XmiOutput());

        out.write(JCasFactory.createText("Quiet.").getCas(), "sub/a.html");

        assertThat(out.filesOf("sub/a.html").get(0)).isEqualTo(root.resolve("out/sub/a.html.xmi")).content()
                .contains("sofaString=\"Quiet.\"");
    }

    @Test
    void failsADocumentWhoseFileIsAFolderAndLeavesNoHalfFile() throws Exception {
        OutputFolder out = OutputFolder.prepare(root.resolve("out"), inputs(in), REFUSE, new XmiOutput());
        Files.createDirectories(root.resolve("out/a.xmi/deep"));

        assertThatThrownBy(() -> out.write(JCasFactory.createText("Quiet.").getCas(), "a"))
                .isInstanceOf(DocumentException.class).hasMessageContaining("a.xmi");
        assertThat(files(root.resolve("out"))).isEmpty();
    }

    @Test
    void failsADocumentWhoseFolderIsAFile() throws Exception {
        OutputFolder out = OutputFolder.prepare(root.resolve("out"), inputs(in), REFUSE, new XmiOutput());
        write(root.resolve("out/sub"), "");

        assertThatThrownBy(() -> out.write(JCasFactory.createText("Quiet.").getCas(), "sub/a"))
                .isInstanceOf(DocumentException.class).hasMessageContaining("in the way");
    }

    @Test
    void writesTheTypeSystemWithoutImports() throws Exception {
        OutputFolder out = OutputFolder.prepare(root.resolve("out"), inputs(in), REFUSE, new XmiOutput());

        out.writeTypeSystem(TypeSystemDescriptionFactory.createTypeSystemDescription());

        assertThat(root.resolve("out/TypeSystem.xml")).content()
                .contains("org.hearsay.type.Faction").contains("DocumentMetaData").doesNotContain("<import");
    }

    private static List<Path> files(Path folder) throws Exception {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }
}
