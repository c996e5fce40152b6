package org.hearsay.annotator;

/**
 * A number expression.
 *
 * @param first its first token
 * @param number the first token of the number itself, after its bounds and signs of money
 * @param end the token after its last
 * @param low the smallest number meant
 * @param high the largest number meant, -1 for no limit
 * @param approximate whether a word blurs it
 * @param scale the product of its scale words (12 million: 1,000,000), 1 for none
 * @param pattern the name of the pattern that made it
 */
record Figure(int first, int number, int end, long low, long high, boolean approximate, long scale, String pattern) {

    /** No figure of a report is larger; what is, is an identifier, and would overflow when multiplied. */
    static final long LARGEST = 100_000_000_000_000L;

    static final String DIGITS = "digits";
    static final String DECIMAL = "decimal";
    static final String WORDS = "words";
    static final String VAGUE = "vague";

    boolean is(String name) {
        return pattern.equals(name);
    }

    Figure from(int token) {
        return new Figure(token, number, end, low, high, approximate, scale, pattern);
    }

    Figure to(int token) {
        return new Figure(first, number, token, low, high, approximate, scale, pattern);
    }

    /** The figure as a bound word makes it. */
    Figure bounded(String bound) {
        return switch (bound) {
            case "at-least" -> new Figure(first, number, end, low, -1, approximate, scale, bound);
            case "more-than" -> new Figure(first, number, end, low == high ? low + 1 : low, -1, approximate, scale, bound);
            case "at-most" -> new Figure(first, number, end, 0, high, approximate, scale, bound);
            case "less-than" -> new Figure(first, number, end, 0, low == high ? Math.max(high - 1, 0) : high, approximate, scale, bound);
            case "about" -> new Figure(first, number, end, low, high, true, scale, bound);
            default -> this;
        };
    }
}
