package org.hearsay.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hearsay.io.DocumentException;
import org.hearsay.io.InputOptions;
import org.hearsay.io.Inputs;
import org.hearsay.io.OutputFolder;
import org.hearsay.io.OutputFormat;
import org.hearsay.io.UsageException;
import org.hearsay.pipeline.DocumentSink;
import org.hearsay.pipeline.Pipeline;
import org.hearsay.pipeline.PipelineRunner;
import org.hearsay.pipeline.RunHeader;
import org.hearsay.pipeline.RunOptions;
import org.hearsay.pipeline.RunSummary;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hearsay tag}: reports in, tagged XMI out. */
@Command(name = "tag", mixinStandardHelpOptions = true, versionProvider = VersionText.class, sortOptions = false,
        synopsisHeading = "Example:%n  hearsay tag reports -o out%n%nUsage: ",
        description = {"Tags reports: one file a report (XMI), with TypeSystem.xml and run.jsonl beside them.",
            "Reads .txt, .html, .xmi, .jsonl and .jsonl.gz.", ""},
        footer = {"", "Exit codes: 0 all well, 2 usage or configuration, 3 some documents failed, 4 a rule file is broken,",
            "70 a bug of Hearsay, 130 interrupted."})
final class TagCommand implements Callable<Integer> {

    private static final String STDIN = "-";

    @Parameters(paramLabel = "INPUT", arity = "1..*",
            description = "files, folders, quoted globs, or - for standard input (the document then goes to standard output)")
    private List<String> inputs = new ArrayList<>();

    @Option(names = {"-o", "--output"}, paramLabel = "OUT", description = "folder for the results")
    private Path output;

    @Mixin
    private PipelineOptions pipelineOptions;

    @Option(names = {"-j", "--threads"}, paramLabel = "N",
            description = "documents worked on at a time (default: number of cores)")
    private Integer threads;

    @ArgGroup
    private Existing existing = new Existing();

    @Option(names = "--format", paramLabel = "F", defaultValue = "xmi",
            description = "format of the documents: xmi, json (UIMA JSON CAS) or brat (default: ${DEFAULT-VALUE})")
    private String format;

    @Option(names = "--fail-fast", description = "stop after the first document that fails")
    private boolean failFast;

    @Option(names = "--timeout", paramLabel = "S", defaultValue = "60",
            description = "seconds a document may take, for each million characters begun (default: ${DEFAULT-VALUE})")
    private int timeout;

    @Option(names = "--encoding", paramLabel = "E", description = "encoding of texts (default: UTF-8)")
    private String encoding;

    @Option(names = "--language", paramLabel = "L", description = "language of the texts (default: en)")
    private String language;

    @ArgGroup
    private Loudness loudness = new Loudness();

    @Spec
    private CommandSpec spec;

    /** What to do with the results of an earlier run. */
    static final class Existing {
        @Option(names = "--resume", description = "keep what an earlier run has done and do the rest")
        private boolean resume;

        @Option(names = "--overwrite", description = "replace the results of an earlier run")
        private boolean overwrite;

        OutputFolder.Existing mode() {
            if (resume) {
                return OutputFolder.Existing.RESUME;
            }
            return overwrite ? OutputFolder.Existing.OVERWRITE : OutputFolder.Existing.REFUSE;
        }
    }

    /** How much to tell. */
    static final class Loudness {
        @Option(names = {"-q", "--quiet"}, description = "tell of failures only")
        private boolean quiet;

        @Option(names = {"-v", "--verbose"}, description = "tell of each document")
        private boolean verbose;
    }

    @Override
    public Integer call() throws IOException {
        checkOptions();
        boolean fromStdin = inputs.equals(List.of(STDIN));
        OutputFormat written = OutputFormat.named(format);
        if (fromStdin && written.endings().size() > 1) {
            throw new UsageException("expected --format xmi or json with - (standard input), but came [" + format
                    + "], which writes several files: give a file and -o OUT");
        }
        InputOptions inputOptions =
                new InputOptions(encoding == null ? null : InputOptions.encoding(encoding), language);
        Inputs documents = fromStdin ? Inputs.ofStream(System.in, inputOptions) : Inputs.of(inputs, inputOptions);
        Pipeline pipeline = Pipeline.build(
                pipelineOptions.settings().withForeignTypes(List.of(documents.typeSystem())));
        OutputFolder folder = fromStdin ? null : OutputFolder.prepare(output, documents, existing.mode(), written);
        int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        RunOptions options = new RunOptions(fromStdin ? 1 : workers, Duration.ofSeconds(timeout), failFast,
                existing.resume);
        PrintWriter err = spec.commandLine().getErr();
        try (Progress progress = new Progress(err, loudness.quiet || fromStdin, loudness.verbose, documents.totalBytes())) {
            PipelineRunner runner = new PipelineRunner(pipeline, documents, options, progress);
            Interrupt interrupt = Interrupt.install(runner);
            RunSummary summary = fromStdin ? runner.run(standardOutput(written))
                    : runner.run(folder, RunHeader.of(pipeline, recordedOptions(), documents));
            progress.close();
            if (!loudness.quiet && !fromStdin) {
                new SummaryText(summary, documents.skipped(), output, interrupt.happened()).print(err);
            }
            return interrupt.finish(exitCode(summary));
        }
    }

    private void checkOptions() {
        if (inputs.contains(STDIN) && (inputs.size() > 1 || output != null)) {
            throw new UsageException("expected - (standard input) alone and without -o, but came " + inputs
                    + (output == null ? "" : " -o [" + output + "]") + ": its XMI goes to standard output");
        }
        if (!inputs.contains(STDIN) && output == null) {
            throw new UsageException("expected -o OUT, the folder for the results, but it is missing: add for example -o out");
        }
        if (threads != null && threads < 1) {
            throw new UsageException("expected -j to be 1 or more, but came [" + threads + "]");
        }
        if (timeout < 1) {
            throw new UsageException("expected --timeout to be 1 second or more, but came [" + timeout + "]");
        }
    }

    private Map<String, Object> recordedOptions() {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put(RunHeader.FORMAT, format);
        options.put("encoding", encoding);
        options.put("language", language);
        options.put("timeout", timeout);
        options.put("replaceRules", pipelineOptions.replaceRules());
        return options;
    }

    private static int exitCode(RunSummary summary) {
        return summary.failed() > 0 || !summary.ended() ? ExitCodes.DOCUMENTS_FAILED : ExitCodes.OK;
    }

    private static DocumentSink standardOutput(OutputFormat format) {
        OutputStream out = new java.io.BufferedOutputStream(new PrintStream(System.out, false));
        return (cas, name) -> {
            try {
                format.write(cas, format.endings().get(0), out);
                out.flush();
            } catch (IOException e) {
                throw new DocumentException("cannot write to standard output: " + e.getMessage(), e);
            }
        };
    }
}
