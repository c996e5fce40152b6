package org.hearsay.annotator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenScannerTest {

    /** Texts on the left, their tokens between bars on the right. */
    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
        "3,000 men # 3,000|men",
        "3 000 men # 3|000|men",
        "12,15 and 1,2 # 12|,|15|and|1|,|2",
        "the 3rd of 1.2 # the|3rd|of|1.2",
        "a T-72B3, a 7.62-mm gun # a|T-72B3|,|a|7.62-mm|gun",
        "12-15 men # 12|-|15|men",
        "12–15 men # 12|–|15|men",
        "1,000-2,000. # 1,000|-|2,000|.",
        "on 2016-08-07 # on|2016-08-07",
        "call 555-12-34 # call|555-12-34",
        "at 10:30, 9/11 # at|10:30|,|9/11",
        "al-Hamdaniya fell # al-Hamdaniya|fell",
        "the U.S. army # the|U.S.|army",
        "a U.S.-led force # a|U.S.-led|force",
        "at 5 a.m. sharp # at|5|a.m.|sharp",
        "Gen. J. Moro # Gen.|J.|Moro",
        "GEN. MORO # GEN.|MORO",
        "on Dec. 3 # on|Dec.|3",
        "since Dec. The # since|Dec|.|The",
        "No. 5, no. 6 # No.|5|,|no|.|6",
        "the town's mayor # the|town|'s|mayor",
        "the town’s mayor # the|town|’s|mayor",
        "THE TOWN'S MAYOR # THE|TOWN|'S|MAYOR",
        "the U.S.'s # the|U.S.|'s",
        "rebels' camp # rebels|'|camp",
        "it didn't # it|didn't",
        "Qal’ah and O'Hara # Qal’ah|and|O'Hara",
        "city.The end # city|.|The|end",
        "said.In 2014.Then # said|.|In|2014|.|Then",
        "in a town.22 men # in|a|town|.|22|men",
        "a .50-caliber gun # a|.50-caliber|gun",
        "so -- they # so|--|they",
        "so--they # so|--|they",
        "wait... or … # wait|...|or|…",
        "[TEXT] (a) «b» # [|TEXT|]|(|a|)|«|b|»",
        "see https://a.example/b?c=d. # see|https://a.example/b?c=d|.",
        "mail first.last@mail.example, # mail|first.last@mail.example|,",
        "read news-site.com now # read|news-site.com|now",
        "AT&T paid $5 # AT&T|paid|$|5",
        "مدينة حلب؟ # مدينة|حلب|؟",
        "क्षेत्र में # क्षेत्र|में",
        "北京市、東京タワー。 # 北京市|、|東京タワー|。",
        "Е\u0301льцин там # Е\u0301льцин|там",
        "sad 😢! 👨‍👩‍👧 🇸🇾 👍🏽 # sad|😢|!|👨‍👩‍👧|🇸🇾|👍🏽",
        "co\u00ADoperate, می\u200Cرود # co\u00ADoperate|,|می\u200Cرود",
    })
    void cuts(String text, String expected) {
        assertThat(String.join("|", tokens(text))).isEqualTo(expected);
    }

    private static List<String> tokens(String text) {
        Abbreviations abbreviations = new Abbreviations();
        abbreviations.add("Gen.", Abbreviations.Kind.TITLE);
        abbreviations.add("Dec.", Abbreviations.Kind.NUMBER);
        abbreviations.add("No.", Abbreviations.Kind.NUMBER);
        Spans spans = TokenScanner.scan(text, abbreviations);
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            tokens.add(text.substring(spans.begin(i), spans.end(i)));
        }
        return tokens;
    }
}
