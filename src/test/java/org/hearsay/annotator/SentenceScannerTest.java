package org.hearsay.annotator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.lexicon.RuleFamilies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceScannerTest {

    private final Abbreviations abbreviations = Abbreviations.of(RuleFamilies.resolve(List.of("words"), null));

    /** A bar between blanks, or a broken bar with nothing between, stands where a sentence ends; an arrow is a line break. */
    @ParameterizedTest
    @ValueSource(strings = {
        "The town fell. | Nobody knew.",
        "Gen. Abel Moro came. | He left.",
        "It was Gen. J. K. Moro, Col. Brook and Mr. Hill.",
        "He met Lt. Col. Brook on Dec. 3 in Oslo.",
        "It stopped in Dec. | The rest came later.",
        "They left at 5 p.m. on Sunday.",
        "They left at 5 p.m. | The rest stayed.",
        "The U.S. Army came. | It left the U.S. | He stayed.",
        "It weighed 20 kg. | Nobody died.",
        "It held 20 lbs. of flour.",
        "GUNS WERE FOUND. | COL. BROOK SPOKE AT 5 P.M. ON SUNDAY.",
        "“We go,” he said. | “We stay.” | She left.",
        "\"We go.\" | She left.",
        "\"Why go?\" he asked. | Nobody spoke.",
        "\"Go now!\" | They went.",
        "Did he go? | Yes! | Good.",
        "They waited… and left. | They waited... | Then they left.",
        "It fell (on Monday). | It rose.",
        "It fell.[2] | It rose.[3][4] | It stood.",
        "It grew by 1.2 percent. | It cost $3.50.",
        "It fell to the city.¦The army left.",
        "It fell. | al-Rastan rose.",
        "it fell in the city. | the army left.",
        "They took approx. ten cars.",
        "1. Stop the war. | 2. Free the men.",
        "OSLO, 3 MAY 90 (RADIO) -- [TEXT] | GUNS WERE FOUND.",
        "Talks fail in Oslo↵↵¦The talks failed.",
        "Weather↵¦It rained in Oslo and in the hills around it all day.",
        "They brought:↵¦- food↵¦- water",
        "هل سقطت المدينة؟ | نعم. | سقطت۔",
        "城市陷落。¦没有人知道！¦真的？",
        "शहर गिर गया। | सब भाग गए।",
        "The men of the J. Moro group left.",
        "Troops left St. John. | Peace came."
    })
    void endsSentences(String marked) {
        String text = marked.replace(" | ", " ").replace("¦", "").replace('↵', '\n');
        assertThat(sentences(text)).containsExactly(marked.split(" \\| |↵*¦"));
    }

    @Test
    void readsOnAcrossTheLinesOfAWrappedParagraph() {
        String text = """
                The council of the northern district said on Monday that it had
                agreed with Marta Olsen and her party to reopen the bridge at the
                Amber river, which the flood had closed in spring, before the first
                snow falls in the hills. Work begins next week, it said in a letter
                to all households.
                """;
        assertThat(sentences(text)).hasSize(2);
    }

    @Test
    void endsASentenceAtEachLineOfAListOfHeadings() {
        String text = "Floods and storms\nAmber river flood\nThe river Amber floods the lower town, and its mayor asks for help from"
                + " the capital and from all who have a boat to spare.\nTrade\n";
        assertThat(sentences(text)).hasSize(4);
    }

    @Test
    void readsOnAfterALineThatEndsInAComma() {
        assertThat(sentences("Flour, oil,\nSalt and rice came.")).hasSize(1);
    }

    @Test
    void boundsATextWithoutFullStops() {
        assertThat(sentences("word ".repeat(2500))).hasSize(3);
    }

    @Test
    void makesNoSentenceOfBlanks() {
        assertThat(sentences(" \n\t\n ")).isEmpty();
    }

    private List<String> sentences(String text) {
        Spans spans = SentenceScanner.scan(text, TokenScanner.scan(text, abbreviations), abbreviations);
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            sentences.add(text.substring(spans.begin(i), spans.end(i)));
        }
        return sentences;
    }
}
