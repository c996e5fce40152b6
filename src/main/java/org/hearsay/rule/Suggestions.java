package org.hearsay.rule;

import java.util.Collection;

/** Finds what a misspelt name was probably meant to be. */
final class Suggestions {

    private Suggestions() {
    }

    /** Returns {@code did you mean [X]?} for the nearest of the names, or the other hint when none is near. */
    static String hint(String wrong, Collection<String> names, String otherwise) {
        String best = null;
        int smallest = Math.max(1, wrong.length() / 3) + 1;
        for (String name : names) {
            int distance = distance(wrong.toLowerCase(), name.toLowerCase(), smallest);
            if (distance < smallest || distance == smallest && best != null && name.compareTo(best) < 0) {
                smallest = distance;
                best = name;
            }
        }
        return best == null ? otherwise : "did you mean [" + best + "]?";
    }

    /** Counts the letters to insert, drop, change or swap; stops counting when there are too many. */
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int[][] costs = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    costs[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                costs[i][j] = Math.min(costs[i - 1][j - 1] + change, Math.min(costs[i - 1][j], costs[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    costs[i][j] = Math.min(costs[i][j], costs[i - 2][j - 2] + 1);
                }
            }
        }
        return costs[a.length()][b.length()];
    }
}
