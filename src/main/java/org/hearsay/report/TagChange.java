package org.hearsay.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * A difference between two runs over the same document.
 *
 * @param document where the document came from
 * @param line line of the text, from 1
 * @param kind what happened
 * @param before the tag of the old run, or null
 * @param after the tag of the new run, or null
 * @param verdict what gold says
 * @param context the text around it, the tag in brackets
 */
public record TagChange(String document, int line, Kind kind, DiffTag before, DiffTag after, Verdict verdict, String context) {

    /** What happened to a tag. */
    public enum Kind {
        /** A tag that was not there. */
        WON,
        /** A tag that is there no more. */
        LOST,
        /** A tag with other values. */
        CHANGED
    }

    /** What gold says of it. */
    public enum Verdict {
        /** Nearer to gold. */
        GAIN,
        /** Farther from gold. */
        LOSS,
        /** Gold does not tell. */
        UNKNOWN
    }

    /** Two tags that belong together; one of them may be null. */
    record Pair(DiffTag before, DiffTag after) {
    }

    /** {@return the rule that is charged with the change: that of the new tag, or of the one that is gone} */
    public String rule() {
        DiffTag tag = after == null ? before : after;
        return tag.rule() == null ? "no rule" : tag.rule();
    }

    /** {@return the tag that is there now, or was there} */
    public DiffTag tag() {
        return after == null ? before : after;
    }

    /** {@return what differs in a changed tag: each feature with its old and new value, and the text if that differs} */
    public Map<String, List<String>> differences() {
        Map<String, List<String>> differences = new TreeMap<>();
        if (kind == Kind.CHANGED) {
            if (!before.span().equals(after.span())) {
                differences.put("text", List.of(before.text(), after.text()));
            }
            Map<String, String> all = new TreeMap<>(before.features());
            all.putAll(after.features());
            for (String name : all.keySet()) {
                String old = before.features().getOrDefault(name, "");
                String now = after.features().getOrDefault(name, "");
                if (!old.equals(now)) {
                    differences.put(name, List.of(old, now));
                }
            }
        }
        return differences;
    }

    /** Returns the tags of two runs that are not in both: equal ones left out, others paired where they overlap. */
    static List<Pair> between(List<DiffTag> before, List<DiffTag> after) {
        List<DiffTag> olds = new ArrayList<>(before);
        List<DiffTag> news = new ArrayList<>(after);
        for (DiffTag old : before) {
            for (DiffTag each : news) {
                if (isSame(old, each)) {
                    news.remove(each);
                    olds.remove(old);
                    break;
                }
            }
        }
        List<Pairing.Pair> pairs = Pairing.match(olds, news, TagChange::fit);
        List<Pair> found = new ArrayList<>();
        pairs.forEach(pair -> found.add(new Pair(olds.get(pair.gold()), news.get(pair.system()))));
        for (int i = 0; i < olds.size(); i++) {
            int index = i;
            if (pairs.stream().noneMatch(pair -> pair.gold() == index)) {
                found.add(new Pair(olds.get(i), null));
            }
        }
        for (int i = 0; i < news.size(); i++) {
            int index = i;
            if (pairs.stream().noneMatch(pair -> pair.system() == index)) {
                found.add(new Pair(null, news.get(i)));
            }
        }
        found.sort((a, b) -> Integer.compare(place(a), place(b)));
        return found;
    }

    private static boolean isSame(DiffTag old, DiffTag each) {
        return old.type().equals(each.type()) && old.span().equals(each.span()) && old.features().equals(each.features());
    }

    private static OptionalInt fit(DiffTag old, DiffTag each) {
        if (!old.type().equals(each.type()) || !old.span().overlaps(each.span())
                || !Objects.equals(old.event(), each.event()) || !old.judged().overlaps(each.judged())) {
            return OptionalInt.empty();
        }
        long equal = old.features().entrySet().stream()
                .filter(feature -> feature.getValue().equals(each.features().get(feature.getKey()))).count();
        return OptionalInt.of((int) equal + 1000 * old.span().shared(each.span()));
    }

    private static int place(Pair pair) {
        return pair.after() == null ? pair.before().span().begin() : pair.after().span().begin();
    }
}
