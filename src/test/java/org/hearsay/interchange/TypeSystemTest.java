package org.hearsay.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.resource.metadata.FeatureDescription;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.XMLInputSource;
import org.hearsay.io.InputOptions;
import org.hearsay.io.Inputs;
import org.hearsay.io.OutputFolder;
import org.hearsay.io.XmiOutput;
import org.hearsay.lexicon.RuleFamilies;
import org.hearsay.lexicon.RuleFamily;
import org.hearsay.rule.TypeSystems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What INCEpTION and dkpro-cassis ask of a type system holds for ours, types that rules declare included. */
class TypeSystemTest {

    private static final Set<String> PRIMITIVES = Set.of(CAS.TYPE_NAME_STRING, CAS.TYPE_NAME_BOOLEAN, CAS.TYPE_NAME_INTEGER,
            CAS.TYPE_NAME_LONG, CAS.TYPE_NAME_FLOAT, CAS.TYPE_NAME_DOUBLE);
    private static final Set<String> ARRAYS = Set.of(CAS.TYPE_NAME_FS_ARRAY, CAS.TYPE_NAME_STRING_ARRAY);
    private static final Set<String> ROOTS = Set.of(CAS.TYPE_NAME_ANNOTATION, CAS.TYPE_NAME_ANNOTATION_BASE);

    @TempDir
    Path folder;
    private TypeSystemDescription types;
    private final Map<String, TypeDescription> byName = new HashMap<>();

    @BeforeEach
    void write() throws Exception {
        Path family = Files.createDirectories(folder.resolve("rules/protests"));
        Files.writeString(family.resolve("protests.ruta"), "// stage: claims\n// description: Protests\n"
                + "DECLARE Protest(STRING kind, INT size, BOOLEAN large);\n\n"
                + "// rule: protests/crowd: a crowd\n// yes: The [crowd]{type=Protest} sang.\n// no: The crew sang.\n"
                + "W{REGEXP(\"crowd\") -> Protest};\n");
        List<RuleFamily> families = RuleFamilies.resolve(List.of("words", "factions", "sites", "hedges", "attribution",
                "casualties", "supplies", "places", "quantities", family.toString()), null);
        OutputFolder.prepare(folder.resolve("out"), Inputs.of(List.of("testdata/reports"), new InputOptions(null, null)),
                OutputFolder.Existing.REFUSE, new XmiOutput()).writeTypeSystem(TypeSystems.of(families));
        types = UIMAFramework.getXMLParser().parseTypeSystemDescription(
                new XMLInputSource(folder.resolve("out/TypeSystem.xml").toFile()));
        for (TypeDescription type : types.getTypes()) {
            byName.put(type.getName(), type);
        }
    }

    @Test
    void holdsWhatRulesDeclare() {
        assertThat(byName).containsKeys("protests.Protest");
    }

    @Test
    void needsNoOtherFile() {
        assertThat(types.getImports()).isEmpty();
        assertThat(byName).allSatisfy((name, type) -> assertThat(isKnown(type.getSupertypeName())).as(name).isTrue());
    }

    @Test
    void typesOfOursAreAnnotations() {
        for (TypeDescription type : types.getTypes()) {
            if (!type.getName().startsWith("de.tudarmstadt.ukp.dkpro.")) {
                String root = type.getName();
                while (byName.containsKey(root)) {
                    root = byName.get(root).getSupertypeName();
                }
                assertThat(ROOTS).as(type.getName()).contains(root);
            }
        }
    }

    @Test
    void featuresHoldValuesAnnotationsOrArrays() {
        for (TypeDescription type : types.getTypes()) {
            for (FeatureDescription feature : type.getFeatures()) {
                String range = feature.getRangeTypeName();
                assertThat(PRIMITIVES.contains(range) || ARRAYS.contains(range) || ROOTS.contains(range) || byName.containsKey(range))
                        .as(type.getName() + ":" + feature.getName() + " " + range).isTrue();
                if (CAS.TYPE_NAME_FS_ARRAY.equals(range)) {
                    assertThat(isKnown(feature.getElementType())).as(type.getName() + ":" + feature.getName()).isTrue();
                }
            }
        }
    }

    @Test
    void typesOfDkproAreAsDkproHasThem() throws Exception {
        Set<String> compared = new TreeSet<>();
        for (TypeDescription type : TypeSystemDescriptionFactory.createTypeSystemDescription().getTypes()) {
            TypeDescription ours = byName.get(type.getName());
            if (ours != null && type.getName().startsWith("de.tudarmstadt.ukp.dkpro.")) {
                assertThat(ours.getSupertypeName()).as(type.getName()).isEqualTo(type.getSupertypeName());
                assertThat(ranges(ours)).as(type.getName()).isEqualTo(ranges(type));
                compared.add(type.getName());
            }
        }
        assertThat(compared).contains(Token.class.getName(), Sentence.class.getName(), DocumentMetaData.class.getName());
    }

    /** Returns what each feature holds: its range, and what an array of annotations holds. */
    private static Map<String, String> ranges(TypeDescription type) {
        Map<String, String> ranges = new TreeMap<>();
        for (FeatureDescription feature : type.getFeatures()) {
            ranges.put(feature.getName(), feature.getRangeTypeName() + " of " + feature.getElementType() + ", shared "
                    + Boolean.TRUE.equals(feature.getMultipleReferencesAllowed()));
        }
        return ranges;
    }

    private boolean isKnown(String type) {
        return byName.containsKey(type) || type != null && type.startsWith("uima.");
    }
}
