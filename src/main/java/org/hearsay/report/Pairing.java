package org.hearsay.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Matches gold and system tags one to one, best pair first; of equal pairs the earlier in the text order given. */
final class Pairing {

    /** Says how well a gold and a system tag fit; empty where they are no pair. */
    @FunctionalInterface
    interface Fit<T> {
        OptionalInt of(T gold, T system);
    }

    /** Indexes of a gold and a system tag that belong together. */
    record Pair(int gold, int system) {
    }

    private record Scored(int weight, int gold, int system) {
    }

    private Pairing() {
    }

    static <T> List<Pair> match(List<T> golds, List<T> systems, Fit<T> fit) {
        List<Scored> candidates = new ArrayList<>();
        for (int i = 0; i < golds.size(); i++) {
            for (int k = 0; k < systems.size(); k++) {
                OptionalInt weight = fit.of(golds.get(i), systems.get(k));
                if (weight.isPresent()) {
                    candidates.add(new Scored(weight.getAsInt(), i, k));
                }
            }
        }
        candidates.sort(Comparator.comparingInt(Scored::weight).reversed().thenComparingInt(Scored::gold).thenComparingInt(Scored::system));
        Set<Integer> goldsTaken = new HashSet<>();
        Set<Integer> systemsTaken = new HashSet<>();
        List<Pair> pairs = new ArrayList<>();
        for (Scored candidate : candidates) {
            if (!goldsTaken.contains(candidate.gold()) && !systemsTaken.contains(candidate.system())) {
                goldsTaken.add(candidate.gold());
                systemsTaken.add(candidate.system());
                pairs.add(new Pair(candidate.gold(), candidate.system()));
            }
        }
        return pairs;
    }
}
