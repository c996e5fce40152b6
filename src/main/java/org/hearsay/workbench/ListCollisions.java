package org.hearsay.workbench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.lexicon.RuleFamily;
import org.hearsay.lexicon.RuleFileException;
import org.hearsay.lexicon.WordList;
import org.hearsay.lexicon.WordListEntry;

/** Finds texts that stand in several word lists. */
public final class ListCollisions {

    private static final int MOST_SHOWN = 8;

    /**
     * An entry of a list.
     *
     * @param list the list, {@code family/name}
     * @param type its type
     * @param line the line of the entry
     */
    public record Place(String list, String type, int line) {
    }

    /**
     * A text in several lists. Where their types differ, all of them hit; where they are the same, the last one does.
     *
     * @param text the text, in lower case
     * @param places its entries, in the order of the lists
     */
    public record Collision(String text, List<Place> places) {
    }

    private ListCollisions() {
    }

    /**
     * {@return the texts that a chosen list shares with any other}
     *
     * @param selection the rules that are worked on
     * @throws RuleFileException when a list is broken
     */
    public static List<Collision> of(RuleSelection selection) {
        List<RuleFamily> all = selection.families();
        Set<String> chosen = WordList.readAll(selection.chosen(all), warning -> { }).stream().map(WordList::path)
                .collect(Collectors.toSet());
        Map<String, List<Place>> places = new LinkedHashMap<>();
        Set<String> wanted = new HashSet<>();
        for (WordList list : WordList.readAll(all, warning -> { })) {
            for (WordListEntry entry : list.entries()) {
                String text = key(entry.text());
                List<Place> here = places.computeIfAbsent(text, key -> new ArrayList<>(1));
                if (here.stream().noneMatch(place -> place.list().equals(list.qualifiedName()))) {
                    here.add(new Place(list.qualifiedName(), list.typeName(), entry.line()));
                }
                if (chosen.contains(list.path())) {
                    wanted.add(text);
                }
            }
        }
        return places.entrySet().stream().filter(each -> each.getValue().size() > 1 && wanted.contains(each.getKey()))
                .map(each -> new Collision(each.getKey(), List.copyOf(each.getValue()))).toList();
    }

    /** What the matcher takes for the same. */
    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[-\u2010\u2011]", " ").replaceAll("[’`]", "'").replaceAll("\\s+", " ");
    }

    /**
     * {@return the collisions for a terminal: a line for each group of lists, or for each text}
     *
     * @param collisions the collisions
     * @param each true for a line for each text
     */
    public static String toText(List<Collision> collisions, boolean each) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (Collision collision : collisions) {
            boolean sameType = collision.places().stream().map(Place::type).distinct().count() < collision.places().size();
            String lists = collision.places().stream().map(place -> place.list() + (each ? ":" + place.line() : "") + " ("
                    + place.type() + ")").collect(Collectors.joining(" and ")) + (sameType ? ", of one type: the last one hits" : "");
            groups.computeIfAbsent(each ? collision.text() + " | " + lists : lists, key -> new ArrayList<>()).add(collision.text());
        }
        StringBuilder text = new StringBuilder();
        groups.forEach((lists, texts) -> {
            text.append(lists);
            if (!each) {
                text.append(": ").append(texts.size()).append(texts.size() == 1 ? " text: " : " texts: ")
                        .append(texts.stream().limit(MOST_SHOWN).collect(Collectors.joining(", ")))
                        .append(texts.size() > MOST_SHOWN ? ", ..." : "");
            }
            text.append('\n');
        });
        return text.toString();
    }
}
