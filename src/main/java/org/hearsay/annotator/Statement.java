package org.hearsay.annotator;

import java.util.List;

/**
 * An act of speech found in the text: a cue with those who speak.
 *
 * @param cueFirst first token of the cue
 * @param cueLast last token of the cue
 * @param stance what the source does: asserts, claims, confirms, denies or doubts
 * @param pattern the pattern that found it, for the rule feature
 * @param sources who speaks; empty where a pronoun or nobody is named
 * @param pronoun the pronoun that stands for the speaker in lower case, or the empty string
 * @param subjectFirst first token of the phrase that names the speaker, with its determiner, or of the cue
 * @param subjectLast last token of that phrase, or of the cue
 */
record Statement(int cueFirst, int cueLast, String stance, String pattern, List<SourcePhrase> sources, String pronoun,
        int subjectFirst, int subjectLast) {

    /** Tells whether the cue comes before the words that name the source. */
    boolean isInverted() {
        return subjectFirst > cueLast;
    }

    int first() {
        return Math.min(cueFirst, subjectFirst);
    }

    int last() {
        return Math.max(cueLast, subjectLast);
    }

    boolean is(String otherPattern) {
        return pattern.equals(otherPattern);
    }
}
