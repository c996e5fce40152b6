package org.hearsay.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearsay.io.Reading.documents;
import static org.hearsay.io.Reading.names;
import static org.hearsay.io.Reading.read;
import static org.hearsay.io.Reading.write;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputsTest {

    @TempDir
    Path folder;

    private void make(String... files) throws Exception {
        for (String file : files) {
            write(folder.resolve(file), "");
        }
    }

    private Inputs inputs(String... arguments) {
        return Inputs.of(List.of(arguments), InputOptions.DEFAULT);
    }

    @Test
    void walksFoldersInTheOrderOfCodePoints() throws Exception {
        make("b.txt", "a/z.txt", "a.txt", "B.txt", "\u00E9.txt", "\uD83D\uDE80.txt", "\uFF21.txt", "a/deep/x.HTML");

        assertThat(names(documents(folder))).containsExactly("B", "a/deep/x", "a/z", "a", "b", "\u00E9", "\uFF21",
                "\uD83D\uDE80");
    }

    @Test
    void countsWhatItPassesOver() throws Exception {
        make("a.txt", "b.pdf", "sub/c.PDF", "README", ".hidden", ".git/x.txt");

        assertThat(inputs(folder.toString()).skipped()).isEqualTo(Map.of(".pdf", 2, "no extension", 1));
        assertThat(names(documents(folder))).containsExactly("a");
    }

    @Test
    void keepsTheExtensionWhereNamesCollide() throws Exception {
        make("a.txt", "a.html", "b.txt");

        assertThat(names(documents(folder))).containsExactly("a.html", "a.txt", "b");
    }

    @Test
    void keepsTheExtensionWhereTheKeptOneCollides() throws Exception {
        make("a.txt", "a.html", "a.html.txt");

        assertThat(names(documents(folder))).containsExactly("a.html", "a.html.txt", "a.txt");
    }

    @Test
    void numbersFilesOfOneNameFromSeveralFolders() throws Exception {
        make("x/a.txt", "y/a.txt", "z/a.txt");

        assertThat(names(documents(folder.resolve("x"), folder.resolve("y/a.txt"), folder.resolve("z"))))
                .containsExactly("a.txt", "a.txt-2", "a.txt-3");
    }

    @Test
    void takesAFileOnce() throws Exception {
        make("x/a.txt", "x/b.txt");

        assertThat(names(documents(folder.resolve("x/b.txt"), folder.resolve("x")))).containsExactly("b", "a");
    }

    @Test
    void keepsAFolderOutOfTheWayOfAFile() throws Exception {
        make("a.txt", "a.xmi/b.txt");

        assertThat(names(documents(folder))).containsExactly("a.txt", "a.xmi/b");
    }

    @Test
    void keepsFoldersOutOfTheWayOfTheReports() throws Exception {
        make("run.jsonl/b.txt", "TypeSystem.xml/b.txt");

        assertThat(names(documents(folder))).containsExactly("_TypeSystem.xml/b", "_run.jsonl/b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "*.txt|a", "**/*.txt|a sub/b sub/deep/c", "sub/*|sub/b sub/deep/c", "s*|sub/b sub/deep/c", "?.{txt,html}|a d",
        "[ad].*|a d"
    })
    void selectsByPattern(String pattern, String names) throws Exception {
        make("a.txt", "sub/b.txt", "sub/deep/c.txt", "d.html", "e.pdf");
        Inputs inputs = inputs(folder + "/" + pattern);

        List<String> expected = pattern.startsWith("sub/") ? List.of("b", "deep/c") : List.of(names.split(" "));
        assertThat(names(documents(inputs))).containsExactlyElementsOf(expected);
    }

    @Test
    void prefersAFileToAPattern() throws Exception {
        make("[a].txt", "a.txt");

        assertThat(names(documents(folder.resolve("[a].txt")))).containsExactly("[a]");
    }

    @Test
    void refusesAPatternThatMatchesNothing() {
        assertThatThrownBy(() -> inputs(folder + "/*.txt")).isInstanceOf(UsageException.class)
                .hasMessageContaining("*.txt").hasMessageContaining("none");
    }

    @Test
    void refusesAPatternThatIsNone() throws Exception {
        make("a.txt");

        assertThatThrownBy(() -> inputs(folder + "/[a.txt")).isInstanceOf(UsageException.class)
                .hasMessageContaining("[a.txt");
    }

    @ParameterizedTest
    @CsvSource({"nowhere", "nowhere/a.txt", "''", "a.txt/b.txt"})
    void refusesWhatIsMissing(String argument) throws Exception {
        make("a.txt");
        String path = argument.isEmpty() ? "" : folder.resolve(argument).toString();

        assertThatThrownBy(() -> inputs(path)).isInstanceOf(UsageException.class)
                .hasMessageContaining("[" + path + "]").hasMessageContaining("there is none");
    }

    @Test
    void refusesAKindItCannotReadWhenNamed() throws Exception {
        make("a.pdf");

        assertThatThrownBy(() -> inputs(folder.resolve("a.pdf").toString())).isInstanceOf(UsageException.class)
                .hasMessageContaining("a.pdf").hasMessageContaining(".jsonl.gz");
    }

    @Test
    void refusesStandardInputAmongOthers() {
        assertThatThrownBy(() -> inputs("-", folder.toString())).isInstanceOf(UsageException.class)
                .hasMessageContaining("alone");
    }

    @Test
    void refusesALinkThatLeadsNowhereWhenNamed() throws Exception {
        Files.createSymbolicLink(folder.resolve("a.txt"), folder.resolve("gone.txt"));

        assertThatThrownBy(() -> inputs(folder.resolve("a.txt").toString())).isInstanceOf(UsageException.class)
                .hasMessageContaining("leads nowhere");
    }

    @Test
    void failsALinkThatLeadsNowhereWithinAFolder() throws Exception {
        make("b.txt");
        Files.createSymbolicLink(folder.resolve("a.txt"), folder.resolve("gone.txt"));

        List<InputDocument> documents = documents(folder);

        assertThat(names(documents)).containsExactly("a", "b");
        assertThatThrownBy(() -> read(documents.get(0)))
                .isInstanceOf(DocumentException.class).hasMessageContaining("leads nowhere");
        assertThat(read(documents.get(1)).getDocumentText()).isEmpty();
    }

    @Test
    void refusesALinkLoopAndReadsTheRest() throws Exception {
        make("sub/a.txt");
        Files.createSymbolicLink(folder.resolve("sub/up"), folder);

        List<InputDocument> documents = documents(folder);

        assertThat(names(documents)).containsExactly("sub/a", "sub/up");
        assertThatThrownBy(() -> read(documents.get(1)))
                .isInstanceOf(DocumentException.class).hasMessageContaining("leads back");
    }

    @Test
    void followsALinkToAnotherFolder() throws Exception {
        make("in/a.txt", "elsewhere/b.txt");
        Files.createSymbolicLink(folder.resolve("in/more"), folder.resolve("elsewhere"));

        assertThat(names(documents(folder.resolve("in")))).containsExactly("a", "more/b");
    }

    @Test
    void staysFiniteWhereFoldersLinkToEachOther() throws Exception {
        for (String one : "abcdef".split("")) {
            make("in/" + one + "/x.txt");
            for (String other : "abcdef".split("")) {
                Files.createSymbolicLink(folder.resolve("in/" + one + "/" + other), folder.resolve("in/" + other));
            }
        }

        assertThat(documents(folder.resolve("in"))).hasSizeLessThan(5_000);
    }

    @Test
    void failsAFolderThatStandsInPlaceOfAFile() throws Exception {
        make("b.txt");
        Files.createDirectory(folder.resolve("a.txt"));

        List<InputDocument> documents = documents(folder);

        assertThat(names(documents)).containsExactly("a", "b");
        assertThatThrownBy(() -> read(documents.get(0)))
                .isInstanceOf(DocumentException.class).hasMessageContaining("folder");
    }

    @Test
    void walksIntoAFolderThatIsNamedLikeAFile() throws Exception {
        make("a.txt/b.txt");

        assertThat(names(documents(folder))).containsExactly("a.txt/b");
    }

    @Test
    void failsAFileThatVanishesBeforeItIsRead() throws Exception {
        make("a.txt");
        List<InputDocument> documents = documents(folder);
        Files.delete(folder.resolve("a.txt"));

        assertThatThrownBy(() -> read(documents.get(0)))
                .isInstanceOf(DocumentException.class).hasMessageContaining("does not exist");
    }

    @Test
    void takesNoNoticeOfTheReportsOfARun() throws Exception {
        make("a.xmi");
        write(folder.resolve("run.jsonl"), "{}\n");
        write(folder.resolve("TypeSystem.xml"), "");

        Inputs inputs = inputs(folder.toString());

        assertThat(names(documents(inputs))).containsExactly("a");
        assertThat(inputs.skipped()).isEmpty();
    }

    @Test
    void addsUpTheBytes() throws Exception {
        write(folder.resolve("a.txt"), "12345");
        write(folder.resolve("b.jsonl"), "{\"text\":\"\"}\n{\"text\":\"\"}\n");
        Inputs inputs = inputs(folder.toString());

        assertThat(inputs.totalBytes()).isEqualTo(29);
        assertThat(documents(inputs).stream().mapToLong(InputDocument::size).sum()).isEqualTo(29);
    }

    @Test
    void canBeWalkedTwice() throws Exception {
        write(folder.resolve("b.jsonl"), "{\"id\":1,\"text\":\"\"}\n");
        Inputs inputs = inputs(folder.toString());

        assertThat(names(documents(inputs))).isEqualTo(names(documents(inputs)));
    }

    @Test
    void refusesATypeSystemThatIsNoXml() throws Exception {
        make("a.xmi");
        write(folder.resolve("TypeSystem.xml"), "<typeSystemDescription>\n<oops>");

        assertThatThrownBy(() -> inputs(folder.toString()).typeSystem()).isInstanceOf(UsageException.class)
                .hasMessageContaining("TypeSystem.xml:2:7");
    }
}
