package org.hearsay.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.io.Reading.documents;
import static org.hearsay.io.Reading.write;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.jcas.JCas;
import org.hearsay.type.DocumentInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.helpers.DefaultHandler;

/** Files damaged at random, always in the same ways: each is read or fails as a document, nothing else comes out. */
class MutatedInputTest {

    private static final int ROUNDS = 100;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"a.xmi", "a.jsonl", "a.jsonl.gz", "a.html", "a.txt"})
    @Timeout(120)
    void comesOutAsADocumentOrAFailedOne(String name) throws Exception {
        byte[] whole = sample(name);
        JCas cas = Reading.cas();
        int failed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            write(folder.resolve(name), mutated(whole, new Random(round)));
            for (InputDocument document : documents(folder.resolve(name))) {
                cas.reset();
                try {
                    document.read(cas.getCas(), List.of());
                    assertReadable(cas);
                } catch (DocumentException e) {
                    failed++;
                    assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
                }
            }
        }
        assertThat(failed).isPositive();
    }

    /** What was read can be written, and what was written is XML. */
    private static void assertReadable(JCas cas) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new XmiOutput().write(cas.getCas(), out);
        SafeXml.parse(new ByteArrayInputStream(out.toByteArray()), "written", new DefaultHandler());
    }

    private static byte[] sample(String name) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        switch (name) {
            case "a.xmi" -> {
                JCas cas = JCasFactory.createText("Two men fell at the ford \u2013 \u0645\u0646.", "en");
                for (int i = 0; i < 20; i += 4) {
                    new Token(cas, i, i + 3).addToIndexes();
                }
                new DocumentInfo(cas, 0, 20).addToIndexes();
                new XmiOutput().write(cas.getCas(), out);
            }
            case "a.jsonl.gz" -> {
                try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                    gzip.write(sample("a.jsonl"));
                }
            }
            case "a.jsonl" -> out.write(("{\"id\":\"a\",\"text\":\"Two men \\u00e9 fell.\",\"date\":\"2011-03-09\"}\n"
                    + "{\"id\":\"b\",\"text\":\"Nine \uD83D\uDE80 fled.\",\"more\":{\"x\":[1,2]}}\n").getBytes(StandardCharsets.UTF_8));
            case "a.html" -> out.write(("<html lang=en><meta charset=utf-8><title>T \u00E9</title><p>Two &amp; <b>three</b>"
                    + "<ul><li>a<li>b</ul><pre> x\n y</pre>").getBytes(StandardCharsets.UTF_8));
            default -> out.write("Two men fell at the ford \u2013 \u0645\u0646.\r\n".getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static byte[] mutated(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = (byte) "<>&\"'=/ 0129{}[]:,\\".charAt(random.nextInt(19));
                case 2 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                default -> System.arraycopy(whole, 0, bytes, at, Math.min(whole.length, bytes.length - at) / 2);
            }
        }
        return bytes;
    }

    @Test
    void mutatesTheSameWayEachTime() {
        byte[] whole = "Two men fell.".getBytes(StandardCharsets.UTF_8);

        assertThat(mutated(whole, new Random(3))).isEqualTo(mutated(whole, new Random(3)));
    }
}
