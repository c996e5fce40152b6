package org.hearsay.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The lists of closed word classes, as rules of all families name them. */
class WordsFamilyTest {

    private final Lexicon words = Lexicon.of(RuleFamilies.resolve(List.of("words"), null));

    @Test
    void hasAListForEachClosedClass() {
        assertThat(words.lists()).extracting(WordList::typeName).contains("Adverb", "Auxiliary", "Conjunction",
                "Determiner", "Negation", "Preposition", "Pronoun", "Relative");
    }

    @Test
    void isFreeOfWarnings() {
        assertThat(words.warnings()).isEmpty();
    }

    @Test
    void namesKindAndFormOfEveryAuxiliary() {
        WordList auxiliaries = words.lists().stream().filter(list -> list.typeName().equals("Auxiliary")).findFirst()
                .orElseThrow();
        Set<String> kinds = new TreeSet<>();
        auxiliaries.entries().forEach(entry -> kinds.add(entry.values().get(0)));

        assertThat(auxiliaries.columns()).startsWith("kind", "form");
        assertThat(kinds).containsExactly("be", "do", "have", "modal");
        assertThat(auxiliaries.entries()).noneMatch(entry -> entry.values().get(1).isEmpty());
    }
}
