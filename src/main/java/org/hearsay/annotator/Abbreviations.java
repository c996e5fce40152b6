package org.hearsay.annotator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.lexicon.Problem;
import org.hearsay.lexicon.RuleFamily;
import org.hearsay.lexicon.RuleFileException;
import org.hearsay.lexicon.WordList;
import org.hearsay.lexicon.WordListEntry;

/** Words whose full stop does not end a sentence, by the place where they stand. */
final class Abbreviations {

    /** How an abbreviation goes with what follows it. */
    enum Kind {
        /** Stands before a name: {@code Gen.}, {@code Dr.} */
        TITLE,
        /** An abbreviation only before a number: {@code No. 5}, {@code Dec. 3} */
        NUMBER,
        /** An abbreviation only before a word in lower case: {@code lbs. of} */
        INNER,
        /** Anything else: {@code etc.}, {@code Inc.} */
        OTHER
    }

    private static final int LONGEST = 12;
    private static final int ASCII = 128;
    private static final String LIST_TYPE = "Abbreviation";
    private static final String COLUMN = "use";

    private final Map<String, Kind> asWritten = new HashMap<>();
    private final Map<String, Kind> anyCase = new HashMap<>();
    /** By first letter in lower case how long abbreviations are, one bit for each length: tells most other words at once. */
    private final int[] lengths = new int[ASCII];

    /**
     * Reads the word lists of the type Abbreviation.
     *
     * @throws RuleFileException naming each entry that is wrong
     */
    static Abbreviations of(Collection<RuleFamily> families) {
        Abbreviations abbreviations = new Abbreviations();
        List<Problem> problems = new ArrayList<>();
        for (WordList list : WordList.readAll(families, problem -> { })) {
            if (list.typeName().equals(LIST_TYPE)) {
                list.entries().forEach(entry -> abbreviations.add(list, entry, problems));
            }
        }
        if (!problems.isEmpty()) {
            throw new RuleFileException(problems);
        }
        return abbreviations;
    }

    private void add(WordList list, WordListEntry entry, List<Problem> problems) {
        int column = list.columns().indexOf(COLUMN);
        String use = column < 0 ? "" : entry.values().get(column);
        switch (use) {
            case "title" -> add(entry.text(), Kind.TITLE);
            case "number" -> add(entry.text(), Kind.NUMBER);
            case "inner" -> add(entry.text(), Kind.INNER);
            case "other" -> add(entry.text(), Kind.OTHER);
            default -> problems.add(Problem.error(list.path(), entry.line(), 1, "abbreviations/use",
                    "expected title, number, inner or other in the column [" + COLUMN + "] of [" + entry.text() + "], found [" + use + "]",
                    "write title for what stands before a name, number for what stands before a number, inner for what stands before lower case, else other"));
        }
    }

    /**
     * @param text the abbreviation, with or without its full stop; one in lower case holds in any case, any other as written
     *             or wholly in upper case
     */
    void add(String text, Kind kind) {
        String word = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        if (!word.isEmpty()) {
            lengths[letter(word.charAt(0))] |= 1 << word.length();
        }
        if (word.equals(word.toLowerCase(Locale.ROOT))) {
            anyCase.put(word, kind);
        } else {
            asWritten.put(word, kind);
            asWritten.put(word.toUpperCase(Locale.ROOT), kind);
        }
    }

    /** The kind of the word from begin to end (without its full stop), or null. */
    Kind kindOf(String text, int begin, int end) {
        if (end - begin > LONGEST || end == begin || (lengths[letter(text.charAt(begin))] & 1 << end - begin) == 0) {
            return null;
        }
        String word = text.substring(begin, end);
        Kind kind = asWritten.get(word);
        return kind != null ? kind : anyCase.get(word.toLowerCase(Locale.ROOT));
    }

    private static int letter(char c) {
        return c < ASCII ? Character.toLowerCase(c) : 0;
    }
}
