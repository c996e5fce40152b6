package org.hearsay.annotator;

/** Tells of the subject of a reporting verb whether it can be the one who speaks. */
final class SpeakerTests {

    private final TokenTable table;

    SpeakerTests(TokenTable table) {
        this.table = table;
    }

    boolean isSingular(SourcePhrase phrase) {
        Hit noun = table.endingAt(phrase.last(), WordClass.SOURCE_NOUN);
        return noun != null && noun.has("number", "singular");
    }

    /** {@code Kenya condemns the attack. We offer our help.}: a government's own statement quotes nobody. */
    boolean isOwnVoice(VerbGroup group, SourcePhrase subject) {
        return group.frame().equals("act") && group.hasForm("present") && table.is(subject.last(), WordClass.STATE_NAME)
                && (table.hasToken("We") || table.hasToken("Our")) && !table.hasToken("said");
    }

    /** {@code neither the mill nor the quarry}, {@code no group}: nobody speaks. */
    boolean isNobody(int first, int floor) {
        String before = first > floor ? table.lower(first - 1) : "";
        return table.lower(first).equals("no") || before.equals("no") || before.equals("nor") || before.equals("neither");
    }

    /** {@code has not issued}: a text that is not written says nothing. */
    boolean isDenied(VerbGroup group, SourcePhrase nearest) {
        for (int i = nearest.last() + 1; i < group.verb().first(); i++) {
            if (table.is(i, WordClass.NEGATION)) {
                return true;
            }
        }
        return false;
    }

    boolean isText(SourcePhrase phrase) {
        Hit noun = table.endingAt(phrase.last(), WordClass.SOURCE_NOUN);
        return noun != null && noun.has("role", "text");
    }

    boolean isPluralPerson(SourcePhrase phrase) {
        Hit noun = table.endingAt(phrase.last(), WordClass.SOURCE_NOUN);
        return noun != null && noun.has("role", "person") && noun.has("number", "plural");
    }

    /** Records and findings speak for bodies that keep them, not for any person. */
    boolean speaksByFindings(SourcePhrase phrase, boolean showing) {
        Hit noun = table.endingAt(phrase.last(), WordClass.SOURCE_NOUN);
        Hit known = table.endingAt(phrase.last(), WordClass.KNOWN_SOURCE);
        return noun != null && (noun.has("sourceKind", "monitor") || noun.has("sourceKind", "media") && !showing || noun.has("role", "text") && noun.has("sourceKind", "anonymous"))
                || known != null && (known.has("sourceKind", "monitor") || known.has("sourceKind", "media") && !showing);
    }

    boolean isPlural(SourcePhrase phrase) {
        Hit noun = table.endingAt(phrase.last(), WordClass.SOURCE_NOUN);
        return noun != null ? noun.has("number", "plural") || noun.has("role", "group")
                : table.lower(phrase.last()).endsWith("s") || table.is(phrase.last(), WordClass.KNOWN_SOURCE)
                || table.is(phrase.last(), WordClass.FACTION);
    }
}
