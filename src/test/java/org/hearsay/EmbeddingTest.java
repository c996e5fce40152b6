package org.hearsay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.apache.uima.fit.factory.AnalysisEngineFactory.createEngineDescription;
import static org.apache.uima.fit.pipeline.SimplePipeline.runPipeline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.uima.analysis_component.AnalysisComponent;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.cas.SerialFormat;
import org.apache.uima.cas.impl.TypeImpl;
import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.apache.uima.util.CasIOUtils;
import org.hearsay.annotator.LexiconAnnotator;
import org.hearsay.rule.RuleEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What README.md says of each engine for those who embed it: behind which engines it does what, in ten lines. */
class EmbeddingTest {

    private static final Pattern ROW = Pattern.compile(
            "(?m)^\\| `createEngineDescription\\((\\w+)\\.class(?:, \\w+\\.PARAM_RULES, \"(\\w+)\")?\\)` \\| (.*?) ?\\| (.*) \\|$");
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");
    private static final String TEXT = "Rebels said on Sunday that 12 civilians, among them two children, were reportedly killed"
            + " when jets hit a checkpoint in Tarsin. Three aid trucks got in.";

    /** An engine of the table. */
    private record Row(String engine, String family, List<String> behind, List<String> types) {

        Row(MatchResult match) {
            this(match.group(1), match.group(2), names(match.group(3)), names(match.group(4)));
        }

        private static List<String> names(String cell) {
            return NAME.matcher(cell).results().map(name -> name.group(1)).toList();
        }

        String name() {
            return family == null ? engine : family;
        }

        AnalysisEngineDescription description() throws Exception {
            String inPackage = engine.equals("RuleEngine") ? RuleEngine.class.getPackageName() : LexiconAnnotator.class.getPackageName();
            Class<? extends AnalysisComponent> type = Class.forName(inPackage + "." + engine).asSubclass(AnalysisComponent.class);
            return family == null ? createEngineDescription(type) : createEngineDescription(type, RuleEngine.PARAM_RULES, family);
        }
    }

    static List<Row> rows() throws IOException {
        return ROW.matcher(Files.readString(Path.of("README.md"))).results().map(Row::new).toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void doesWhatTheTableSaysBehindTheEnginesThatItNames(Row row) throws Exception {
        Set<Row> before = new LinkedHashSet<>();
        collect(row.behind(), before);
        JCas without = run(before);
        before.add(row);
        JCas with = run(before);

        Set<String> found = with.select(Annotation.class).flatMap(EmbeddingTest::typeNames).collect(Collectors.toSet());
        assertThat(found).containsAll(row.types());
        assertThat(xmi(with)).isNotEqualTo(xmi(without));
        assertThat(before).as("one line each, one for the text, one for the call").hasSizeLessThan(9);
    }

    @Test
    void holdsEachEngine() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("descriptors/engines"))) {
            assertThat(rows().stream().map(Row::engine).distinct()).containsExactlyInAnyOrderElementsOf(
                    files.map(file -> file.getFileName().toString().replace(".xml", "")).toList());
        }
    }

    private static void collect(List<String> names, Set<Row> all) throws IOException {
        for (String name : names) {
            Row row = rows().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
            collect(row.behind(), all);
            all.add(row);
        }
    }

    private static JCas run(Collection<Row> rows) throws Exception {
        List<AnalysisEngineDescription> engines = new ArrayList<>();
        for (Row row : rows) {
            engines.add(row.description());
        }
        JCas jcas = JCasFactory.createText(TEXT, "en");
        runPipeline(jcas, engines.toArray(AnalysisEngineDescription[]::new));
        return jcas;
    }

    private static Stream<String> typeNames(Annotation annotation) {
        return Stream.iterate((TypeImpl) annotation.getType(), Objects::nonNull, TypeImpl::getSuperType).map(TypeImpl::getShortName);
    }

    private static String xmi(JCas jcas) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CasIOUtils.save(jcas.getCas(), out, SerialFormat.XMI);
        return out.toString(StandardCharsets.UTF_8);
    }
}
