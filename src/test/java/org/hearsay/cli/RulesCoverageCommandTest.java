package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCoverageCommandTest {

    private static final String RULES = """
            DECLARE Crowd;
            // rule: crowds/people: people who walk
            W{REGEXP("marchers") -> Crowd};
            // rule: crowds/seated: people who <sit>
            W{REGEXP("marchers")} W{REGEXP("sat") -> Crowd};
            // rule: crowds/bracket: never there
            SEMICOLON{-> Crowd};
            """;

    @TempDir
    private Path home;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void makeFamilyAndTexts() throws Exception {
        Files.createDirectories(home.resolve("crowds"));
        Files.writeString(home.resolve("crowds/crowds.ruta"), RULES);
        Files.createDirectories(home.resolve("texts"));
        Files.writeString(home.resolve("texts/one.txt"), "The marchers sang.");
        Files.writeString(home.resolve("texts/two.txt"), "Ten marchers left, other marchers came.");
    }

    private int coverage(String... options) {
        List<String> args = new ArrayList<>(List.of("rules", "coverage", home.resolve("texts").toString(), "--rules",
                home.resolve("crowds").toString(), "--top", "0"));
        args.addAll(List.of(options));
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args.toArray(String[]::new));
    }

    @Test
    void countsWhatEachRuleDidInAllTexts() throws Exception {
        assertThat(coverage("--format", "json")).isEqualTo(ExitCodes.OK);

        JsonNode report = new ObjectMapper().readTree(out.toString());
        JsonNode people = null;
        for (JsonNode line : report.get("lines")) {
            people = line.at("/rule/origin/id").asText().equals("crowds/people") ? line : people;
        }
        assertThat(people.get("matched").asInt()).isEqualTo(3);
        assertThat(people.get("made").asInt()).isEqualTo(3);
        assertThat(people.get("nanos").asLong()).isPositive();
        assertThat(report.get("documents").asInt()).isEqualTo(2);
    }

    @Test
    void listsRulesThatNeverMatchedAndWhereTheyFail() {
        coverage();

        String list = out.toString().substring(out.toString().indexOf("Tried, but never matched"));
        assertThat(list).contains("crowds/seated").contains("crowds.ruta:5; fails mostly at W{REGEXP(\"");
    }

    @Test
    void listsRulesThatWereNeverTried() {
        coverage();

        assertThat(out.toString().substring(out.toString().indexOf("Never tried"))).contains("crowds/bracket")
                .doesNotContain("crowds/seated");
    }

    @Test
    void showsTheScriptWithTheCountsInTheMargin() throws Exception {
        Path page = home.resolve("page.html");
        coverage("--html", page.toString());

        assertThat(Files.readString(page)).contains("<h2>crowds/crowds.ruta</h2>").contains("people who &lt;sit&gt;")
                .containsPattern("(?s)<tr class=\"hit\"[^>]*><td class=\"n\">\\d+</td><td class=\"n\">3</td><td class=\"n\">3</td>"
                        + "<td class=\"n\">[0-9.]+</td><td class=\"n\">3</td><td class=\"code\">W\\{REGEXP\\(&quot;marchers");
    }

    @Test
    void thePageIsValidAndNeedsNoNetwork() throws Exception {
        Path page = home.resolve("page.html");
        coverage("--html", page.toString());
        Parser parser = Parser.htmlParser().setTrackErrors(100);
        Document html = parser.parseInput(Files.readString(page), "");

        assertThat(parser.getErrors()).isEmpty();
        assertThat(html.title()).isEqualTo("Coverage of rules");
        assertThat(html.selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(html.selectFirst("meta[charset]").attr("charset")).isEqualTo("utf-8");
        assertThat(html.select("[src], [href], script, iframe")).isEmpty();
        assertThat(html.html()).doesNotContain("url(", "@import", "http:");
    }

    @Test
    void longLinesOfThePageWrap() throws Exception {
        Files.writeString(home.resolve("crowds/crowds.ruta"), RULES + "// " + "x".repeat(500) + "\n");
        Path page = home.resolve("page.html");
        coverage("--html", page.toString());
        Document html = Jsoup.parse(Files.readString(page));

        assertThat(html.select("td.code").eachText()).contains("// " + "x".repeat(500));
        assertThat(html.select("style").html()).containsPattern("td.code \\{[^}]*pre-wrap;[^}]*overflow-wrap: anywhere");
        assertThat(html.select("td").stream().filter(td -> !td.hasClass("n") && !td.hasClass("code")).toList()).isEmpty();
    }

    @Test
    void tellsOfTextsThatFail() throws Exception {
        Files.write(home.resolve("texts/three.txt"), new byte[] {(byte) 0xC3, (byte) 0x28, 65});

        assertThat(coverage()).isEqualTo(ExitCodes.DOCUMENTS_FAILED);
        assertThat(err.toString()).contains("failed: ").contains("three.txt");
    }
}
