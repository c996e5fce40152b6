package org.hearsay.interchange;

import static org.apache.uima.fit.factory.AnalysisEngineFactory.createEngine;
import static org.apache.uima.fit.factory.AnalysisEngineFactory.createEngineDescription;
import static org.apache.uima.fit.factory.CollectionReaderFactory.createReaderDescription;
import static org.assertj.core.api.Assertions.assertThat;

import de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.cas.CAS;
import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.fit.pipeline.SimplePipeline;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.CasIOUtils;
import org.dkpro.core.io.conll.ConllUWriter;
import org.dkpro.core.io.text.TextReader;
import org.dkpro.core.io.xmi.XmiWriter;
import org.dkpro.core.tokit.BreakIteratorSegmenter;
import org.dkpro.core.tokit.TokenTrimmer;
import org.hearsay.annotator.Segmenter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Our engines between DKPro's reader, segmenter and writer. Each sentence of testdata is a document of its own here, since
 * tags may depend on other sentences: so "where the tokens agree" means documents with the same tokens and sentences.
 */
class DkproPipelineTest {

    private static final String CONFLICT_NEWS = "org.hearsay.descriptors.pipelines.conflict-news";
    private static final String OURS = "org.hearsay.type.";
    /** How many sentences of testdata both segmenters cut alike, at least; or the comparison says little. */
    private static final int LEAST = 100;

    @TempDir
    Path folder;

    @Test
    void givesTheSameTagsAsOurSegmenterWhereTheTokensAgree() throws Exception {
        Map<String, String> texts = sentences();
        Path in = Files.createDirectory(folder.resolve("in"));
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Files.writeString(in.resolve(text.getKey() + ".txt"), text.getValue());
        }
        SimplePipeline.runPipeline(
                createReaderDescription(TextReader.class, TextReader.PARAM_SOURCE_LOCATION, in.toString(),
                        TextReader.PARAM_PATTERNS, "*.txt", TextReader.PARAM_LANGUAGE, "en"),
                createEngineDescription(BreakIteratorSegmenter.class),
                createEngineDescription(CONFLICT_NEWS),
                createEngineDescription(XmiWriter.class, XmiWriter.PARAM_TARGET_LOCATION, folder.resolve("out").toString(),
                        XmiWriter.PARAM_OVERWRITE, true));

        TypeSystemDescription types = Tags.types();
        AnalysisEngine pipeline = Tags.pipeline();
        CAS theirs = CasCreationUtils.createCas(types, null, null);
        int compared = 0;
        int tags = 0;
        for (Map.Entry<String, String> text : texts.entrySet()) {
            theirs.reset();
            CasIOUtils.load(Files.newInputStream(written(text.getKey())), theirs);
            CAS ours = Tags.tagged(pipeline, types, text.getValue());
            if (spans(ours.getJCas()).equals(spans(theirs.getJCas()))) {
                List<String> expected = Tags.of(ours, OURS);
                assertThat(Tags.of(theirs, OURS)).as(text.getValue()).isEqualTo(expected);
                compared++;
                tags += expected.size();
            }
        }
        assertThat(compared).isGreaterThan(LEAST);
        assertThat(tags).isGreaterThan(4 * LEAST);
    }

    @Test
    void keepsTheTokensAndSentencesOfAnotherSegmenter() throws Exception {
        JCas jcas = document("The rebels said 3,000 people fled Kafr-Yusuf. \"Nobody's left,\" a medic added.");
        createEngine(BreakIteratorSegmenter.class).process(jcas);
        List<String> before = spans(jcas);

        createEngine(CONFLICT_NEWS).process(jcas);

        assertThat(spans(jcas)).isEqualTo(before);
        assertThat(Tags.of(jcas.getCas(), OURS + "Faction")).hasSize(1);
    }

    @Test
    void servesComponentsOfDkproWithTokens() throws Exception {
        JCas jcas = document("The rebels' “last” stand.");
        createEngine(Segmenter.class).process(jcas);
        assertThat(jcas.select(Token.class).map(Annotation::getCoveredText).toList()).contains("“");

        createEngine(TokenTrimmer.class, TokenTrimmer.PARAM_PREFIXES, new String[] {"“"},
                TokenTrimmer.PARAM_SUFFIXES, new String[] {"”", "."}).process(jcas);

        assertThat(jcas.select(Token.class).map(Annotation::getCoveredText).toList()).doesNotContain("“").contains("last");
    }

    @Test
    void servesComponentsOfDkproWithSentencesAndTheirTokens() throws Exception {
        for (Path report : Tags.reports()) {
            JCas jcas = document(Files.readString(report));
            DocumentMetaData.create(jcas).setDocumentId(report.getFileName().toString());
            createEngine(Segmenter.class).process(jcas);
            List<List<String>> sentences = jcas.select(Sentence.class).map(sentence -> jcas.select(Token.class)
                    .coveredBy(sentence).map(token -> token.getCoveredText().replace('\n', ' ')).toList()).toList();

            createEngine(ConllUWriter.class, ConllUWriter.PARAM_TARGET_LOCATION, folder.toString()).process(jcas);

            String written = Files.readString(folder.resolve(report.getFileName() + ".conllu"));
            assertThat(conllSentences(written)).as(report.toString()).isNotEmpty().isEqualTo(sentences);
        }
    }

    /** Returns the words of the sentences in a file of CoNLL-U: a line a word, an empty line behind a sentence. */
    private static List<List<String>> conllSentences(String lines) {
        return Stream.of(lines.strip().split("\n\n")).map(sentence -> sentence.lines().filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t")[1]).toList()).toList();
    }

    private static JCas document(String text) throws Exception {
        JCas jcas = JCasFactory.createJCas();
        jcas.setDocumentLanguage("en");
        jcas.setDocumentText(text);
        return jcas;
    }

    /** Returns the sentences of testdata as our segmenter finds them, by a name for each. */
    private static Map<String, String> sentences() throws Exception {
        AnalysisEngine segmenter = createEngine(Segmenter.class);
        Map<String, String> sentences = new TreeMap<>();
        for (Path report : Tags.reports()) {
            JCas jcas = document(Files.readString(report));
            segmenter.process(jcas);
            jcas.select(Sentence.class).forEach(sentence -> sentences.put(report.getFileName().toString().replace(".txt", "-")
                    + sentence.getBegin(), sentence.getCoveredText()));
        }
        return sentences;
    }

    private Path written(String name) throws Exception {
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            return files.filter(file -> file.getFileName().toString().equals(name + ".txt.xmi")
                    || file.getFileName().toString().equals(name + ".xmi")).findFirst().orElseThrow();
        }
    }

    private static List<String> spans(JCas jcas) {
        List<String> spans = new ArrayList<>();
        jcas.select(Token.class).forEach(token -> spans.add("token " + token.getBegin() + "-" + token.getEnd()));
        jcas.select(Sentence.class).forEach(sentence -> spans.add("sentence " + sentence.getBegin() + "-" + sentence.getEnd()));
        return spans;
    }
}
