package org.hearsay.spark;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkContext;
import org.hearsay.io.UsageException;

/** Ships a zip file of rules to all processes of a job. */
final class RuleArchive {

    private static final String ZIP = ".zip";

    private RuleArchive() {
    }

    /** Returns whether an argument names a zip file. */
    static boolean isOne(String argument) {
        return argument.endsWith(ZIP);
    }

    /**
     * Ships a zip file, and returns the name under which every process finds what is in it. One that cannot be unpacked is
     * refused first: Spark would try again in each later job of the session.
     *
     * @throws UsageException when the file is not there, or cannot be unpacked
     */
    static String ship(String argument, SparkContext context) {
        try {
            Path path = new Path(argument);
            Configuration configuration = context.hadoopConfiguration();
            FileSystem system = path.getFileSystem(configuration);
            if (!system.exists(path)) {
                throw new UsageException("expected --rules to name a zip file, but there is no [" + argument
                        + "]: correct the path");
            }
            check(system, path, configuration);
            String name = path.getName().substring(0, path.getName().length() - ZIP.length());
            URI file = system.makeQualified(path).toUri();
            context.addArchive(new URI(file.getScheme(), file.getAuthority(), file.getPath(), null, name).toString());
            return name;
        } catch (IOException | IllegalArgumentException | URISyntaxException e) {
            throw new UsageException("expected --rules to name a zip file that can be unpacked, but came [" + argument + "]: "
                    + e.getMessage() + "; pack the folder of rules anew", e);
        }
    }

    private static void check(FileSystem system, Path path, Configuration configuration) throws IOException {
        java.nio.file.Path copy = Files.createTempFile("rules", ZIP);
        try {
            File file = copy.toFile();
            FileUtil.copy(system, path, file, false, configuration);
            try (ZipFile zip = new ZipFile(file)) {
                for (ZipEntry entry : zip.stream().toArray(ZipEntry[]::new)) {
                    if (leadsUpwards(entry.getName())) {
                        throw new IOException("its entry [" + entry.getName() + "] leads out of the folder");
                    }
                }
            }
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static boolean leadsUpwards(String name) {
        try {
            java.nio.file.Path normal = java.nio.file.Path.of(name).normalize();
            return normal.isAbsolute() || normal.startsWith("..");
        } catch (InvalidPathException e) {
            return true;
        }
    }
}
