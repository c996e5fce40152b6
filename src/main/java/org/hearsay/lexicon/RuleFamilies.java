package org.hearsay.lexicon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds rule families by name or path: on disk, or in the jar. The working directory never matters. */
public final class RuleFamilies {

    /** Names of the families that come with Hearsay, in the order in which they are used. */
    public static final List<String> BUILT_IN = List.of("words", "quantities", "places", "factions", "sites", "hedges",
            "attribution", "casualties", "supplies");

    /** Extensions of the files that belong to a family; a README or an editor's backup does not. */
    private static final Set<String> EXTENSIONS = Set.of("ruta", "csv", "txt", "twl", "mtwl", "tsv");

    private RuleFamilies() {
    }

    /**
     * {@return the families that the specifications name, in their order, each with its files sorted by name} A family
     * that is named twice at one place is returned once; two places with a family of one name are both returned.
     *
     * @param specs absolute paths of folders or single files; or names that are looked up below {@code rulesHome}, then
     *     on the class path below {@code org/hearsay/rules}
     * @param rulesHome absolute path of a folder of families, or null to use the class path alone
     * @throws RuleFileException when a family is not there or cannot be read; names all that are not
     */
    public static List<RuleFamily> resolve(Collection<String> specs, String rulesHome) {
        List<Problem> problems = new ArrayList<>();
        Path home = home(rulesHome, problems);
        Map<String, RuleFamily> byLocation = new LinkedHashMap<>();
        for (String spec : specs) {
            try {
                for (RuleFamily family : find(spec, home, problems)) {
                    byLocation.putIfAbsent(family.location(), family);
                }
            } catch (IOException | UncheckedIOException e) {
                problems.add(unreadable(spec, e));
            }
        }
        if (!problems.isEmpty()) {
            throw new RuleFileException(problems);
        }
        return List.copyOf(byLocation.values());
    }

    /**
     * Returns a checksum over names and contents of all files, so that two runs can be compared. It is the same for a
     * folder and for its copy in a jar.
     *
     * @param families the rule families
     * @return SHA-256 in lower-case hexadecimal digits
     */
    public static String checksum(Collection<RuleFamily> families) {
        MessageDigest digest = sha256();
        for (RuleFamily family : families) {
            for (RuleFile file : family.files()) {
                update(digest, file.qualifiedName().getBytes(StandardCharsets.UTF_8));
                update(digest, file.fileName().getBytes(StandardCharsets.UTF_8));
                update(digest, file.bytes());
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Adds a part with its length, so that no two different sequences of parts look alike. */
    private static void update(MessageDigest digest, byte[] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        digest.update(part);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256, this one has not", e);
        }
    }

    private static Path home(String rulesHome, List<Problem> problems) {
        if (rulesHome == null || rulesHome.isBlank()) {
            return null;
        }
        Path home = path(rulesHome);
        if (home == null || !home.isAbsolute() || !Files.isDirectory(home)) {
            problems.add(Problem.error(rulesHome, 0, 0, "family/no-home",
                    "expected the absolute path of a folder of rule families, found [" + rulesHome + "]",
                    "set the parameter rulesHome to an existing folder, or leave it out"));
            return null;
        }
        return home;
    }

    private static List<RuleFamily> find(String spec, Path home, List<Problem> problems) throws IOException {
        Path path = spec.isBlank() ? null : path(spec);
        List<RuleFamily> found = List.of();
        StringBuilder places = new StringBuilder();
        if (path != null && path.isAbsolute()) {
            found = onDisk(path, problems);
            places.append('[').append(path).append(']');
        } else if (path != null) {
            if (home != null) {
                found = onDisk(home.resolve(path).normalize(), problems);
                places.append('[').append(home.resolve(path)).append("], ");
            }
            if (found.isEmpty()) {
                found = ClassPathFamilies.find(spec);
                places.append("class path [").append(ClassPathFamilies.ROOT).append(spec).append(']');
            }
        }
        if (found.isEmpty()) {
            problems.add(Problem.error(spec, 0, 0, "family/unknown",
                    "expected a rule family, found [" + spec + "], looked for in " + places,
                    "give an absolute path, or one of " + BUILT_IN));
        }
        return found;
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static List<RuleFamily> onDisk(Path path, List<Problem> problems) throws IOException {
        if (Files.isDirectory(path)) {
            try (Stream<Path> children = Files.list(path)) {
                List<Path> files = children.filter(file -> belongs(file.getFileName().toString()))
                        .sorted(Comparator.comparing(file -> file.getFileName().toString())).toList();
                return List.of(family(path, path, files, problems));
            }
        }
        return Files.isRegularFile(path) ? List.of(family(path.getParent(), path, List.of(path), problems)) : List.of();
    }

    private static RuleFamily family(Path folder, Path location, List<Path> paths, List<Problem> problems) {
        Path folderName = folder.normalize().getFileName();
        String name = folderName == null ? "root" : folderName.toString();
        List<RuleFile> files = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.isRegularFile(path)) {
                problems.add(Problem.error(path.toString(), 0, 0, "family/no-file",
                        "expected a file, found a folder, a link that leads nowhere or a device", "rename or remove it"));
                continue;
            }
            try {
                byte[] content = Files.readAllBytes(path);
                files.add(new RuleFile(name, path.getFileName().toString(), path.toString(), content));
            } catch (IOException e) {
                problems.add(unreadable(path.toString(), e));
            }
        }
        return new RuleFamily(name, location.toString(), files);
    }

    private static Problem unreadable(String path, Exception e) {
        return Problem.error(path, 0, 0, "family/unreadable", "expected readable rule files, found [" + e + "]",
                "check permissions");
    }

    /**
     * {@return true for the name of a rule file: of a script, a word list or a list that scripts read themselves}
     *
     * @param fileName name of a file, without folders
     */
    public static boolean belongs(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot > 0 && EXTENSIONS.contains(fileName.substring(dot + 1));
    }
}
