package org.hearsay.annotator;

/** Classes of words that the attribution engines look at; each is the hits of one word-list type, or the annotations of one tag. */
enum WordClass {
    DETERMINER("org.hearsay.list.Determiner"),
    PREPOSITION("org.hearsay.list.Preposition"),
    AUXILIARY("org.hearsay.list.Auxiliary"),
    PRONOUN("org.hearsay.list.Pronoun"),
    RELATIVE("org.hearsay.list.Relative"),
    CONJUNCTION("org.hearsay.list.Conjunction"),
    NEGATION("org.hearsay.list.Negation"),
    ADVERB("org.hearsay.list.Adverb"),
    REPORTING_VERB("org.hearsay.list.ReportingVerb"),
    SOURCE_CUE("org.hearsay.list.SourceCue"),
    SOURCE_NOUN("org.hearsay.list.SourceNoun"),
    KNOWN_SOURCE("org.hearsay.list.KnownSource"),
    STATE_NAME("org.hearsay.list.StateName"),
    TITLE("org.hearsay.list.PersonTitle"),
    POSSESSOR("org.hearsay.list.Possessor"),
    MODIFIER("org.hearsay.list.SourceModifier"),
    HEDGE_CUE("org.hearsay.list.HedgeCue"),
    FACTION("org.hearsay.type.Faction"),
    PLACE("org.hearsay.type.Place"),
    QUANTITY("org.hearsay.type.Quantity"),
    TIME("org.hearsay.type.TimeExpression"),
    HEDGE("org.hearsay.type.Hedge"),
    EVENT_FRAME("org.hearsay.list.EventFrame");

    private final String typeName;

    WordClass(String typeName) {
        this.typeName = typeName;
    }

    String typeName() {
        return typeName;
    }

    int bit() {
        return 1 << ordinal();
    }
}
