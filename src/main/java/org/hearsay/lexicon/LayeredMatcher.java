package org.hearsay.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The matcher of a lexicon; while somebody writes lists, one made of two. Entries of different types do not touch each other's
 * hits: when a list changes, its types get a small matcher of their own, and the large one of before stays for all others.
 * Immutable.
 */
final class LayeredMatcher {

    /** Beyond one entry in so many, a small matcher would make the search slower than it spares work. */
    private static final int LARGEST_SHARE = 3;

    private final List<WordList> baseLists;
    private final PhraseMatcher base;
    /** For each list of the large matcher, and of the small one, its index in the lexicon; -1 where it does not count. */
    private final int[] baseIndexes;
    private final PhraseMatcher changed;
    private final int[] changedIndexes;

    private LayeredMatcher(List<WordList> baseLists, PhraseMatcher base, int[] baseIndexes, PhraseMatcher changed,
            int[] changedIndexes) {
        this.baseLists = baseLists;
        this.base = base;
        this.baseIndexes = baseIndexes;
        this.changed = changed;
        this.changedIndexes = changedIndexes;
    }

    /** Returns a matcher of one layer. */
    static LayeredMatcher of(List<WordList> lists) {
        return new LayeredMatcher(lists, new PhraseMatcher(lists), null, null, null);
    }

    /** Returns a matcher for lists of which most are in this one; one of one layer when too many have changed. */
    LayeredMatcher with(List<WordList> lists) {
        Set<String> types = new HashSet<>();
        lists.stream().filter(list -> indexOf(list, baseLists) < 0).map(WordList::typeName).forEach(types::add);
        baseLists.stream().filter(list -> indexOf(list, lists) < 0).map(WordList::typeName).forEach(types::add);
        int[] kept = baseLists.stream().mapToInt(list -> types.contains(list.typeName()) ? -1 : indexOf(list, lists)).toArray();
        int[] inOrder = Arrays.stream(kept).filter(index -> index >= 0).toArray();
        int[] sorted = inOrder.clone();
        Arrays.sort(sorted);
        List<WordList> small = lists.stream().filter(list -> types.contains(list.typeName())).toList();
        // Of equal entries of a type that of the later list wins.
        if (!Arrays.equals(inOrder, sorted) || LARGEST_SHARE * size(small) > size(lists)) {
            return of(lists);
        }
        return new LayeredMatcher(baseLists, base, kept, new PhraseMatcher(small),
                small.stream().mapToInt(list -> indexOf(list, lists)).toArray());
    }

    private static int size(List<WordList> lists) {
        return lists.stream().mapToInt(list -> list.entries().size()).sum();
    }

    /** Lists that were read once are the same objects; to compare their entries would take long. */
    private static int indexOf(WordList wanted, List<WordList> lists) {
        for (int i = 0; i < lists.size(); i++) {
            if (lists.get(i) == wanted) {
                return i;
            }
        }
        return -1;
    }

    /** Finds all hits in a text as {@link PhraseMatcher#find} does, and tells them in the order of their begin, too. */
    void find(String text, TokenBorders tokens, PhraseMatcher.HitListener listener) {
        if (changed == null) {
            base.find(text, tokens, listener);
            return;
        }
        List<int[]> hits = new ArrayList<>();
        base.find(text, tokens, (list, index, begin, end) -> {
            if (baseIndexes[list] >= 0) {
                hits.add(new int[] {baseIndexes[list], index, begin, end});
            }
        });
        changed.find(text, tokens, (list, index, begin, end) -> hits.add(new int[] {changedIndexes[list], index, begin, end}));
        hits.sort(Comparator.comparingInt(hit -> hit[2]));
        hits.forEach(hit -> listener.hit(hit[0], hit[1], hit[2], hit[3]));
    }
}
