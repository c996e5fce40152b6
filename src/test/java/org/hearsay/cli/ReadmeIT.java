package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.XMLInputSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * README.md does what it says. Its blocks marked {@code sh} are run in order where the distribution is unpacked beside the
 * test data, all but their lines that call Maven; those marked {@code csv}, {@code ruta} and {@code java} are put where the
 * text says; those marked {@code text} are not run, and {@code FirstFamilyTest} does what those marked {@code console} and
 * {@code file} say. Samples in tables are tagged.
 */
class ReadmeIT {

    private static final Set<String> KNOWN = Set.of("sh", "csv", "ruta", "java", "text", "console", "file");
    private static final Pattern SAMPLE = Pattern.compile("^\\| `([A-Z]\\w+)`(?:, `\\w+`)* \\| (.*?) \\| .*\\|$", Pattern.MULTILINE);
    private static final Pattern SPAN = Pattern.compile("\\[\\*\\*(.+?)\\*\\*]");
    private static final Pattern BRACKET = Pattern.compile("\\[([^]]*)](\\{[^}]*})?");

    @TempDir
    Path folder;
    private Path home;
    private Command shell;

    @BeforeEach
    void unpack() throws IOException {
        home = Distribution.unpack(Files.createDirectory(folder.resolve("unpacked")));
        copy(Path.of("testdata"), home.resolve("testdata"));
        shell = new Command(folder, Path.of("/bin/sh")).in(home);
    }

    @Test
    void everyBlockHasALanguageThatIsTested() throws Exception {
        assertThat(ReadmeBlock.all()).isNotEmpty().allSatisfy(block -> assertThat(KNOWN).contains(block.language()));
    }

    @Test
    void noBlockIsIndentedAndSoLeftOut() throws Exception {
        String outside = ReadmeBlock.all().stream().map(ReadmeBlock::before).collect(Collectors.joining());
        assertThat(outside.lines().filter(line -> line.startsWith("    "))).isEmpty();
    }

    @Test
    void itsCommandsWork() throws Exception {
        for (ReadmeBlock block : ReadmeBlock.in("sh")) {
            String commands = block.content().lines().filter(line -> !line.startsWith("mvn ")).collect(Collectors.joining("\n"));
            Command.Outcome outcome = shell.run("-e", "-c", commands);
            assertThat(outcome.exitCode()).as("README.md:%d%n%s%s", block.line(), outcome.out(), outcome.err()).isEqualTo(0);
        }
    }

    @Test
    void itsWordIsFound() throws Exception {
        ReadmeBlock block = ReadmeBlock.only("csv");
        Matcher named = Pattern.compile("`(rules/\\S+\\.csv)`:\\s*$").matcher(block.before());
        assertThat(named.find()).isTrue();
        Path list = home.resolve(named.group(1));
        String[] lines = block.content().split("\n");
        assertThat(Files.readAllLines(list)).contains(lines[0]);
        Files.writeString(list, lines[1] + "\n", StandardOpenOption.APPEND);
        String name = lines[1].substring(0, lines[1].indexOf(','));
        CAS cas = tag("Then " + name + " left the town.");
        assertThat(covered(cas, "Faction")).contains(name);
    }

    @Test
    void itsRuleDoesWhatItsExamplesSay() throws Exception {
        String rule = ReadmeBlock.only("ruta").content();
        String id = rule.replaceFirst("(?s).*?// rule: (\\S+):.*", "$1");
        Files.writeString(home.resolve("rules").resolve(id.replace('-', '_') + ".ruta"), rule);
        List<String> examples = rule.lines().filter(line -> line.matches("// (yes|no):.*")).toList();
        List<CAS> tagged = tag(examples.stream().map(line -> BRACKET.matcher(words(line)).replaceAll("$1")).toList());
        for (int i = 0; i < examples.size(); i++) {
            assertThat(madeBy(tagged.get(i), id)).as(examples.get(i))
                    .isEqualTo(BRACKET.matcher(words(examples.get(i))).results().map(result -> result.group(1)).toList());
        }
        assertThat(examples).hasSizeGreaterThan(1);
    }

    private static String words(String example) {
        return example.replaceFirst("// \\w+:\\s*", "");
    }

    @Test
    void itsFamilyTagsWhatItsExampleSays() throws Exception {
        ReadmeBlock block = ReadmeBlock.in("sh").stream().filter(each -> each.content().contains("DECLARE ")).findFirst().orElseThrow();
        String yes = block.content().replaceFirst("(?s).*// yes:\\s*(.*?)\n.*", "$1");
        Files.writeString(home.resolve("yes.txt"), BRACKET.matcher(yes).replaceAll("$1"));
        String commands = block.content().replaceAll("testdata/reports -o out( --overwrite)?", "yes.txt -o yes");
        assertThat(shell.run("-e", "-c", commands).exitCode()).isZero();
        String type = block.content().replaceFirst("(?s).*DECLARE (\\w+);.*", "$1");
        CAS cas = read(home.resolve("yes"), "yes");
        assertThat(covered(cas, type)).containsExactlyElementsOf(BRACKET.matcher(yes).results().map(result -> result.group(1)).toList());
    }

    @Test
    void itsEmbeddingSampleRuns() throws Exception {
        Path source = Files.writeString(folder.resolve("Sample.java"), """
                import static org.apache.uima.fit.factory.AnalysisEngineFactory.*;
                import static org.apache.uima.fit.pipeline.SimplePipeline.*;
                import org.apache.uima.fit.factory.*;
                import org.apache.uima.jcas.*;
                import org.hearsay.annotator.*;
                import org.hearsay.rule.*;
                import org.hearsay.type.*;
                class Sample { public static void main(String[] args) throws Exception {
                """ + ReadmeBlock.only("java").content() + "}}");
        String libraries = libraries();
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", "-cp", libraries, "-d", folder.toString(),
                source.toString())).isZero();
        Command.Outcome outcome = new Command(folder, Path.of(System.getProperty("java.home"), "bin", "java"))
                .run("-cp", folder + File.pathSeparator + libraries, "Sample");
        assertThat(outcome.out()).as(outcome.err()).isEqualTo("Rebels non-state\n");
    }

    @Test
    void itsFirstExampleComesOutAsShown() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        String input = readme.lines().filter(line -> line.startsWith("> ")).map(line -> line.substring(2)).collect(Collectors.joining(" "));
        CAS cas = tag(input);
        Matcher row = Pattern.compile("(?m)^\\| (\\w+) \\| \\*(.+?)\\* \\| (.*?) \\|$").matcher(readme);
        List<String> types = new ArrayList<>();
        while (row.find()) {
            types.add(row.group(1));
            assertThat(covered(cas, row.group(1))).as("README.md: %s", row.group()).contains(row.group(2));
            assertFeatures(cas, row.group(1), row.group(2), row.group(3));
        }
        assertThat(types).hasSizeGreaterThan(4);
    }

    /** Features as {@code name value} between commas; what is said in other words is passed over. */
    private static void assertFeatures(CAS cas, String type, String covered, String features) {
        AnnotationFS tag = annotations(cas, type).stream().filter(each -> each.getCoveredText().equals(covered)).findFirst().orElseThrow();
        for (String feature : features.split("[,;] ")) {
            String[] words = feature.split(" ");
            var known = tag.getType().getFeatureByBaseName(words[0]);
            if (known != null && known.getRange().isPrimitive()) {
                assertThat(Map.of(words[0], tag.getFeatureValueAsString(known))).contains(entry(words[0], words[1]));
            }
        }
    }

    @Test
    void itsSamplesOfEachTypeAreTaggedAsMarked() throws Exception {
        Matcher sample = SAMPLE.matcher(Files.readString(Path.of("README.md")));
        List<String> types = new ArrayList<>();
        List<String> samples = new ArrayList<>();
        while (sample.find()) {
            for (String text : sample.group(2).split(", (?=\\*\\[)")) {
                types.add(sample.group(1));
                samples.add(text);
            }
        }
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            sentences.add(inSentence(types.get(i), SPAN.matcher(samples.get(i)).replaceAll("$1").replace("*", "").strip()));
        }
        List<CAS> tagged = tag(sentences);
        for (int i = 0; i < samples.size(); i++) {
            assertThat(covered(tagged.get(i), types.get(i))).as("%s in [%s]", types.get(i), sentences.get(i))
                    .containsAll(SPAN.matcher(samples.get(i)).results().map(result -> result.group(1)).toList());
        }
        assertThat(types).contains("Faction", "MilitarySite", "Place", "Quantity", "Source", "Hedge", "TimeExpression", "CasualtyClaim",
                "SupplyClaim");
    }

    /** Many a sample is a phrase; it is put where such phrases stand. */
    private static String inSentence(String type, String sample) {
        return switch (type) {
            case "Source" -> sample + " that the bridge was closed.";
            case "Hedge" -> "The army " + sample + " five men left the town.";
            case "TimeExpression" -> "The market closed " + sample + ".";
            case "Quantity", "CasualtyClaim", "Place", "SupplyClaim" -> "The mayor said " + sample + " yesterday.";
            default -> Character.toUpperCase(sample.charAt(0)) + sample.substring(1) + ".";
        };
    }

    private CAS tag(String text) throws Exception {
        return tag(List.of(text)).get(0);
    }

    private List<CAS> tag(List<String> texts) throws Exception {
        Path in = Files.createTempDirectory(folder, "in");
        for (int i = 0; i < texts.size(); i++) {
            Files.writeString(in.resolve(i + ".txt"), texts.get(i));
        }
        Path out = folder.resolve(in.getFileName() + "-tagged");
        Command.Outcome outcome = shell.run("-e", "-c", "./hearsay tag '" + in + "' -q -o '" + out + "'");
        assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(0);
        List<CAS> tagged = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            tagged.add(read(out, String.valueOf(i)));
        }
        return tagged;
    }

    private static CAS read(Path out, String name) throws Exception {
        CAS cas = CasCreationUtils.createCas(UIMAFramework.getXMLParser().parseTypeSystemDescription(
                new XMLInputSource(out.resolve("TypeSystem.xml").toFile())), null, null);
        byte[] xmi = Files.readString(out.resolve(name + ".xmi")).getBytes(StandardCharsets.UTF_8);
        XmiCasDeserializer.deserialize(new ByteArrayInputStream(xmi), cas);
        return cas;
    }

    private static List<AnnotationFS> annotations(CAS cas, String shortName) {
        List<AnnotationFS> found = new ArrayList<>();
        cas.getAnnotationIndex().forEach(each -> {
            if (each.getType().getShortName().equals(shortName)) {
                found.add(each);
            }
        });
        return found;
    }

    private static List<String> covered(CAS cas, String shortName) {
        return annotations(cas, shortName).stream().map(AnnotationFS::getCoveredText).toList();
    }

    private static List<String> madeBy(CAS cas, String rule) {
        List<String> made = new ArrayList<>();
        cas.getAnnotationIndex().forEach(each -> {
            var feature = each.getType().getFeatureByBaseName("rule");
            if (feature != null && rule.equals(each.getFeatureValueAsString(feature))) {
                made.add(each.getCoveredText());
            }
        });
        return made;
    }

    private String libraries() throws IOException {
        try (Stream<Path> jars = Files.list(home.resolve("lib"))) {
            return jars.map(Path::toString).sorted().collect(Collectors.joining(File.pathSeparator));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
