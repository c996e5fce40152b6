package org.hearsay.annotator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceFinderTest {
    private static final Set<String> LISTED = Set.of("Aleppo", "Goma", "Santiago", "ADEN");
    private static final Set<String> GENERIC = Set.of("province", "district", "Province", "town", "TOWN", "village");

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "rebels left Goma on Sunday | Goma",
            "it was Goma who said so | -",
            "fighting in Aleppo went on | Aleppo",
            "in Aleppo province , | Aleppo province",
            "the town of Beth Sala fell | Beth Sala",
            "clashes in Qasr al-Mina province | Qasr al-Mina province",
            "a bomb in Marun killed two | Marun",
            "two died in August there | -",
            "Syria said | Syria",
            "eastern Aleppo was quiet | Aleppo",
            "Santiago Perez spoke | -",
            "said in Santiago , Chile , that | Santiago + Chile",
            "ALL IN THE TOWN OF SANTA RUFINA , NEAR ADEN , | SANTA RUFINA + ADEN",
            "GUERRILLAS IN COMBAT SAID | -",
            "a raid in Aleppo Bombing Row | Aleppo",
            "three die in Gas Attack | -",
            "three die in Goma Car Bomb Attack | Goma",
            "rebels shell Army-held Goma again | Goma",
            "three die in Marun After Raid | Marun",
            "he fought in NATO-backed Units | -",
            "hurt in Assad regime strikes | -",
            "hurt in Israeli Strikes | -",
            "a Syrian town burned | -",
            "In Qasr Mina district , men fought | Qasr Mina district",
            "FOUR DIED IN EL LIMON , AND | EL LIMON",
            "FOUR DIED IN PRISON , AND | -",
            "the district of nothing | -",
            "Goma , 4 May | Goma"})
    void findsPlaces(String text, String expected) {
        List<String> tokens = List.of(text.split(" "));
        PlaceFinder finder = new PlaceFinder(tokens.stream().map(Word::of).toList());
        for (int i = 0; i < tokens.size(); i++) {
            boolean country = Set.of("Syria", "Chile").contains(tokens.get(i));
            finder.name(i, LISTED.contains(tokens.get(i)) || country ? i + 1 : -1, country ? "country" : "city");
            if (Set.of("Syrian", "Israeli").contains(tokens.get(i))) {
                finder.nationality(i);
            }
            finder.generic(i, GENERIC.contains(tokens.get(i)) ? i + 1 : -1, "both");
        }
        String found = finder.find().stream().map(f -> String.join(" ", tokens.subList(f.begin(), f.end()))).collect(Collectors.joining(" + "));
        assertThat(found).isEqualTo(expected == null ? "" : String.join(" + ", Arrays.asList(expected.split(" \\+ "))));
    }
}
