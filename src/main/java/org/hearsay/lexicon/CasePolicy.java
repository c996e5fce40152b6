package org.hearsay.lexicon;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the letters of an entry must be written in a text to match. */
public enum CasePolicy {
    /** Any case matches. */
    IGNORE,
    /** Only the same case matches. */
    EXACT,
    /**
     * An entry in lower case matches any case. An entry with capitals matches as written (its first letter may be a
     * capital, as at the start of a sentence), and wholly in capitals inside a sentence that is mostly in capitals.
     */
    SMART;

    /** Returns the policy of that name in lower case, if there is one. */
    static Optional<CasePolicy> of(String name) {
        return Arrays.stream(values()).filter(policy -> policy.toString().equals(name)).findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
