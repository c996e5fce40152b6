package org.hearsay.annotator;

import java.util.Set;

/** Tells where a noun phrase cannot go on although no mark shows it, because a comma or a full stop is lost. */
final class LostBorders {

    private static final Set<String> PLAIN_ADJECTIVES = Set.of("local", "official", "senior", "independent", "informed", "various");

    private final TokenTable table;
    private final Nominals words;

    LostBorders(TokenTable table, Nominals words) {
        this.table = table;
        this.words = words;
    }

    /** Tells whether a border lies between a token and the one after it. */
    boolean between(int token, int next) {
        return isPartyBeforeTitle(token, next) || isPartyBeforeName(token, next) || isCrowdBeforeRole(token, next) || isCrowdBeforeName(token, next) || isNounBeforeAdjective(token, next);
    }

    /** {@code … to defeat Daesh Secretary of State Ada Quist said}: a lost full stop stands between the two. */
    private boolean isPartyBeforeTitle(int token, int next) {
        Hit party = table.endingAt(token, WordClass.KNOWN_SOURCE);
        return party != null && party.has("sourceKind", "faction") && table.isCapitalised(next)
                && table.startingAt(next, WordClass.TITLE) != null;
    }

    /** {@code … of fighting the QLF Ada Quist said}. */
    private boolean isPartyBeforeName(int token, int next) {
        Hit party = table.endingAt(token, WordClass.KNOWN_SOURCE);
        return party != null && party.has("sourceKind", "faction") && words.looksLikeName(next) && !words.isRole(next)
                && !table.is(next, WordClass.KNOWN_SOURCE) && !table.is(next, WordClass.FACTION) && !words.isModifier(next);
    }

    /** {@code … dead in the streets resident Ada Quist said}: the role of a name has no noun in the plural before it. */
    private boolean isCrowdBeforeRole(int token, int next) {
        Hit role = table.startingAt(next, WordClass.SOURCE_NOUN);
        boolean named = role != null && role.has("role", "person") && role.has("number", "singular") && role.last() + 1 < table.size()
                && words.looksLikeName(role.last() + 1) && !table.isCapitalised(next);
        return named && !table.isCapitalised(token) && table.lower(token).endsWith("s") && !table.lower(token).endsWith("ss")
                && !words.isModifier(token) && !words.isFunctionWord(token) && !table.is(token, WordClass.SOURCE_NOUN);
    }

    /** {@code … killed nine people Quarry Watch said}: a noun in the plural and in lower case is no part of a name. */
    private boolean isCrowdBeforeName(int token, int next) {
        Hit noun = table.endingAt(token, WordClass.SOURCE_NOUN);
        boolean plural = noun != null && noun.has("number", "plural");
        return table.isCapitalised(next) && !table.inCapitals(next) && !table.isCapitalised(token)
                && (plural || table.lower(token).equals("people"));
    }

    /** {@code … of the ruling party state-run agency X said}: a noun stands before no adjective, so that a full stop or comma is lost. */
    private boolean isNounBeforeAdjective(int token, int next) {
        String adjective = table.lower(next);
        boolean compound = adjective.endsWith("-run") || adjective.endsWith("-based") || adjective.endsWith("-owned") || adjective.endsWith("-backed");
        boolean plain = PLAIN_ADJECTIVES.contains(adjective) && !table.inCapitals(token) && !table.isCapitalised(token)
                && !words.isModifier(token) && !words.isFunctionWord(token);
        return plain || compound && table.endingAt(token, WordClass.SOURCE_NOUN) != null && !table.isCapitalised(next);
    }
}
