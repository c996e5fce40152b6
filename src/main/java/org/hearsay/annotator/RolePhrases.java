package org.hearsay.annotator;

import java.util.Set;

/** Roles with a complement before a name: {@code minister for the north Ada Quist}, {@code director of the Quarry Monitor Bo Lind}. */
final class RolePhrases {

    private static final Set<String> LINKS = Set.of("of", "for", "to", "in", "on", "at");
    /** Offices that are for a field, and not for a body. */
    private static final Set<String> FIELDED = Set.of("minister", "secretary", "envoy", "ambassador", "commissioner", "representative",
            "coordinator", "adviser", "advisor");
    private static final int REACH = 12;

    private final TokenTable table;
    private final Nominals words;

    RolePhrases(TokenTable table, Nominals words) {
        this.table = table;
        this.words = words;
    }

    /**
     * Looks before a name for a role with a complement that reaches up to the name.
     *
     * @param first first token of the name, or of the known body joined to it
     * @param nameFirst first token of the name itself
     * @return the first token of the role, or -1
     */
    int beginOfRoleBefore(int first, int nameFirst, int least) {
        int i = first - 1;
        if (i > least && table.text(i).equals(",")) {
            return roleOpeningSentence(i - 1, least);
        }
        boolean body = i >= least && (table.is(i, WordClass.KNOWN_SOURCE) || table.is(i, WordClass.PLACE) || words.looksLikeName(i)
                || words.isModifier(i) && table.isCapitalised(i) && !table.inCapitals(i));
        if (!body && nameFirst == first) {
            return -1;
        }
        while (i > least && first - i < REACH && !(isRoleNoun(i) && LINKS.contains(table.lower(i + 1))) && (isInside(i) || isRoleNoun(i))) {
            i--;
        }
        if (i < least || !isRoleNoun(i) || i + 1 >= first || !LINKS.contains(table.lower(i + 1))) {
            return -1;
        }
        Hit noun = table.endingAt(i, WordClass.SOURCE_NOUN);
        Hit title = table.endingAt(i, WordClass.TITLE);
        return Math.max(least, noun != null && (title == null || noun.first() <= title.first()) ? noun.first() : title.first());
    }

    /** {@code minister for the Low Lands Ada Quist}: where the field and the name read like one; returns the first token of the role, or -1. */
    int beginOfRoleFor(int nameFirst, int least) {
        int link = nameFirst > least && table.lower(nameFirst - 1).equals("the") ? nameFirst - 2 : nameFirst - 1;
        boolean of = link > least && table.lower(link).equals("of");
        if (link - 1 < least || !of && !table.lower(link).equals("for") && !table.lower(link).equals("to")
                || !FIELDED.contains(table.lower(link - 1))) {
            return -1;
        }
        Hit noun = table.endingAt(link - 1, WordClass.SOURCE_NOUN);
        Hit title = table.endingAt(link - 1, WordClass.TITLE);
        int first = noun != null ? noun.first() : title != null ? title.first() : -1;
        return first < least ? -1 : first;
    }

    /** {@code Minister for the North, Ada Quist}: only a capitalised role that opens the sentence takes in the comma. */
    private int roleOpeningSentence(int last, int least) {
        int first = table.firstOf(table.sentenceOf(last));
        boolean role = first >= least && last - first < REACH && last > first && table.isCapitalised(first)
                && isRoleNounStart(first);
        for (int i = first + 1; role && i <= last; i++) {
            role = isInside(i) || isRoleNoun(i);
        }
        return role ? first : -1;
    }

    private boolean isRoleNounStart(int token) {
        Hit noun = table.startingAt(token, WordClass.SOURCE_NOUN);
        return table.startingAt(token, WordClass.TITLE) != null || noun != null && noun.has("role", "person");
    }

    private boolean isRoleNoun(int token) {
        Hit noun = table.endingAt(token, WordClass.SOURCE_NOUN);
        return noun != null && noun.has("role", "person") && noun.has("number", "singular") || table.endingAt(token, WordClass.TITLE) != null;
    }

    private boolean isInside(int token) {
        return LINKS.contains(table.lower(token)) || table.is(token, WordClass.DETERMINER) || table.lower(token).equals("and")
                || words.looksLikeName(token) || table.is(token, WordClass.KNOWN_SOURCE) || table.is(token, WordClass.PLACE)
                || words.isModifier(token);
    }

    /** Tells whether a head noun or a body comes within the next few words. */
    boolean headFollows(int token, int most) {
        for (int i = token + 1; i <= Math.min(most, token + 4); i++) {
            if (table.startingAt(i, WordClass.SOURCE_NOUN) != null || table.startingAt(i, WordClass.KNOWN_SOURCE) != null
                    || table.startingAt(i, WordClass.TITLE) != null && !words.isFunctionWord(i)) {
                return true;
            }
            if (!table.isWord(i) || words.isPossessive(i) || words.isFunctionWord(i) && !table.lower(i).equals("and") || words.isVerb(i)) {
                return false;
            }
        }
        return false;
    }

    /**
     * Looks after a role noun for its complement with a name behind it.
     *
     * @param head last token of the role
     * @param link the token after it
     * @return the last token of the name, or -1
     */
    int endOfRoleWithName(int head, int link, int most) {
        if (!isRoleNoun(head) || link > most || !LINKS.contains(table.lower(link)) || table.inCapitals(head)) {
            return -1;
        }
        int end = link;
        while (end + 1 <= most && end - link < REACH && isInside(end + 1) && !table.lineEndsAfter(end)) {
            end++;
        }
        int nameFirst = end;
        while (nameFirst > link && words.looksLikeName(nameFirst) && !table.is(nameFirst, WordClass.KNOWN_SOURCE)
                && !table.is(nameFirst, WordClass.PLACE)) {
            nameFirst--;
        }
        boolean body = nameFirst > link && (table.is(nameFirst, WordClass.KNOWN_SOURCE) || table.is(nameFirst, WordClass.PLACE));
        return end - nameFirst >= 2 && body || end - nameFirst >= 3 && table.is(nameFirst, WordClass.DETERMINER) ? end : -1;
    }
}
