package org.hearsay.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
        WatchSession.Round round = session.next(() -> false);

        assertThat(round.findings()).isEmpty();
        assertThat(round.examples()).isEqualTo(4);
        assertThat(round.tags()).containsExactly("line 1: Protest [protest] by protests/word");
        assertThat(round.wonTags()).isEmpty();
    }

    @Test
    void noticesWhatWasSavedAndWhatItChanged() throws Exception {
        session.next(() -> false);
        assertThat(session.saved()).isEmpty();

        replace(list, "\nprotests\n", "\nprotests\nmarch\n");
        WatchSession.Round round = session.next(() -> false);

        assertThat(round.saved()).containsExactly(list.toString());
        assertThat(round.wonTags()).containsExactly("line 2: Protest [march] by protests/word");
        assertThat(round.lostTags()).isEmpty();
    }

    @Test
    void aBrokenRuleIsAFindingUntilItIsMended() throws Exception {
        session.next(() -> false);
        replace(script, "-> Protest};", "-> Protst};");
        WatchSession.Round broken = session.next(() -> false);
        replace(script, "-> Protst};", "-> Protest};");
        WatchSession.Round mended = session.next(() -> false);

        assertThat(broken.findings()).extracting(Problem::id).containsOnly("script/unknown-name");
        assertThat(broken.newFindings()).isEqualTo(2);
        assertThat(broken.lostTags()).isEmpty();
        assertThat(mended.findings()).isEmpty();
        assertThat(mended.goneFindings()).isEqualTo(2);
    }

    @Test
    void aRehearsalLeavesNoTrace() throws Exception {
        WatchSession.Round before = session.next(() -> false);
        session.rehearse(() -> false);
        WatchSession.Round after = session.next(() -> false);

        assertThat(session.saved()).isEmpty();
        assertThat(after).isEqualTo(before);
    }

    @Test
    void aRehearsalOfBrokenRulesIsSilent() throws Exception {
        replace(list, "# type: ProtestWord", "# kind: ProtestWord");
        session.rehearse(() -> false);

        assertThat(session.next(() -> false).findings()).extracting(Problem::id).contains("list/no-type");
    }

    @Test
    void aRehearsalEndsWhenThereIsWork() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        session.rehearse(() -> asked.incrementAndGet() > 1);

        assertThat(asked).hasValue(2);
    }

    @Test
    void leavesExamplesThatNothingTouchesForLater() throws Exception {
        session.next(() -> false);
        replace(script, "// stage:", "// A remark.\n// stage:");
        WatchSession.Round round = session.next(() -> true);
        Optional<WatchSession.Round> rest = session.rest(() -> false);

        assertThat(round.examples()).isZero();
        assertThat(round.left()).isEqualTo(4);
        assertThat(rest).hasValueSatisfying(all -> {
            assertThat(all.examples()).isEqualTo(4);
            assertThat(all.left()).isZero();
            assertThat(all.newFindings()).isZero();
        });
        assertThat(session.rest(() -> false)).isEmpty();
    }

    @Test
    void theRestTellsOfTheExampleThatFailsFarFromTheChange() throws Exception {
        Files.writeString(script, Files.readString(script) + "\n// rule: protests/far: a mark far off\n"
                + "// no: The session began.\nProtest W{REGEXP(\"began\") -> Protest};\n");
        session.next(() -> false);
        replace(script, "DECLARE Protest;", "DECLARE Protest;\nW{REGEXP(\"session\") -> Protest};");
        WatchSession.Round round = session.next(() -> true);
        WatchSession.Round rest = session.rest(() -> false).orElseThrow();

        assertThat(round.findings()).extracting(Problem::id).containsExactly("test/no-name");
        assertThat(rest.findings()).extracting(Problem::id).containsExactlyInAnyOrder("test/no-name", "test/failed");
        assertThat(rest.newFindings()).isEqualTo(1);
    }

    @Test
    void examplesThatTheChangeTouchesComeFirst() throws Exception {
        session.next(() -> false);
        replace(list, "\nprotests\n", "\n");
        AtomicInteger asked = new AtomicInteger();
        WatchSession.Round round = session.next(() -> asked.incrementAndGet() > 1);

        assertThat(round.examples()).isEqualTo(1);
        assertThat(round.findings()).extracting(Problem::id).containsExactly("test/failed");
    }

    @Test
    void anExampleThatFailsIsRunAtEachSaveUntilItHolds() throws Exception {
        Files.writeString(script, Files.readString(script) + "\n// rule: protests/carnival: a feast\n"
                + "// yes: A [carnival]{type=Protest} passed.\nW{REGEXP(\"carnivals\") -> Protest};\n");
        WatchSession.Round before = session.next(() -> false);
        replace(script, "// stage:", "// A remark.\n// stage:");
        WatchSession.Round round = session.next(() -> true);

        assertThat(before.findings()).extracting(Problem::id).containsExactly("test/failed");
        assertThat(round.examples()).isEqualTo(1);
        assertThat(round.findings()).extracting(Problem::id).containsExactly("test/failed");
        assertThat(round.goneFindings()).isZero();
    }

    @Test
    void aSaveEndsTheRestAndTheNextRoundRunsIt() throws Exception {
        session.next(() -> false);
        replace(list, "\nprotests\n", "\n");
        session.next(() -> true);

        assertThat(session.rest(() -> true)).isEmpty();
        assertThat(session.next(() -> false).examples()).isEqualTo(4);
    }

    @Test
    void anEntryThatCannotMatchIsFoundWhenItIsAddedToACheckedList() throws Exception {
        session.next(() -> false);
        replace(list, "\nprotests\n", "\nprotests\nrally\u200E\n");
        WatchSession.Round added = session.next(() -> false);
        replace(list, "rally\u200E", "rally\u200E\nmarch");
        WatchSession.Round again = session.next(() -> false);

        assertThat(added.findings()).extracting(Problem::id).containsExactly("list/never-matches");
        assertThat(again.findings()).extracting(Problem::id).containsExactly("list/never-matches");
    }
}
