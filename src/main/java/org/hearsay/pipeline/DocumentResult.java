package org.hearsay.pipeline;

import java.util.List;
import java.util.SortedMap;

/**
 * What became of one document.
 *
 * @param name the name of its output, a relative path without extension
 * @param origin where it came from: a file, or a file and a line
 * @param failure why it failed, or null when it was tagged
 * @param notices what was changed or is odd in the input, though it was tagged
 * @param counts number of tags by short type name
 * @param bytes size of its input
 * @param millis time it took
 */
public record DocumentResult(String name, String origin, String failure, List<String> notices,
        SortedMap<String, Integer> counts, long bytes, long millis) {

    /** {@return true when the document was tagged and its output written} */
    public boolean ok() {
        return failure == null;
    }
}
