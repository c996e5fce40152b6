package org.hearsay.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.io.UsageException;
import org.hearsay.lexicon.Problem;
import org.hearsay.lexicon.RuleFamilies;

/** Writes the first files of a rule family: a script with examples, a word list and a README, which pass check and test. */
public final class FamilyScaffold {

    private static final String NAME = "[a-z][a-z0-9]*([-_][a-z0-9]+)*";
    private static final String PLACE = "org/hearsay/workbench/scaffold/";
    private static final Map<String, String> TEMPLATES = new LinkedHashMap<>();

    static {
        TEMPLATES.put("script.ruta", "%script%.ruta");
        TEMPLATES.put("words.csv", "%word%-words.csv");
        TEMPLATES.put("README.md", "README.md");
    }

    private FamilyScaffold() {
    }

    /**
     * Writes a new family.
     *
     * @param name name of the family in lower-case letters, such as {@code protests}; its type is named after it
     * @param parent folder in which the folder of the family is made
     * @return the files that were written
     * @throws UsageException when the name cannot be one, or the folder is there already
     */
    public static List<Path> create(String name, Path parent) {
        if (!name.matches(NAME)) {
            throw new UsageException("expected a name of lower-case letters and digits, such as protests, but came ["
                    + name + "]");
        }
        if (RuleFamilies.BUILT_IN.contains(name)) {
            throw new UsageException("expected the name of a new family, but [" + name + "] is built in: choose another name");
        }
        Path folder = parent.resolve(name).toAbsolutePath().normalize();
        Map<Path, String> files = new LinkedHashMap<>();
        TEMPLATES.forEach((template, file) -> files.put(folder.resolve(fill(file, name)), fill(read(template), name)));
        try {
            if (Files.exists(folder)) {
                throw new FileAlreadyExistsException(folder.toString());
            }
            Files.createDirectories(folder);
            for (Map.Entry<Path, String> file : files.entrySet()) {
                Files.writeString(file.getKey(), file.getValue(), StandardOpenOption.CREATE_NEW);
            }
        } catch (FileAlreadyExistsException e) {
            throw new UsageException("expected a new folder, but [" + e.getFile() + "] is there already: choose another name,"
                    + " or another folder with --in");
        } catch (IOException e) {
            throw new UsageException("expected a folder that can be written, but " + e + ": choose another one with --in");
        }
        refuseTakenType(folder, name);
        return List.copyOf(files.keySet());
    }

    /** A name such as sources would give a type that has a meaning already. */
    private static void refuseTakenType(Path folder, String name) {
        List<Problem> problems = RuleCheck.of(RuleSelection.of(List.of(folder.toString()), List.of(), false, null));
        if (problems.isEmpty()) {
            return;
        }
        try {
            for (String file : TEMPLATES.values()) {
                Files.deleteIfExists(folder.resolve(fill(file, name)));
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new UsageException("expected a name that gives types of its own, but came [" + name + "] ("
                + problems.get(0).message() + "): choose another name");
    }

    private static String fill(String template, String name) {
        String singular = name.endsWith("s") && !name.endsWith("ss") ? name.substring(0, name.length() - 1) : name;
        StringBuilder type = new StringBuilder();
        for (String part : singular.split("[-_]")) {
            type.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
        }
        String words = singular.replaceAll("[-_]", " ");
        return template.replace("%family%", name).replace("%script%", name.replace('-', '_')).replace("%word%", singular)
                .replace("%Type%", type).replace("%words%", words).replace("%plural%", words + "s");
    }

    private static String read(String template) {
        try (var in = FamilyScaffold.class.getClassLoader().getResourceAsStream(PLACE + template)) {
            if (in == null) {
                throw new IllegalStateException("The template [" + PLACE + template + "] is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
