package org.hearsay.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of an example, with its bracketed spans taken out of it. {@code \[} and {@code \]} stand for brackets of the
 * text, and spans may lie within each other.
 *
 * @param text the text as a pipeline gets it
 * @param spans the bracketed spans, by their begin
 */
public record ExampleText(String text, List<Span> spans) {

    private static final Pattern FEATURES = Pattern.compile("\\{((?:[^{}\"]|\"[^\"]*\")*)\\}");
    private static final Pattern FEATURE = Pattern.compile("\\s*([\\w.]+)\\s*=\\s*(?:\"([^\"]*)\"|([^,\"]*?))\\s*(?:,|$)");

    /**
     * A bracketed span.
     *
     * @param begin its begin in the text
     * @param end its end
     * @param features values that the annotation must have, by feature or path of features
     */
    public record Span(int begin, int end, Map<String, String> features) {
    }

    /**
     * Reads the notation.
     *
     * @param notation a text with brackets
     * @return the text and its spans
     * @throws IllegalArgumentException when brackets are not balanced or the features are not {@code name=value}
     */
    public static ExampleText parse(String notation) {
        StringBuilder text = new StringBuilder();
        Deque<Integer> open = new ArrayDeque<>();
        List<Span> spans = new ArrayList<>();
        Matcher features = FEATURES.matcher(notation);
        int i = 0;
        while (i < notation.length()) {
            char c = notation.charAt(i++);
            if (c == '\\' && i < notation.length() && "[]\\".indexOf(notation.charAt(i)) >= 0) {
                text.append(notation.charAt(i++));
            } else if (c == '[') {
                open.push(text.length());
            } else if (c == ']') {
                if (open.isEmpty()) {
                    throw new IllegalArgumentException("expected [ before ], found none; write \\] for a bracket of the text");
                }
                boolean hasFeatures = features.region(i, notation.length()).lookingAt();
                spans.add(new Span(open.pop(), text.length(), hasFeatures ? features(features.group(1)) : Map.of()));
                i = hasFeatures ? features.end() : i;
            } else {
                text.append(c);
            }
        }
        if (!open.isEmpty()) {
            throw new IllegalArgumentException("expected ] after [, found none; write \\[ for a bracket of the text");
        }
        spans.sort(Comparator.comparingInt(Span::begin).thenComparing(Span::end, Comparator.reverseOrder()));
        return new ExampleText(text.toString(), List.copyOf(spans));
    }

    /**
     * {@return true for a notation that can be read}
     *
     * @param notation a text with spans in brackets
     */
    public static boolean isWellFormed(String notation) {
        try {
            parse(notation);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Map<String, String> features(String list) {
        Map<String, String> features = new LinkedHashMap<>();
        Matcher feature = FEATURE.matcher(list);
        int end = 0;
        while (end < list.length()) {
            if (!feature.region(end, list.length()).lookingAt()) {
                throw new IllegalArgumentException("expected feature=value, found [" + list.substring(end).strip() + "]");
            }
            features.put(feature.group(1), feature.group(2) != null ? feature.group(2) : feature.group(3));
            end = feature.end();
        }
        return features;
    }
}
