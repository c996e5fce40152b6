package org.hearsay.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearsay.pipeline.RunSummary;

/**
 * What a run came to, in a few lines.
 *
 * @param summary the figures
 * @param skipped how many files of folders were passed over, by kind
 * @param output where the results lie
 * @param interrupted true when the user stopped the run
 */
record SummaryText(RunSummary summary, Map<String, Integer> skipped, Path output, boolean interrupted) {

    void print(PrintWriter err) {
        String reused = summary.reused() > 0 ? ", " + summary.reused() + " of them by an earlier run" : "";
        err.println((summary.documents() - summary.failed()) + " documents tagged" + reused + ", " + summary.failed()
                + " failed" + passedOver());
        if (!summary.counts().isEmpty()) {
            err.println(summary.counts().entrySet().stream().map(tag -> tag.getKey() + " " + tag.getValue())
                    .collect(Collectors.joining(", ")));
        }
        double megabytes = summary.bytes() / 1e6;
        double seconds = Math.max(1, summary.millis()) / 1e3;
        err.println(String.format(Locale.ROOT, "%.2f MB in %.1f s (%.2f MB/s); results in %s", megabytes, seconds,
                megabytes / seconds, output));
        if (summary.runaways() > 0) {
            err.println(summary.runaways() + " engines could not be ended and went on in the background: mend those named above");
        }
        if (!summary.ended()) {
            err.println((interrupted ? "interrupted" : "stopped") + " before the last document: go on with --resume");
        }
    }

    private String passedOver() {
        if (skipped.isEmpty()) {
            return "";
        }
        int files = skipped.values().stream().mapToInt(Integer::intValue).sum();
        return "; " + files + " files of other kinds skipped (" + skipped.entrySet().stream()
                .map(kind -> kind.getKey() + " " + kind.getValue()).collect(Collectors.joining(", ")) + ")";
    }
}
