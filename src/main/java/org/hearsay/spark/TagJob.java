package org.hearsay.spark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkUserAppException;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;
import org.hearsay.io.OutputTypes;
import org.hearsay.io.UsageException;
import org.hearsay.lexicon.RuleFileException;
import org.hearsay.pipeline.EnginePool;
import org.hearsay.pipeline.Versions;
import org.xml.sax.SAXException;

/**
 * {@code hearsay tag} as a Spark job: {@code spark-submit --class org.hearsay.spark.TagJob hearsay-spark.jar INPUT OUT}. A
 * document that fails is a row with its error; a broken rule file, descriptor or command line stops the job before it
 * starts, with the exit codes of the command line.
 */
public final class TagJob {

    private static final int USAGE = 2;
    private static final int BROKEN_RULES = 4;
    private static final String RUN_FILE = "_run.json";
    private static final String TYPES_FILE = "_TypeSystem.xml";

    private final SparkSession spark;
    private final JobArguments arguments;

    private TagJob(SparkSession spark, JobArguments arguments) {
        this.spark = spark;
        this.arguments = arguments;
    }

    /**
     * Runs a job in the session that {@code spark-submit} has configured.
     *
     * @param args as on the command line
     * @throws IOException when the table cannot be written
     * @throws SparkUserAppException for {@code spark-submit}, which ends the process with its exit code
     */
    public static void main(String[] args) throws IOException, SparkUserAppException {
        int exitCode = run(args, System.err);
        if (exitCode != 0) {
            throw new SparkUserAppException(exitCode);
        }
    }

    private static int run(String[] args, PrintStream err) throws IOException {
        try {
            JobArguments arguments = JobArguments.parse(args);
            if (arguments.help()) {
                err.print(JobArguments.HELP);
                return 0;
            }
            try (SparkSession spark = SparkSession.builder().appName("hearsay").getOrCreate()) {
                new TagJob(spark, arguments).run(err);
            }
            return 0;
        } catch (RuleFileException e) {
            e.problems().forEach(err::println);
            return BROKEN_RULES;
        } catch (UsageException e) {
            err.println("hearsay: " + e.getMessage());
            return USAGE;
        }
    }

    /**
     * Runs a job in a session of the caller's, which stays open.
     *
     * @param spark the session
     * @param err gets a line on what came of it
     * @param args as on the command line
     * @throws UsageException when the arguments or the descriptor are wrong; nothing was started
     * @throws RuleFileException when a rule file is broken; nothing was started
     * @throws IOException when the table cannot be written
     */
    public static void run(SparkSession spark, PrintStream err, String... args) throws IOException {
        new TagJob(spark, JobArguments.parse(args)).run(err);
    }

    private void run(PrintStream err) throws IOException {
        Configuration configuration = spark.sparkContext().hadoopConfiguration();
        List<InputFolder> inputs = new ArrayList<>();
        arguments.inputs().forEach(each -> inputs.addAll(InputFolder.of(each, configuration)));
        if (inputs.stream().allMatch(input -> input.files().isEmpty())) {
            throw new UsageException("expected .txt, .jsonl, .jsonl.gz or .parquet files in " + arguments.inputs()
                    + ", but there are none: correct INPUT");
        }
        OutputTable output = OutputTable.prepare(arguments.output(), inputs, arguments.overwrite(), configuration);
        JobSettings settings = shipRules(arguments.settings());
        EnginePool pool = EnginePool.build(settings.pipelineSettings());
        LongAccumulator documents = spark.sparkContext().longAccumulator("documents");
        LongAccumulator failed = spark.sparkContext().longAccumulator("failed documents");
        JavaRDD<Row> rows = new DocumentSource(spark, settings).documents(inputs)
                .mapPartitions(new TagPartition(settings, pool.checksum(), documents, failed));
        output.write(spark.createDataFrame(rows, TagSchema.of(settings.xmi())), arguments.asJsonLines());
        if (settings.xmi()) {
            output.write(TYPES_FILE, out -> {
                try {
                    OutputTypes.of(pool.pipeline().types()).toXML(out);
                } catch (SAXException e) {
                    throw new IOException(e);
                }
            });
        }
        long skipped = inputs.stream().mapToLong(InputFolder::skipped).sum();
        output.write(RUN_FILE, out -> new ObjectMapper().writeValue(out, report(pool, settings, documents.value(),
                failed.value(), skipped)));
        err.println("hearsay: " + documents.value() + " documents, " + failed.value() + " failed (see the column error)"
                + (skipped == 0 ? "" : ", " + skipped + " files of other kinds passed over"));
    }

    /** Archives are shipped under their name without extension; other rules are there already. */
    private JobSettings shipRules(JobSettings settings) {
        List<String> names = new ArrayList<>();
        for (String each : settings.rules()) {
            names.add(RuleArchive.isOne(each) ? RuleArchive.ship(each, spark.sparkContext()) : each);
        }
        return settings.withRules(names);
    }

    private Map<String, Object> report(EnginePool pool, JobSettings settings, long documents, long failed, long skipped) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("pipeline", pool.pipeline().name());
        report.put("checksum", pool.checksum());
        Map<String, String> versions = new LinkedHashMap<>(Versions.all());
        versions.put("spark", spark.version());
        report.put("versions", versions);
        report.put("rules", settings.rules());
        report.put("replaceRules", settings.replaceRules());
        report.put("timeout", settings.timeout());
        report.put("encoding", settings.encoding());
        report.put("language", settings.language());
        report.put("inputs", arguments.inputs());
        report.put("documents", documents);
        report.put("failed", failed);
        report.put("skipped", skipped);
        return report;
    }
}
