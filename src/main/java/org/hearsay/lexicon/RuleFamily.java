package org.hearsay.lexicon;

import java.util.List;

/**
 * A folder of rule files: what tags one thing, or drops something in.
 *
 * @param name name of the folder
 * @param location where it was found, as messages and run reports show it
 * @param files its scripts, word lists and other rule files, sorted by name
 */
public record RuleFamily(String name, String location, List<RuleFile> files) {

    /**
     * Copies the list of files.
     *
     * @param name name of the folder
     * @param location where it was found, as messages and run reports show it
     * @param files its scripts, word lists and other rule files, sorted by name
     */
    public RuleFamily {
        files = List.copyOf(files);
    }

    /** {@return the Ruta scripts, sorted by name} */
    public List<RuleFile> scripts() {
        return files.stream().filter(RuleFile::isScript).toList();
    }

    /** {@return the word lists, sorted by name} */
    public List<RuleFile> wordLists() {
        return files.stream().filter(RuleFile::isWordList).toList();
    }
}
