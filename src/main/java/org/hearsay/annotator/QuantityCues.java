package org.hearsay.annotator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.lexicon.Lexicon;
import org.hearsay.lexicon.Problem;
import org.hearsay.lexicon.RuleFamily;
import org.hearsay.lexicon.RuleFileException;
import org.hearsay.lexicon.WordList;
import org.hearsay.lexicon.WordListEntry;

/** The word lists that numbers are read with. Immutable and shared by threads. */
final class QuantityCues {

    /** The hit types of the lists that numbers are read with; a family may hold others besides. */
    enum Kind {
        NUMBER_WORD("NumberWord", "kind", Set.of("number", "scale", "suffix"), "value"),
        VAGUE_COUNT("VagueCount", "use", Set.of("count", "multiplier"), "low", "high", "next", "unless"),
        BOUND("QuantityBound", "bound", Set.of("at-least", "more-than", "at-most", "less-than", "about", "none")),
        BOUND_AFTER("QuantityBoundAfter", "bound", Set.of("at-least", "at-most", "about")),
        MEASURE("MeasureUnit", null, Set.of()),
        CURRENCY("CurrencySign", null, Set.of()),
        COUNT_NOUN("CountNoun", null, Set.of()),
        CONTEXT("NumberContext", "role", Set.of("designator", "loose-designator", "age", "clock", "month", "fraction"));

        private final String typeName;
        private final String roleColumn;
        private final Set<String> roles;
        private final List<String> columns;

        /** @param roleColumn the column that says how an entry is used, or null; roles are its values */
        Kind(String typeName, String roleColumn, Set<String> roles, String... otherColumns) {
            this.typeName = typeName;
            this.roleColumn = roleColumn;
            this.roles = roles;
            List<String> all = new ArrayList<>(List.of(otherColumns));
            if (roleColumn != null) {
                all.add(roleColumn);
            }
            this.columns = List.copyOf(all);
        }
    }

    /**
     * What one entry says.
     *
     * @param low the value of a number word, the lowest count of a vague one
     * @param high the same for a number word, the highest count of a vague one
     * @param role how the entry is used, empty where the list does not say
     * @param unit the canonical form
     * @param next words of which one must follow, empty for any
     * @param unless words that must not follow
     */
    record Cue(Kind kind, long low, long high, String role, String unit, Set<String> next, Set<String> unless) {
    }

    private final Lexicon lexicon;
    private final List<Cue[]> cuesByListAndEntry;

    private QuantityCues(Lexicon lexicon) {
        this.lexicon = lexicon;
        cuesByListAndEntry = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (WordList list : lexicon.lists()) {
            cuesByListAndEntry.add(cues(list, problems));
        }
        if (!problems.isEmpty()) {
            throw new RuleFileException(problems);
        }
    }

    /**
     * Reads the lists.
     *
     * @throws RuleFileException naming each entry that is wrong
     */
    static QuantityCues of(Collection<RuleFamily> families) {
        return new QuantityCues(Lexicon.of(families));
    }

    /** Finds all cues of a text and adds them to its view. */
    void find(NumberView view) {
        lexicon.find(view.text(), view.borders(), (list, index, begin, end) -> {
            Cue[] cues = cuesByListAndEntry.get(list);
            if (cues != null) {
                view.add(cues[index], begin, end);
            }
        });
    }

    /** The cues of a list, one for each entry, or null for a list of another type. */
    private static Cue[] cues(WordList list, List<Problem> problems) {
        for (Kind kind : Kind.values()) {
            if (kind.typeName.equals(list.typeName())) {
                return cues(list, kind, problems);
            }
        }
        return null;
    }

    private static Cue[] cues(WordList list, Kind kind, List<Problem> problems) {
        if (!list.columns().containsAll(kind.columns)) {
            problems.add(Problem.error(list.path(), 1, 1, "quantities/columns", "expected the columns " + kind.columns + " in a list of the type ["
                    + kind.typeName + "], found " + list.columns(), "add the missing columns to the line above the entries"));
            return null;
        }
        return list.entries().stream().map(entry -> cue(list, kind, entry, problems)).toArray(Cue[]::new);
    }

    private static Cue cue(WordList list, Kind kind, WordListEntry entry, List<Problem> problems) {
        String role = kind.roleColumn == null ? "" : value(list, entry, kind.roleColumn);
        if (kind.roleColumn != null && !kind.roles.contains(role)) {
            problems.add(Problem.error(list.path(), entry.line(), 1, "quantities/role", "expected one of " + new TreeSet<>(kind.roles)
                    + " in the column [" + kind.roleColumn + "] of [" + entry.text() + "], found [" + role + "]", "correct it"));
        }
        long low = 0;
        long high = 0;
        if (kind == Kind.NUMBER_WORD) {
            low = number(list, entry, "value", problems);
            high = low;
        } else if (kind == Kind.VAGUE_COUNT) {
            low = number(list, entry, "low", problems);
            high = number(list, entry, "high", problems);
        }
        boolean vague = kind == Kind.VAGUE_COUNT;
        return new Cue(kind, low, high, role, entry.canonical(), vague ? words(list, entry, "next") : Set.of(),
                vague ? words(list, entry, "unless") : Set.of());
    }

    private static Set<String> words(WordList list, WordListEntry entry, String column) {
        String value = value(list, entry, column);
        return value.isBlank() ? Set.of() : Set.copyOf(List.of(value.trim().toLowerCase(Locale.ROOT).split("\\s+")));
    }

    private static String value(WordList list, WordListEntry entry, String column) {
        return entry.values().get(list.columns().indexOf(column));
    }

    private static long number(WordList list, WordListEntry entry, String column, List<Problem> problems) {
        String value = value(list, entry, column);
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            problems.add(Problem.error(list.path(), entry.line(), 1, "quantities/number",
                    "expected a whole number in the column [" + column + "] of [" + entry.text() + "], found [" + value + "]",
                    "write it in digits without commas, such as [1200]"));
            return 0;
        }
    }
}
