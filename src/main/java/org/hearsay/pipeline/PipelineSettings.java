package org.hearsay.pipeline;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.apache.uima.resource.metadata.TypeSystemDescription;

/**
 * What a pipeline is built from.
 *
 * @param descriptor path of an analysis engine descriptor, or the short name of one that Hearsay brings
 * @param home folder with {@code rules} and {@code descriptors} (a checkout or an unzipped distribution), or null for
 *     the copies in the jar
 * @param dropIns folders of rule families to add, in the order they apply
 * @param replaceRules true when a drop-in named like a family of the pipeline takes its place instead of adding to it
 * @param foreignTypes types of input documents, so that foreign annotations can be kept
 * @param plugins folder of jars that bring engines, types, descriptors or rule families, or null
 */
public record PipelineSettings(String descriptor, Path home, List<Path> dropIns, boolean replaceRules,
        Collection<TypeSystemDescription> foreignTypes, Path plugins) {

    /** The pipeline that runs where none is named. */
    public static final String DEFAULT_DESCRIPTOR = "conflict-news";

    /**
     * Keeps copies, so that settings never change under a pipeline.
     *
     * @param descriptor path of an analysis engine descriptor, or the short name of one that Hearsay brings
     * @param home folder with {@code rules} and {@code descriptors} (a checkout or an unzipped distribution), or null for
     *     the copies in the jar
     * @param replaceRules true when a drop-in named like a family of the pipeline takes its place instead of adding to it
     * @param dropIns folders of rule families to add, in the order they apply
     * @param foreignTypes types of input documents, so that foreign annotations can be kept
     * @param plugins folder of jars that bring engines, types, descriptors or rule families, or null
     */
    public PipelineSettings {
        dropIns = List.copyOf(dropIns);
        foreignTypes = List.copyOf(foreignTypes);
    }

    /**
     * Settings without plug-ins but those on the class path.
     *
     * @param descriptor path of an analysis engine descriptor, or the short name of one that Hearsay brings
     * @param home folder with {@code rules} and {@code descriptors}, or null for the copies in the jar
     * @param dropIns folders of rule families to add, in the order they apply
     * @param replaceRules true when a drop-in named like a family of the pipeline takes its place instead of adding to it
     * @param foreignTypes types of input documents, so that foreign annotations can be kept
     */
    public PipelineSettings(String descriptor, Path home, List<Path> dropIns, boolean replaceRules,
            Collection<TypeSystemDescription> foreignTypes) {
        this(descriptor, home, dropIns, replaceRules, foreignTypes, null);
    }

    /**
     * {@return the settings for the default pipeline with the rules and descriptors of {@code home} (or of the jar when null)}
     *
     * @param home folder of the installation, or null to use what is on the class path
     */
    public static PipelineSettings standard(Path home) {
        return new PipelineSettings(DEFAULT_DESCRIPTOR, home, List.of(), false, List.of());
    }

    /**
     * {@return these settings with other foreign types}
     *
     * @param types the types of the documents
     */
    public PipelineSettings withForeignTypes(Collection<TypeSystemDescription> types) {
        return new PipelineSettings(descriptor, home, dropIns, replaceRules, types, plugins);
    }

    /**
     * {@return these settings with other drop-ins}
     *
     * @param folders folders of rule families to add, in the order they apply
     */
    public PipelineSettings withDropIns(List<Path> folders) {
        return new PipelineSettings(descriptor, home, folders, replaceRules, foreignTypes, plugins);
    }

    /**
     * {@return these settings with plug-ins}
     *
     * @param folder folder of jars, or null for none
     */
    public PipelineSettings withPlugins(Path folder) {
        return new PipelineSettings(descriptor, home, dropIns, replaceRules, foreignTypes, folder);
    }

    /** Returns the folder of the built-in rule families, or null when they come from the class path. */
    String rulesHome() {
        return home == null ? null : home.resolve("rules").toAbsolutePath().normalize().toString();
    }
}
