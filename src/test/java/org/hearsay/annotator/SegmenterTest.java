package org.hearsay.annotator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.util.XMLInputSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmenterTest {

    private static AnalysisEngine engine;

    @BeforeAll
    static void createFromDescriptor() throws Exception {
        engine = UIMAFramework.produceAnalysisEngine(UIMAFramework.getXMLParser().parseResourceSpecifier(
                new XMLInputSource(SegmenterTest.class.getResource("/org/hearsay/descriptors/engines/Segmenter.xml"))));
    }

    @Test
    void makesTokensAndSentences() throws Exception {
        JCas jcas = cas("Shells fell on the town. Nobody died.");
        engine.process(jcas);
        assertThat(texts(jcas.select(Sentence.class).asList())).containsExactly("Shells fell on the town.", "Nobody died.");
        assertThat(jcas.select(Token.class).count()).isEqualTo(9);
    }

    @Test
    void leavesTokensOfAnotherEngineAndBuildsSentencesOverThem() throws Exception {
        JCas jcas = cas("Go on. Stop.");
        new Token(jcas, 0, 6).addToIndexes();
        new Token(jcas, 7, 12).addToIndexes();
        engine.process(jcas);
        assertThat(texts(jcas.select(Token.class).asList())).containsExactly("Go on.", "Stop.");
        assertThat(texts(jcas.select(Sentence.class).asList())).containsExactly("Go on. Stop.");
    }

    @Test
    void leavesSentencesOfAnotherEngine() throws Exception {
        JCas jcas = cas("Go on. Stop.");
        new Sentence(jcas, 0, 12).addToIndexes();
        engine.process(jcas);
        assertThat(texts(jcas.select(Sentence.class).asList())).containsExactly("Go on. Stop.");
        assertThat(jcas.select(Token.class).count()).isEqualTo(5);
    }

    @Test
    void acceptsADocumentWithoutText() throws Exception {
        JCas jcas = engine.newJCas();
        engine.process(jcas);
        assertThat(jcas.select(Token.class).isEmpty()).isTrue();
    }

    @Test
    void refusesAnAbbreviationOfUnknownUse(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("mine.csv"), "# type: Abbreviation\ntext,use\nobs.,word\n");

        assertThatThrownBy(() -> AnalysisEngineFactory.createEngine(Segmenter.class, Segmenter.PARAM_RULES, folder.toString()))
                .hasStackTraceContaining("mine.csv:3:1").hasStackTraceContaining("found [word]");
    }

    @Test
    void usesAbbreviationsOfAnotherFolder(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("mine.csv"), "# type: Abbreviation\ntext,use\nOberst.,title\n");
        AnalysisEngine other = AnalysisEngineFactory.createEngine(Segmenter.class, Segmenter.PARAM_RULES, folder.toString());
        JCas jcas = cas("We met Oberst. Brandt.");
        other.process(jcas);
        assertThat(jcas.select(Sentence.class).count()).isEqualTo(1);
    }

    private static JCas cas(String text) throws Exception {
        JCas jcas = engine.newJCas();
        jcas.setDocumentText(text);
        return jcas;
    }

    private static List<String> texts(List<? extends org.apache.uima.jcas.tcas.Annotation> annotations) {
        return annotations.stream().map(org.apache.uima.jcas.tcas.Annotation::getCoveredText).toList();
    }
}
