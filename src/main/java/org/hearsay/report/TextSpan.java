package org.hearsay.report;

/**
 * A stretch of a document.
 *
 * @param begin first UTF-16 code unit
 * @param end behind the last UTF-16 code unit
 */
public record TextSpan(int begin, int end) {

    /**
     * {@return whether both share a character}
     *
     * @param other another span
     */
    public boolean overlaps(TextSpan other) {
        return begin < other.end && other.begin < end;
    }

    /** How many code units both share; not positive where they share none. */
    int shared(TextSpan other) {
        return Math.min(end, other.end) - Math.max(begin, other.begin);
    }
}
