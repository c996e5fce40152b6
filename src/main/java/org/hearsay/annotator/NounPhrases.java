package org.hearsay.annotator;

/** Finds noun phrases that may name a source, from the token next to a cue. Looks at a bounded number of tokens. */
final class NounPhrases {

    private static final int LONGEST = 16;
    private static final int LONGEST_NAME = 6;

    private final TokenTable table;
    private final Nominals words;
    private final RolePhrases roles;

    NounPhrases(TokenTable table, Nominals words) {
        this.table = table;
        this.words = words;
        this.roles = new RolePhrases(table, words);
    }

    /**
     * Returns the noun phrase that ends with a token, or null.
     *
     * @param floor index of the first token that it may reach
     */
    SourcePhrase endingAt(int last, int floor) {
        int least = Math.max(floor, last - LONGEST);
        if (last < least) {
            return null;
        }
        if (table.text(last).equals(")") || table.text(last).equals("]")) {
            int open = openingBracket(last, least);
            return open > least ? endingAt(open - 1, floor) : null;
        }
        int core = coreEndingAt(last, least);
        if (core >= 0) {
            return extended(core, last, least, SourcePhrase.STRONG);
        }
        int name = nameEndingAt(last, least);
        if (name >= 0) {
            return named(name, last, least);
        }
        return weakEndingAt(last, least);
    }

    private int openingBracket(int closing, int least) {
        for (int i = closing - 1; i >= Math.max(least, closing - LONGEST_NAME); i--) {
            if (table.text(i).equals("(") || table.text(i).equals("[")) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the first token of the known body or noun that ends with a token, or -1. */
    private int coreEndingAt(int last, int least) {
        int best = -1;
        for (WordClass wordClass : new WordClass[] {WordClass.SOURCE_NOUN, WordClass.KNOWN_SOURCE, WordClass.STATE_NAME, WordClass.FACTION}) {
            Hit hit = table.endingAt(last, wordClass);
            if (hit == null || hit.first() < least || hit.first() == last && words.isFunctionWord(last)) {
                continue;
            }
            best = best < 0 ? hit.first() : Math.min(best, hit.first());
        }
        return best;
    }

    /** Returns the first token of the name that ends with a token, or -1. */
    int nameEndingAt(int last, int least) {
        if (!table.isWord(last) || words.isFunctionWord(last) || isRole(last)) {
            return -1;
        }
        int first = last;
        if (table.inCapitals(last)) {
            while (first > least && last - first < LONGEST_NAME && isNameInCapitals(first - 1)) {
                first--;
            }
            return isNameInCapitals(last) && opensName(first, least) ? first : -1;
        }
        if (!words.looksLikeName(last) || table.is(last, WordClass.PLACE) && !table.is(last, WordClass.STATE_NAME)
                && (last == least || !words.looksLikeName(last - 1) && !isRole(last - 1))) {
            return -1;
        }
        while (first > least && last - first < LONGEST_NAME && continuesName(first - 1, least)) {
            first--;
        }
        while (first < last && !words.looksLikeName(first)) {
            first++;
        }
        return first;
    }

    private boolean continuesName(int token, int least) {
        if (isRole(token) || words.isLostPossessive(token) || table.is(token, WordClass.PLACE) || table.is(token, WordClass.MODIFIER)) {
            return false;
        }
        return words.looksLikeName(token) || words.isNameParticle(token) && token > least && words.looksLikeName(token - 1);
    }

    private boolean isNameInCapitals(int token) {
        return table.isWord(token) && !words.isFunctionWord(token) && !isRole(token) && !table.is(token, WordClass.TIME)
                && !words.isPossessive(token) && (!words.isVerb(token) || table.text(token).contains(".") && table.text(token).length() < 3)
                && !table.is(token, WordClass.PLACE) && !table.is(token, WordClass.MODIFIER) && !table.is(token, WordClass.ADVERB)
                || words.isNameParticle(token) && !table.is(token, WordClass.AUXILIARY);
    }

    /** Tells whether a name in capitals can begin with a token: after a role, a border or a time, not inside a phrase. */
    private boolean opensName(int first, int least) {
        if (first == least) {
            return true;
        }
        int before = first - 1;
        return isRole(before) || words.isPunctuation(before) || table.is(before, WordClass.TIME) || table.is(before, WordClass.ADVERB)
                || table.is(before, WordClass.CONJUNCTION);
    }

    boolean isRole(int token) {
        return table.is(token, WordClass.TITLE) && !words.isFunctionWord(token) || table.is(token, WordClass.SOURCE_NOUN);
    }

    /** A name with the roles and titles before it. */
    private SourcePhrase named(int nameFirst, int last, int least) {
        int first = nameFirst;
        if (first > least && isRole(first - 1)) {
            SourcePhrase phrase = extended(first - 1, last, least, SourcePhrase.STRONG);
            int whole = roles.beginOfRoleBefore(phrase.first(), nameFirst, least);
            return whole >= 0 ? extended(whole, last, least, SourcePhrase.STRONG) : phrase;
        }
        int whole = roles.beginOfRoleBefore(nameFirst, nameFirst, least);
        if (whole >= 0) {
            return extended(whole, last, least, SourcePhrase.STRONG);
        }
        SourcePhrase phrase = extended(first, last, least, SourcePhrase.NAME);
        return table.is(last, WordClass.STATE_NAME) ? new SourcePhrase(phrase.first(), last, phrase.outerFirst(), SourcePhrase.STRONG) : phrase;
    }

    /** Takes in the words before the core that belong to its noun phrase. */
    private SourcePhrase extended(int core, int last, int least, int strength) {
        int first = core;
        while (first > least) {
            int before = first - 1;
            if (words.isLostPossessive(before) || words.isPunctuation(before)) {
                break;
            }
            Hit role = longestRole(before);
            if (role != null && role.first() >= least && !words.isFunctionWord(role.first())) {
                first = role.first();
            } else if (words.isModifier(before) && !words.isFigure(before)) {
                first = before;
            } else if (words.looksLikeName(before) && joinsCore(before, least)) {
                first = before;
            } else if (coordinates(before, least)) {
                first = before - 1;
            } else {
                int reach = determinedFrom(before, least);
                if (reach < 0) {
                    break;
                }
                first = reach;
            }
        }
        return new SourcePhrase(first, last, outer(first, least), strength);
    }

    private Hit longestRole(int last) {
        Hit noun = table.endingAt(last, WordClass.SOURCE_NOUN);
        Hit title = table.endingAt(last, WordClass.TITLE);
        Hit known = table.endingAt(last, WordClass.KNOWN_SOURCE);
        Hit state = table.endingAt(last, WordClass.STATE_NAME);
        Hit longest = null;
        for (Hit each : new Hit[] {noun, title, known, state}) {
            if (each != null && (longest == null || each.first() < longest.first())) {
                longest = each;
            }
        }
        if (longest != null && longest == noun && noun.has("number", "plural") && !noun.has("role", "group")) {
            return null;
        }
        if (longest != null && longest == state && longest.first() > 0 && table.is(longest.first() - 1, WordClass.PREPOSITION)) {
            return null;
        }
        return longest;
    }

    /** A capitalised word belongs to the noun after it unless a preposition shows that it names where something happened. */
    private boolean joinsCore(int token, int least) {
        int from = token;
        while (from > least && token - from < LONGEST_NAME && words.looksLikeName(from - 1)) {
            from--;
        }
        return from == least && from != token || from == least && !table.is(token, WordClass.PREPOSITION)
                || from > least && !(table.is(from - 1, WordClass.PREPOSITION) && table.is(from, WordClass.PLACE))
                && !table.is(token, WordClass.PLACE);
    }

    /** {@code security and humanitarian officials}: the conjunction stands between two modifiers. */
    private boolean coordinates(int token, int least) {
        String lower = table.lower(token);
        return token - 1 >= least && (lower.equals("and") || lower.equals("or")) && !words.isFigure(token - 1)
                && table.is(token + 1, WordClass.MODIFIER) && (table.is(token - 1, WordClass.MODIFIER)
                || table.lower(token - 1).endsWith("ing") && table.lower(token + 1).endsWith("ion"))
                && !table.is(token - 1, WordClass.STATE_NAME);
    }

    /** Unknown words belong to the phrase where a determiner opens it; returns the first of them, or -1. */
    private int determinedFrom(int token, int least) {
        int from = token;
        while (from >= least && token - from < 4 && table.isWord(from) && !words.isFunctionWord(from) && !words.isVerb(from)
                && !table.is(from, WordClass.TIME) && !table.is(from, WordClass.ADVERB) && !words.isLostPossessive(from)) {
            from--;
        }
        boolean determined = from >= least && from < token && isDeterminer(from);
        return determined ? from + 1 : -1;
    }

    private boolean isDeterminer(int token) {
        return table.is(token, WordClass.DETERMINER) && !words.isFigure(token) && !table.lower(token).equals("that")
                && !table.lower(token).equals("which") || words.isPossessive(token) || words.isLostPossessive(token);
    }

    /** Skips determiners, figures and the possessor before a phrase. */
    private int outer(int first, int least) {
        int outer = first;
        while (outer > least && (table.is(outer - 1, WordClass.DETERMINER) && !table.lower(outer - 1).equals("that")
                || words.isFigure(outer - 1) || table.is(outer - 1, WordClass.HEDGE) && !table.is(outer - 1, WordClass.CONJUNCTION))) {
            outer--;
        }
        if (outer > least && (words.isPossessive(outer - 1) || words.isLostPossessive(outer - 1))) {
            int owner = words.isPossessive(outer - 1) ? outer - 2 : outer - 1;
            while (owner > least && words.looksLikeName(owner - 1)) {
                owner--;
            }
            outer = Math.max(least, owner);
        }
        return outer;
    }

    private SourcePhrase weakEndingAt(int last, int least) {
        if (!table.isWord(last) || words.isFunctionWord(last) || words.isVerb(last) || table.is(last, WordClass.ADVERB)
                || table.is(last, WordClass.TIME) || words.isPossessive(last)) {
            return null;
        }
        int from = determinedFrom(last, least);
        return from < 0 ? null : new SourcePhrase(from, last, outer(from, least), SourcePhrase.WEAK);
    }

    /**
     * Returns the noun phrase that begins with a token or with the determiner there, or null.
     *
     * @param ceiling index of the last token that it may reach
     */
    SourcePhrase startingAt(int token, int ceiling) {
        int most = Math.min(ceiling, token + LONGEST);
        int first = token;
        while (first <= most && (isOpening(first) || words.isFigure(first) && !words.isNameParticle(first))) {
            first++;
        }
        int possessor = possessorEnd(first, most);
        if (possessor >= 0) {
            first = possessor + 1;
        }
        int last = headEnd(first, most);
        if (last < first) {
            return null;
        }
        boolean known = false;
        for (int i = first; i <= last; i++) {
            known |= isRole(i) || table.is(i, WordClass.KNOWN_SOURCE) || table.is(i, WordClass.STATE_NAME) || table.is(i, WordClass.FACTION);
        }
        return new SourcePhrase(first, last, token, known ? SourcePhrase.STRONG : SourcePhrase.NAME);
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
                return whole >= 0 ? whole : head;
            } else if (i - first < 3 && table.isWord(i) && !words.isFunctionWord(i) && roles.headFollows(i, most)
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
            boolean afterRole = head >= 0 && (isRole(head) || isNameInCapitals(head));
            return isNameInCapitals(token) && (afterRole || head < 0 && token - first < LONGEST_NAME && !roles.headFollows(token, most))
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
