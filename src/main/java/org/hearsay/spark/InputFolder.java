package org.hearsay.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.hearsay.io.UsageException;

/**
 * A file or folder of the input, in any file system that Hadoop knows, with the files in it. Hidden ones, whose names or
 * folders begin with {@code _} or {@code .}, are passed over, as Spark does.
 *
 * @param base its path
 * @param files what can be read, by name
 * @param skipped how many files were passed over for their kind
 */
record InputFolder(Path base, List<InputFolder.Found> files, long skipped) {

    /** How a file is read. */
    enum Kind {
        TEXT(".txt"), JSON_LINES(".jsonl", ".jsonl.gz"), PARQUET(".parquet");

        private final String[] extensions;

        Kind(String... extensions) {
            this.extensions = extensions;
        }

        static Kind of(String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            for (Kind kind : values()) {
                for (String extension : kind.extensions) {
                    if (lower.endsWith(extension)) {
                        return kind;
                    }
                }
            }
            return null;
        }
    }

    /**
     * A file.
     *
     * @param path where it is
     * @param name its path below the input
     * @param size its bytes
     * @param kind how it is read
     */
    record Found(String path, String name, long size, Kind kind) implements Serializable {
    }

    /**
     * Finds what an INPUT argument stands for.
     *
     * @param argument a file, folder or glob
     * @throws UsageException when there is nothing
     */
    static List<InputFolder> of(String argument, Configuration configuration) {
        try {
            Path path = new Path(argument);
            FileSystem system = path.getFileSystem(configuration);
            FileStatus[] roots = system.exists(path)
                    ? new FileStatus[] {system.getFileStatus(path)} : system.globStatus(path);
            if (roots == null || roots.length == 0) {
                throw new FileNotFoundException("there is nothing of that name");
            }
            List<InputFolder> folders = new ArrayList<>();
            for (FileStatus root : roots) {
                folders.add(walk(system, root));
            }
            return folders;
        } catch (IOException | IllegalArgumentException e) {
            throw new UsageException("expected INPUT to be a file, a folder or a glob that matches, but came [" + argument
                    + "]: " + e.getMessage(), e);
        }
    }

    private static InputFolder walk(FileSystem system, FileStatus root) throws IOException {
        List<Found> files = new ArrayList<>();
        long skipped = 0;
        RemoteIterator<LocatedFileStatus> each = system.listFiles(root.getPath(), true);
        while (each.hasNext()) {
            FileStatus file = each.next();
            String name = below(root.getPath(), file.getPath());
            Kind kind = Kind.of(name);
            if (isHidden(name)) {
                continue;
            }
            if (kind == null) {
                skipped++;
            } else {
                files.add(new Found(file.getPath().toString(), name, file.getLen(), kind));
            }
        }
        files.sort(Comparator.comparing(Found::name));
        return new InputFolder(root.getPath(), files, skipped);
    }

    private static boolean isHidden(String name) {
        for (String part : name.split("/")) {
            if (part.startsWith("_") || part.startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    /** Returns the path of a file below a folder; the name of a file that is the input itself. */
    static String below(Path base, Path file) {
        String folder = base.toUri().getPath() + "/";
        String path = file.toUri().getPath();
        return path.startsWith(folder) ? path.substring(folder.length()) : file.getName();
    }

    /** Returns the files of a kind. */
    List<Found> of(Kind kind) {
        return files.stream().filter(file -> file.kind() == kind).toList();
    }
}
