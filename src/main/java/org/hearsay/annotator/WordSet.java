package org.hearsay.annotator;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A closed set of words in lower case that many words of each document are looked up in. {@link Word} remembers in which
 * sets it is, so that looking it up again costs next to nothing. For constants of classes only: sets are never forgotten.
 */
final class WordSet {

    /** So many sets have a bit of their own; the bits above tell how many there are. */
    private static final int MOST = 56;
    /** For each word of any set the bits of the sets that it is in. */
    private static final Map<String, Long> BITS = new ConcurrentHashMap<>();
    private static volatile int made;

    private final Set<String> words;
    private final long bit;

    private WordSet(Set<String> words, long bit) {
        this.words = words;
        this.bit = bit;
    }

    /** Makes a set of words in lower case, with straight apostrophes. */
    static synchronized WordSet of(String... words) {
        WordSet set = new WordSet(Set.of(words), made < MOST ? 1L << made : 0);
        if (made < MOST) {
            set.words.forEach(word -> BITS.merge(word, set.bit, (one, other) -> one | other));
            made++;
        }
        return set;
    }

    /** Returns how many sets have a bit. */
    static int made() {
        return made;
    }

    /** Returns the bits of the sets that a word is in, and above them how many sets have been asked. */
    static long bitsOf(String plain) {
        // A set that is being made now may have its words here already; that it has been asked is not said.
        long asked = (long) made << MOST;
        return asked | BITS.getOrDefault(plain, 0L);
    }

    /** Tells whether a word is in it, in any case. */
    boolean contains(Word word) {
        return bit != 0 ? (word.sets(MOST) & bit) != 0 : words.contains(word.plain());
    }

    /** Tells whether a word is in it that may be no token. */
    boolean contains(String plain) {
        return words.contains(plain);
    }
}
