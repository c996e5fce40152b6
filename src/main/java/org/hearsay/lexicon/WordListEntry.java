package org.hearsay.lexicon;

import java.util.List;

/**
 * An entry of a word list.
 *
 * @param text what is looked for
 * @param canonical the name it stands for; the text itself where the list says nothing
 * @param entityId the id of what it stands for, or null
 * @param values values of the further columns in the order of {@link WordList#columns()}; empty for none
 * @param line line in the file, from 1
 */
public record WordListEntry(String text, String canonical, String entityId, List<String> values, int line) {

    /**
     * Copies the list of values.
     *
     * @param text what is looked for
     * @param canonical the name it stands for; the text itself where the list says nothing
     * @param entityId the id of what it stands for, or null
     * @param line line in the file, from 1
     * @param values values of the further columns in the order of {@link WordList#columns()}; empty for none
     */
    public WordListEntry {
        values = List.copyOf(values);
    }
}
