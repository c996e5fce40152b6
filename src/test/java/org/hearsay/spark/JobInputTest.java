package org.hearsay.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Row;
import org.hearsay.io.UsageException;
import org.hearsay.pipeline.MischiefEngine;
import org.hearsay.pipeline.TestDescriptors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the job reads, and what becomes of documents that cannot be read or tagged. */
class JobInputTest {

    @TempDir
    Path folder;

    @Test
    void aBrokenDocumentIsARowWithItsError() throws IOException {
        Path texts = Files.createDirectory(folder.resolve("in"));
        Files.write(texts.resolve("latin.txt"), "Caf\u00e9 burnt.".getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(texts.resolve("picture.txt"), "%PDF-1.7");
        Files.writeString(texts.resolve("sound.txt"), "Two men were killed.");
        Files.writeString(texts.resolve("other.doc"), "Not read.");
        Files.createSymbolicLink(texts.resolve("void.txt"), texts.resolve("void"));
        Files.writeString(texts.resolve("void"), "");
        assertThat(LocalSpark.run(texts, at("out"))).isEqualTo(
                "hearsay: 4 documents, 2 failed (see the column error), 2 files of other kinds passed over\n");
        List<Row> rows = LocalSpark.rows(folder.resolve("out"));
        assertThat(errors(rows)).containsExactly(
                "latin: Expected text in UTF-8, got byte [0xE9] at byte offset 3 (line 1); name the encoding it is in, for"
                        + " instance --encoding windows-1252.",
                "picture: Expected text, got a binary file (PDF); convert it to .txt or .html first.", "sound: null", "void: null");
        assertThat(rows.get(0).isNullAt(rows.get(0).fieldIndex("claims"))).isTrue();
        assertThat(rows.get(2).getList(rows.get(2).fieldIndex("claims"))).hasSize(1);
    }

    @Test
    void anEngineThatFailsOrTakesTooLongIsReplaced() throws IOException {
        Path texts = Files.createDirectory(folder.resolve("in"));
        for (String word : List.of("A THROW", "B RECURSE", "C MEMORY", "D SLEEP", "E SPIN", "F fine")) {
            Files.writeString(texts.resolve(word + ".txt"), word);
        }
        Path pipeline = TestDescriptors.pipeline(folder, List.of(MischiefEngine.class));
        try {
            LocalSpark.run(texts, at("out"), "--pipeline", pipeline, "--timeout", "1");
        } finally {
            MischiefEngine.release(true);
        }
        MischiefEngine.release(false);
        assertThat(errors(LocalSpark.rows(folder.resolve("out")))).satisfiesExactly(
                thrown -> assertThat(thrown).isEqualTo("A THROW: MischiefEngine failed: IllegalStateException: the engine is cross"),
                deep -> assertThat(deep).contains("StackOverflowError"), full -> assertThat(full).contains("out of memory"),
                slow -> assertThat(slow).contains("not done after 1 s, ended in MischiefEngine"),
                runaway -> assertThat(runaway).contains("not done after 1 s, ended in MischiefEngine"),
                fine -> assertThat(fine).isEqualTo("F fine: null"));
    }

    @Test
    void jsonLinesAreReadLikeByTheCommandLine() throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        lines.writeBytes("{\"id\": \"a/1\", \"text\": \"Two men were killed.\", \"date\": \"7 August 2016\", \"desk\": 3}\n\n".getBytes());
        lines.writeBytes("{\"id\": \"b\", \"text\": \r \"One man died.\"}\n{\"id\": \"c\"}\n{\"text\": 5\n".getBytes());
        lines.writeBytes("{\"text\": \"Caf\u00e9\"}\n{\"text\": \"Nobody came.\"}".getBytes(StandardCharsets.ISO_8859_1));
        Path file = folder.resolve("news.jsonl");
        Files.write(file, lines.toByteArray());
        LocalSpark.run(file, at("out"));
        List<Row> rows = LocalSpark.rows(folder.resolve("out"));
        assertThat(errors(rows)).satisfiesExactlyInAnyOrder(
                one -> assertThat(one).isEqualTo("a/1: null"), two -> assertThat(two).isEqualTo("b: null"),
                textless -> assertThat(textless).isEqualTo("c: Expected a field [text], got none among [id]."),
                broken -> assertThat(broken).startsWith("news@134: Expected one JSON object on the line"),
                latin -> assertThat(latin).startsWith("news@145: Expected text in UTF-8, got byte [0xE9]"),
                nameless -> assertThat(nameless).isEqualTo("news@162: null"));
        assertThat(rows.get(0).<String>getAs("date")).isEqualTo("2016-08-07");
        assertThat(rows.get(0).<String>getAs("origin")).endsWith("news.jsonl@0");
    }

    @Test
    void brokenGzipGivesWhatCameBeforeAndAnError() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < 400; i++) {
                gzip.write(("{\"id\": \"n" + i + "\", \"text\": \"" + i * 7919L % 1000 + " came.\"}\n").getBytes());
            }
        }
        Files.write(folder.resolve("news.jsonl.gz"), Arrays.copyOf(bytes.toByteArray(), bytes.size() * 2 / 3));
        LocalSpark.run(folder.resolve("news.jsonl.gz"), at("out"));
        List<Row> failed = LocalSpark.session().read().parquet(at("out")).where("error is not null").collectAsList();
        assertThat(failed).hasSize(1).allSatisfy(row -> assertThat(row.<String>getAs("error")).contains("what follows is lost"));
        assertThat(LocalSpark.session().read().parquet(at("out")).count()).isGreaterThan(100);
    }

    @Test
    void tablesAreReadWithTheirColumns() throws IOException {
        LocalSpark.session().sql("select 'r1' id, 'Two men were killed.' text, date'2016-08-07' date, 'T' title,"
                + " array(1, 2) pages union all select 'r2', null, null, null, null")
                .write().parquet(at("in/year=2016"));
        LocalSpark.run(at("in"), at("out"), "--xmi");
        List<Row> rows = LocalSpark.rows(folder.resolve("out"));
        assertThat(errors(rows)).satisfiesExactly(sound -> assertThat(sound).isEqualTo("r1: null"),
                textless -> assertThat(textless).startsWith("r2: Expected a field [text], got none"));
        assertThat(rows.get(0).<String>getAs("date")).isEqualTo("2016-08-07");
        assertThat(rows.get(0).<String>getAs("title")).isEqualTo("T");
        assertThat(rows.get(0).<String>getAs("xmi")).contains("pages=[1,2]").contains("year=2016");
    }

    @Test
    void aTableWithoutTextsIsTold() {
        LocalSpark.session().sql("select 1 id, 'Two men were killed.' body").write().parquet(at("in"));
        assertThatThrownBy(() -> LocalSpark.run(at("in"), at("out"))).isInstanceOf(UsageException.class)
                .hasMessageContaining("column [text]").hasMessageContaining("body");
    }

    private static List<String> errors(List<Row> rows) {
        return rows.stream().map(row -> row.getAs("id") + ": " + row.getAs("error")).collect(Collectors.toList());
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }
}
