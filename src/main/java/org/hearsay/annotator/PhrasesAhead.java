package org.hearsay.annotator;

/** Finds noun phrases that may name a source behind a cue. Looks at a bounded number of tokens. */
final class PhrasesAhead {

    private static final int LONGEST = 16;
    private static final int LONGEST_NAME = 6;

    private final TokenTable table;
    private final Nominals words;
    private final RolePhrases roles;
    private final OfNames ofNames;

    PhrasesAhead(TokenTable table, Nominals words) {
        this.table = table;
        this.words = words;
        this.roles = new RolePhrases(table, words);
        this.ofNames = new OfNames(table, words);
    }

    /**
     * Returns the noun phrase that begins with a token or with the determiner there, or null.
     *
     * @param ceiling index of the last token that it may reach
     */
    SourcePhrase at(int token, int ceiling) {
        int most = Math.min(ceiling, token + LONGEST);
        int first = token;
        while (first <= most && (isOpening(first) || words.isFigure(first) && !words.isNameParticle(first))) {
            first++;
        }
        int possessor = possessorEnd(first, most);
        if (possessor - first >= 3 && isFullName(first) && words.isRole(possessor + 1) || possessor - first >= 3 && isFullName(first)
                && words.isModifier(possessor + 1) && possessor + 2 <= most && words.isRole(possessor + 2)) {
            return new SourcePhrase(first, first + 1, token, SourcePhrase.NAME);
        }
        if (possessor >= 0) {
            first = possessor + 1;
        }
        int last = headEnd(first, most);
        if (last < first) {
            return null;
        }
        if (first < last && table.lower(first).equals("the")) {
            first++;
        }
        boolean known = false;
        for (int i = first; i <= last; i++) {
            known |= words.isRole(i) || table.is(i, WordClass.KNOWN_SOURCE) || table.is(i, WordClass.STATE_NAME) || table.is(i, WordClass.FACTION);
        }
        SourcePhrase whole = new SourcePhrase(first, last, token, SourcePhrase.STRONG);
        int nameLast = endOfNameBeforeRole(whole);
        if (nameLast >= 0) {
            return new SourcePhrase(first, nameLast, token, SourcePhrase.STRONG);
        }
        boolean article = first > token && table.is(first - 1, WordClass.DETERMINER);
        return new SourcePhrase(first, last, token, known || first == last && words.isExplained(last) ? SourcePhrase.STRONG : article ? SourcePhrase.WEAK : SourcePhrase.NAME);
    }

    /** Returns the last token of the name in {@code Ada Quist WHO director for the north}, where a comma is lost, or -1. */
    int endOfNameBeforeRole(SourcePhrase phrase) {
        Hit role = table.endingAt(phrase.last(), WordClass.SOURCE_NOUN);
        if (role == null || !role.has("role", "person") || !role.has("number", "singular") || table.isCapitalised(role.first())
                || table.inCapitals(role.first())) {
            return -1;
        }
        int last = phrase.first() - 1;
        Hit person = table.startingAt(phrase.first(), WordClass.KNOWN_SOURCE);
        if (person != null && person.last() == role.first() - 1 && person.has("list", "attribution/people")) {
            return person.last();
        }
        while (last + 1 < role.first() && words.looksLikeName(last + 1) && !isBody(last + 1)) {
            last++;
        }
        int next = phrase.last() + 1;
        boolean complement = next < table.size() && (table.lower(next).equals("of") || table.lower(next).equals("for"));
        boolean body = last + 1 < role.first() && table.is(last + 1, WordClass.KNOWN_SOURCE);
        return last - phrase.first() >= 1 && (complement || body) ? last : -1;
    }

    private boolean isBody(int token) {
        return words.isRole(token) || words.isModifier(token) || table.is(token, WordClass.KNOWN_SOURCE) || table.is(token, WordClass.PLACE)
                || table.is(token, WordClass.STATE_NAME) || table.is(token, WordClass.FACTION) || words.isLostPossessive(token);
    }

    /** Tells whether two tokens look like the first and the last name of a person. */
    private boolean isFullName(int first) {
        return words.looksLikeName(first) && words.looksLikeName(first + 1) && !isBody(first) && !isBody(first + 1);
    }

    private boolean isOpening(int token) {
        return table.is(token, WordClass.DETERMINER) && !table.is(token, WordClass.STATE_NAME) && !table.lower(token).equals("that")
                || table.lower(token).equals("of") || table.is(token, WordClass.HEDGE) && !table.is(token, WordClass.SOURCE_NOUN);
    }

    /** {@code Syria's foreign ministry}: returns the token of the possessive within the next few, or -1. */
    private int possessorEnd(int first, int most) {
        for (int i = first; i <= Math.min(most, first + 5); i++) {
            if (words.isPossessive(i) || words.isLostPossessive(i)) {
                return i < most ? i : -1;
            }
            if (words.isFunctionWord(i) || words.isPunctuation(i) || words.isVerb(i)) {
                return -1;
            }
        }
        return -1;
    }

    /** Walks over the phrase and returns the last token that can be its end, or -1. */
    private int headEnd(int first, int most) {
        int head = -1;
        int i = first;
        while (i <= most) {
            if (words.isPunctuation(i) || i > first && table.lineEndsAfter(i - 1) && head >= 0) {
                break;
            }
            Hit hit = longestStarting(i);
            if (hit != null && !(hit.first() == hit.last() && words.isFunctionWord(i))) {
                if (head >= 0 && !continuesAfter(head, hit)) {
                    break;
                }
                head = hit.last();
                i = head + 1;
            } else if (words.isModifier(i) && (head < 0 || roles.headFollows(i, most))) {
                i++;
            } else if (isNameToken(i, first, head, most)) {
                head = i++;
            } else if (head >= 0) {
                int whole = roles.endOfRoleWithName(head, i, most);
                return whole >= 0 ? whole : ofNames.endOf(head, most);
            } else if (i == first && i < most && table.lower(i).endsWith("ed") && table.startingAt(i + 1, WordClass.TITLE) != null) {
                i++;
            } else if (i - first < 3 && table.isWord(i) && !words.isFunctionWord(i) && !words.isVerb(i) && roles.headFollows(i, most)
                    || table.lower(i).equals("and") && i > first && words.isModifier(i - 1) && roles.headFollows(i, most)) {
                i++;
            } else {
                break;
            }
        }
        return head;
    }

    private boolean isNameToken(int token, int first, int head, int most) {
        if (table.inCapitals(token)) {
            boolean afterRole = head >= 0 && (words.isRole(head) || words.isNameInCapitals(head));
            return words.isNameInCapitals(token) && (afterRole || head < 0 && token - first < LONGEST_NAME && !roles.headFollows(token, most))
                    && !words.isVerb(token);
        }
        return words.looksLikeName(token) && !(head >= 0 && table.is(head, WordClass.SOURCE_NOUN) && table.is(token, WordClass.PLACE)
                && table.endingAt(head, WordClass.SOURCE_NOUN) != null && table.endingAt(head, WordClass.SOURCE_NOUN).has("number", "plural"))
                || words.isNameParticle(token) && token < most && head == token - 1 && token > first && words.looksLikeName(token + 1)
                && words.looksLikeName(token - 1);
    }

    private Hit longestStarting(int token) {
        Hit longest = null;
        for (WordClass wordClass : new WordClass[] {WordClass.KNOWN_SOURCE, WordClass.SOURCE_NOUN, WordClass.TITLE, WordClass.STATE_NAME,
            WordClass.FACTION}) {
            Hit hit = table.startingAt(token, wordClass);
            if (hit != null && (longest == null || hit.last() > longest.last())) {
                longest = hit;
            }
        }
        return longest;
    }

    /** After a head, only another role, body or noun goes on with the phrase; a plural noun ends it. */
    private boolean continuesAfter(int head, Hit next) {
        Hit noun = table.endingAt(head, WordClass.SOURCE_NOUN);
        boolean plural = noun != null && noun.has("number", "plural") && !noun.has("role", "group");
        return !plural && (table.is(next.first(), WordClass.SOURCE_NOUN) || table.is(next.first(), WordClass.TITLE)
                || table.is(next.first(), WordClass.KNOWN_SOURCE));
    }
}
