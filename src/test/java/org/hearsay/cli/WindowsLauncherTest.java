package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The launcher for Windows, as far as its text tells; there is no Windows to run it on here. */
class WindowsLauncherTest {

    private final String unix = read("hearsay");
    private final String windows = read("hearsay.cmd");

    @Test
    void callsTheSameMainClass() {
        assertThat(first(windows, "org\\.hearsay\\.cli\\.\\w+ %\\*")).isEqualTo(
                first(unix, "org\\.hearsay\\.cli\\.\\w+ \"\\$@\"").replace("\"$@\"", "%*"));
    }

    @Test
    void takesTheJavaOfTheDistributionBeforeAnyOther() {
        assertThat(windows).contains("if exist \"%HEARSAY_HOME%\\runtime\\bin\\java.exe\" set \"JAVA=%HEARSAY_HOME%\\runtime\\bin\\java\"");
        assertThat(windows.indexOf("runtime\\bin")).isGreaterThan(windows.indexOf("if defined JAVA_HOME"));
        assertThat(unix.indexOf("-x \"$home/runtime/bin/java\"")).isBetween(0, unix.indexOf("[ -n \"${JAVA_HOME:-}\" ]"));
    }

    @Test
    void givesJavaTheSameOptions() {
        // Only in a checkout on Unix are classes kept for the next start.
        String everywhere = call(unix).replaceAll("\\$\\{archive:\\+[^}]*}", "");
        assertThat(all(call(windows), "-XX:\\S+|-Xshare:\\w+|-Dhearsay\\.home")).isEqualTo(
                all(everywhere, "-XX:\\S+|-Xshare:\\w+|-Dhearsay\\.home")).hasSize(3);
        assertThat(call(windows)).contains("%HEARSAY_OPTS%");
    }

    @Test
    void startsTheSameCommandsWithTheFirstCompilerAlone() {
        assertThat(all(windows, "-XX:TieredStopAtLevel=1\"")).hasSize(2);
        assertThat(first(windows, "(?<=for %%C in \\()[a-z ]+").split(" ")).allSatisfy(command ->
                assertThat(unix).contains("rules/" + command));
        assertThat(Integer.parseInt(first(windows, "(?<=LEQ )\\d+")) / 512 + 5).isEqualTo(
                Integer.parseInt(first(unix, "(?<=-size -)\\d+")));
    }

    @Test
    void buildsWithTheSameCommand() {
        String command = first(unix, "mvn (-\\S+ )+package");
        assertThat(windows).contains("call " + command);
    }

    @Test
    void hasTheSameClassPathsWithTheOtherSlash() {
        assertThat(windows).contains("%HEARSAY_HOME%\\lib\\*").contains("%HEARSAY_HOME%\\target\\lib\\*");
        assertThat(unix).contains("$home/lib/*").contains("$home/target/lib/*");
    }

    @Test
    void hasNoLabelOrVariableThatIsNotSet() {
        assertThat(all(windows, "(?<=goto )\\w+")).allSatisfy(label -> assertThat(windows).contains("\n:" + label));
        assertThat(all(windows, "%([A-Z_]+)[:%]").stream().map(name -> name.replaceAll("[%:]", ""))).allSatisfy(name ->
                assertThat(List.of("ERRORLEVEL", "JAVA_HOME", "HEARSAY_OPTS").contains(name) || windows.contains("set \"" + name + "="))
                        .as(name).isTrue());
    }

    private static String call(String launcher) {
        return launcher.substring(launcher.lastIndexOf("-XX:+Use") - 20);
    }

    private static String first(String text, String pattern) {
        return all(text, pattern).get(0);
    }

    private static List<String> all(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().map(result -> result.group()).toList();
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
