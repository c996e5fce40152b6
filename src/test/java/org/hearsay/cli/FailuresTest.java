package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class FailuresTest {

    private final StringWriter told = new StringWriter();

    @Test
    void aBugGivesSeventyAndPutsItsTraceIntoAFile() throws IOException {
        assertThat(run(new IllegalStateException("oops"))).isEqualTo(70);
        Matcher file = Pattern.compile("with the file (\\S+)").matcher(told.toString());
        assertThat(file.find()).isTrue();
        Path trace = Path.of(file.group(1));
        assertThat(Files.readString(trace)).contains("oops").contains("\tat ");
        assertThat(told.toString()).doesNotContain("\tat ");
        Files.delete(trace);
    }

    @Test
    void afterAFullDiskTheUserIsToldHowToGoOn() {
        assertThat(run(new IOException("No space left on device"))).isEqualTo(3);
        assertThat(told.toString()).contains("No space left on device").contains("--resume").hasLineCount(1);
    }

    private int run(Exception thrown) {
        return new CommandLine(new Thrower(thrown)).setErr(new PrintWriter(told, true))
                .setExecutionExceptionHandler(new Failures()).execute();
    }

    @Command(name = "thrower")
    private record Thrower(Exception thrown) implements Callable<Integer> {
        @Override
        public Integer call() throws Exception {
            throw thrown;
        }
    }
}
