package org.hearsay.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import org.apache.uima.resource.metadata.FeatureDescription;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordListTypesTest {

    @Test
    void givesAListATypeWithAStringFeatureForEachColumn() {
        TypeDescription type = WordListTypes.describe(List.of(list("Boat", "size", "age"))).getType("org.hearsay.list.Boat");

        assertThat(type.getSupertypeName()).isEqualTo("org.hearsay.type.LexiconHit");
        assertThat(type.getFeatures()).extracting(FeatureDescription::getName, FeatureDescription::getRangeTypeName)
                .containsExactly(tuple("age", "uima.cas.String"),
                        tuple("size", "uima.cas.String"));
    }

    @Test
    void unitesTheColumnsOfListsWithOneType() {
        TypeSystemDescription types = WordListTypes.describe(List.of(list("Boat", "size"), list("Boat", "size", "age")));

        assertThat(types.getTypes()).hasSize(1);
        assertThat(types.getTypes()[0].getFeatures()).extracting(FeatureDescription::getName)
                .containsExactly("age", "size");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NUM", "Faction", "Token", "Document", "Annotation", "TAG", "DocumentMetaData", "Line"})
    void refusesATypeNameThatScriptsKnowAlready(String name) {
        assertThatThrownBy(() -> WordListTypes.describe(List.of(list(name)))).isInstanceOf(RuleFileException.class)
                .hasMessageContaining("/lists/boats.csv:1:1").hasMessageContaining("[" + name + "]");
    }

    private static WordList list(String type, String... columns) {
        List<String> values = Stream.of(columns).map(column -> "x").toList();
        return new WordList("rivers", "boats", "/lists/boats.csv", type, 1, null, CasePolicy.SMART, null,
                List.of(columns), List.of(new WordListEntry("barge", "barge", null, values, 3)));
    }
}
