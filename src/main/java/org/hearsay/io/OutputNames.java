package org.hearsay.io;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Gives each document of a run a name of its own that is safe as a path below OUT. */
final class OutputNames {

    /** What file systems allow for one part of a path, less {@code .xmi}. */
    private static final int LONGEST_PART = 250;
    /** A folder may be named like the file of a document. */
    private static final List<String> ENDINGS = List.of(".xmi", ".json", ".ann");
    private static final int HASH_DIGITS = 8;
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cs}/\\\\:*?\"<>|\\uFFFD]");
    private static final Pattern EDGES = Pattern.compile("^[.\\s]+|[.\\s]+$");
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private static final Pattern BEYOND_ASCII = Pattern.compile("[^\\x20-\\x7E]");

    private final Map<FoundFile, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<String> takenInAnyCase = new HashSet<>();

    /**
     * Names the files that are one document each: their path without extension; with it where several would have the
     * same name; with a number where that is not enough.
     */
    OutputNames(List<FoundFile> files) {
        List<FoundFile> documents = files.stream().filter(file -> !file.isJsonLines()).toList();
        Set<String> folders = new HashSet<>();
        for (FoundFile file : documents) {
            for (int end = file.name().indexOf('/'); end >= 0; end = file.name().indexOf('/', end + 1)) {
                folders.add(file.name().substring(0, end));
            }
        }
        for (FoundFile file : documents) {
            names.put(file, possible(ENDINGS.stream().anyMatch(ending -> folders.contains(file.stem() + ending)) ? file.name() : file.stem()));
        }
        for (boolean changed = true; changed; ) {
            changed = false;
            Map<String, Long> uses =
                    documents.stream().collect(Collectors.groupingBy(names::get, Collectors.counting()));
            for (FoundFile file : documents) {
                String longer = possible(file.name());
                if (uses.get(names.get(file)) > 1 && !names.get(file).equals(longer)) {
                    names.put(file, longer);
                    changed = true;
                }
            }
        }
        for (FoundFile file : documents) {
            String name = shorten(clearOfReports(names.get(file)));
            for (int n = 2; !taken.add(name); n++) {
                name = shorten(names.get(file) + "-" + n);
            }
            takenInAnyCase.add(name.toLowerCase(Locale.ROOT));
            names.put(file, name);
        }
    }

    /** The name of a file that is one document. */
    String of(FoundFile file) {
        return names.get(file);
    }

    /**
     * A name for a record.
     *
     * @param folder the folder it goes to, ending in {@code /}, or empty
     * @param id its id, any text
     * @param line its line, which makes a repeated id unique
     */
    String ofRecord(String folder, String id, long line) {
        String wanted = clearOfReports(folder + safe(id));
        String name = shorten(wanted);
        // Ids are often told apart by case alone, which not every file system can do.
        while (!takenInAnyCase.add(name.toLowerCase(Locale.ROOT))) {
            wanted += "-" + line;
            name = shorten(wanted);
        }
        return name;
    }

    /** Any text as a file name: no separators, no controls, nothing that hides it or that Windows would not have. */
    static String safe(String id) {
        String name = UNSAFE.matcher(XmlCharacters.replaceForbidden(id)).replaceAll("_");
        name = EDGES.matcher(name).replaceAll(match -> "_".repeat(match.group().length()));
        return possible(name.isEmpty() || DEVICE.matcher(name).matches() ? "_" + name : name);
    }

    /** A name as this system can hold it: without UTF-8 in the locale, Java knows no files with other letters than ASCII. */
    static String possible(String name) {
        try {
            Path.of(name);
            return name;
        } catch (InvalidPathException e) {
            return BEYOND_ASCII.matcher(name).replaceAll("_");
        }
    }

    /** An input folder must not stand where a file of the run goes. */
    private static String clearOfReports(String name) {
        boolean clash = name.startsWith(OutputFolder.RUN_REPORT + "/") || name.startsWith(OutputFolder.TYPE_SYSTEM + "/");
        return clash ? "_" + name : name;
    }

    private static String shorten(String name) {
        int slash = name.lastIndexOf('/');
        String part = name.substring(slash + 1);
        if (part.getBytes(StandardCharsets.UTF_8).length <= LONGEST_PART) {
            return name;
        }
        int end = 0;
        for (int bytes = 0; bytes < LONGEST_PART - HASH_DIGITS - 5; end = part.offsetByCodePoints(end, 1)) {
            bytes += part.substring(end, part.offsetByCodePoints(end, 1)).getBytes(StandardCharsets.UTF_8).length;
        }
        return name.substring(0, slash + 1) + part.substring(0, end) + "-" + String.format("%08x", part.hashCode());
    }
}
