package org.hearsay.lexicon;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All word lists of some rule families and the matcher for them. Immutable; equal families give the same object for as
 * long as memory allows, so that the engines of all threads share it.
 */
public final class Lexicon {

    private static final Map<List<RuleFile>, SoftReference<Lexicon>> CACHE = new ConcurrentHashMap<>();

    private final List<WordList> lists;
    private final List<Problem> warnings;
    private final PhraseMatcher matcher;

    private Lexicon(Collection<RuleFamily> families) {
        List<Problem> found = new ArrayList<>();
        lists = WordList.readAll(families, found::add);
        warnings = List.copyOf(found);
        matcher = new PhraseMatcher(lists);
    }

    /**
     * Returns the lexicon of the families.
     *
     * @throws RuleFileException with all errors of all lists, when there are any
     */
    public static Lexicon of(Collection<RuleFamily> families) {
        List<RuleFile> key = families.stream().flatMap(family -> family.wordLists().stream()).toList();
        Lexicon cached = cached(key);
        if (cached != null) {
            return cached;
        }
        synchronized (CACHE) {
            Lexicon other = cached(key);
            if (other != null) {
                return other;
            }
            CACHE.values().removeIf(reference -> reference.get() == null);
            Lexicon lexicon = new Lexicon(families);
            CACHE.put(key, new SoftReference<>(lexicon));
            return lexicon;
        }
    }

    private static Lexicon cached(List<RuleFile> key) {
        SoftReference<Lexicon> reference = CACHE.get(key);
        return reference == null ? null : reference.get();
    }

    /** Returns the word lists, in the order of the families and then of file names. */
    public List<WordList> lists() {
        return lists;
    }

    /** Returns what is odd about the lists but no error. */
    public List<Problem> warnings() {
        return warnings;
    }

    /** Returns the matcher; its list indexes are those of {@link #lists()}. */
    public PhraseMatcher matcher() {
        return matcher;
    }
}
