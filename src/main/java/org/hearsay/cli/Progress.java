package org.hearsay.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.hearsay.pipeline.DocumentResult;
import org.hearsay.pipeline.RunListener;

/** Shows how a run goes: a bar on a terminal, else a line now and then; and each failure. */
final class Progress implements RunListener, AutoCloseable {

    private static final long LINE_EVERY_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final int MOST_FAILURES = 20;
    private static final double MEGA = 1e6;

    private final PrintWriter err;
    private final boolean quiet;
    private final boolean verbose;
    private final long totalBytes;
    private final ProgressBar bar;
    private final long started = System.nanoTime();
    private long lastLine = started;
    private long documents;
    private long failures;
    private long bytes;
    private long reusedBytes;

    /**
     * @param err where to
     * @param quiet true to show failures only
     * @param verbose true for a line a document, and no bar
     * @param totalBytes size of the input, or -1
     */
    Progress(PrintWriter err, boolean quiet, boolean verbose, long totalBytes) {
        this.err = err;
        this.quiet = quiet;
        this.verbose = verbose;
        this.totalBytes = totalBytes;
        this.bar = !quiet && !verbose && onTerminal() ? newBar(totalBytes) : null;
    }

    /** The launcher knows whether standard error is a terminal; Java only knows of all streams together. */
    private static boolean onTerminal() {
        String told = System.getProperty("hearsay.terminal");
        return told == null ? System.console() != null : Boolean.parseBoolean(told);
    }

    private static ProgressBar newBar(long totalBytes) {
        return new ProgressBarBuilder().setTaskName("hearsay").setInitialMax(totalBytes).setUnit(" MB", 1_000_000)
                .setStyle(ProgressBarStyle.ASCII).setUpdateIntervalMillis(500).showSpeed()
                .setConsumer(new ConsoleProgressBarConsumer(System.err)).build();
    }

    @Override
    public void documentDone(DocumentResult result, boolean reused) {
        documents++;
        bytes += result.bytes();
        reusedBytes += reused ? result.bytes() : 0;
        if (!result.ok()) {
            failures++;
            failed(result);
        } else if (verbose) {
            err.println((reused ? "done before: " : "tagged: ") + result.origin() + " " + result.counts()
                    + (result.notices().isEmpty() ? "" : " " + result.notices()));
        }
        if (bar != null) {
            bar.stepTo(bytes);
        } else if (!quiet && System.nanoTime() - lastLine > LINE_EVERY_NANOS) {
            lastLine = System.nanoTime();
            err.println(line());
        }
    }

    private void failed(DocumentResult result) {
        if (failures <= MOST_FAILURES || verbose) {
            err.println((bar == null ? "" : "\r") + "failed: " + result.origin() + ": " + result.failure());
        } else if (failures == MOST_FAILURES + 1) {
            err.println("more documents failed, see run.jsonl");
        }
    }

    private String line() {
        double seconds = (System.nanoTime() - started) / 1e9;
        double rate = (bytes - reusedBytes) / MEGA / seconds;
        String left = totalBytes > bytes && rate > 0
                ? String.format(Locale.ROOT, ", about %.0f s left", (totalBytes - bytes) / MEGA / rate) : "";
        return String.format(Locale.ROOT, "%d documents, %.1f of %.1f MB, %.2f MB/s%s", documents, bytes / MEGA,
                totalBytes / MEGA, rate, left);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
