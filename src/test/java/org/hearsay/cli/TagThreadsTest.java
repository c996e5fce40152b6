package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In each format the results do not depend on how many documents are worked on at a time. */
class TagThreadsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"xmi", "json", "brat"})
    void anyNumberOfThreadsWritesTheSameBytes(String format) throws IOException {
        Map<String, String> one = tag(format, 1);
        assertThat(one).hasSizeGreaterThan(20);
        assertThat(tag(format, 2)).isEqualTo(one);
        assertThat(tag(format, 7)).isEqualTo(one);
    }

    /** Returns all files but for the report, which holds times. */
    private Map<String, String> tag(String format, int threads) throws IOException {
        Path out = folder.resolve(format + threads);
        StringWriter told = new StringWriter();
        assertThat(Main.run(new PrintWriter(told, true), new PrintWriter(told, true), "tag", "testdata/reports", "testdata/gold",
                "-o", out.toString(), "--format", format, "-j", Integer.toString(threads), "-q")).as(told.toString()).isEqualTo(0);
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(out)) {
            for (Path file : found.filter(Files::isRegularFile).filter(each -> !each.endsWith("run.jsonl")).toList()) {
                files.put(out.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }
}
