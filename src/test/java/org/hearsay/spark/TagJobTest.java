package org.hearsay.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.spark.sql.Row;
import org.hearsay.cli.Main;
import org.hearsay.io.UsageException;
import org.hearsay.lexicon.RuleFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job as {@code spark-submit} runs it, on two cores in this process. */
class TagJobTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MANY = 1000;

    @TempDir
    Path folder;

    @Test
    void aThousandTextsGetTheTagsOfTheCommandLine() throws IOException {
        Path texts = writeMany();
        StringWriter err = new StringWriter();
        assertThat(Main.run(new PrintWriter(err), new PrintWriter(err), "tag", texts.toString(), "-o", at("cli"), "-q"))
                .as(err.toString()).isEqualTo(0);
        assertThat(LocalSpark.run(texts, at("out"), "--xmi")).isEqualTo("hearsay: 1000 documents, 0 failed (see the column error)\n");
        Map<String, JsonNode> counts = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("cli/run.jsonl"))) {
            JsonNode document = JSON.readTree(line);
            counts.put(document.path("name").asText(), document.path("counts"));
        }
        List<Row> rows = LocalSpark.rows(folder.resolve("out"));
        assertThat(rows).hasSize(MANY);
        for (Row row : rows) {
            String id = row.getAs("id");
            assertThat(row.<String>getAs("xmi")).isEqualTo(Files.readString(folder.resolve("cli/" + id + ".xmi")));
            assertThat(countsOf(row)).isEqualTo(counts.get(id));
        }
        assertThat(Files.readString(folder.resolve("out/_TypeSystem.xml")))
                .isEqualTo(Files.readString(folder.resolve("cli/TypeSystem.xml")));
    }

    @Test
    void aClaimStandsWithAllThatBelongsToIt() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("in")).resolve("a.txt"), "Calm prevailed in the morning. A"
                + " spokesman for the army said on 7 August 2016 that at least 12 civilians were reportedly killed in Aleppo.");
        LocalSpark.run(folder.resolve("in"), at("out"));
        Row claim = LocalSpark.one(folder.resolve("out"), "inline(claims)");
        assertThat(claim.<String>getAs("type")).isEqualTo("CasualtyClaim");
        assertThat(claim.<String>getAs("event")).isEqualTo("killed");
        assertThat(claim.<Long>getAs("low")).isEqualTo(12);
        assertThat(claim.<Long>getAs("high")).isNull();
        assertThat(claim.<String>getAs("victims")).isEqualTo("civilians");
        assertThat(claim.<String>getAs("victimClass")).isEqualTo("civilian");
        assertThat(claim.<String>getAs("place")).isEqualTo("Aleppo");
        assertThat(claim.<String>getAs("sentence")).startsWith("A spokesman").endsWith("Aleppo.");
        assertThat(claim.<String>getAs("source")).contains("spokesman");
        assertThat(claim.getList(claim.fieldIndex("hedges"))).asList().contains("reportedly", "at least");
    }

    @Test
    void aZipOfRulesIsShipped() throws IOException {
        Path text = Files.writeString(folder.resolve("a.txt"), "Hundreds joined a protest march.");
        Path zip = zip("gatherings.zip", "gatherings/gatherings.ruta", "// stage: mentions\n// description: Gatherings\n"
                + "DECLARE Gathering;\n// rule: gatherings/march: a march\n\"protest\" \"march\" {-> MARK(Gathering, 1, 2)};\n");
        LocalSpark.run(text, at("out"), "--rules", zip);
        List<Row> tags = LocalSpark.session().read().parquet(at("out")).selectExpr("inline(tags)")
                .where("rule = 'gatherings/march'").collectAsList();
        assertThat(tags).hasSize(1).allSatisfy(tag -> assertThat(tag.<String>getAs("text")).isEqualTo("protest march"));
    }

    @Test
    void rulesOfAnArchiveThatWasShippedByItsNameAreFound() throws IOException {
        Path text = Files.writeString(folder.resolve("a.txt"), "Xyzzy came.");
        Path zip = zip("own.zip", "magic/magic.ruta", "// stage: mentions\n// description: Magic\nDECLARE Magic;\n"
                + "// rule: magic/word: a word\n\"Xyzzy\"{-> Magic};\n");
        LocalSpark.session().sparkContext().addArchive(zip + "#shipped");
        LocalSpark.run(text, at("out"), "--rules", "shipped/magic");
        assertThat(LocalSpark.one(folder.resolve("out"), "array_contains(tags.rule, 'magic/word')").getBoolean(0)).isTrue();
    }

    @Test
    void brokenRulesStopTheJobBeforeItStarts() throws IOException {
        Path text = Files.writeString(folder.resolve("a.txt"), "Xyzzy came.");
        Path zip = zip("broken.zip", "broken/broken.ruta", "// stage: mentions\nDECLARE Magic;\n\"Xyzzy\"{-> Majic};\n");
        assertThatThrownBy(() -> LocalSpark.run(text, at("out"), "--rules", zip)).isInstanceOf(RuleFileException.class);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aBrokenArchiveOfRulesIsToldAndLaterJobsRun() throws IOException {
        Path text = Files.writeString(folder.resolve("a.txt"), "Xyzzy came.");
        Path whole = zip("whole.zip", "magic/magic.ruta", "// stage: mentions\nDECLARE Magic;\n\"Xyzzy\"{-> Magic};\n");
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(bytes, bytes.length / 2));
        Path upwards = zip("upwards.zip", "../magic.ruta", "DECLARE Magic;\n");
        for (Path broken : List.of(cut, upwards)) {
            assertThatThrownBy(() -> LocalSpark.run(text, at("out"), "--rules", broken)).isInstanceOf(UsageException.class)
                    .hasMessageContaining("expected --rules to name a zip file").hasMessageContaining("[" + broken + "]");
        }
        assertThat(LocalSpark.run(text, at("out"))).contains("1 documents, 0 failed");
    }

    @Test
    void aZipWithABlankInItsNameIsShipped() throws IOException {
        Path text = Files.writeString(folder.resolve("a.txt"), "Xyzzy came.");
        Path zip = zip("my magic.zip", "spells/spells.ruta", "// stage: mentions\n// description: Magic\nDECLARE Magic;\n"
                + "// rule: spells/word: a word\n\"Xyzzy\"{-> Magic};\n");
        LocalSpark.run(text, at("out"), "--rules", zip);
        assertThat(LocalSpark.one(folder.resolve("out"), "array_contains(tags.rule, 'spells/word')").getBoolean(0)).isTrue();
    }

    @Test
    void aFlagTakesNoValue() throws IOException {
        Path text = Files.writeString(folder.resolve("a.txt"), "Xyzzy came.");
        assertThatThrownBy(() -> LocalSpark.run(text, at("out"), "--overwrite=false")).isInstanceOf(UsageException.class)
                .hasMessageContaining("--overwrite without a value").hasMessageContaining("[false]");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void placesThatAreNoneAreTold() throws IOException {
        Path text = Files.writeString(folder.resolve("a.txt"), "Xyzzy came.");
        assertThatThrownBy(() -> LocalSpark.run("", at("out"))).isInstanceOf(UsageException.class)
                .hasMessageContaining("expected INPUT");
        for (String nowhere : List.of("", "nosuch://host/out")) {
            assertThatThrownBy(() -> LocalSpark.run(text, nowhere)).isInstanceOf(UsageException.class)
                    .hasMessageContaining("expected OUT").hasMessageContaining("[" + nowhere + "]");
        }
    }

    @Test
    void aPipelineThatIsNowhereIsToldWithTheOptionThatShipsIt() throws IOException {
        Path text = Files.writeString(folder.resolve("a.txt"), "Xyzzy came.");
        assertThatThrownBy(() -> LocalSpark.run(text, at("out"), "--pipeline", "mine.xml")).isInstanceOf(UsageException.class)
                .hasMessageContaining("mine.xml").hasMessageContaining("--files").hasMessageNotContaining("zip file itself");
    }

    @Test
    void rulesThatAreNowhereAreTold() throws IOException {
        Path text = Files.writeString(folder.resolve("a.txt"), "Xyzzy came.");
        assertThatThrownBy(() -> LocalSpark.run(text, at("out"), "--rules", "nowhere")).isInstanceOf(UsageException.class)
                .hasMessageContaining("expected --rules").hasMessageContaining("nowhere").hasMessageContaining("--archives");
    }

    @Test
    void anEarlierTableIsReplacedOnDemandOnly() throws IOException {
        Path text = Files.writeString(folder.resolve("a.txt"), "Xyzzy came.");
        LocalSpark.run(text, at("out"));
        assertThatThrownBy(() -> LocalSpark.run(text, at("out"))).isInstanceOf(UsageException.class)
                .hasMessageContaining("--overwrite");
        Files.writeString(text, "Two men were killed.");
        LocalSpark.run(text, at("out"), "--overwrite", "--format=jsonl");
        assertThat(LocalSpark.session().read().json(at("out")).selectExpr("claims[0].low").head().getLong(0)).isEqualTo(2);
    }

    @Test
    void aFolderWithOtherFilesIsNeverReplaced() throws IOException {
        Path text = Files.writeString(folder.resolve("a.txt"), "Xyzzy came.");
        Path diary = Files.writeString(Files.createDirectory(folder.resolve("out")).resolve("diary.doc"), "dear diary");
        assertThatThrownBy(() -> LocalSpark.run(text, at("out"), "--overwrite")).isInstanceOf(UsageException.class)
                .hasMessageContaining("diary.doc");
        assertThat(diary).exists();
    }

    @Test
    void anOutputAroundTheInputIsRefused() throws IOException {
        Path text = Files.writeString(Files.createDirectory(folder.resolve("in")).resolve("_a.txt"), "Xyzzy came.");
        assertThatThrownBy(() -> LocalSpark.run(text, at("in"), "--overwrite")).isInstanceOf(UsageException.class);
        assertThat(text).exists();
    }

    @Test
    void aMissingInputIsTold() {
        assertThatThrownBy(() -> LocalSpark.run(at("missing"), at("out"))).isInstanceOf(UsageException.class)
                .hasMessageContaining("missing");
    }

    private Path writeMany() throws IOException {
        List<String> paragraphs = new ArrayList<>();
        try (Stream<Path> files = Stream.concat(Files.list(Path.of("testdata/reports")), Files.list(Path.of("testdata/gold")))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".txt")).sorted().toList()) {
                String text = Files.readString(file);
                paragraphs.addAll(Stream.of(text.split("\n")).filter(line -> line.length() > 80).toList());
            }
        }
        Path texts = Files.createDirectory(folder.resolve("texts"));
        for (int i = 0; i < MANY; i++) {
            Path below = Files.createDirectories(texts.resolve("day " + i % 7));
            String text = paragraphs.get(i % paragraphs.size()).replaceAll("\\b(\\d+)\\b", "$1" + i % 10)
                    + "\nOn Monday " + i + " people were reportedly killed near Homs, the army said.\n";
            Files.writeString(below.resolve("report-é" + i + ".txt"), text);
        }
        return texts;
    }

    private static JsonNode countsOf(Row row) {
        Map<String, Integer> counts = new HashMap<>();
        for (String column : List.of("tags", "claims")) {
            row.<Row>getList(row.fieldIndex(column)).forEach(tag -> counts.merge(tag.getAs("type"), 1, Integer::sum));
        }
        return JSON.valueToTree(counts);
    }

    private static Path zip(String name, String entry, String content) throws IOException {
        // Spark fetches an archive again for later jobs of the session, so it must outlive the test.
        Path file = Files.createDirectories(Path.of("target/spark-archives")).toAbsolutePath().resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return file;
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }
}
