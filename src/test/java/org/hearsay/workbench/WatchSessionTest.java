package org.hearsay.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearsay.lexicon.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchSessionTest {

    @TempDir
    private Path home;
    private Path script;
    private Path list;
    private WatchSession session;

    @BeforeEach
    void writeFamily() {
        List<Path> files = FamilyScaffold.create("protests", home);
        script = files.get(0);
        list = files.get(1);
        session = new WatchSession(RuleSelection.of(List.of(home.toString()), List.of(), false, null),
                "The protest grew.\nThe march grew, too.");
    }

    private void replace(Path file, String old, String by) throws Exception {
        Files.writeString(file, Files.readString(file).replace(old, by));
    }

    @Test
    void theFirstRoundShowsAllAndNoChanges() throws Exception {
        WatchSession.Round round = session.next();

        assertThat(round.findings()).isEmpty();
        assertThat(round.examples()).isEqualTo(4);
        assertThat(round.tags()).containsExactly("line 1: Protest [protest] by protests/word");
        assertThat(round.wonTags()).isEmpty();
    }

    @Test
    void noticesWhatWasSavedAndWhatItChanged() throws Exception {
        session.next();
        assertThat(session.saved()).isEmpty();

        replace(list, "\nprotests\n", "\nprotests\nmarch\n");
        WatchSession.Round round = session.next();

        assertThat(round.saved()).containsExactly(list.toString());
        assertThat(round.wonTags()).containsExactly("line 2: Protest [march] by protests/word");
        assertThat(round.lostTags()).isEmpty();
    }

    @Test
    void aBrokenRuleIsAFindingUntilItIsMended() throws Exception {
        session.next();
        replace(script, "-> Protest};", "-> Protst};");
        WatchSession.Round broken = session.next();
        replace(script, "-> Protst};", "-> Protest};");
        WatchSession.Round mended = session.next();

        assertThat(broken.findings()).extracting(Problem::id).containsOnly("script/unknown-name");
        assertThat(broken.newFindings()).isEqualTo(2);
        assertThat(broken.lostTags()).isEmpty();
        assertThat(mended.findings()).isEmpty();
        assertThat(mended.goneFindings()).isEqualTo(2);
    }

    @Test
    void aRehearsalLeavesNoTrace() throws Exception {
        WatchSession.Round before = session.next();
        session.rehearse(() -> false);
        WatchSession.Round after = session.next();

        assertThat(session.saved()).isEmpty();
        assertThat(after).isEqualTo(before);
    }

    @Test
    void aRehearsalOfBrokenRulesIsSilent() throws Exception {
        replace(list, "# type: ProtestWord", "# kind: ProtestWord");
        session.rehearse(() -> false);

        assertThat(session.next().findings()).extracting(Problem::id).contains("list/no-type");
    }

    @Test
    void aRehearsalEndsWhenThereIsWork() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        session.rehearse(() -> asked.incrementAndGet() > 1);

        assertThat(asked).hasValue(2);
    }
}
