package org.hearsay.rule;

import static org.assertj.core.api.Assertions.assertThat;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token;
import java.nio.file.Path;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.jcas.JCas;
import org.apache.uima.util.XMLInputSource;
import org.junit.jupiter.api.Test;

class RuleEngineDescriptorTest {

    @Test
    void runsWithPlainUimaCalls() throws Exception {
        AnalysisEngine engine = UIMAFramework.produceAnalysisEngine(UIMAFramework.getXMLParser()
                .parseAnalysisEngineDescription(new XMLInputSource(Path.of("descriptors/engines/RuleEngine.xml").toFile())));
        JCas cas = engine.newJCas();
        cas.setDocumentText("word");
        new Token(cas, 0, 4).addToIndexes();

        engine.process(cas);

        assertThat(cas.getAnnotationIndex()).extracting(each -> each.getType().getShortName())
                .containsExactly("DocumentAnnotation", "Token");
    }
}
