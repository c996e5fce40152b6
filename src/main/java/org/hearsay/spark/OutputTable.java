package org.hearsay.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.hearsay.io.UsageException;

/** The folder OUT of a job, in any file system that Hadoop knows. */
final class OutputTable {

    /** Writes the bytes of a file. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    private final Path folder;
    private final FileSystem system;

    private OutputTable(Path folder, FileSystem system) {
        this.folder = folder;
        this.system = system;
    }

    /**
     * Checks that a table can be written.
     *
     * @param argument the folder
     * @param inputs what must not be overwritten
     * @param overwrite true when the table of an earlier job may be replaced
     * @throws UsageException when there is something else, or a table that may not be replaced
     */
    static OutputTable prepare(String argument, List<InputFolder> inputs, boolean overwrite, Configuration configuration)
            throws IOException {
        FileSystem system;
        Path folder;
        try {
            Path path = new Path(argument);
            system = path.getFileSystem(configuration);
            folder = system.makeQualified(path);
        } catch (IOException | IllegalArgumentException e) {
            throw new UsageException("expected OUT to be a folder in a file system that Spark knows, but came [" + argument
                    + "]: " + e.getMessage(), e);
        }
        for (InputFolder input : inputs) {
            if (isIn(folder, input.base()) || isIn(input.base(), folder)) {
                throw new UsageException("expected OUT apart from INPUT, but came OUT [" + folder + "] and INPUT ["
                        + input.base() + "]: choose another OUT");
            }
        }
        if (system.exists(folder)) {
            refuse(folder, system, overwrite);
        }
        return new OutputTable(folder, system);
    }

    private static boolean isIn(Path inner, Path outer) {
        return (inner + "/").startsWith(outer + "/");
    }

    private static void refuse(Path folder, FileSystem system, boolean overwrite) throws IOException {
        for (FileStatus file : system.listStatus(folder)) {
            String name = file.getPath().getName();
            if (!file.isFile() || !(name.startsWith("part-") || name.startsWith("_") || name.startsWith("."))) {
                throw new UsageException("expected OUT to be new, or the table of an earlier job, but [" + folder
                        + "] holds [" + name + "]: choose another OUT");
            }
            if (!overwrite) {
                throw new UsageException("expected OUT to be new, but [" + folder + "] holds the table of an earlier job: add"
                        + " --overwrite to replace it, or choose another OUT");
            }
        }
    }

    /** Runs the job and writes its rows. */
    void write(Dataset<Row> rows, boolean asJsonLines) {
        var writer = rows.write().mode(SaveMode.Overwrite);
        if (asJsonLines) {
            writer.json(folder.toString());
        } else {
            writer.parquet(folder.toString());
        }
    }

    /** Writes a file beside the table, with a name that begins with {@code _}, so that who reads the table passes over it. */
    void write(String name, Content content) throws IOException {
        try (OutputStream out = system.create(new Path(folder, name), true)) {
            content.write(out);
        }
    }
}
