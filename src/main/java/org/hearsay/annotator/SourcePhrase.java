package org.hearsay.annotator;

/**
 * A noun phrase that may name a source.
 *
 * @param first index of its first token, without determiner and figure
 * @param last index of its last token
 * @param outerFirst index of the determiner, figure or possessor before it, or {@code first}
 * @param strength how sure it is that it names somebody who speaks: {@link #WEAK}, {@link #NAME} or {@link #STRONG}
 */
record SourcePhrase(int first, int last, int outerFirst, int strength) {

    /** An unknown noun: a source only where nothing else can be the subject. */
    static final int WEAK = 0;
    /** A name that nothing explains. */
    static final int NAME = 1;
    /** A known body, a noun of the source lists or a name with a title. */
    static final int STRONG = 2;

    boolean isStrong() {
        return strength == STRONG;
    }
}
