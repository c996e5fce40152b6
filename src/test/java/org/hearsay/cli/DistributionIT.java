package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The zip that the build makes, unpacked where there is no Maven. */
class DistributionIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MANY = 300;

    @TempDir
    static Path shared;
    private static Path launcher;

    @TempDir
    Path folder;
    private Command hearsay;

    @BeforeAll
    static void unzip() throws IOException {
        launcher = Distribution.unpack(Files.createDirectory(shared.resolve("a place with blanks"))).resolve("hearsay");
    }

    @BeforeEach
    void makeCommand() throws IOException {
        hearsay = new Command(folder, launcher);
    }

    @Test
    void itTagsWithoutMaven() throws Exception {
        Command.Outcome outcome = hearsay.run("tag", reports(), "-o", "out");
        assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(0);
        assertThat(folder.resolve("out")).isDirectoryContaining("glob:**.xmi");
        assertThat(Files.readString(folder.resolve("out/run.jsonl"))).contains("\"Hedge\":");
    }

    @Test
    void itRunsThroughALinkFromAnyDirectory() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path link = Files.createSymbolicLink(elsewhere.resolve("link"), launcher);
        Command.Outcome outcome = new Command(folder, link).in(elsewhere).run("tag", reports(), "-q", "-o", "out");
        assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(0);
        assertThat(elsewhere.resolve("out")).isDirectoryContaining("glob:**.xmi");
    }

    @Test
    void standardInputGivesNothingButXmiOnStandardOutput() throws Exception {
        Path text = Files.writeString(folder.resolve("text"), "Five soldiers were reportedly killed.");
        Command.Outcome outcome = hearsay.reading(text).run("tag", "-");
        assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(0);
        assertThat(outcome.out().strip()).startsWith("<?xml").contains("Hedge").endsWith("</xmi:XMI>");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void itsRulesAreReadLive() throws Exception {
        Path script = launcher.resolveSibling("rules/hedges/live.ruta");
        Files.writeString(script, "// stage: mentions\nDECLARE LiveThing;\n// rule: hedges/live: a word nobody uses\n"
                + "\"Xyzzy\"{-> LiveThing};\n");
        Path text = Files.writeString(folder.resolve("text"), "Xyzzy came.");
        try {
            assertThat(hearsay.reading(text).run("tag", "-").out()).contains("LiveThing");
        } finally {
            Files.delete(script);
        }
    }

    @Test
    void aKilledRunCanBeResumedToTheSameResult() throws Exception {
        writeMany();
        assertThat(hearsay.run("tag", "many", "-j", "2", "-o", "whole").exitCode()).isEqualTo(0);
        for (int round = 0; round < 2; round++) {
            Process process = hearsay.start("tag", "many", "-j", "2", "--resume", "-o", "killed");
            awaitDocuments(process, "killed", 20 + round * 120);
            process.destroyForcibly().waitFor();
        }
        Command.Outcome outcome = hearsay.run("tag", "many", "-j", "2", "--resume", "-o", "killed");
        assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(0);
        assertThat(contents("killed")).isEqualTo(contents("whole"));
    }

    @Test
    void anInterruptKeepsWhatIsFinishedAndGives130() throws Exception {
        writeMany();
        Process process = hearsay.start("tag", "many", "-j", "1", "-o", "stopped");
        assumeFalse(ignoresInterrupts(process.pid()), "started in the background, where interrupts are ignored");
        awaitDocuments(process, "stopped", 20);
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(Files.readString(folder.resolve("err1"))).contains("interrupted").contains("documents tagged")
                .contains("--resume");
        assertThat(Files.readAllLines(folder.resolve("stopped/run.jsonl.part")).size()).isBetween(20, MANY);
    }

    @Test
    void anInterruptEndsWatchAtOnceAndGives130() throws Exception {
        assertThat(hearsay.run("rules", "new", "protests").exitCode()).isEqualTo(0);
        Path sample = Files.writeString(folder.resolve("sample.txt"), "A protest was held.");
        Process process = hearsay.start("rules", "watch", "protests", "--sample", sample.toString());
        assumeFalse(ignoresInterrupts(process.pid()), "started in the background, where interrupts are ignored");
        while (process.isAlive() && !Files.readString(folder.resolve("out2")).contains("Protest [protest]")) {
            Thread.sleep(100);
        }
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(Files.readString(folder.resolve("out2"))).containsOnlyOnce("--- ").endsWith("by protests/word\n");
        assertThat(Files.readString(folder.resolve("err2"))).isEmpty();
    }

    private static boolean ignoresInterrupts(long pid) throws IOException {
        Path status = Path.of("/proc/" + pid + "/status");
        if (!Files.exists(status)) {
            return false;
        }
        String line = Files.readAllLines(status).stream().filter(each -> each.startsWith("SigIgn:")).findFirst()
                .orElse("SigIgn: 0");
        return (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0;
    }

    private static String reports() {
        return Path.of("testdata/reports").toAbsolutePath().toString();
    }

    private void writeMany() throws IOException {
        Path many = Files.createDirectory(folder.resolve("many"));
        for (int i = 0; i < MANY; i++) {
            Files.writeString(many.resolve("report" + i + ".txt"), ("On Monday about " + i + " people fled the town of"
                    + " Homs, residents said. The army denied the report.\n").repeat(8));
        }
    }

    private void awaitDocuments(Process process, String out, int documents) throws Exception {
        for (int found = 0; found < documents && process.isAlive();) {
            Thread.sleep(20);
            if (Files.isDirectory(folder.resolve(out))) {
                try (Stream<Path> files = Files.list(folder.resolve(out))) {
                    found = (int) files.filter(file -> file.toString().endsWith(".xmi")).count();
                }
            }
        }
    }

    /** All files of a folder, the report without its time fields. */
    private Map<String, String> contents(String out) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve(out))) {
            for (Path file : files.toList()) {
                String content = Files.readString(file);
                if (file.endsWith("run.jsonl")) {
                    StringBuilder lines = new StringBuilder();
                    for (String line : content.split("\n")) {
                        lines.append(((ObjectNode) JSON.readTree(line)).remove(List.of("millis", "startedAt"))).append('\n');
                    }
                    content = lines.toString();
                }
                contents.put(file.getFileName().toString(), content);
            }
        }
        return contents;
    }
}
