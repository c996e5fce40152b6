package org.hearsay.lexicon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A word list: entries that share a hit type and a case policy.
 *
 * @param family name of its family
 * @param name file name without extension
 * @param path place of the file for messages
 * @param typeName short name of the type of its hits
 * @param typeLine line of the header that names the type, for messages
 * @param description what the list holds, or null
 * @param casePolicy how letters must be written to match
 * @param source where the entries come from, or null
 * @param columns names of the columns that become features of the hit type, in the order of the file
 * @param entries its entries, in the order of the file
 */
public record WordList(String family, String name, String path, String typeName, int typeLine, String description,
        CasePolicy casePolicy, String source, List<String> columns, List<WordListEntry> entries) {

    /** Name space of the hit types. */
    public static final String TYPE_PREFIX = "org.hearsay.list.";

    /**
     * Copies the lists.
     *
     * @param family name of its family
     * @param name file name without extension
     * @param path place of the file for messages
     * @param typeName short name of the type of its hits
     * @param typeLine line of the header that names the type, for messages
     * @param description what the list holds, or null
     * @param casePolicy how letters must be written to match
     * @param source where the entries come from, or null
     * @param columns names of the columns that become features of the hit type, in the order of the file
     * @param entries its entries, in the order of the file
     */
    public WordList {
        columns = List.copyOf(columns);
        entries = List.copyOf(entries);
    }

    /** {@return {@code family/name}} */
    public String qualifiedName() {
        return family + "/" + name;
    }

    /** {@return the full name of the hit type} */
    public String fullTypeName() {
        return TYPE_PREFIX + typeName;
    }

    /**
     * Reads a word list.
     *
     * @param file the file
     * @param problems gets every error and warning of the file
     * @return the list, or nothing when there was an error
     */
    public static Optional<WordList> read(RuleFile file, Consumer<Problem> problems) {
        return new WordListReader(file, problems).read();
    }

    /**
     * Reads all word lists of the families, in their order.
     *
     * @param families the rule families
     * @param warnings gets what is odd but no error
     * @return the lists
     * @throws RuleFileException with the errors of all files, when there are any
     */
    public static List<WordList> readAll(Collection<RuleFamily> families, Consumer<Problem> warnings) {
        List<Problem> errors = new ArrayList<>();
        List<WordList> lists = new ArrayList<>();
        for (RuleFamily family : families) {
            for (RuleFile file : family.wordLists()) {
                read(file, problem -> {
                    if (problem.isError()) {
                        errors.add(problem);
                    } else {
                        warnings.accept(problem);
                    }
                }).ifPresent(lists::add);
            }
        }
        if (!errors.isEmpty()) {
            throw new RuleFileException(errors);
        }
        return List.copyOf(lists);
    }
}
