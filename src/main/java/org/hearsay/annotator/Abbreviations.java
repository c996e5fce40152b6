package org.hearsay.annotator;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Words whose full stop does not end a sentence, by the place where they stand. */
final class Abbreviations {

    /** How an abbreviation goes with what follows it. */
    enum Kind {
        /** Stands before a name: {@code Gen.}, {@code Dr.} */
        TITLE,
        /** An abbreviation only before a number: {@code No. 5}, {@code Dec. 3} */
        NUMBER,
        /** Anything else: {@code etc.}, {@code Inc.} */
        OTHER
    }

    private static final int LONGEST = 12;

    private final Map<String, Kind> asWritten = new HashMap<>();
    private final Map<String, Kind> anyCase = new HashMap<>();

    /**
     * @param text the abbreviation, with or without its full stop; one in lower case holds in any case, any other as written
     *             or wholly in upper case
     */
    void add(String text, Kind kind) {
        String word = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        if (word.equals(word.toLowerCase(Locale.ROOT))) {
            anyCase.put(word, kind);
        } else {
            asWritten.put(word, kind);
            asWritten.put(word.toUpperCase(Locale.ROOT), kind);
        }
    }

    /** The kind of the word from begin to end (without its full stop), or null. */
    Kind kindOf(String text, int begin, int end) {
        if (end - begin > LONGEST) {
            return null;
        }
        String word = text.substring(begin, end);
        Kind kind = asWritten.get(word);
        return kind != null ? kind : anyCase.get(word.toLowerCase(Locale.ROOT));
    }
}
