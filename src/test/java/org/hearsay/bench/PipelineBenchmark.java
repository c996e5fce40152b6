package org.hearsay.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.uima.UIMAException;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.cas.CAS;
import org.apache.uima.util.XMLInputSource;
import org.hearsay.io.XmiOutput;
import org.hearsay.pipeline.Pipeline;
import org.hearsay.pipeline.PipelineSettings;

/**
 * Measures the CPU time that the standard pipeline takes on a folder of texts, XMI included, in one warm thread:
 *
 * <pre>mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=org.hearsay.bench.PipelineBenchmark
 *     -Dexec.args="FOLDER [DOCUMENTS [WARM-UP SECONDS [PASSES]]]"</pre>
 *
 * Prints MB of UTF-8 per second of CPU time of the thread (so without the compiler's and the collector's threads), the
 * memory allocated, and how the time falls to the engines. Compare figures of one run on one machine only.
 */
public final class PipelineBenchmark {

    private static final String PIPELINE = "/org/hearsay/descriptors/pipelines/conflict-news.xml";
    private static final double NANOS = 1e9;
    private static final double MEGA = 1e6;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final XmiOutput output = new XmiOutput();
    private final AnalysisEngine engine;
    private final CAS cas;
    private long xmiNanos;
    private long xmiBytes;

    private PipelineBenchmark() throws UIMAException, IOException {
        XMLInputSource source = new XMLInputSource(PipelineBenchmark.class.getResource(PIPELINE));
        engine = UIMAFramework.produceAnalysisEngine(UIMAFramework.getXMLParser().parseAnalysisEngineDescription(source));
        cas = Pipeline.build(PipelineSettings.standard(null)).newInstance().cas();
    }

    /**
     * Runs the benchmark.
     *
     * @param args a folder with {@code .txt} files; how many of them to take, evenly spread (default 300); seconds of CPU
     *     time to warm up (default 40); passes over the texts that are measured (default 5)
     */
    public static void main(String[] args) throws UIMAException, IOException {
        List<String> texts = texts(Path.of(args[0]), args.length > 1 ? Integer.parseInt(args[1]) : 300);
        PipelineBenchmark benchmark = new PipelineBenchmark();
        benchmark.warmUp(texts, args.length > 2 ? Integer.parseInt(args[2]) : 40);
        benchmark.measure(texts, args.length > 3 ? Integer.parseInt(args[3]) : 5);
    }

    private static List<String> texts(Path folder, int wanted) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
            int step = Math.max(1, all.size() / wanted);
            return Stream.iterate(0, i -> i < all.size(), i -> i + step).map(i -> read(all.get(i))).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException("expected UTF-8 text in [" + file + "]", e);
        }
    }

    private void warmUp(List<String> texts, int seconds) throws AnalysisEngineProcessException, IOException {
        long end = threads.getCurrentThreadCpuTime() + (long) (seconds * NANOS);
        for (int i = 0; threads.getCurrentThreadCpuTime() < end; i++) {
            tag(texts.get(i % texts.size()));
        }
    }

    private void measure(List<String> texts, int passes) throws AnalysisEngineProcessException, IOException {
        double mb = passes * texts.stream().mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length).sum() / MEGA;
        Map<String, Double> before = engineTimes();
        long start = threads.getCurrentThreadCpuTime();
        long allocated = allocated();
        xmiNanos = 0;
        xmiBytes = 0;
        for (int i = 0; i < passes; i++) {
            for (String text : texts) {
                tag(text);
            }
        }
        double cpu = (threads.getCurrentThreadCpuTime() - start) / NANOS;
        System.out.printf("%d documents, %.2f MB in %.2f s of CPU time: %.3f MB per CPU second; %.0f MB allocated per MB%n",
                texts.size() * passes, mb, cpu, mb / cpu, (allocated() - allocated) / MEGA / mb);
        Map<String, Double> times = engineTimes();
        times.replaceAll((name, time) -> time - before.getOrDefault(name, 0.0));
        double sum = times.values().stream().mapToDouble(Double::doubleValue).sum();
        double engines = cpu - xmiNanos / NANOS;
        times.forEach((name, time) -> System.out.printf("  %-14s %5.2f CPU s per MB%n", name, time / sum * engines / mb));
        System.out.printf("  %-14s %5.2f CPU s per MB, %.1f times the text%n", "XMI", xmiNanos / NANOS / mb, xmiBytes / MEGA / mb);
    }

    private void tag(String text) throws AnalysisEngineProcessException, IOException {
        cas.reset();
        cas.setDocumentLanguage("en");
        cas.setDocumentText(text);
        engine.process(cas);
        long start = threads.getCurrentThreadCpuTime();
        output.write(cas, new Counter());
        xmiNanos += threads.getCurrentThreadCpuTime() - start;
    }

    /** Wall time by engine, which is only used for its proportions. */
    private Map<String, Double> engineTimes() {
        Map<String, Double> times = new LinkedHashMap<>();
        engine.getManagementInterface().getComponents().forEach((name, part) -> times.put(name, (double) part.getAnalysisTime()));
        return times;
    }

    private long allocated() {
        return ((com.sun.management.ThreadMXBean) threads).getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    /** Counts what is written. */
    private final class Counter extends OutputStream {

        @Override
        public void write(int b) {
            xmiBytes++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            xmiBytes += length;
        }
    }
}
