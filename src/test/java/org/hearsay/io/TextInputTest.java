package org.hearsay.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearsay.io.Reading.documents;
import static org.hearsay.io.Reading.read;
import static org.hearsay.io.Reading.write;

import de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.uima.jcas.JCas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextInputTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        "Two men fell.\r\nNobody saw it.\r\n",
        "A line\u2028and another\u0085and \u00A0 blanks\t.",
        "\uD83D\uDE80 over \uD83C\uDFF4\uDB40\uDC67",
        "\u0642\u0627\u0644 \u200Fthe \u202Bcolonel\u202C",
        "an honest \uFFFD replacement"
    })
    void keepsTheTextAsItIs(String text) throws Exception {
        write(folder.resolve("a.txt"), text);

        JCas cas = Reading.cas();
        ReadNotes notes = documents(folder).get(0).read(cas.getCas(), List.of());

        assertThat(cas.getDocumentText()).isEqualTo(text);
        assertThat(notes).isEqualTo(ReadNotes.NONE);
    }

    @Test
    void describesTheDocument() throws Exception {
        write(folder.resolve("north side/m\u00E4rz:1.txt"), "Quiet.");

        DocumentMetaData data = read(documents(folder).get(0)).select(DocumentMetaData.class).single();

        assertThat(data.getDocumentId()).isEqualTo("north side/m\u00E4rz:1");
        assertThat(data.getDocumentUri()).isEqualTo("north%20side/m%C3%A4rz:1.txt");
        assertThat(data.getLanguage()).isEqualTo("en");
        assertThat(data.getEnd()).isEqualTo(6);
    }

    @Test
    void hasOneDocumentAnnotationOnly() throws Exception {
        write(folder.resolve("a.txt"), "Quiet.");

        JCas cas = read(documents(folder).get(0));

        assertThat(cas.select(org.apache.uima.jcas.tcas.DocumentAnnotation.class).count()).isEqualTo(1);
    }

    @Test
    void takesTheLanguageItIsTold() throws Exception {
        write(folder.resolve("a.txt"), "Still.");
        Inputs inputs = Inputs.of(List.of(folder.toString()), new InputOptions(null, "de"));

        assertThat(read(documents(inputs).get(0)).getDocumentLanguage()).isEqualTo("de");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void dropsAByteOrderMarkAndBelievesIt(String encoding) throws Exception {
        write(folder.resolve("a.txt"), "\uFEFFHill \u00E9 12".getBytes(Charset.forName(encoding)));

        JCas cas = Reading.cas();
        ReadNotes notes = documents(folder).get(0).read(cas.getCas(), List.of());

        assertThat(cas.getDocumentText()).isEqualTo("Hill \u00E9 12");
        assertThat(notes).isEqualTo(new ReadNotes(true, 0));
    }

    @Test
    void keepsAMarkThatIsNotAtTheBeginning() throws Exception {
        write(folder.resolve("a.txt"), "Hill\uFEFF 12");

        assertThat(read(documents(folder).get(0)).getDocumentText()).isEqualTo("Hill\uFEFF 12");
    }

    @Test
    void replacesAndCountsWhatXmlCannotHold() throws Exception {
        write(folder.resolve("a.txt"), "a\u0000b\u0001c\uFFFEd\uFFFFe\u001Bf");

        JCas cas = Reading.cas();
        ReadNotes notes = documents(folder).get(0).read(cas.getCas(), List.of());

        assertThat(cas.getDocumentText()).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf");
        assertThat(notes).isEqualTo(new ReadNotes(false, 5));
    }

    @Test
    void namesTheOffsetOfABadByteAndTheOption() throws Exception {
        write(folder.resolve("a.txt"), "One.\nCaf\u00E9 burnt.".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> read(documents(folder).get(0)))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("UTF-8").hasMessageContaining("byte [0xE9] at byte offset 8 (line 2)")
                .hasMessageContaining("--encoding");
    }

    @Test
    void namesTheOffsetOfACharacterThatIsCutOff() throws Exception {
        write(folder.resolve("a.txt"), new byte[] {'a', 'b', (byte) 0xE2, (byte) 0x80});

        assertThatThrownBy(() -> read(documents(folder).get(0)))
                .isInstanceOf(DocumentException.class).hasMessageContaining("byte offset 2");
    }

    @Test
    void readsTheEncodingItIsTold() throws Exception {
        write(folder.resolve("a.txt"), "Caf\u00E9 \u2013 burnt".getBytes("windows-1252"));
        Inputs inputs = Inputs.of(List.of(folder.toString()), new InputOptions(InputOptions.encoding("cp1252"), null));

        assertThat(read(documents(inputs).get(0)).getDocumentText()).isEqualTo("Caf\u00E9 \u2013 burnt");
    }

    @Test
    void refusesAnEncodingNobodyKnows() {
        assertThatThrownBy(() -> InputOptions.encoding("utf-9"))
                .isInstanceOf(UsageException.class).hasMessageContaining("[utf-9]").hasMessageContaining("UTF-8");
    }

    @Test
    void refusesAPicture() throws Exception {
        write(folder.resolve("a.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13});

        assertThatThrownBy(() -> read(documents(folder).get(0)))
                .isInstanceOf(DocumentException.class).hasMessageContaining("binary").hasMessageContaining("PNG");
    }

    @Test
    void refusesWhatIsFullOfControls() throws Exception {
        write(folder.resolve("a.txt"), "Hill 12\u0001\u0002\u0003".repeat(40));

        assertThatThrownBy(() -> read(documents(folder).get(0)))
                .isInstanceOf(DocumentException.class).hasMessageContaining("binary");
    }

    @Test
    void guessesThatZerosAreUtf16WithoutMark() throws Exception {
        write(folder.resolve("a.txt"), "The bridge was held by two men.".repeat(5).getBytes(StandardCharsets.UTF_16LE));

        assertThatThrownBy(() -> read(documents(folder).get(0)))
                .isInstanceOf(DocumentException.class).hasMessageContaining("--encoding UTF-16LE");
    }

    @Test
    void readsFiveMegabytesInOneLine() throws Exception {
        String text = "Nine trucks crossed the ford. ".repeat(175_000);
        write(folder.resolve("a.txt"), text);

        assertThat(read(documents(folder).get(0)).getDocumentText()).hasSize(5_250_000).endsWith("ford. ");
    }

    @Test
    void refusesATextBeyondTheLimit() throws Exception {
        try (java.io.RandomAccessFile file = new java.io.RandomAccessFile(folder.resolve("a.txt").toFile(), "rw")) {
            file.setLength(Limits.DOCUMENT_BYTES + 1L);
        }

        assertThatThrownBy(() -> read(documents(folder).get(0)))
                .isInstanceOf(DocumentException.class).hasMessageContaining("64 MB");
    }

    @Test
    void readsAStream() throws Exception {
        Inputs inputs = Inputs.ofStream(new ByteArrayInputStream("\uFEFFOne fell.".getBytes(StandardCharsets.UTF_8)),
                InputOptions.DEFAULT);

        InputDocument document = documents(inputs).get(0);

        assertThat(document.name()).isEqualTo("stdin");
        assertThat(read(document).getDocumentText()).isEqualTo("One fell.");
    }
}
