package org.hearsay.annotator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.util.XMLInputSource;
import org.hearsay.lexicon.RuleFamilies;
import org.hearsay.lexicon.RuleFileException;
import org.hearsay.type.Quantity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityAnnotatorTest {

    private static AnalysisEngine engine;

    @BeforeAll
    static void createFromDescriptors() throws Exception {
        engine = UIMAFramework.produceAnalysisEngine(AnalysisEngineFactory.createEngineDescription(
                description("Segmenter"), description("QuantityAnnotator")));
    }

    private static AnalysisEngineDescription description(String name) throws Exception {
        AnalysisEngineDescription description = UIMAFramework.getXMLParser().parseAnalysisEngineDescription(
                new XMLInputSource(QuantityAnnotatorTest.class.getResource("/org/hearsay/descriptors/engines/" + name + ".xml")));
        return description;
    }

    /** A text, then its quantities as covered text, low and high, a tilde when approximate. */
    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
        // the table of the guidelines
        "They shot 12 of them # 12=12..12",
        "They shot at least 12 of them # at least 12=12..-1",
        "They shot more than 12 of them # more than 12=13..-1",
        "They shot up to 12 of them # up to 12=0..12",
        "They shot 10 to 15 of them # 10 to 15=10..15",
        "They shot a couple of them # a couple of=2..2",
        "They shot several of them # several=3..9",
        "They shot tens of them # tens=20..99",
        "They shot dozens of them # dozens=24..99",
        "They shot scores of them # scores=40..199",
        "They shot hundreds of them # hundreds=200..999",
        "They shot thousands of them # thousands=2000..9999",
        "They shot tens of thousands of them # tens of thousands=20000..99999",
        "They shot hundreds of thousands of them # hundreds of thousands=200000..999999",
        "They shot about 50 of them # about 50=50..50~",
        "They shot around 50 of them # around 50=50..50~",
        "They shot nearly 50 of them # nearly 50=50..50~",
        "They shot almost 50 of them # almost 50=50..50~",
        "They shot some 50 of them # some 50=50..50~",
        "They shot an estimated 50 of them # an estimated 50=50..50~",
        // further bounds
        "They shot no fewer than 12 of them # no fewer than 12=12..-1",
        "They shot no less than 12 of them # no less than 12=12..-1",
        "They shot as many as 12 of them # as many as 12=0..12",
        "They shot no more than 12 of them # no more than 12=0..12",
        "They shot fewer than 12 of them # fewer than 12=0..11",
        "They shot over 50 of them # over 50=51..-1",
        "They shot at least some 50 of them # at least some 50=50..-1~",
        "They shot at least another 12 of them # at least another 12=12..-1",
        "They shot 12 or more of them # 12 or more=12..-1",
        "They shot 50 or so of them # 50 or so=50..50~",
        "They shot 50+ of them # 50+=50..-1",
        "They shot more than a dozen of them # more than a dozen=13..-1",
        // ranges
        "They shot 12-15 of them # 12-15=12..15",
        "They shot 12–15 of them # 12–15=12..15",
        "They shot between 10 and 15 of them # between 10 and 15=10..15",
        "They shot 10 or 12 of them # 10 or 12=10..12",
        "They shot eight to 12 of them # eight to 12=8..12",
        "They shot one to two thousand of them # one to two thousand=1000..2000",
        "They shot hundreds or thousands of them # hundreds or thousands=200..9999",
        "The toll rose from 10 to 15 overnight # 10=10..10|15=15..15",
        // digits, words and scales
        "They shot 3,000 of them # 3,000=3000..3000",
        "They shot 3 000 of them # 3 000=3000..3000",
        "They shot 7 4.2 million times # 7=7..7|4.2 million=4200000..4200000",
        "They shot 1.2 million of them # 1.2 million=1200000..1200000",
        "They shot twenty-five of them # twenty-five=25..25",
        "They shot a hundred and twenty of them # a hundred and twenty=120..120",
        "They shot two hundred thousand of them # two hundred thousand=200000..200000",
        "They shot two thousand and five of them # two thousand and five=2005..2005",
        "They shot two hundred and three hundred # two hundred=200..200|three hundred=300..300",
        "They shot a dozen of them # a dozen=12..12",
        "They shot two dozen of them # two dozen=24..24",
        "They shot half a dozen of them # half a dozen=6..6",
        "They shot half a million of them # half a million=500000..500000",
        "They shot several hundred of them # several hundred=300..999",
        "They shot several dozen of them # several dozen=36..119",
        "They shot a few hundred of them # a few hundred=300..999",
        "THEY SHOT AT LEAST TWENTY-FIVE OF THEM # AT LEAST TWENTY-FIVE=25..-1",
        "killing three and wounding four # three=3..3|four=4..4",
        "One of the two fled # One=1..1|two=2..2",
        "They shot ١٢ of them # ١٢=12..12",
        "In November 12 residents fled # 12=12..12",
        "In 2014 militants shot 2000 villagers # 2000=2000..2000",
        "On 4 May 2017 20 farmers fled # 20=20..20",
        "Shells hit the district 12 farmers died # 12=12..12",
        "They shot one and a half million of them # one and a half million=1500000..1500000",
        "The toll went up to more than 130 dead # more than 130=131..-1",
        "The toll exceeds 54 dead # exceeds 54=55..-1",
        "this one man and another one # one=1..1|one=1..1",
        "They learned that one of the men fled # one=1..1",
        "Only one man fled # one=1..1",
        "Only one was shot # one=1..1",
        "2000 people fled # 2000=2000..2000",
        "They shot 1250 men # 1250=1250..1250",
        "killed 12 at least three of them guards # 12=12..12|at least three=3..-1",
    })
    void readsFigures(String text, String expected) throws Exception {
        String found = String.join("|", quantities(text).stream().map(q -> q.getCoveredText() + "=" + q.getLow() + ".." + q.getHigh()
                + (q.getApproximate() ? "~" : "")).toList());
        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
        "They drove three vans # vans", "They fed 50 people # people", "They sent dozens of aid trucks # trucks",
        "They walked 12 km # kilometres", "They walked 12 kilometers # kilometres", "They lost 45 percent # percent", "They lost 45% # percent",
        "They stole $2 million # dollars", "They stole 5,000 euros # euros", "They waited 12 years # years", "They found 3 tons of flour # tonnes",
        "They found a 122 mm shell # millimetres", "They fell 1.5 metres # metres", "It lasted three days # days",
        "ABOUT 30 KM NORTH # kilometres", "after four and a half years # years", "They shot 12 IS fighters # fighters", "They paid USD 300 # dollars"
    })
    void namesTheUnit(String text, String unit) throws Exception {
        assertThat(quantities(text)).extracting(Quantity::getUnit).containsExactly(unit);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "A 48-year-old man fled", "Karim, aged 12, fled", "Karim Dalo, 23, fled", "children between the ages of 6 and 12 fled",
        "They fled on 12 November", "They fled on Nov. 3, 2016", "They fled on November 3", "SAN MARCOS, 11 NOV 89 (RADIO)", "They fled in 1989",
        "They fled in early 2014", "the 2012 clashes", "since 2011 they fled", "from 2012 to 2015 they fled", "3 and 4 November", "2016-08-07",
        "They fled at 1625", "They fled at 10:30", "They fled at 3 p.m. sharp", "They fled at 0930 GMT", "BETWEEN 1300 AND 1800",
        "the 401st Brigade fled", "Battalion 316 fled", "the 3d Brigade fled", "under Resolution 2254", "along Route 5", "on Highway 1",
        "an AK-47 and an F-16", "an AK 47", "a 7.62-mm gun", "call 0044", "no one fled", "they hate one another", "the one who fled",
        "two thirds of them", "the third man", "as noted [3]", "as noted (3)", "they won 3-1", "at 33°47′N", "paragraph 5 says",
        "more than double that", "many fled", "a man fled", "an officer fled", "M-60 GUNS", "the 1990s", "T 55 tanks",
        "2024 Amber river floods", "2024–2025 Amber river floods", "posts 2393, 2251, 2388", "(updated 1549 28.05.2017)", "AT APPROXIMATELY 1600",
        "ON 16 MAY IN OSLO", "OLAV BRANDT, 38, AND OTHERS", "children aged from four to 10 fled", "they won 6–4, 7–5", "the MLN party",
        "the only one who fled", "the fifth one escaped", "SUBPARAGRAPH 2"
    })
    void makesNoQuantity(String text) throws Exception {
        assertThat(quantities(text)).extracting(Quantity::getCoveredText).isEmpty();
    }

    @Test
    void givesEachQuantityItsRule() throws Exception {
        assertThat(quantities("At least 12 of the 40 walked 5 km")).extracting(Quantity::getRule)
                .containsExactly("quantities/at-least", "quantities/digits", "quantities/measure");
    }

    @Test
    void neverCrossesASentence() throws Exception {
        assertThat(quantities("They shot 12.\n\n15 fled.")).extracting(Quantity::getCoveredText).containsExactly("12", "15");
    }

    @Test
    void refusesAListWithAnUnknownRole(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("mine.csv"), "# type: QuantityBound\ntext,bound\nwell beyond,more\n");

        assertThatThrownBy(() -> QuantityCues.of(RuleFamilies.resolve(List.of(folder.toString()), null)))
                .isInstanceOf(RuleFileException.class).hasMessageContaining("mine.csv:3:1").hasMessageContaining("found [more]");
    }

    @Test
    void refusesAListWithoutItsColumns(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("mine.csv"), "# type: VagueCount\ntext,low\numpteen,10\n");

        assertThatThrownBy(() -> QuantityCues.of(RuleFamilies.resolve(List.of(folder.toString()), null)))
                .isInstanceOf(RuleFileException.class).hasMessageContaining("expected the columns");
    }

    @Test
    void refusesANumberWordWithoutANumber(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("mine.csv"), "# type: NumberWord\ntext,value,kind\nthree score,sixty,number\n");

        assertThatThrownBy(() -> QuantityCues.of(RuleFamilies.resolve(List.of(folder.toString()), null)))
                .isInstanceOf(RuleFileException.class).hasMessageContaining("found [sixty]");
    }

    private static List<Quantity> quantities(String text) throws Exception {
        JCas jcas = engine.newJCas();
        jcas.setDocumentText(text);
        engine.process(jcas);
        return jcas.select(Quantity.class).asList();
    }
}
