package org.hearsay.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.workbench.TypeReference.Entry;
import org.hearsay.workbench.TypeReference.Section;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypeReferenceTest {

    private static final Path HOME = Path.of("").toAbsolutePath();
    private static TypeReference builtIn;

    @TempDir
    private Path folder;

    @BeforeAll
    static void make() {
        builtIn = TypeReference.of(RuleSelection.of(List.of(), List.of(), false, HOME));
    }

    private static List<Entry> section(TypeReference reference, String title) {
        return reference.sections().stream().filter(each -> each.title().equals(title)).findFirst().orElseThrow().types();
    }

    private TypeReference withProtests() {
        FamilyScaffold.create("protests", folder);
        return TypeReference.of(RuleSelection.of(List.of(), List.of(folder.toString()), false, HOME));
    }

    @Test
    void everyTypeAndFeatureIsDescribed() {
        assertThat(builtIn.sections()).flatExtracting(Section::types).isNotEmpty()
                .allSatisfy(type -> assertThat(((Entry) type).description()).isNotBlank())
                .allSatisfy(type -> assertThat(((Entry) type).features()).noneMatch(each -> each.description().isBlank()));
    }

    @Test
    void tagsStandApartFromWhatTheOutputDoesNotHave() {
        assertThat(section(builtIn, "Tags")).extracting(Entry::shortName).contains("Faction", "CasualtyClaim", "Place")
                .doesNotContain("Working", "PersonGroup");
        assertThat(section(builtIn, "Working types of rules")).extracting(Entry::name).contains("goods.Arms");
        assertThat(section(builtIn, "Hits of word lists")).extracting(Entry::shortName).contains("HarmVerb");
    }

    @Test
    void aClaimTellsTheElementsOfItsArraysAndWhatItInherits() {
        Entry claim = section(builtIn, "Tags").stream().filter(each -> each.shortName().equals("Claim")).findFirst().orElseThrow();
        Entry casualties = section(builtIn, "Tags").stream().filter(each -> each.shortName().equals("CasualtyClaim")).findFirst()
                .orElseThrow();

        assertThat(claim.features()).anyMatch(each -> each.range().equals("uima.cas.FSArray of org.hearsay.type.Hedge"));
        assertThat(casualties.parent()).isEqualTo("org.hearsay.type.Claim");
        assertThat(casualties.inherited()).contains("trigger", "certainty", "rule");
    }

    @Test
    void aFamilyOfOnesOwnIsThereWithTheCommentAboveItsDeclaration() {
        assertThat(section(withProtests(), "Types of rules")).singleElement().satisfies(type -> {
            assertThat(type.name()).isEqualTo("protests.Protest");
            assertThat(type.description()).startsWith("What the rules below make.").endsWith("DECLAREd in the script protests/protests.");
        });
    }

    @Test
    void theCommentBehindADeclarationDescribesItsType() throws Exception {
        Path script = Files.createDirectories(folder.resolve("crowds")).resolve("crowds.ruta");
        Files.writeString(script, "DECLARE Crowd (INT size); // many people\n// rule: crowds/crowd: a crowd\nDECLARE March;\n"
                + "\"crowd\"{-> Crowd};\n\"march\"{-> March};\n");
        TypeReference reference = TypeReference.of(RuleSelection.of(List.of(), List.of(folder.toString()), false, HOME));

        assertThat(section(reference, "Types of rules")).extracting(Entry::description).containsExactly(
                "Many people. DECLAREd in the script crowds/crowds.", "DECLAREd in the script crowds/crowds.");
    }

    @Test
    void theSameFamiliesGiveTheSameText() {
        TypeReference again = TypeReference.of(RuleSelection.of(List.of(), List.of(), false, HOME));

        assertThat(TypeReferenceFormat.MARKDOWN.write(again)).isEqualTo(TypeReferenceFormat.MARKDOWN.write(builtIn));
    }

    @Test
    void markdownHasATableOfFeaturesForEachType() {
        assertThat(TypeReferenceFormat.MARKDOWN.write(builtIn)).startsWith("# Types of Hearsay\n")
                .contains("\n### Place\n\n`org.hearsay.type.Place`, extends `uima.tcas.Annotation`\n")
                .contains("| `hedges` | `uima.cas.FSArray of org.hearsay.type.Hedge` | ");
    }

    @Test
    void signsOfMarkdownStandForThemselves() {
        TypeReference odd = new TypeReference(List.of(new Section("Tags", "All.", List.of(
                new Entry("a.B", "c.D", "a|b <c> *d*", List.of(), List.of())))));

        assertThat(TypeReferenceFormat.MARKDOWN.write(odd)).contains("a\\|b \\<c\\> \\*d\\*");
        assertThat(Jsoup.parse(TypeReferenceFormat.HTML.write(odd)).select("p").eachText()).contains("a|b <c> *d*");
    }

    @Test
    void thePageIsValidAndNeedsNoNetwork() {
        Parser parser = Parser.htmlParser().setTrackErrors(100);
        Document page = parser.parseInput(TypeReferenceFormat.HTML.write(builtIn), "");

        assertThat(parser.getErrors()).isEmpty();
        assertThat(page.title()).isEqualTo("Types of Hearsay");
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("h3").eachAttr("id")).contains("org.hearsay.type.Place").doesNotHaveDuplicates();
        assertThat(page.select("[src], [href], script, iframe")).isEmpty();
    }
}
