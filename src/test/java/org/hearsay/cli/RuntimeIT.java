package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The zip with a Java of its own, where there is neither another Java nor any other program; built with {@code -P runtime}. */
@Tag("runtime")
class RuntimeIT {

    private static final int EXECUTABLE = 0100;

    @TempDir
    static Path shared;
    private static Path home;

    @TempDir
    Path folder;

    @BeforeAll
    static void unpack() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target/with-runtime"))) {
            Path zip = files.filter(file -> file.toString().endsWith(".zip")).findFirst().orElseThrow();
            unpack(zip, Files.createDirectory(shared.resolve("a place with blanks")));
        }
        try (Stream<Path> roots = Files.list(shared.resolve("a place with blanks"))) {
            home = roots.findFirst().orElseThrow();
        }
    }

    /** Does what unzip does: files may be executed, or be links, as the zip says. */
    private static void unpack(Path zip, Path to) throws IOException {
        try (ZipFile in = ZipFile.builder().setPath(zip).get()) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                Path target = to.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                if (entry.isUnixSymlink()) {
                    Files.createSymbolicLink(target, Path.of(in.getUnixSymlink(entry)));
                    continue;
                }
                Files.copy(in.getInputStream(entry), target);
                if ((entry.getUnixMode() & EXECUTABLE) != 0) {
                    Set<PosixFilePermission> permissions = new HashSet<>(Files.getPosixFilePermissions(target));
                    permissions.add(PosixFilePermission.OWNER_EXECUTE);
                    Files.setPosixFilePermissions(target, permissions);
                }
            }
        }
    }

    /** Runs the launcher with nothing on the PATH; returns what it printed. */
    private String hearsay(Map<String, String> environment, int exitCode, String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of(home.resolve("hearsay").toString()));
        command.addAll(Arrays.asList(args));
        Path out = folder.resolve("printed");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", "");
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        String printed = Files.readString(out);
        assertThat(process.exitValue()).as(printed).isEqualTo(exitCode);
        return printed;
    }

    private String hearsay(String... args) throws Exception {
        return hearsay(Map.of(), ExitCodes.OK, args);
    }

    private static String testdata(String name) {
        return Path.of("testdata", name).toAbsolutePath().toString();
    }

    @Test
    void itTagsAndEvaluatesByItself() throws Exception {
        hearsay("tag", testdata("gold"), "-o", "out");

        assertThat(hearsay("eval", testdata("gold"), "out", "--interval")).contains("Faction").contains("CasualtyClaim");
    }

    @Test
    void itReadsAllKindsOfInput() throws Exception {
        hearsay("tag", testdata("reports"), "-o", "out");
        hearsay("tag", "out", "-o", "again");

        assertThat(folder.resolve("again")).isDirectoryContaining("glob:**.xmi");
    }

    @Test
    void itsEncodingsReachBeyondUnicode() throws Exception {
        Files.write(folder.resolve("report.txt"), "Повстанцы left. Rebels shelled a depot.".getBytes("windows-1251"));
        hearsay("tag", "report.txt", "--encoding", "windows-1251", "-o", "out");

        assertThat(Files.readString(folder.resolve("out/report.xmi"))).contains("Повстанцы");
    }

    @Test
    void itWorksOnRules() throws Exception {
        hearsay("rules", "new", "protests");

        assertThat(hearsay("rules", "check", "protests", "--format", "sarif")).contains("\"version\"");
        assertThat(hearsay("rules", "test", "protests")).contains("4 examples: 4 hold");
        assertThat(hearsay("rules", "list", "protests", "--json")).contains("\"protests\"");
        assertThat(hearsay("rules", "lists", "protests")).isNotNull();
        assertThat(hearsay("rules", "explain", testdata("reports/08-interview.txt"), "--format", "json")).contains("\"tags\"");
        assertThat(hearsay("rules", "coverage", testdata("reports"), "--html", "page.html")).contains("tried");
        assertThat(hearsay("rules", "query", "HedgeCue", testdata("reports"), "--count")).isNotBlank();
        assertThat(hearsay("rules", "diff", "--rules", "protests", testdata("reports"))).isNotBlank();
        assertThat(hearsay("rules", "suggest", "--type", "SupplyClaim", testdata("gold"))).isNotBlank();
        assertThat(hearsay("types", "--format", "html", "--rules", "protests")).contains("protests.Protest");
    }

    @Test
    void aBrokenRuleIsToldAsEver() throws Exception {
        Path family = Files.createDirectory(folder.resolve("crowds"));
        Files.writeString(family.resolve("crowds.ruta"), "DECLARE Crowd\nCW{-> Crowd};\n");

        assertThat(hearsay(Map.of(), ExitCodes.FINDINGS, "rules", "check", "crowds")).contains("crowds.ruta:1:");
    }

    @Test
    void anotherJavaDoesNotMatter() throws Exception {
        assertThat(hearsay(Map.of("JAVA_HOME", "/nowhere"), ExitCodes.OK, "--version")).startsWith("Hearsay ");
    }

    @Test
    void itStartsQuicklyFromAnArchiveOfClasses() {
        assertThat(home.resolve("runtime/lib/server/classes.jsa")).isNotEmptyFile();
    }

    @Test
    void itHoldsTheLicencesOfItsJava() throws Exception {
        assertThat(Files.readString(home.resolve("runtime/legal/java.xml/LICENSE"))).contains("GNU");
    }
}
