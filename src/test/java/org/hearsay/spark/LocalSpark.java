package org.hearsay.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A Spark of two cores inside the test's process, started once for all tests. */
final class LocalSpark {

    private static SparkSession session;

    private LocalSpark() {
    }

    /** Returns the session. */
    static synchronized SparkSession session() {
        if (session == null) {
            session = SparkSession.builder().master("local[2]").appName("test").config("spark.ui.enabled", false)
                    .config("spark.sql.warehouse.dir", Path.of("target/spark-warehouse").toUri().toString())
                    .config("spark.driver.host", "localhost").config("spark.driver.bindAddress", "127.0.0.1").getOrCreate();
        }
        return session;
    }

    /** Runs a job and returns what it says at the end. */
    static String run(Object... arguments) throws IOException {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] args = List.of(arguments).stream().map(Object::toString).toArray(String[]::new);
        TagJob.run(session(), new PrintStream(err, true, StandardCharsets.UTF_8), args);
        return err.toString(StandardCharsets.UTF_8);
    }

    /** Returns the rows of a Parquet table, by id. */
    static List<Row> rows(Path table) {
        return session().read().parquet(table.toString()).orderBy("id").collectAsList();
    }

    /** Returns a query's only row. */
    static Row one(Path table, String... expressions) {
        return session().read().parquet(table.toString()).selectExpr(expressions).head();
    }
}
