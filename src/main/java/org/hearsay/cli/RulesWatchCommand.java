package org.hearsay.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.hearsay.io.UsageException;
import org.hearsay.workbench.WatchSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearsay rules watch}: check, test and the tags of a sample, again after each save. */
@Command(name = "watch", mixinStandardHelpOptions = true, versionProvider = VersionText.class, sortOptions = false,
        synopsisHeading = "Example:%n  hearsay rules watch rules/protests --sample report.txt%n%nUsage: ",
        description = {"Checks and tests rules whenever a file of them is saved, and shows what has changed. Of many examples,"
                + " those that the change is likely to touch are run and shown first, the others right after; what all of them"
                + " tell is then shown, too. Ends with Ctrl-C.", ""},
        footer = {"", "Exit codes: 0 ended, 2 usage, 130 ended with Ctrl-C."})
final class RulesWatchCommand extends RulesSubcommand {

    private static final long LOOK_EVERY_MILLIS = 200;
    private static final long PATIENCE_SECONDS = 3;

    @Parameters(paramLabel = "RULES", arity = "1..*", description = "files, folders or names of built-in families to watch")
    private List<String> targets = new ArrayList<>();

    @Option(names = "--sample", paramLabel = "FILE", description = "text whose tags are shown each time")
    private Path sample;

    @Mixin
    private FindingsOptions findings;

    private WatchSession session;
    private long lastLook;
    private volatile boolean stopped;
    /** True from the first save on. */
    private volatile boolean busy;

    @Override
    public Integer call() throws IOException, AnalysisEngineProcessException {
        session = new WatchSession(selection(targets), text());
        CountDownLatch ended = new CountDownLatch(1);
        Thread hook = new Thread(() -> end(ended), "hearsay-watch-end");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            show(session.next(() -> false));
            warmUp();
            while (!stopped) {
                Thread.sleep(LOOK_EVERY_MILLIS);
                if (!session.saved().isEmpty()) {
                    busy = true;
                    show(session.next(new Budget()::isSpent));
                    session.rest(this::isDue).ifPresent(this::showRest);
                }
            }
            return ExitCodes.INTERRUPTED;
        } catch (InterruptedException e) {
            return ExitCodes.OK;
        } finally {
            ended.countDown();
            if (!stopped) {
                Runtime.getRuntime().removeShutdownHook(hook);
            }
        }
    }

    /** Java runs code slowly that it has not run before: what the first save needs is run before it, beside the waiting. */
    private void warmUp() {
        Thread thread = new Thread(() -> {
            try {
                session.rehearse(() -> busy || stopped);
            } catch (AnalysisEngineProcessException | RuntimeException e) {
                // The next round fails in the same way, and says so.
            }
        }, "hearsay-watch-warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    /** Lets a round come to its end before the process does. */
    private void end(CountDownLatch ended) {
        stopped = true;
        try {
            ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String text() throws IOException {
        if (sample == null) {
            return null;
        }
        if (!Files.isRegularFile(sample)) {
            throw new UsageException("expected --sample to name a text file, but there is no file [" + sample
                    + "]: correct the path");
        }
        try {
            return Files.readString(sample, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new UsageException("expected --sample to name a text in UTF-8, but came [" + sample
                    + "]: save it as UTF-8, or name another");
        }
    }

    /** Returns true when a file has been saved meanwhile, or the watch ends; looks no oftener than while waiting. */
    private boolean isDue() {
        long now = System.nanoTime();
        if (now - lastLook < TimeUnit.MILLISECONDS.toNanos(LOOK_EVERY_MILLIS)) {
            return stopped;
        }
        lastLook = now;
        return stopped || !session.saved().isEmpty();
    }

    private void show(WatchSession.Round round) {
        PrintWriter out = out();
        out.println("--- " + LocalTime.now().truncatedTo(ChronoUnit.SECONDS)
                + (round.saved().isEmpty() ? "" : " saved: " + String.join(", ", round.saved())));
        String changes = round.saved().isEmpty() ? "" : round.newFindings() + " new, " + round.goneFindings() + " gone; ";
        String examples = FindingsOptions.count(round.examples() + round.left(), "example");
        findings.print(round.findings(), out, (round.left() == 0 ? examples : round.examples() + " of " + examples
                + ", the others follow") + "; " + changes);
        if (sample != null) {
            out.println("tags of " + sample + ": " + round.tags().size() + (round.saved().isEmpty() ? ""
                    : " (" + round.wonTags().size() + " won, " + round.lostTags().size() + " lost)"));
            round.lostTags().forEach(tag -> out.println("- " + tag));
            List<String> won = new ArrayList<>(round.wonTags());
            round.tags().forEach(tag -> out.println((won.remove(tag) ? "+ " : "  ") + tag));
        }
        out.flush();
    }

    /** Shows what the examples have told that were left when the round was shown. */
    private void showRest(WatchSession.Round round) {
        PrintWriter out = out();
        boolean news = round.newFindings() > 0;
        out.println("--- " + LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + " all "
                + FindingsOptions.count(round.examples(), "example") + (news ? "" : ": nothing new"));
        if (news) {
            findings.print(round.findings(), out, round.newFindings() + " new; ");
        }
        out.flush();
    }

    /** How much of the processor's time a round may take before it is shown. */
    private static final class Budget {

        private static final Duration MOST = Duration.ofMillis(700);

        private final Duration atStart = used();

        /** Time of all threads, since Java compiles and tidies up in some of its own; else time of the clock. */
        private static Duration used() {
            return ProcessHandle.current().info().totalCpuDuration().orElseGet(() -> Duration.ofNanos(System.nanoTime()));
        }

        boolean isSpent() {
            return used().minus(atStart).compareTo(MOST) > 0;
        }
    }
}
