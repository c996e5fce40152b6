package org.hearsay.annotator;

import java.util.Locale;

/**
 * A word as it is written, with the forms and traits that engines ask for. Frequent words are made once and used for all
 * documents: most tokens of news are among a few thousand words.
 */
final class Word {

    private static final int KNOWN = 1 << 15;
    private static final int LONGEST_KNOWN = 24;
    /** As many ASCII characters as fit in a number, at seven bits each and one that tells the length. */
    private static final int SHORT = 9;
    private static final int BITS = 7;
    private static final int LATEST_HYPHEN = 4;
    /** Words at the place of their hash; another word with the same place takes it over. Threads may read old entries, which does no harm. */
    private static final Word[] CACHE = new Word[KNOWN];

    /** The text as a number where it is short, else 0. */
    private final long key;
    private final String text;
    private final String lower;
    private final String plain;
    private final boolean capitals;
    private final boolean smallLetter;
    private final boolean letter;
    private final boolean capitalised;
    private final boolean opensTime;
    /** In which {@link WordSet}s it is, one bit for each, and in the highest bits how many sets have been asked. */
    private volatile long sets;

    private Word(String text, long key) {
        this.text = text;
        this.key = key;
        boolean anySmall = false;
        boolean anyLetter = false;
        boolean ascii = true;
        boolean big = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            ascii &= c < 128;
            anySmall |= Character.isLowerCase(c);
            anyLetter |= Character.isLetter(c);
            big |= c >= 'A' && c <= 'Z';
        }
        lower = ascii && !big ? text : text.toLowerCase(Locale.ROOT);
        plain = ascii ? lower : lower.replace('’', '\'');
        capitals = ascii ? !anySmall : text.equals(text.toUpperCase(Locale.ROOT));
        smallLetter = anySmall;
        letter = anyLetter;
        capitalised = isCapitalised(text);
        opensTime = TimeWords.mayOpen(lower);
    }

    private static boolean isCapitalised(String text) {
        if (text.isEmpty() || Character.isUpperCase(text.charAt(0))) {
            return !text.isEmpty();
        }
        int hyphen = Character.isLetter(text.charAt(0)) ? text.indexOf('-') : -1;
        return hyphen > 0 && hyphen < LATEST_HYPHEN && hyphen + 1 < text.length() && Character.isUpperCase(text.charAt(hyphen + 1));
    }

    /** Returns a text as one word. */
    static Word of(String text) {
        return at(text, 0, text.length());
    }

    /** Returns the word at a place of a text. */
    static Word at(String document, int begin, int end) {
        int length = end - begin;
        if (length > LONGEST_KNOWN) {
            return new Word(document.substring(begin, end), 0);
        }
        int hash = 0;
        long key = 1;
        for (int i = begin; i < end; i++) {
            char c = document.charAt(i);
            hash = 31 * hash + c;
            key = c < 1 << BITS && key > 0 ? key << BITS | c : 0;
        }
        key = length > SHORT ? 0 : key;
        int place = (hash ^ hash >>> 15) & KNOWN - 1;
        Word known = CACHE[place];
        if (known == null || known.key != key || key == 0 && !(known.text.length() == length && document.startsWith(known.text, begin))) {
            known = new Word(document.substring(begin, end), key);
            CACHE[place] = known;
        }
        return known;
    }

    /** As it is written. */
    String text() {
        return text;
    }

    /** In lower case. */
    String lower() {
        return lower;
    }

    /** In lower case, with straight apostrophes. */
    String plain() {
        return plain;
    }

    /** Tells whether it has no letter in lower case. */
    boolean isInCapitals() {
        return capitals;
    }

    boolean hasSmallLetter() {
        return smallLetter;
    }

    boolean hasLetter() {
        return letter;
    }

    /** Tells whether it is written as a name: Sham, and al-Sham. */
    boolean isCapitalised() {
        return capitalised;
    }

    /** Returns in which sets it is, of those that have been made: the bit of each, and how many they are in the bits from a border on. */
    long sets(int border) {
        long known = sets;
        if ((int) (known >>> border) < WordSet.made()) {
            known = WordSet.bitsOf(plain);
            sets = known;
        }
        return known;
    }

    /** Tells whether a date expression can begin with it. */
    boolean opensTime() {
        return opensTime;
    }
}
