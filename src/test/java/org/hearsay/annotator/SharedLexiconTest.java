package org.hearsay.annotator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.uima.fit.factory.UimaContextFactory;
import org.hearsay.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedLexiconTest {

    @Test
    void enginesOfAllThreadsShareOneLexicon(@TempDir Path home) throws Exception {
        Path family = Files.createDirectory(home.resolve("boats"));
        Files.writeString(family.resolve("boats.csv"), "# type: Boat\n# description: Boats\n# source: own knowledge\ntext\nferry\n");
        Callable<Lexicon> engine = () -> {
            LexiconAnnotator annotator = new LexiconAnnotator();
            annotator.initialize(UimaContextFactory.createUimaContext(LexiconAnnotator.PARAM_RULES, new String[] {family.toString()}));
            return annotator.lexicon();
        };
        Set<Lexicon> lexicons = Collections.newSetFromMap(new IdentityHashMap<>());
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Lexicon> made = new ArrayList<>();
            for (Future<Lexicon> each : threads.invokeAll(Collections.nCopies(8, engine))) {
                made.add(each.get());
            }
            lexicons.addAll(made);
        } finally {
            threads.shutdown();
        }
        assertThat(lexicons).singleElement().satisfies(each -> assertThat(each.lists()).hasSize(1));
    }
}
