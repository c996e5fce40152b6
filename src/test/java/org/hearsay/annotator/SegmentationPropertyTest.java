package org.hearsay.annotator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.util.XMLInputSource;
import org.hearsay.type.Quantity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for tokens, sentences and quantities of any text whatever. */
class SegmentationPropertyTest {

    private static final int TEXTS = 200;
    private static final String[] PIECES = {"12", "3,000", "3 000", "at least", "more than", "between", "and", "to", "-", "–", "a", "dozen", "hundred",
        "several", "of", "$", "%", "km", "Nov.", "May", "2016", "1625", "0", "00", ".", "...", "?", "\"", "'s", "’", "(", ")", "[", "]", "\n", "\n\n", " ", "\t",
        "U.S.", "Gen.", "no", "one", "half", "million", ",", ";", "aged", "www.", "http://", "a@b.c", "@", "#", "99999999999999999999", "1.5", ".5", "\ud83d",
        "\ude00", "\ud83d\ude00", "\u200d", "\u0301", "\u00ad", "ا", "北", "\u0000", "ß", "İ", "&", "/", ":", "+", "or more", "up to", "thousand"};

    private static AnalysisEngine engine;
    private static JCas jcas;

    @BeforeAll
    static void createFromDescriptors() throws Exception {
        engine = UIMAFramework.produceAnalysisEngine(AnalysisEngineFactory.createEngineDescription(
                description("Segmenter"), description("QuantityAnnotator")));
        jcas = engine.newJCas();
    }

    private static AnalysisEngineDescription description(String name) throws Exception {
        return UIMAFramework.getXMLParser().parseAnalysisEngineDescription(new XMLInputSource(
                SegmentationPropertyTest.class.getResource("/org/hearsay/descriptors/engines/" + name + ".xml")));
    }

    @Test
    void holdsForRandomCodeUnits() throws Exception {
        Random random = new Random(1);
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(200); length > 0; length--) {
                text.append((char) random.nextInt(random.nextBoolean() ? 128 : 0x10000));
            }
            check(text.toString());
        }
    }

    @Test
    void holdsForRandomPiecesOfReports() throws Exception {
        Random random = new Random(2);
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(80); length > 0; length--) {
                text.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextInt(3) > 0 ? " " : "");
            }
            check(text.toString());
        }
    }

    /** Anything quadratic takes minutes here; a second or two is usual. */
    @ParameterizedTest
    @ValueSource(strings = {"word ", "x", "1,1-", "a.", "3 ", "\"'", "https://a/", "(", "U.S. ", "a@", "12-", "\n", "at least ", "one hundred ", "Gen. ", "AB 3 "})
    void takesTimeInProportionToTheLength(String piece) {
        jcas.reset();
        jcas.setDocumentText(piece.repeat(300_000 / piece.length()));
        assertTimeout(Duration.ofSeconds(30), () -> engine.process(jcas));
    }

    private static void process(String text) {
        try {
            jcas.reset();
            jcas.setDocumentText(text);
            engine.process(jcas);
        } catch (Exception e) {
            throw new AssertionError("text [" + text + "]", e);
        }
    }

    private static void check(String text) {
        process(text);
        int end = 0;
        for (Token token : jcas.select(Token.class)) {
            assertThat(token.getBegin()).isGreaterThanOrEqualTo(end).isLessThan(token.getEnd());
            assertThat(splitsPair(text, token.getBegin()) || splitsPair(text, token.getEnd())).as("surrogates of [%s]", text).isFalse();
            end = token.getEnd();
        }
        List<Sentence> sentences = jcas.select(Sentence.class).asList();
        long covered = sentences.stream().mapToLong(sentence -> jcas.select(Token.class).coveredBy(sentence).count()).sum();
        assertThat(covered).as("tokens in sentences of [%s]", text).isEqualTo(jcas.select(Token.class).count());
        for (Quantity quantity : jcas.select(Quantity.class)) {
            assertThat(quantity.getHigh() == -1 || quantity.getLow() <= quantity.getHigh()).as("[%s] in [%s]", quantity.getCoveredText(), text).isTrue();
            assertThat(quantity.getLow()).isNotNegative();
            assertThat(sentences).anyMatch(s -> s.getBegin() <= quantity.getBegin() && quantity.getEnd() <= s.getEnd());
        }
    }

    private static boolean splitsPair(String text, int offset) {
        return offset > 0 && offset < text.length() && Character.isHighSurrogate(text.charAt(offset - 1))
                && Character.isLowSurrogate(text.charAt(offset));
    }
}
