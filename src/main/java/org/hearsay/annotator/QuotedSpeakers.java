package org.hearsay.annotator;

import java.util.List;
import java.util.Set;

/** Finds who is quoted by somebody else: {@code Radio Tarsin quoted a miller as saying}, {@code Quist was quoted by the daily as saying}. */
final class QuotedSpeakers {

    private static final int REACH = 35;
    private static final Set<String> QUOTING = Set.of("quoted", "quotes", "quote", "quoting", "cited", "cites", "cite", "citing", "reported",
            "reports");

    private final TokenTable table;
    private final NounPhrases phrases;
    private final SubjectFinder subjects;

    QuotedSpeakers(TokenTable table, NounPhrases phrases, SubjectFinder subjects) {
        this.table = table;
        this.phrases = phrases;
        this.subjects = subjects;
    }

    /**
     * Returns the statement of {@code as saying} and the like, or null where nobody is quoted before it.
     *
     * @param saying the cue
     * @param floor first token of the sentence
     */
    Statement behind(Hit saying, int floor) {
        for (int i = saying.first() - 1; i >= Math.max(floor, saying.first() - REACH); i--) {
            Hit verb = QUOTING.contains(table.lower(i)) ? table.startingAt(i, WordClass.REPORTING_VERB) : null;
            if (verb == null) {
                continue;
            }
            VerbGroup group = VerbGroup.of(table, verb, floor);
            SourcePhrase speaker = group.passive() ? subject(group, floor) : phrases.startingAt(i + 1, saying.first() - 1);
            return speaker == null ? null : new Statement(saying.first(), saying.last(),
                    saying.value("stance"), "quoted", List.of(speaker), "", speaker.outerFirst(), speaker.last());
        }
        return null;
    }

    private SourcePhrase subject(VerbGroup group, int floor) {
        List<SourcePhrase> before = subjects.before(group.first(), floor);
        return before.isEmpty() ? null : before.get(0);
    }
}
