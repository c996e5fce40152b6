package org.hearsay.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.report.SpanPattern.Element;
import org.hearsay.report.SpanPattern.Kind;

/** Makes patterns that match a span, from the narrow to the wide: each piece of it as a type, a word or a shape. */
final class PatternSearch {

    private static final int MOST_ELEMENTS = 5;
    private static final int MOST_READINGS = 40;
    private static final int MOST_TYPES = 3;

    private PatternSearch() {
    }

    /** Returns patterns for the tokens from one index up to another, with at most a neighbour on each side. */
    static Set<SpanPattern> around(SpanDocument document, int from, int to) {
        List<List<Element>> readings = new ArrayList<>();
        read(document, from, to, new ArrayList<>(), readings);
        List<List<Element>> lefts = new ArrayList<>(List.of(List.of()));
        List<List<Element>> rights = new ArrayList<>(List.of(List.of()));
        if (from > 0) {
            endingAt(document, from).forEach(each -> lefts.add(List.of(each)));
        }
        if (to < document.size()) {
            startingAt(document, to, document.size()).stream().filter(each -> each.kind() != Kind.SHAPE)
                    .forEach(each -> rights.add(List.of(each)));
        }
        Set<SpanPattern> patterns = new LinkedHashSet<>();
        for (List<Element> inside : readings) {
            for (List<Element> left : lefts) {
                for (List<Element> right : rights) {
                    SpanPattern pattern = new SpanPattern(left, inside, right);
                    if (pattern.saysSomething() || !left.isEmpty() && !right.isEmpty()) {
                        patterns.add(pattern);
                    }
                }
            }
        }
        return patterns;
    }

    private static void read(SpanDocument document, int from, int to, List<Element> sofar, List<List<Element>> readings) {
        if (from == to) {
            readings.add(List.copyOf(sofar));
            return;
        }
        if (sofar.size() == MOST_ELEMENTS || readings.size() >= MOST_READINGS) {
            return;
        }
        for (Element each : startingAt(document, from, to)) {
            sofar.add(each);
            read(document, each.end(document, from), to, sofar, readings);
            sofar.remove(sofar.size() - 1);
        }
    }

    private static List<Element> startingAt(SpanDocument document, int token, int limit) {
        List<Element> elements = new ArrayList<>();
        document.typesAt(token).entrySet().stream().filter(type -> type.getValue() <= limit)
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).limit(MOST_TYPES)
                .forEach(type -> elements.add(new Element(Kind.TYPE, type.getKey())));
        elements.add(new Element(Kind.WORD, document.word(token).toLowerCase(Locale.ROOT)));
        String shape = SpanPattern.shape(document.word(token));
        if (shape != null) {
            elements.add(new Element(Kind.SHAPE, shape));
        }
        return elements;
    }

    private static List<Element> endingAt(SpanDocument document, int token) {
        List<Element> elements = new ArrayList<>();
        for (int i = Math.max(0, token - MOST_ELEMENTS); i < token; i++) {
            document.typesAt(i).entrySet().stream().filter(type -> type.getValue() == token).limit(MOST_TYPES)
                    .forEach(type -> elements.add(new Element(Kind.TYPE, type.getKey())));
        }
        elements.add(new Element(Kind.WORD, document.word(token - 1).toLowerCase(Locale.ROOT)));
        return elements;
    }
}
