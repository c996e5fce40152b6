package org.hearsay.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.SparkFiles;
import org.hearsay.io.UsageException;

/**
 * Finds what was shipped with the job in the process at hand: in the folder into which Spark unpacks the archives of an
 * application, then in the working directory, where YARN and Kubernetes put them, or wherever an absolute path points to.
 */
final class ShippedFiles {

    private ShippedFiles() {
    }

    /**
     * Returns a file or folder.
     *
     * @param option the option that names it, for messages
     * @param next how to ship it, for messages
     * @throws UsageException when it is not there
     */
    static Path find(String option, String path, String next) {
        for (Path place : List.of(shipped(path), Path.of(path))) {
            if (Files.exists(place)) {
                return place.toAbsolutePath().normalize();
            }
        }
        throw new UsageException("expected " + option + " to name something that every process of the job can read, but"
                + " there is neither [" + shipped(path) + "] nor [" + Path.of(path).toAbsolutePath() + "]: " + next);
    }

    /**
     * Returns the rule families in a folder: itself, or where it holds no rule files, the folders in it.
     *
     * @throws UsageException when there is none
     */
    static List<Path> families(String path) {
        Path folder = find("--rules", path, "give the zip file itself, or ship it with --archives X.zip#NAME and name it NAME");
        if (holdsRules(folder)) {
            return List.of(folder);
        }
        List<Path> families = children(folder).stream().filter(ShippedFiles::holdsRules).toList();
        if (families.isEmpty()) {
            throw new UsageException("expected --rules to name a folder with scripts or word lists, or with such folders, but"
                    + " there are none in [" + folder + "]: correct the path");
        }
        return families;
    }

    private static Path shipped(String path) {
        return Path.of(SparkFiles.getRootDirectory()).resolve(path);
    }

    private static boolean holdsRules(Path folder) {
        return children(folder).stream().map(Path::toString).anyMatch(each -> each.endsWith(".ruta") || each.endsWith(".csv"));
    }

    private static List<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return new ArrayList<>(children.sorted().toList());
        } catch (IOException e) {
            throw new UsageException("expected a folder that can be read, got [" + folder + "]: " + e.getMessage(), e);
        }
    }
}
