package org.hearsay.annotator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.TypeSystem;
import org.apache.uima.cas.impl.TypeImpl;
import org.hearsay.lexicon.WordList;

/** The hit types of all lists, in the type system of a CAS. Immutable; engines of one thread share it. */
final class HitTypes {

    /** No lists at all. */
    static final HitTypes NONE = new HitTypes();

    private final HitType[] lists;
    /** By the code of a type its number; -1 for such as are of no list. */
    private final int[] numbers;
    private final int types;

    private HitTypes() {
        lists = new HitType[0];
        numbers = new int[0];
        types = 0;
    }

    /**
     * @param wordLists the lists
     * @param inIndex full names of the types whose hits belong into the index
     * @throws AnalysisEngineProcessException when the type system lacks a type or feature of a list
     */
    HitTypes(List<WordList> wordLists, TypeSystem typeSystem, Set<String> inIndex) throws AnalysisEngineProcessException {
        List<String> names = wordLists.stream().map(WordList::fullTypeName).distinct().toList();
        List<HitType> made = new ArrayList<>();
        for (WordList list : wordLists) {
            made.add(new HitType(list, typeSystem, names.indexOf(list.fullTypeName()), inIndex.contains(list.fullTypeName())));
        }
        lists = made.toArray(HitType[]::new);
        types = names.size();
        numbers = new int[made.stream().mapToInt(list -> ((TypeImpl) list.type()).getCode()).max().orElse(0) + 1];
        Arrays.fill(numbers, -1);
        made.forEach(list -> numbers[((TypeImpl) list.type()).getCode()] = list.number());
    }

    /** Returns the hit type of a list. */
    HitType of(int list) {
        return lists[list];
    }

    /** Returns how many types there are. */
    int types() {
        return types;
    }

    /** Returns the number of a type, or -1 where it is that of no list. */
    int number(Type type) {
        int code = ((TypeImpl) type).getCode();
        return code < numbers.length ? numbers[code] : -1;
    }
}
