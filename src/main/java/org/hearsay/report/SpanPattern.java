package org.hearsay.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A candidate rule: elements that cover a span, and elements that must stand beside it.
 *
 * @param before what must stand before the span
 * @param inside what covers it
 * @param after what must stand behind it
 */
record SpanPattern(List<Element> before, List<Element> inside, List<Element> after) {

    /** What an element matches. */
    enum Kind { TYPE, WORD, SHAPE }

    /** A type, a word in lower case, or a shape of words. */
    record Element(Kind kind, String value) {

        /** Returns the index after what it matches from a token on, or -1. */
        int end(SpanDocument document, int token) {
            if (token >= document.size()) {
                return -1;
            }
            return switch (kind) {
                case TYPE -> document.endOf(value, token);
                case WORD -> document.word(token).equalsIgnoreCase(value) ? token + 1 : -1;
                case SHAPE -> value.equals(shape(document.word(token))) ? token + 1 : -1;
            };
        }

        String ruta() {
            if (kind != Kind.WORD) {
                return value;
            }
            String pattern = value.replaceAll("([\\\\.\\[\\]{}()*+?^$|])", "\\\\\\\\$1").replace("\"", "\\\"");
            return (Character.isLetter(value.charAt(0)) ? "W" : "ANY") + "{REGEXP(\"" + pattern + "\", true)}";
        }
    }

    /** Returns the shape of a word by the names of Ruta, or null for punctuation. */
    static String shape(String word) {
        if (word.chars().allMatch(c -> Character.isDigit(c) || c == ',' || c == '.') && Character.isDigit(word.charAt(0))) {
            return "NUM";
        }
        if (!Character.isLetter(word.charAt(0))) {
            return null;
        }
        if (!Character.isUpperCase(word.charAt(0))) {
            return "SW";
        }
        boolean capitals = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
        return capitals ? "CAP" : "CW";
    }

    /** Returns the spans that it covers in a document, as indexes of tokens. */
    List<int[]> matches(SpanDocument document) {
        List<int[]> found = new ArrayList<>();
        for (int i = 0; i < document.size(); i++) {
            int from = through(before, document, i);
            int to = from < 0 ? -1 : through(inside, document, from);
            if (to >= 0 && through(after, document, to) >= 0) {
                found.add(new int[] {from, to});
            }
        }
        return found;
    }

    private static int through(List<Element> elements, SpanDocument document, int start) {
        int token = start;
        for (int i = 0; i < elements.size() && token >= 0; i++) {
            token = elements.get(i).end(document, token);
        }
        return token;
    }

    int size() {
        return before.size() + inside.size() + after.size();
    }

    /** Returns true when some element names a type or a word, so that it does not match just anywhere. */
    boolean saysSomething() {
        return inside.stream().anyMatch(each -> each.kind() != Kind.SHAPE);
    }

    /** Returns true for words alone, which belong into a list. */
    boolean isWords() {
        return before.isEmpty() && after.isEmpty() && inside.stream().allMatch(each -> each.kind() == Kind.WORD);
    }

    /** Returns it as a rule with an action on the span. */
    String ruta(String action, boolean labelled) {
        String covered = (labelled ? "t:" : "") + inside.stream().map(Element::ruta).collect(Collectors.joining(" "));
        String group = "(" + covered + "){-> " + action + "}";
        return Stream.of(before.stream().map(Element::ruta), Stream.of(group),
                after.stream().map(Element::ruta)).flatMap(each -> each).collect(Collectors.joining(" ")) + ";";
    }
}
