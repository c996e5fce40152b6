package org.hearsay.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapred.FileInputFormat;
import org.apache.hadoop.mapred.FileSplit;
import org.apache.hadoop.mapred.JobConf;
import org.apache.hadoop.mapred.TextInputFormat;
import org.apache.spark.api.java.JavaHadoopRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.AtomicType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.util.SerializableConfiguration;
import org.hearsay.io.InputDocument;
import org.hearsay.io.InputDocuments;
import org.hearsay.io.UsageException;
import org.hearsay.spark.InputFolder.Found;
import org.hearsay.spark.InputFolder.Kind;

/** Splits inputs up for the tasks of a job. Documents are opened and read in the tasks, where one that is broken is a row. */
final class DocumentSource {

    /** Texts of this size keep a core busy for less than a minute, so that none waits long for the last. */
    private static final long TASK_BYTES = 16L << 20;

    /** What opening a file costs, in bytes that could be tagged meanwhile. */
    private static final long FILE_BYTES = 1L << 10;

    /** A task that is done early finds others to do. */
    private static final int TASKS_A_CORE = 4;

    private static final String TEXT_COLUMN = "text";
    private static final String FILE_COLUMN = "_hearsay_file";
    private static final String ROW_COLUMN = "_hearsay_row";

    private final SparkSession spark;
    private final JavaSparkContext context;
    private final JobSettings settings;
    private final Broadcast<SerializableConfiguration> configuration;

    DocumentSource(SparkSession spark, JobSettings settings) {
        this.spark = spark;
        this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        this.settings = settings;
        this.configuration = context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
    }

    /**
     * Returns the documents of all inputs.
     *
     * @throws UsageException when a table among them has no texts
     */
    JavaRDD<InputDocument> documents(List<InputFolder> inputs) {
        JavaRDD<InputDocument> all = context.emptyRDD();
        for (InputFolder input : inputs) {
            if (!input.of(Kind.TEXT).isEmpty()) {
                all = all.union(texts(input.of(Kind.TEXT)));
            }
            if (!input.of(Kind.JSON_LINES).isEmpty()) {
                all = all.union(jsonLines(input.base(), input.of(Kind.JSON_LINES)));
            }
            if (!input.of(Kind.PARQUET).isEmpty()) {
                all = all.union(records(input.base(), input.of(Kind.PARQUET)));
            }
        }
        return all;
    }

    private int tasks(long bytes) {
        return (int) Math.max(TASKS_A_CORE * (long) context.defaultParallelism(), bytes / TASK_BYTES);
    }

    private JavaRDD<InputDocument> texts(List<Found> files) {
        List<List<Found>> slices = slices(files);
        JobSettings options = settings;
        Broadcast<SerializableConfiguration> hadoop = configuration;
        return context.parallelize(slices, slices.size()).flatMap(List::iterator).map(file -> {
            Configuration conf = hadoop.value().value();
            Path path = new Path(file.path());
            return InputDocuments.ofText(file.name(), file.path(), file.size(),
                    () -> path.getFileSystem(conf).open(path), options.inputOptions());
        });
    }

    /** Splits files up, in their order, so that each slice is about as much work. */
    private List<List<Found>> slices(List<Found> files) {
        long total = files.stream().mapToLong(file -> file.size() + FILE_BYTES).sum();
        long most = Math.max(1, total / tasks(total));
        List<List<Found>> slices = new ArrayList<>();
        long room = 0;
        for (Found file : files) {
            if (room <= 0) {
                slices.add(new ArrayList<>());
                room = most;
            }
            slices.get(slices.size() - 1).add(file);
            room -= file.size() + FILE_BYTES;
        }
        return slices;
    }

    private JavaRDD<InputDocument> jsonLines(Path base, List<Found> files) {
        JobConf job = new JobConf(context.hadoopConfiguration());
        FileInputFormat.setInputPaths(job, files.stream().map(file -> new Path(file.path())).toArray(Path[]::new));
        // As the command line has it; without this a lone carriage return would end a line, too.
        job.set("textinputformat.record.delimiter", "\n");
        int tasks = tasks(files.stream().mapToLong(Found::size).sum());
        JavaHadoopRDD<LongWritable, Text> lines = (JavaHadoopRDD<LongWritable, Text>)
                context.hadoopRDD(job, TextInputFormat.class, LongWritable.class, Text.class, tasks);
        JobSettings options = settings;
        String folder = base.toString();
        return lines.mapPartitionsWithInputSplit((split, records) -> {
            Path file = ((FileSplit) split).getPath();
            return new JsonLineDocuments(InputFolder.below(new Path(folder), file), file.toString(), records,
                    options.inputOptions());
        }, true);
    }

    private JavaRDD<InputDocument> records(Path base, List<Found> files) {
        Dataset<Row> table = spark.read().option("basePath", parent(base, files))
                .parquet(files.stream().map(Found::path).toArray(String[]::new));
        List<Column> columns = new ArrayList<>();
        for (StructField field : table.schema().fields()) {
            columns.add(column(table, field).as(field.name()));
        }
        if (!List.of(table.columns()).contains(TEXT_COLUMN)) {
            throw new UsageException("expected a column [text] in the Parquet files of [" + base + "], but their columns are "
                    + List.of(table.columns()) + ": rename the column with the texts");
        }
        columns.add(table.col("_metadata.file_path").as(FILE_COLUMN));
        columns.add(table.col("_metadata.row_index").as(ROW_COLUMN));
        JobSettings options = settings;
        String folder = base.toString();
        return table.select(columns.toArray(Column[]::new)).toJavaRDD().map(row -> record(row, folder, options));
    }

    /** Columns of folder names such as {@code year=2016} are known below the input only. */
    private static String parent(Path base, List<Found> files) {
        boolean isFile = files.size() == 1 && files.get(0).path().equals(base.toString());
        return isFile ? base.getParent().toString() : base.toString();
    }

    private static Column column(Dataset<Row> table, StructField field) {
        Column column = table.col("`" + field.name().replace("`", "``") + "`");
        if (field.name().equals(TEXT_COLUMN)) {
            boolean hasBytes = field.dataType() instanceof StringType || field.dataType() instanceof BinaryType;
            return hasBytes ? column.cast("binary") : column.cast("string").cast("binary");
        }
        return field.dataType() instanceof AtomicType ? column.cast("string") : functions.to_json(column);
    }

    private static InputDocument record(Row row, String folder, JobSettings options) {
        Map<String, String> fields = new TreeMap<>();
        String[] names = row.schema().fieldNames();
        for (int i = 0; i < names.length; i++) {
            boolean isField = !List.of(TEXT_COLUMN, FILE_COLUMN, ROW_COLUMN).contains(names[i]);
            if (isField && !row.isNullAt(i)) {
                fields.put(names[i], row.getString(i));
            }
        }
        Path file = new Path(java.net.URI.create(row.getAs(FILE_COLUMN)));
        return InputDocuments.ofRecord(InputFolder.below(new Path(folder), file), file.toString(), row.getAs(ROW_COLUMN),
                row.getAs(TEXT_COLUMN), fields, options.inputOptions());
    }
}
