package org.hearsay.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hearsay.pipeline.PipelineRunner;

/** Ends a run in good order when the user presses Ctrl-C: documents at hand are finished, the summary is printed. */
final class Interrupt {

    /** How long documents at hand may take before the process ends without them. */
    private static final long PATIENCE_SECONDS = 5;

    private final PipelineRunner runner;
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "hearsay-interrupt");
    private volatile boolean happened;

    private Interrupt(PipelineRunner runner) {
        this.runner = runner;
    }

    static Interrupt install(PipelineRunner runner) {
        Interrupt interrupt = new Interrupt(runner);
        Runtime.getRuntime().addShutdownHook(interrupt.hook);
        return interrupt;
    }

    private void stop() {
        happened = true;
        runner.stop();
        try {
            finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean happened() {
        return happened;
    }

    /** Says that all is written; returns the exit code. */
    int finish(int exitCode) {
        if (!happened) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
                return exitCode;
            } catch (IllegalStateException shuttingDown) {
                // The hook runs: the user was faster.
            }
        }
        finished.countDown();
        return ExitCodes.INTERRUPTED;
    }
}
