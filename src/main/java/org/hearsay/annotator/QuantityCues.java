package org.hearsay.annotator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.lexicon.Lexicon;
import org.hearsay.lexicon.PhraseMatcher;
import org.hearsay.lexicon.Problem;
import org.hearsay.lexicon.RuleFamily;
import org.hearsay.lexicon.RuleFileException;
import org.hearsay.lexicon.WordList;
import org.hearsay.lexicon.WordListEntry;

/** The word lists that numbers are read with. Immutable and shared by threads. */
final class QuantityCues {

    /** The hit types of the lists that numbers are read with; a family may hold others besides. */
    enum Kind {
        NUMBER_WORD("NumberWord", "value", "kind"),
        VAGUE_COUNT("VagueCount", "low", "high", "use", "next", "unless"),
        BOUND("QuantityBound", "bound"),
        BOUND_AFTER("QuantityBoundAfter", "bound"),
        MEASURE("MeasureUnit", "kind"),
        CURRENCY("CurrencySign"),
        COUNT_NOUN("CountNoun"),
        CONTEXT("NumberContext", "role");

        private final String typeName;
        private final List<String> columns;

        Kind(String typeName, String... columns) {
            this.typeName = typeName;
            this.columns = List.of(columns);
        }
    }

    /**
     * What one entry says.
     *
     * @param low the value of a number word, the lowest count of a vague one
     * @param high the same for a number word, the highest count of a vague one
     * @param role kind, use, bound or role, whichever the list has; the canonical form where it has none
     * @param unit the canonical form
     * @param next words of which one must follow, empty for any
     * @param unless words that must not follow
     */
    record Cue(Kind kind, long low, long high, String role, String unit, Set<String> next, Set<String> unless) {
    }

    private final PhraseMatcher matcher;
    private final List<Cue[]> cuesByListAndLine;

    private QuantityCues(Lexicon lexicon) {
        matcher = lexicon.matcher();
        cuesByListAndLine = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (WordList list : lexicon.lists()) {
            cuesByListAndLine.add(cues(list, problems));
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
        matcher.find(view.text(), view.borders(), (list, entry, begin, end) -> {
            Cue[] cues = cuesByListAndLine.get(list);
            if (cues != null) {
                view.add(cues[entry.line()], begin, end);
            }
        });
    }

    /** The cues of a list by line, or null for a list of another type. */
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
        int lines = list.entries().stream().mapToInt(WordListEntry::line).max().orElse(0);
        Cue[] cues = new Cue[lines + 1];
        for (WordListEntry entry : list.entries()) {
            cues[entry.line()] = cue(list, kind, entry, problems);
        }
        return cues;
    }

    private static Cue cue(WordList list, Kind kind, WordListEntry entry, List<Problem> problems) {
        long low = 0;
        long high = 0;
        String role = entry.canonical();
        switch (kind) {
            case NUMBER_WORD -> {
                low = number(list, entry, "value", problems);
                high = low;
                role = value(list, entry, "kind");
            }
            case VAGUE_COUNT -> {
                low = number(list, entry, "low", problems);
                high = number(list, entry, "high", problems);
                role = value(list, entry, "use");
            }
            default -> role = kind.columns.isEmpty() ? role : value(list, entry, kind.columns.get(0));
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
