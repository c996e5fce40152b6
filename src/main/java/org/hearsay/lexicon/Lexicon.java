package org.hearsay.lexicon;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All word lists of some rule families and the matcher for them. Immutable; equal families give the same object for as
 * long as memory allows, so that the engines of all threads share it.
 */
public final class Lexicon {

    private static final Map<List<RuleFile>, SoftReference<Lexicon>> CACHE = new ConcurrentHashMap<>();

    private final Map<RuleFile, Reading> readings;
    private final List<WordList> lists;
    private final List<Problem> warnings;
    /** What the matcher is made from; null when that is the lists alone, and once it is made. */
    private LayeredMatcher earlier;
    /** Made when the first text is searched: who checks rules needs none. */
    private volatile LayeredMatcher matcher;

    /** What came of reading a list without errors. */
    private record Reading(WordList list, List<Problem> warnings) {
    }

    /**
     * @param earlier a lexicon with most of the lists, or null
     */
    private Lexicon(Map<RuleFile, Reading> readings, Lexicon earlier) {
        this.readings = readings;
        lists = readings.values().stream().map(Reading::list).toList();
        warnings = readings.values().stream().flatMap(reading -> reading.warnings().stream()).toList();
        this.earlier = earlier == null ? null : earlier.madeLast();
    }

    private synchronized LayeredMatcher madeLast() {
        return matcher == null ? earlier : matcher;
    }

    private synchronized LayeredMatcher make() {
        if (matcher == null) {
            matcher = earlier == null ? LayeredMatcher.of(lists) : earlier.with(lists);
            earlier = null;
        }
        return matcher;
    }

    /**
     * {@return the lexicon of the families}
     *
     * @param families the rule families
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
            Lexicon earlier = CACHE.keySet().stream().filter(old -> paths(old).equals(paths(key))).map(Lexicon::cached)
                    .filter(Objects::nonNull).findFirst().orElse(null);
            Lexicon lexicon = new Lexicon(read(key), earlier);
            CACHE.keySet().removeIf(old -> cached(old) == null || paths(old).equals(paths(key)));
            CACHE.put(key, new SoftReference<>(lexicon));
            return lexicon;
        }
    }

    private static List<String> paths(List<RuleFile> files) {
        return files.stream().map(RuleFile::path).toList();
    }

    /** Reads the files that no lexicon has; of some thousand entries few change while somebody writes rules. */
    private static Map<RuleFile, Reading> read(List<RuleFile> files) {
        Map<RuleFile, Reading> known = new HashMap<>();
        CACHE.keySet().stream().map(Lexicon::cached).filter(Objects::nonNull)
                .forEach(lexicon -> known.putAll(lexicon.readings));
        Map<RuleFile, Reading> readings = new LinkedHashMap<>();
        List<Problem> errors = new ArrayList<>();
        for (RuleFile file : files) {
            Reading reading = known.get(file);
            if (reading == null) {
                List<Problem> found = new ArrayList<>();
                Optional<WordList> list = WordList.read(file, found::add);
                found.stream().filter(Problem::isError).forEach(errors::add);
                reading = list.map(each -> new Reading(each, List.copyOf(found))).orElse(null);
            }
            if (reading != null) {
                readings.put(file, reading);
            }
        }
        if (!errors.isEmpty()) {
            throw new RuleFileException(errors);
        }
        return readings;
    }

    private static Lexicon cached(List<RuleFile> key) {
        SoftReference<Lexicon> reference = CACHE.get(key);
        return reference == null ? null : reference.get();
    }

    /** {@return the word lists, in the order of the families and then of file names} */
    public List<WordList> lists() {
        return lists;
    }

    /** {@return what is odd about the lists but no error} */
    public List<Problem> warnings() {
        return warnings;
    }

    /**
     * Finds all hits in a text; list indexes are those of {@link #lists()}.
     *
     * @param text the text
     * @param tokens its tokens
     * @param listener is told of the hits, in the order of their begin
     */
    public void find(String text, TokenBorders tokens, PhraseMatcher.HitListener listener) {
        LayeredMatcher made = matcher;
        (made == null ? make() : made).find(text, tokens, listener);
    }
}
