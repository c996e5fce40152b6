package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.hearsay.io.XmiOutput;
import org.hearsay.rule.TypeSystems;
import org.hearsay.type.CasualtyClaim;
import org.hearsay.type.Faction;
import org.hearsay.type.Quantity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalCommandTest {

    private static final String TEXT = "Rebels killed 12 men. Guards fled.";

    @TempDir
    Path folder;
    private Path gold;
    private Path tagged;
    private final StringWriter printed = new StringWriter();
    private final StringWriter told = new StringWriter();

    /** Gold has the rebels, the guards and the claim; the tags have the rebels, a false party and the claim with another count. */
    @BeforeEach
    void writeFolders() throws Exception {
        gold = Files.createDirectory(folder.resolve("gold"));
        tagged = Files.createDirectory(folder.resolve("tagged"));
        Files.writeString(gold.resolve("a.txt"), TEXT);
        Files.writeString(gold.resolve("a.json"), """
                {"annotations": [
                 {"type": "Faction", "begin": 0, "end": 6, "features": {"actorClass": "non-state"}},
                 {"type": "Faction", "begin": 22, "end": 28, "features": {"actorClass": "state"}},
                 {"type": "CasualtyClaim", "begin": 7, "end": 13, "features": {"harm": "killed", "low": 12, "high": 12,
                  "polarity": "positive"}}]}
                """);
        JCas cas = cas();
        party(cas, 0, 6, "non-state");
        party(cas, 29, 33, "state");
        claim(cas, 13);
        write(cas, tagged);
    }

    @Test
    void figuresAreThoseOfTheTypes() {
        assertThat(eval("--json")).isZero();
        assertThat(printed.toString()).contains("\"f1\" : 0.5").contains("\"strictF1\" : 0.0");
    }

    @Test
    void goldInXmiGivesTheSameFiguresAsInJson() throws Exception {
        Path xmi = Files.createDirectory(folder.resolve("xmi"));
        JCas cas = cas();
        party(cas, 0, 6, "non-state");
        party(cas, 22, 28, "state");
        claim(cas, 12);
        write(cas, xmi);
        eval();
        String fromJson = printed.toString();
        printed.getBuffer().setLength(0);
        gold = xmi;
        eval();
        // XMI always has the features named and place and time, the JSON above does not judge them.
        assertThat(printed.toString().replaceAll(" (named|place|time) \\d\\.\\d\\d", "")).isEqualTo(fromJson);
    }

    @Test
    void errorsNameWhatIsMissedAndWhatIsFalseWithRuleAndSentence() {
        eval("--errors");
        assertThat(printed.toString()).contains("a:22: missed Faction [Guards]").contains("12 men. Guards fled.")
                .contains("a:29: false Faction [fled] by factions/test").contains("wrong CasualtyClaim [killed] count: 12-12 not 13-13");
    }

    @Test
    void aFigureUnderItsMinimumGivesOne() {
        assertThat(eval("--min", "Faction=0.51")).isEqualTo(1);
        assertThat(told.toString()).contains("Faction: expected F1 of at least 0.510, found [0.500]");
    }

    @Test
    void aFigureAtItsMinimumGivesZero() {
        assertThat(eval("--min", "Faction=0.5", "--min", "CasualtyClaim=1")).isZero();
    }

    @Test
    void aMinimumForNoTypeIsAUsageError() {
        assertThat(eval("--min", "Fraction=0.5")).isEqualTo(2);
        assertThat(told.toString()).contains("[Fraction]").contains("Faction");
    }

    @Test
    void intervalsStandBehindEachFigure() {
        eval("--interval");
        assertThat(printed.toString()).containsPattern("Faction +2 +2 +0\\.500 +0\\.500 +0\\.500 \\(0\\.500-0\\.500\\)");
    }

    @Test
    void aMissingDocumentGivesOne() throws IOException {
        Files.writeString(gold.resolve("b.txt"), "Nobody fled.");
        Files.writeString(gold.resolve("b.json"), "{\"annotations\": []}");
        assertThat(eval()).isEqualTo(1);
        assertThat(told.toString()).contains("missing: no XMI for b");
    }

    @Test
    void anAlteredTextGivesOne() throws IOException {
        Files.writeString(gold.resolve("a.txt"), TEXT + "!");
        assertThat(eval()).isEqualTo(1);
        assertThat(told.toString()).contains("altered: the text of a");
    }

    private int eval(String... more) {
        String[] arguments = new String[more.length + 3];
        arguments[0] = "eval";
        arguments[1] = gold.toString();
        arguments[2] = tagged.toString();
        System.arraycopy(more, 0, arguments, 3, more.length);
        return Main.run(new PrintWriter(printed, true), new PrintWriter(told, true), arguments);
    }

    private static JCas cas() throws Exception {
        JCas cas = JCasFactory.createJCas(TypeSystems.of(List.of()));
        cas.setDocumentText(TEXT);
        return cas;
    }

    private static void party(JCas cas, int begin, int end, String actorClass) {
        Faction party = new Faction(cas, begin, end);
        party.setActorClass(actorClass);
        party.setRule("factions/test");
        party.addToIndexes();
    }

    private static void claim(JCas cas, long count) {
        Quantity quantity = new Quantity(cas, 14, 16);
        quantity.setLow(count);
        quantity.setHigh(count);
        CasualtyClaim claim = new CasualtyClaim(cas, 0, 20);
        claim.setTrigger(new Annotation(cas, 7, 13));
        claim.setHarm("killed");
        claim.setCount(quantity);
        claim.setPolarity("positive");
        claim.setRule("casualties/test");
        claim.addToIndexes();
    }

    private static void write(JCas cas, Path folder) throws Exception {
        TypeSystemDescription types = TypeSystems.of(List.of());
        types.resolveImports();
        try (OutputStream out = Files.newOutputStream(folder.resolve("TypeSystem.xml"))) {
            types.toXML(out);
        }
        try (OutputStream out = Files.newOutputStream(folder.resolve("a.xmi"))) {
            new XmiOutput().write(cas.getCas(), out);
        }
    }
}
