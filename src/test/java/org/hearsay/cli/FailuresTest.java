package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

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

    @Test
    void aCommandThatCannotResumeDoesNotAdviseIt() {
        assertThat(execute(new Thrower(new NoSuchFileException("none/page.html")))).isEqualTo(3);
        assertThat(told.toString()).contains("there is no file or folder [none/page.html]").doesNotContain("--resume");
    }

    private int run(Exception thrown) {
        return execute(new Resumer(thrown));
    }

    private int execute(Object command) {
        return new CommandLine(command).setErr(new PrintWriter(told, true))
                .setExecutionExceptionHandler(new Failures()).execute();
    }

    @Command(name = "resumer")
    private static final class Resumer implements Callable<Integer> {

        private final Exception thrown;

        @Option(names = "--resume")
        private boolean resume;

        Resumer(Exception thrown) {
            this.thrown = thrown;
        }

        @Override
        public Integer call() throws Exception {
            throw thrown;
        }
    }

    @Command(name = "thrower")
    private record Thrower(Exception thrown) implements Callable<Integer> {
        @Override
        public Integer call() throws Exception {
            throw thrown;
        }
    }
}
