package org.hearsay.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Idioms of the Ruta guide, which work on our tokens as those who know Ruta expect. */
class RutaIdiomsTest {

    private ScriptRunner runner;

    @BeforeEach
    void makeFamily(@TempDir Path home) throws Exception {
        runner = new ScriptRunner(home, "idioms");
    }

    private ListAssert<String> found(String statements, String text) throws Exception {
        runner.with("a.ruta", "DECLARE Found, Other;\n" + statements);
        return assertThat(ScriptRunner.texts(runner.run(text), "Found"));
    }

    @Test
    void capitalisedWordsInARow() throws Exception {
        found("(CW CW+){-> Found};", "Then Anna Maria Berg came.").containsExactly("Then Anna Maria Berg",
                "Anna Maria Berg", "Maria Berg");
    }

    @Test
    void aNumberAndAWord() throws Exception {
        found("(NUM W){-> Found};", "About 3,000 tents and 1.2 tons.").containsExactly("3,000 tents", "1.2 tons");
    }

    @Test
    void literals() throws Exception {
        found("(\"the\" \"mill\"){-> Found};", "At the mill, the baker sang.").containsExactly("the mill");
    }

    @Test
    void regularExpressionsAsConditions() throws Exception {
        found("SW{REGEXP(\"mill(s|er)?\") -> Found};", "The mill, two mills and a miller, milling.")
                .containsExactly("mill", "mills", "miller");
    }

    @Test
    void regularExpressionsAsRules() throws Exception {
        found("\"[0-9]+ km\" -> Found;", "It is 12 km to the mill.").containsExactly("12 km");
    }

    @Test
    void wordListsOfTextFiles() throws Exception {
        runner.with("names.txt", "# names\nAnna\nRed Mill\n");
        found("Document{-> MARKFAST(Found, 'names.txt')};", "Anna went to the Red Mill.")
                .containsExactly("Anna", "Red Mill");
    }

    @Test
    void wordListsOfOurOwnKind() throws Exception {
        runner.with("mills.csv", "# type: MillName\ntext,kind\nRed Mill,water\nBlue Mill,wind\n");
        found("WORDLIST Mills = 'mills.csv';\nDocument{-> MARKFAST(Found, Mills, true)};", "From the red mill to the Blue Mill.")
                .containsExactly("red mill", "Blue Mill");
    }

    @Test
    void tables() throws Exception {
        runner.with("mills.csv", "# type: MillName\ntext,kind\nRed Mill,water\n");
        runner.with("a.ruta", """
                DECLARE Found (STRING kind);
                WORDTABLE Mills = 'mills.csv';
                Document{-> MARKTABLE(Found, 1, Mills, "kind" = 2)};
                """);
        assertThat(ScriptRunner.annotations(runner.run("At the Red Mill."), "Found"))
                .extracting(each -> ScriptRunner.feature(each, "kind")).containsExactly("water");
    }

    @Test
    void blocks() throws Exception {
        found("BLOCK(each) Sentence{CONTAINS(NUM)} { CW{-> Found}; }", "Anna came. Then 3 men left Berg.")
                .containsExactly("Then", "Berg");
    }

    @Test
    void anythingInBetween() throws Exception {
        found("(\"from\" ANY[0,3]?{-PARTOF(PERIOD)} \"mill\"){-> Found};", "He ran from the old mill.")
                .containsExactly("from the old mill");
    }

    @Test
    void wildcards() throws Exception {
        found("\"from\" #{-> Found} PERIOD;", "He ran from the old mill. He fell.").containsExactly("the old mill");
    }

    @Test
    void punctuation() throws Exception {
        found("(W COMMA W){-> Found}; (W COLON NUM){-> Found}; SEMICOLON{-> Found}; QUESTION{-> Found};",
                "Mills, barns; why: 3?").containsExactlyInAnyOrder("Mills, barns", "why: 3", ";", "?");
    }

    @Test
    void anchorsAndLabels() throws Exception {
        found("(NUM? @\"mills\"){-> Found};", "Red mills and 12 mills.").containsExactly("mills", "12 mills");
    }

    @Test
    void shiftingAndRemoving() throws Exception {
        found("\"old\"{-> Found}; Found{-> SHIFT(Found, 1, 2)} \"mill\"; Found{REGEXP(\"old\") -> UNMARK(Found)};",
                "The old mill and the old man.").containsExactly("old mill");
    }

    @Test
    void visibleWhiteSpace() throws Exception {
        found("Document{-> RETAINTYPE(SPACE)}; (\"the\" SPACE \"mill\"){-> Found};", "By the mill.")
                .containsExactly("the mill");
    }

    @Test
    void variablesAndCounts() throws Exception {
        found("INT n; Document{COUNT(CW, n)}; Document{IF(n == 2) -> Found};", "Anna and Berg").containsExactly("Anna and Berg");
    }
}
