package org.hearsay.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.uima.cas.CAS;
import org.hearsay.lexicon.RuleFamilies;
import org.hearsay.lexicon.RuleFamily;
import org.hearsay.lexicon.RuleFile;
import org.hearsay.pipeline.Pipeline;
import org.hearsay.pipeline.PipelineInstance;
import org.hearsay.pipeline.PipelineSettings;
import org.junit.jupiter.api.Test;

class PatternTablesTest {

    @Test
    void everyTagOfTheSampleReportsHasARuleAnEntryOrADescribedPattern() throws Exception {
        Pipeline pipeline = Pipeline.buildKeepingWorking(PipelineSettings.standard(Path.of("").toAbsolutePath()));
        RuleSources sources = new RuleSources(pipeline.families());
        PipelineInstance instance = pipeline.newInstance();
        CAS cas = instance.cas();
        Set<String> undescribed = new TreeSet<>();
        Set<String> patterns = new TreeSet<>();
        for (Path text : texts()) {
            cas.reset();
            cas.setDocumentLanguage("en");
            cas.setDocumentText(Files.readString(text));
            instance.process();
            cas.getAnnotationIndex().forEach(each -> {
                String rule = FeatureValues.rule(each);
                if (rule != null && sources.of(rule).path() == null) {
                    undescribed.add(rule);
                } else if (rule != null && sources.isPattern(rule)) {
                    patterns.add(rule);
                }
            });
        }
        assertThat(undescribed).isEmpty();
        assertThat(patterns).hasSizeGreaterThan(20);
    }

    private static List<Path> texts() throws Exception {
        try (Stream<Path> files = Files.walk(Path.of("testdata/gold"))) {
            return files.filter(file -> file.toString().endsWith(".txt")).toList();
        }
    }

    @Test
    void aFamilyInTheJarHasItsTable() {
        PatternTables tables = new PatternTables(RuleFamilies.resolve(List.of("quantities"), null));

        assertThat(tables.of("quantities/range").path()).isEqualTo("org/hearsay/rules/quantities/README.md");
        assertThat(tables.of("times/ago").description()).contains("two days ago");
    }

    @Test
    void aCopyWithoutAReadmeHasTheTableOfTheBuiltInFamily() {
        RuleFamily copy = new RuleFamily("places", "/nowhere/places",
                List.of(new RuleFile("places", "more.csv", "/nowhere/places/more.csv", new byte[0])));

        assertThat(new PatternTables(List.of(copy)).of("places/listed").line()).isPositive();
    }

    @Test
    void knowsNoOtherNames() {
        assertThat(new PatternTables(RuleFamilies.resolve(List.of("places"), null)).of("places/nowhere")).isNull();
    }
}
