package org.hearsay.io;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Finds the files behind INPUT arguments; what is wrong with one of them is its defect and stops nobody else. */
final class FileFinder {

    private static final int DEEPEST_LINKS = 3;
    private static final Comparator<Path> BY_NAME =
            Comparator.comparing(path -> path.getFileName().toString(), new CodePointOrder());

    private final Map<Path, FoundFile> files = new LinkedHashMap<>();
    private final SortedMap<String, Integer> skipped = new TreeMap<>();
    private final Set<Path> typeSystems = new LinkedHashSet<>();
    private final List<Path> folders = new ArrayList<>();
    private final List<Glob> globs = new ArrayList<>();

    /**
     * Adds what an argument stands for.
     *
     * @throws UsageException if it is missing or no kind of file that can be read
     */
    void add(String argument) {
        Path path = path(argument);
        if (path != null && Files.isDirectory(path)) {
            folders.add(path);
            walk(path, "", name -> true, List.of(), 0);
        } else if (path != null && Files.exists(path)) {
            addNamed(path);
        } else if (Glob.is(argument)) {
            addAll(new Glob(argument), argument);
        } else {
            throw new UsageException("Expected a file or folder as INPUT, got [" + argument + "]: "
                    + (path != null && Files.isSymbolicLink(path) ? "it is a link that leads nowhere." : "there is none."));
        }
    }

    private static Path path(String argument) {
        try {
            return argument.isEmpty() ? null : Path.of(argument);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private void addNamed(Path path) {
        String name = path.getFileName().toString();
        FileKind kind = FileKind.of(name).orElseThrow(() -> new UsageException(
                "Expected a file of kind " + FileKind.EXTENSIONS + " as INPUT, got [" + path
                        + "]. Rename or convert it; within a folder such files are passed over."));
        take(found(path, name, kind));
    }

    private void addAll(Glob glob, String argument) {
        int before = files.size() + skippedFiles();
        if (Files.isDirectory(glob.base())) {
            globs.add(glob);
            walk(glob.base(), "", glob, List.of(), 0);
        }
        if (files.size() + skippedFiles() == before) {
            throw new UsageException("Expected files that match the INPUT [" + argument + "]: there are none.");
        }
    }

    private int skippedFiles() {
        return skipped.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void walk(Path folder, String prefix, Predicate<String> wanted, List<Path> above, int links) {
        List<Path> entries = new ArrayList<>();
        List<Path> way = new ArrayList<>(above);
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
            way.add(folder.toRealPath());
        } catch (IOException e) {
            fail(folder, prefix.isEmpty() ? "input" : prefix.substring(0, prefix.length() - 1),
                    "Expected a folder that can be read: " + Reasons.of(e) + ".");
            return;
        }
        entries.sort(BY_NAME);
        for (Path entry : entries) {
            String name = entry.getFileName().toString();
            if (name.startsWith(".")) {
                continue;
            }
            if (Files.isDirectory(entry)) {
                enter(entry, prefix + name, wanted, way, links);
            } else if (wanted.test(prefix + name)) {
                takeOrSkip(entry, prefix + name);
            }
        }
    }

    private void enter(Path folder, String name, Predicate<String> wanted, List<Path> way, int links) {
        boolean link = Files.isSymbolicLink(folder);
        if (link && wanted.test(name)) {
            String defect = linkDefect(folder, way, links);
            if (defect != null) {
                fail(folder, name, defect);
                return;
            }
        } else if (link) {
            return;
        }
        int before = files.size();
        walk(folder, name + "/", wanted, way, link ? links + 1 : links);
        if (files.size() == before && FileKind.of(name).isPresent() && wanted.test(name)) {
            fail(folder, name, "Expected a file, got a folder without documents.");
        }
    }

    private static String linkDefect(Path link, List<Path> way, int links) {
        try {
            if (way.contains(link.toRealPath())) {
                return "Refused: a link that leads back to a folder it lies in (" + link.toRealPath() + "). Remove it.";
            }
        } catch (IOException e) {
            return "Expected a folder that can be read: " + Reasons.of(e) + ".";
        }
        return links < DEEPEST_LINKS ? null
                : "Refused: links to folders within linked folders, more than " + DEEPEST_LINKS + " deep.";
    }

    private void takeOrSkip(Path path, String name) {
        String fileName = path.getFileName().toString();
        boolean besideTypes = Files.exists(path.resolveSibling(OutputFolder.TYPE_SYSTEM));
        if (besideTypes && (fileName.equals(OutputFolder.TYPE_SYSTEM) || fileName.equals(OutputFolder.RUN_REPORT))) {
            return;
        }
        Optional<FileKind> kind = FileKind.of(fileName);
        if (kind.isPresent()) {
            take(found(path, name, kind.get()));
        } else {
            skipped.merge(FileKind.skippedAs(fileName), 1, Integer::sum);
        }
    }

    private static FoundFile found(Path path, String name, FileKind kind) {
        try {
            if (Files.isSymbolicLink(path) && !Files.exists(path)) {
                return new FoundFile(path, name, kind, 0, "Expected a file, got a link that leads nowhere.");
            }
            if (!Files.isRegularFile(path)) {
                return new FoundFile(path, name, kind, 0, "Expected a file, got something that is none (a pipe or device).");
            }
            return new FoundFile(path, name, kind, Files.size(path), null);
        } catch (IOException e) {
            return new FoundFile(path, name, kind, 0, "Expected a file that can be read: " + Reasons.of(e) + ".");
        }
    }

    private void fail(Path path, String name, String defect) {
        take(new FoundFile(path, name, FileKind.TEXT, 0, defect));
    }

    /** A file that several arguments stand for is taken once. */
    private void take(FoundFile file) {
        Path key = file.path().toAbsolutePath().normalize();
        if (files.putIfAbsent(key, file) == null && file.kind() == FileKind.XMI) {
            Path types = key.resolveSibling(OutputFolder.TYPE_SYSTEM);
            if (Files.isRegularFile(types)) {
                typeSystems.add(types);
            }
        }
    }

    /** The files, in the order of the arguments, within a folder by name. */
    List<FoundFile> files() {
        return List.copyOf(files.values());
    }

    /** How many files of folders were passed over, by kind. */
    SortedMap<String, Integer> skipped() {
        return skipped;
    }

    /** The {@code TypeSystem.xml} beside XMI files. */
    Set<Path> typeSystems() {
        return typeSystems;
    }

    /** The argument whose next run would read a file written to a folder, or null. */
    String inputAround(Path out) {
        for (Path folder : folders) {
            if (out.startsWith(Places.real(folder))) {
                return folder.toString();
            }
        }
        for (Glob glob : globs) {
            Path base = Places.real(glob.base());
            if (out.startsWith(base) && glob.test(below(base, out.resolve("name.xmi")))) {
                return glob.base().toString();
            }
        }
        return null;
    }

    private static String below(Path base, Path path) {
        return base.relativize(path).toString().replace(File.separatorChar, '/');
    }
}
