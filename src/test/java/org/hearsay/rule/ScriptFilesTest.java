package org.hearsay.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.uima.ruta.resource.RutaWordList;
import org.hearsay.lexicon.RuleFamilies;
import org.hearsay.lexicon.RuleFamily;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptFilesTest {

    @TempDir
    Path family;

    @BeforeEach
    void writeList() throws Exception {
        Files.writeString(family.resolve("boats.txt"), "ferry\n");
    }

    @Test
    void enginesShareTheListsThatTheirScriptsName() {
        assertThat(boats()).isSameAs(boats());
    }

    @Test
    void aListThatHasChangedIsReadAnew() throws Exception {
        RutaWordList before = boats();
        Files.writeString(family.resolve("boats.txt"), "barge\n");
        assertThat(List.of(before.contains("barge", false, 0, null, 0, true), boats().contains("barge", false, 0, null, 0, true)))
                .containsExactly(false, true);
    }

    private RutaWordList boats() {
        List<RuleFamily> families = RuleFamilies.resolve(List.of(family.toString()), null);
        ScriptFiles files = new ScriptFiles(families);
        return files.wordList(files.find(families.get(0).name(), "boats.txt"));
    }
}
