package org.hearsay.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearsay.io.Reading.documents;
import static org.hearsay.io.Reading.info;
import static org.hearsay.io.Reading.names;
import static org.hearsay.io.Reading.read;
import static org.hearsay.io.Reading.write;
import static org.hearsay.io.Reading.writeGzip;

import de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.uima.jcas.JCas;
import org.hearsay.type.DocumentInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLinesTest {

    @TempDir
    Path folder;

    @Test
    void readsTheFieldsOfARecord() throws Exception {
        write(folder.resolve("wires.jsonl"), "{\"id\": \"w 1\", \"text\": \"Two fell.\\nOne fled.\", \"date\": \"9 March 2011\","
                + " \"title\": \"Raid\", \"publisher\": \"Hill Post\", \"desk\": \"north\", \"tags\": [\"a\", 2], \"rank\": 3,"
                + " \"none\": null}\n");

        InputDocument document = documents(folder).get(0);
        JCas cas = read(document);
        DocumentInfo info = info(cas);

        assertThat(cas.getDocumentText()).isEqualTo("Two fell.\nOne fled.");
        assertThat(info.getDate()).isEqualTo("2011-03-09");
        assertThat(info.getTitle()).isEqualTo("Raid");
        assertThat(info.getPublisher()).isEqualTo("Hill Post");
        assertThat(info.getFields()).containsExactly("desk=north", "tags=[\"a\",2]", "rank=3");
        assertThat(document.origin()).endsWith("wires.jsonl:1");
        DocumentMetaData data = cas.select(DocumentMetaData.class).single();
        assertThat(data.getDocumentId()).isEqualTo("w 1");
        assertThat(data.getDocumentUri()).isEqualTo("wires.jsonl#line=1");
    }

    @Test
    void readsGzip() throws Exception {
        writeGzip(folder.resolve("wires.jsonl.gz"), "{\"id\":1,\"text\":\"One.\"}\n\n{\"id\":2,\"text\":\"Two.\"}");

        List<InputDocument> documents = documents(folder);

        assertThat(names(documents)).containsExactly("1", "2");
        assertThat(read(documents.get(1)).getDocumentText()).isEqualTo("Two.");
        assertThat(documents.get(1).origin()).endsWith("wires.jsonl.gz:3");
    }

    @Test
    void namesRecordsBelowTheFolderOfTheirFile() throws Exception {
        write(folder.resolve("north/wires.jsonl"), "{\"id\":\"a\",\"text\":\"\"}");

        assertThat(names(documents(folder))).containsExactly("north/a");
    }

    @Test
    void namesARepeatedIdByItsLine() throws Exception {
        write(folder.resolve("w.jsonl"), "{\"id\":\"a\",\"text\":\"\"}\n{\"id\":\"b\",\"text\":\"\"}\n"
                + "{\"id\":\"a\",\"text\":\"\"}\n{\"id\":\"a-3\",\"text\":\"\"}\n{\"id\":\"A\",\"text\":\"\"}\n");

        assertThat(names(documents(folder))).containsExactly("a", "b", "a-3", "a-3-4", "A-5");
    }

    @Test
    void givesWayToAFileOfTheSameName() throws Exception {
        write(folder.resolve("a.jsonl"), "{\"id\":\"b\",\"text\":\"\"}");
        write(folder.resolve("b.txt"), "");

        assertThat(names(documents(folder))).containsExactly("b-1", "b");
    }

    @Test
    void namesARecordWithoutIdByItsFileAndLine() throws Exception {
        write(folder.resolve("w.jsonl"), "{\"text\":\"\"}\n{\"id\":null,\"text\":\"\"}");

        assertThat(names(documents(folder))).containsExactly("w-1", "w-2");
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, ___.._etc_passwd", "/etc/passwd, _etc_passwd", "a/b\\c:d, a_b_c_d", "'..', '__'",
        "'', '_'", "' . ', '___'", ".hidden, _hidden", "con, _con", "NUL.txt, _NUL.txt", "a\tb, a_b", "what?*, what__"
    })
    void makesIdsSafe(String id, String name) {
        assertThat(OutputNames.safe(id)).isEqualTo(name);
    }

    @Test
    void keepsToAsciiWhereTheSystemCannotHoldAName() {
        assertThat(OutputNames.possible("caf\u00E9\u0000.txt")).isEqualTo("caf__.txt");
        assertThat(OutputNames.possible("caf\u00E9.txt")).isEqualTo("caf\u00E9.txt");
    }

    @Test
    void cutsAnIdThatIsTooLongForAFileName() throws Exception {
        String id = "\u0645".repeat(300);
        write(folder.resolve("w.jsonl"), "{\"id\":\"" + id + "1\",\"text\":\"\"}\n{\"id\":\"" + id + "2\",\"text\":\"\"}");

        List<String> names = names(documents(folder));

        assertThat(names).doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(250));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"id\":\"x\",\"text\":\"half|malformed JSON at column", "{\"id\":\"x\"}|a field [text], got none among [id]",
        "{\"text\":null}|a field [text]", "{\"text\":12}|got a number", "[1]|got a list", "\"words\"|got text",
        "{\"text\":\"a\"} {\"text\":\"b\"}|malformed JSON"
    })
    void failsTheBrokenLineAndNoOther(String line, String message) throws Exception {
        write(folder.resolve("w.jsonl"), "{\"id\":1,\"text\":\"One.\"}\n" + line + "\n{\"id\":3,\"text\":\"Three.\"}\n");

        List<InputDocument> documents = documents(folder);

        assertThat(read(documents.get(0)).getDocumentText()).isEqualTo("One.");
        assertThat(documents.get(1).origin()).endsWith("w.jsonl:2");
        assertThatThrownBy(() -> read(documents.get(1)))
                .isInstanceOf(DocumentException.class).hasMessageContaining(message);
        assertThat(read(documents.get(2)).getDocumentText()).isEqualTo("Three.");
    }

    @Test
    void namesTheOffsetOfABadByteWithinTheFile() throws Exception {
        write(folder.resolve("w.jsonl"),
                "{\"text\":\"One.\"}\n{\"text\":\"Caf\u00E9\"}\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> read(documents(folder).get(1)))
                .isInstanceOf(DocumentException.class).hasMessageContaining("byte offset 28");
    }

    @Test
    void replacesALoneSurrogateFromAnEscape() throws Exception {
        write(folder.resolve("w.jsonl"), "{\"text\":\"a\\ud83db \\ud83d\\ude80 \\u0000\\u2028\"}\n");

        JCas cas = Reading.cas();
        ReadNotes notes = documents(folder).get(0).read(cas.getCas(), List.of());

        assertThat(cas.getDocumentText()).isEqualTo("a\uFFFDb \uD83D\uDE80 \uFFFD\u2028");
        assertThat(notes).isEqualTo(new ReadNotes(false, 2));
    }

    @Test
    void dropsAByteOrderMarkOnce() throws Exception {
        write(folder.resolve("w.jsonl"), "\uFEFF{\"text\":\"One.\"}\r\n{\"text\":\"Two.\"}\r\n");

        List<InputDocument> documents = documents(folder);

        assertThat(documents.get(0).read(Reading.cas().getCas(), List.of()).bomDropped()).isTrue();
        assertThat(documents.get(1).read(Reading.cas().getCas(), List.of()).bomDropped()).isFalse();
    }

    @Test
    void readsALineOfFiveMegabytes() throws Exception {
        write(folder.resolve("w.jsonl"), "{\"text\":\"" + "Nine trucks crossed. ".repeat(250_000) + "\"}\n");

        assertThat(read(documents(folder).get(0)).getDocumentText()).hasSize(5_250_000);
    }

    @Test
    void failsALineBeyondTheLimitAndGoesOn() throws Exception {
        LineReader lines = new LineReader(new java.io.ByteArrayInputStream("abcdef\nabcdefghijk\nxyz".getBytes()), 8);

        assertThat(lines.next().bytes()).hasSize(6);
        LineReader.Line tooLong = lines.next();
        assertThat(tooLong.bytes()).isNull();
        assertThat(tooLong.offset()).isEqualTo(7);
        assertThat(lines.next().bytes()).isEqualTo("xyz".getBytes());
        assertThat(lines.next()).isNull();
    }

    @Test
    void refusesAGzipBomb() throws Exception {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("w.jsonl.gz")))) {
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) 'a');
            for (int i = 0; i < 300; i++) {
                out.write(blanks);
            }
        }

        List<InputDocument> documents = documents(folder);

        assertThat(documents).hasSize(1);
        assertThatThrownBy(() -> read(documents.get(0)))
                .isInstanceOf(DocumentException.class).hasMessageContaining("gzip bomb");
    }

    @Test
    void failsWhereGzipBreaksOffAndKeepsWhatCameBefore() throws Exception {
        Path file = writeGzip(folder.resolve("w.jsonl.gz"),
                "{\"id\":\"a\",\"text\":\"" + "Nine trucks crossed the ford. ".repeat(10_000) + "\"}\n"
                        + "{\"id\":\"b\",\"text\":\"" + new java.util.Random(7).ints(40_000, 33, 91).filter(c -> c != '"')
                                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append) + "\"}\n");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 1000));

        List<InputDocument> documents = documents(folder);

        assertThat(names(documents)).containsExactly("a", "w");
        assertThatThrownBy(() -> read(documents.get(1)))
                .isInstanceOf(DocumentException.class).hasMessageContaining("gzip data").hasMessageContaining("near line 2");
    }

    @Test
    void failsAFileThatIsNoGzip() throws Exception {
        write(folder.resolve("w.jsonl.gz"), "{\"text\":\"One.\"}");

        assertThatThrownBy(() -> read(documents(folder).get(0)))
                .isInstanceOf(DocumentException.class).hasMessageContaining("gzip");
    }

    @Test
    void refusesEndlessNesting() throws Exception {
        write(folder.resolve("w.jsonl"), "{\"text\":\"a\",\"x\":" + "[".repeat(100_000) + "}\n");

        assertThatThrownBy(() -> read(documents(folder).get(0)))
                .isInstanceOf(DocumentException.class).hasMessageContaining("nesting");
    }
}
