package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.XMLInputSource;
import org.hearsay.pipeline.TestDescriptors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hard input through the whole command with the default pipeline: what must simply work, what works with a notice, what fails
 * its document only, and what stops the run before it starts. The readers' own tests have more of each; texts of five
 * megabytes go through with {@code -Dhearsay.longText=5000000}.
 */
class HardInputTest {

    private static final int LONG = Integer.getInteger("hearsay.longText", 60_000);
    private static final String REPORT = "At least 12 civilians were killed when rebels shelled the army base, a spokesman said. ";

    @TempDir
    Path folder;
    private Path in;
    private Path out;
    private final StringWriter printed = new StringWriter();
    private final StringWriter told = new StringWriter();

    @BeforeEach
    void makeFolders() throws IOException {
        in = Files.createDirectory(folder.resolve("in"));
        out = folder.resolve("out");
    }

    @Test
    void oddTextsSimplyWorkAndComeOutAsTheyWere() throws Exception {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("empty", "");
        texts.put("blank", " \n\t\r\n ");
        texts.put("separators", "Rebels left.\u2028The army came.\u2029" + REPORT);
        texts.put("emoji", "\uD83D\uDE80\uD83D\uDE80 " + REPORT + "\uD83C\uDFF4\uDB40\uDC67\u200D\u2640\uFE0F");
        texts.put("right-to-left", "\u202B\u0642\u062A\u0644 12 \u0645\u062F\u0646\u064A\u0627\u202C " + REPORT + "\u05D0\u05D1\u05D2");
        texts.put("carriage-returns", REPORT + "\r\n\r\n" + REPORT + "\r" + REPORT);
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Files.writeString(in.resolve(text.getKey() + ".txt"), text.getValue());
        }
        assertThat(tag()).as(told.toString()).isZero();
        for (Map.Entry<String, String> text : texts.entrySet()) {
            CAS cas = read(text.getKey());
            assertThat(cas.getDocumentText()).isEqualTo(text.getValue());
            assertThat(covered(cas, "CasualtyClaim")).as(text.getKey())
                    .hasSize((text.getValue().length() - text.getValue().replace("killed", "").length()) / 6);
        }
    }

    @Test
    void aLongTextInOneLineSimplyWorks() throws Exception {
        Files.writeString(in.resolve("long.txt"), REPORT.repeat(LONG / REPORT.length()));
        assertThat(tag()).as(told.toString()).isZero();
        assertThat(covered(read("long"), "CasualtyClaim")).hasSize(LONG / REPORT.length());
    }

    @Test
    void aByteOrderMarkIsDroppedAndSaidOnceAndOffsetsCountAfterIt() throws Exception {
        Files.writeString(in.resolve("mark.txt"), "\uFEFF" + REPORT);
        assertThat(tag()).isZero();
        CAS cas = read("mark");
        assertThat(cas.getDocumentText()).isEqualTo(REPORT);
        assertThat(covered(cas, "Hedge")).contains("At least");
        assertThat(report().get(1).path("notices").toString()).containsOnlyOnce("byte order mark");
    }

    @Test
    void charactersThatXmlCannotHoldAreReplacedOneForOneAndCounted() throws Exception {
        Files.writeString(in.resolve("odd.jsonl"),
                "{\"id\":\"a\",\"text\":\"\\u0000\\u0001\\ufffe\\ud800 " + REPORT + "\"}\n");
        assertThat(tag()).isZero();
        assertThat(read("a").getDocumentText()).isEqualTo("\uFFFD\uFFFD\uFFFD\uFFFD " + REPORT);
        assertThat(report().get(1).path("notices").toString()).contains("4 characters");
    }

    @Test
    void brokenFilesFailAloneWithALineAndWithoutATrace() throws Exception {
        List<String> failing = Files.readAllLines(Path.of("testdata/broken/input/README.md")).stream()
                .filter(line -> line.matches("\\| `.*\\| fails.*")).map(line -> line.split("`")[1]).toList();
        for (String name : failing) {
            Files.copy(Path.of("testdata/broken/input", name), in.resolve(name));
        }
        Files.createSymbolicLink(in.resolve("nowhere.txt"), folder.resolve("not-there"));
        Files.writeString(in.resolve("zz-fine.txt"), REPORT);
        assertThat(tag()).isEqualTo(3);
        List<JsonNode> failed = report().stream().filter(line -> line.path("outcome").asText().equals("failed")).toList();
        assertThat(failed).hasSize(failing.size() + 1);
        assertThat(failed).allSatisfy(line -> assertThat(line.path("message").asText()).isNotBlank().doesNotContain("Exception", "\n"));
        assertThat(covered(read("zz-fine"), "CasualtyClaim")).hasSize(1);
        assertThat(told.toString()).doesNotContain("\tat ", "Exception");
    }

    @Test
    void aScriptWhoseWordListIsMissingStopsTheRunWithItsPlace() throws Exception {
        Files.writeString(in.resolve("a.txt"), REPORT);
        Path family = Files.createDirectory(folder.resolve("boats"));
        Files.writeString(family.resolve("boats.ruta"), "DECLARE BoatThing;\nWORDLIST Boats = 'boats.txt';\n"
                + "Document{-> MARKFAST(BoatThing, Boats)};\n");
        assertThat(tag("--rules", family.toString())).isEqualTo(4);
        assertThat(told.toString()).contains("boats.ruta:2:").contains("boats.txt");
        assertThat(out).doesNotExist();
    }

    @Test
    void anEntityBombInADescriptorStopsTheRun() throws Exception {
        Files.writeString(in.resolve("a.txt"), REPORT);
        Path bomb = Files.writeString(folder.resolve("bomb.xml"), TestDescriptors.primitive("&c;").replace("?>\n", "?>\n<!DOCTYPE x ["
                + "<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"" + "&a;".repeat(50) + "\"><!ENTITY c \"" + "&b;".repeat(50) + "\">]>\n"));
        assertThat(tag("--pipeline", bomb.toString())).isEqualTo(2);
        assertThat(told.toString()).contains("bomb.xml").contains("DOCTYPE").doesNotContain("\tat ");
    }

    @Test
    void anOutputThatCannotBeMadeOrLiesInTheInputStopsTheRun() throws Exception {
        Files.writeString(in.resolve("a.txt"), REPORT);
        for (Path wrong : List.of(in.resolve("a.txt").resolve("out"), in.resolve("a.txt"), in.resolve("out"))) {
            told.getBuffer().setLength(0);
            out = wrong;
            assertThat(tag()).as(wrong.toString()).isEqualTo(2);
            assertThat(told.toString()).contains(folder.toString()).hasLineCount(1);
        }
    }

    private int tag(String... more) {
        List<String> args = new ArrayList<>(List.of("tag", in.toString(), "-o", out.toString(), "-q"));
        args.addAll(Arrays.asList(more));
        return Main.run(new PrintWriter(printed, true), new PrintWriter(told, true), args.toArray(String[]::new));
    }

    private List<JsonNode> report() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(out.resolve("run.jsonl"))) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }

    private CAS read(String name) throws Exception {
        CAS cas = CasCreationUtils.createCas(UIMAFramework.getXMLParser().parseTypeSystemDescription(
                new XMLInputSource(out.resolve("TypeSystem.xml").toFile())), null, null);
        try (InputStream xmi = Files.newInputStream(out.resolve(name + ".xmi"))) {
            XmiCasDeserializer.deserialize(xmi, cas);
        }
        return cas;
    }

    private static List<String> covered(CAS cas, String type) {
        List<String> covered = new ArrayList<>();
        for (AnnotationFS annotation : cas.getAnnotationIndex(cas.getTypeSystem().getType("org.hearsay.type." + type))) {
            covered.add(annotation.getCoveredText());
        }
        return covered;
    }
}
