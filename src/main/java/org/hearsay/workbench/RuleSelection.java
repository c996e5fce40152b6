package org.hearsay.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.io.UsageException;
import org.hearsay.lexicon.RuleFamilies;
import org.hearsay.lexicon.RuleFamily;
import org.hearsay.lexicon.RuleFile;
import org.hearsay.lexicon.RuleFileException;
import org.hearsay.pipeline.PipelineSettings;

/**
 * The rule files that somebody works on, and all families that they run together with. What is named may be a file, the
 * folder of a family, a folder of such folders, or a built-in family. A family of one's own is added to the built-in ones;
 * where it holds a file named like one of the built-in family of its name, it is a copy and takes that family's place.
 */
public final class RuleSelection {

    private final Path home;
    private Path plugins;
    private final boolean replace;
    private final Set<Path> dropIns = new LinkedHashSet<>();
    private final Set<Path> chosenFiles = new LinkedHashSet<>();
    private final Set<Path> chosenFolders = new LinkedHashSet<>();
    private final Set<String> chosenNames = new LinkedHashSet<>();

    private RuleSelection(Path home, boolean replace) {
        this.home = home;
        this.replace = replace;
    }

    /**
     * Finds what is meant.
     *
     * @param targets files, folders or names of built-in families to work on; all of {@code further} for none, and the
     *     built-in families when that is empty, too
     * @param further files or folders that the pipeline uses besides
     * @param replace true when each family named like a built-in one takes its place
     * @param home folder that holds {@code rules}, or null for the families on the class path
     * @return the selection
     * @throws UsageException when there is no such file, folder or family
     */
    public static RuleSelection of(Collection<String> targets, Collection<String> further, boolean replace, Path home) {
        RuleSelection selection = new RuleSelection(home == null ? null : home.toAbsolutePath().normalize(), replace);
        selection.addAll(further, targets.isEmpty());
        selection.addAll(targets, true);
        if (targets.isEmpty() && further.isEmpty()) {
            selection.chosenNames.addAll(RuleFamilies.BUILT_IN);
        }
        return selection;
    }

    private void addAll(Collection<String> specs, boolean chosen) {
        for (String spec : specs) {
            Path path = Path.of(spec).toAbsolutePath().normalize();
            if (Files.isRegularFile(path)) {
                if (!RuleFamilies.belongs(path.getFileName().toString())) {
                    throw new UsageException("expected a script (.ruta) or a word list (.csv), but came [" + path
                            + "]: name a rule file, or the folder that holds it");
                }
                addFolder(path.getParent(), false);
                chosenFiles.addAll(chosen ? List.of(path) : List.of());
            } else if (Files.isDirectory(path)) {
                List<Path> folders = families(path);
                if (folders.isEmpty()) {
                    throw new UsageException("expected a folder with scripts (.ruta) or word lists (.csv), or a folder of"
                            + " such folders, but there are none in [" + path + "]: correct the path");
                }
                folders.forEach(folder -> addFolder(folder, chosen));
            } else if (RuleFamilies.BUILT_IN.contains(spec)) {
                chosenNames.addAll(chosen ? List.of(spec) : List.of());
            } else {
                throw new UsageException("expected a rule file, a folder of rules or one of " + RuleFamilies.BUILT_IN
                        + ", but there is no [" + spec + "]: correct the path");
            }
        }
    }

    private void addFolder(Path folder, boolean chosen) {
        boolean builtIn = home != null && folder.equals(home.resolve("rules").resolve(folder.getFileName()))
                && RuleFamilies.BUILT_IN.contains(folder.getFileName().toString());
        if (!builtIn) {
            dropIns.add(folder);
        }
        chosenFolders.addAll(chosen ? List.of(folder) : List.of());
    }

    /** Returns the folder itself when it holds rule files, else the folders in it that do. */
    private static List<Path> families(Path folder) {
        if (holdsRules(folder)) {
            return List.of(folder);
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(Files::isDirectory).filter(RuleSelection::holdsRules).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holdsRules(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.map(child -> child.getFileName().toString())
                    .anyMatch(name -> name.endsWith(".ruta") || name.endsWith(".csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * {@return all families that run together, the built-in ones first; read anew each time}
     *
     * @throws RuleFileException when a file cannot be read
     */
    public List<RuleFamily> families() {
        List<String> specs = new ArrayList<>(RuleFamilies.BUILT_IN);
        for (Path folder : dropIns) {
            String name = folder.getFileName().toString();
            if (!replaces() || !specs.contains(name)) {
                specs.add(folder.toString());
            } else {
                specs.set(specs.indexOf(name), folder.toString());
            }
        }
        return RuleFamilies.resolve(specs, rulesHome());
    }

    /**
     * {@return the families that are worked on, each with no more than the files that are}
     *
     * @param families what {@link #families()} gave
     */
    public List<RuleFamily> chosen(Collection<RuleFamily> families) {
        List<RuleFamily> chosen = new ArrayList<>();
        for (RuleFamily family : families) {
            List<RuleFile> files = family.files().stream().filter(file -> isChosen(family, file)).toList();
            if (!files.isEmpty()) {
                chosen.add(new RuleFamily(family.name(), family.location(), files));
            }
        }
        return chosen;
    }

    private boolean isChosen(RuleFamily family, RuleFile file) {
        boolean builtIn = dropIns.stream().noneMatch(folder -> folder.toString().equals(family.location()));
        return builtIn && chosenNames.contains(family.name())
                || chosenFolders.contains(Path.of(family.location())) || chosenFiles.contains(Path.of(file.path()));
    }

    /** {@return the folders on disk that hold the chosen files, and those of further families} */
    public Set<Path> folders() {
        Set<Path> folders = new LinkedHashSet<>(dropIns);
        folders.addAll(chosenFolders);
        chosenFiles.forEach(file -> folders.add(file.getParent()));
        if (home != null) {
            chosenNames.forEach(name -> folders.add(home.resolve("rules").resolve(name)));
        }
        return folders;
    }

    /** {@return the settings of a pipeline that uses all these families} */
    public PipelineSettings settings() {
        return new PipelineSettings(PipelineSettings.DEFAULT_DESCRIPTOR, home, List.copyOf(dropIns), replaces(), List.of())
                .withPlugins(plugins);
    }

    /**
     * Has the pipeline use the rule families that jars bring, too; checks do not look into them.
     *
     * @param folder folder of the jars, or null for none
     * @return this selection
     */
    public RuleSelection withPlugins(Path folder) {
        plugins = folder;
        return this;
    }

    private boolean replaces() {
        return replace || dropIns.stream().anyMatch(this::isCopy);
    }

    /** Returns true when the folder has a file named like one of the built-in family of its name. */
    private boolean isCopy(Path folder) {
        String name = folder.getFileName().toString();
        return RuleFamilies.BUILT_IN.contains(name) && RuleFamilies.resolve(List.of(name), rulesHome()).stream()
                .flatMap(family -> family.files().stream()).anyMatch(file -> Files.exists(folder.resolve(file.fileName())));
    }

    private String rulesHome() {
        return home == null ? null : home.resolve("rules").toString();
    }
}
