package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Does what the section "Write your first family in ten minutes" of README.md says: a block marked {@code file} becomes the
 * file that is named last before it, or the last line of it; a block marked {@code console} holds commands and all that
 * they print.
 */
class FirstFamilyTest {

    private static final Pattern LAST_FILE = Pattern.compile("(?s).*?(the last line of )?`([\\w/-]+\\.\\w+)`(?!.*`[\\w/-]+\\.\\w+`)");

    @TempDir
    private Path folder;

    @Test
    void itsStepsWork() throws Exception {
        List<ReadmeBlock> blocks = ReadmeBlock.all().stream()
                .filter(block -> block.language().equals("file") || block.language().equals("console")).toList();
        for (ReadmeBlock block : blocks) {
            if (block.language().equals("file")) {
                write(block);
            } else {
                for (String step : block.content().split("(?m)^\\$ ")) {
                    run(step, block.line());
                }
            }
        }
        assertThat(blocks).hasSizeGreaterThan(8);
        assertThat(folder.resolve("friday/friday.xmi")).content().contains("kind=\"sit-in\"");
    }

    private void write(ReadmeBlock block) throws Exception {
        Matcher named = LAST_FILE.matcher(block.before());
        assertThat(named.lookingAt()).as("file before README.md:%d", block.line()).isTrue();
        Path file = folder.resolve(named.group(2));
        String start = "";
        if (named.group(1) != null) {
            String old = Files.readString(file);
            start = old.substring(0, old.lastIndexOf('\n', old.length() - 2) + 1);
        }
        Files.writeString(file, start + block.content());
    }

    private void run(String step, int line) {
        if (step.isBlank()) {
            return;
        }
        String command = step.substring(0, step.indexOf('\n'));
        String[] args = Arrays.stream(command.replaceFirst("^\\./hearsay ", "").split(" ")).map(this::inFolder).toArray(String[]::new);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        if (command.contains(" new ")) {
            args = new String[] {"rules", "new", "protests", "--in", folder.toString()};
        }
        Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
        String printed = (out.toString() + err).replace(folder.toString() + "/", "").replace(folder.toString() + "\\", "");
        assertThat(printed).as("README.md:%d: %s", line, command).isEqualToNormalizingNewlines(step.substring(step.indexOf('\n') + 1));
    }

    private String inFolder(String argument) {
        return argument.matches("protests|friday(\\.txt)?") ? folder.resolve(argument).toString() : argument;
    }
}
