package org.hearsay.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.junit.jupiter.api.Test;

class OutputTypesTest {

    private static TypeSystemDescription all() throws Exception {
        return TypeSystemDescriptionFactory.createTypeSystemDescription();
    }

    private static List<String> names(TypeSystemDescription types) {
        return Arrays.stream(types.getTypes()).map(TypeDescription::getName).toList();
    }

    @Test
    void leavesWorkingTypesBehind() throws Exception {
        TypeSystemDescription types = all();
        types.addType("org.hearsay.list.HarmVerb", "", "org.hearsay.type.LexiconHit");
        types.addType("script.VictimGroup", "", "org.hearsay.type.Working");
        types.addType("script.Protest", "", "org.hearsay.type.Claim");

        assertThat(names(OutputTypes.of(types))).contains("script.Protest", "org.hearsay.type.Claim")
                .doesNotContain("org.hearsay.list.HarmVerb", "script.VictimGroup", "org.hearsay.type.Working",
                        "org.hearsay.type.LexiconHit");
    }

    @Test
    void leavesTheTypesOfRutaBehind() throws Exception {
        assertThat(names(OutputTypes.of(all()))).noneMatch(name -> name.contains(".ruta."));
    }

    @Test
    void leavesNoPointerToATypeThatGoes() throws Exception {
        TypeSystemDescription types = all();
        types.addType("script.Marked", "", "org.hearsay.type.Working");
        TypeDescription kept = types.addType("script.Protest", "", "uima.tcas.Annotation");
        kept.addFeature("cue", "", "script.Marked");
        kept.addFeature("cues", "", "uima.cas.FSArray", "script.Marked", null);

        TypeDescription written = OutputTypes.of(types).getType("script.Protest");

        assertThat(written.getFeatures()[0].getRangeTypeName()).isEqualTo("uima.tcas.Annotation");
        assertThat(written.getFeatures()[1].getElementType()).isEqualTo("uima.tcas.Annotation");
    }

    @Test
    void makesACasOnItsOwn() throws Exception {
        assertThat(CasCreationUtils.createCas(OutputTypes.of(all()), null, null)).isNotNull();
    }

    @Test
    void writesTheSameWhateverTheOrderOfTheTypes() throws Exception {
        TypeSystemDescription turned = all();
        TypeDescription[] types = turned.getTypes();
        turned.setTypes(Stream.iterate(types.length - 1, i -> i >= 0, i -> i - 1).map(i -> types[i])
                .toArray(TypeDescription[]::new));

        assertThat(xml(OutputTypes.of(turned))).isEqualTo(xml(OutputTypes.of(all())));
    }

    @Test
    void writesTheSameWhenMergedWithWhatItWrote() throws Exception {
        TypeSystemDescription once = OutputTypes.of(all());
        TypeSystemDescription again = OutputTypes.of(CasCreationUtils.mergeTypeSystems(List.of(once, all())));

        assertThat(xml(again)).isEqualTo(xml(once));
    }

    @Test
    void leavesTheOriginalAlone() throws Exception {
        TypeSystemDescription types = all();

        OutputTypes.of(types);

        assertThat(names(types)).contains("org.hearsay.type.Working");
    }

    private static String xml(TypeSystemDescription types) throws Exception {
        StringWriter out = new StringWriter();
        types.toXML(out);
        return out.toString();
    }
}
