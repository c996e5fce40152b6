package org.hearsay.annotator;

/** Finds noun phrases that may name a source, from the token next to a cue. Looks at a bounded number of tokens. */
final class NounPhrases {

    private static final int LONGEST = 16;
    private static final int LONGEST_NAME = 6;

    private final TokenTable table;
    private final Nominals words;
    private final RolePhrases roles;
    private final PhrasesAhead ahead;
    private final CoordinatedNames coordinated;
    private final OfNames ofNames;
    private final LostBorders borders;

    NounPhrases(TokenTable table, Nominals words) {
        this.table = table;
        this.words = words;
        this.roles = new RolePhrases(table, words);
        this.ahead = new PhrasesAhead(table, words);
        this.coordinated = new CoordinatedNames(table, words);
        this.ofNames = new OfNames(table, words);
        this.borders = new LostBorders(table, words);
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
        if (words.isAbbreviation(last, least)) {
            return endingAt(last - 1, floor);
        }
        int body = ofNames.nounOf(last, least);
        SourcePhrase named = body < 0 ? null : endingAt(body, floor);
        if (named != null && named.isStrong()) {
            return new SourcePhrase(named.first(), last, named.outerFirst(), SourcePhrase.STRONG);
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
            boolean pronoun = hit != null && hit.first() == last && table.text(last).equals("US") && table.inCapitals(last);
            if (hit == null || pronoun || hit.first() < least || hit.first() == last && words.isFunctionWord(last)) {
                continue;
            }
            int first = wordClass == WordClass.FACTION ? behindOwner(hit) : hit.first();
            best = best < 0 ? first : Math.min(best, first);
        }
        return best;
    }

    /** {@code Kenya's Valley Guard}: a party without the state whose it is. */
    private int behindOwner(Hit party) {
        for (int i = party.last() - 1; i > party.first(); i--) {
            if (words.isPossessive(i) && table.is(i - 1, WordClass.STATE_NAME)) {
                return i + 1;
            }
        }
        return party.first();
    }

    /** Returns the first token of the name that ends with a token, or -1. */
    int nameEndingAt(int last, int least) {
        if (!table.isWord(last) || words.isFunctionWord(last) || words.isRole(last)) {
            return -1;
        }
        int first = last;
        if (table.inCapitals(last)) {
            while (first > least && last - first < LONGEST_NAME && words.isNameInCapitals(first - 1)) {
                first--;
            }
            return words.isNameInCapitals(last) && opensName(first, least) ? first : -1;
        }
        if (!words.looksLikeName(last) || table.is(last, WordClass.PLACE) && !words.canBeSurname(last)) {
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
        if (words.isRole(token) || words.isLostPossessive(token) || table.is(token, WordClass.PLACE) || table.is(token, WordClass.MODIFIER)) {
            return false;
        }
        if (table.text(token).equals("&")) {
            return token > least && words.looksLikeName(token - 1);
        }
        int before = words.isNameParticle(token) && token - 1 > least && words.isNameParticle(token - 1) ? token - 2 : token - 1;
        return words.looksLikeName(token) || words.isNameParticle(token) && token > least && words.looksLikeName(before);
    }

    /** Tells whether a name in capitals can begin with a token: after a role, a border or a time, not inside a phrase. */
    private boolean opensName(int first, int least) {
        if (first == least) {
            return true;
        }
        int before = first - 1;
        return words.isRole(before) || words.isPunctuation(before) || table.is(before, WordClass.TIME) || table.is(before, WordClass.ADVERB)
                || table.is(before, WordClass.CONJUNCTION);
    }

    /** Returns the role of one person, or the title, that ends with a token, or null. */
    private Hit roleBefore(int token) {
        Hit noun = table.endingAt(token, WordClass.SOURCE_NOUN);
        Hit title = table.endingAt(token, WordClass.TITLE);
        boolean role = noun != null && noun.has("role", "person") && noun.has("number", "singular");
        if (role && (title == null || noun.first() <= title.first())) {
            return noun;
        }
        return title != null && !words.isFunctionWord(token) ? title : null;
    }

    /** A name with the roles and titles before it. */
    private SourcePhrase named(int nameFirst, int last, int least) {
        int first = nameFirst;
        Hit role = first > least ? roleBefore(first - 1) : null;
        if (role != null && role.first() >= least) {
            SourcePhrase phrase = extended(role.first(), last, least, SourcePhrase.STRONG);
            int whole = roles.beginOfRoleBefore(phrase.first(), nameFirst, least);
            return whole >= 0 ? extended(whole, last, least, SourcePhrase.STRONG) : phrase;
        }
        int whole = roles.beginOfRoleBefore(nameFirst, nameFirst, least);
        if (whole >= 0) {
            return extended(whole, last, least, SourcePhrase.STRONG);
        }
        int minister = last - nameFirst >= 2 ? roles.beginOfRoleFor(nameFirst, least) : -1;
        if (minister >= 0) {
            return extended(minister, last, least, SourcePhrase.STRONG);
        }
        SourcePhrase phrase = extended(first, last, least, SourcePhrase.NAME);
        boolean determined = phrase.outerFirst() < phrase.first() && table.is(phrase.first() - 1, WordClass.DETERMINER);
        int strength = determined && first == last && words.isExplained(last) ? SourcePhrase.STRONG : determined ? SourcePhrase.WEAK : table.is(last, WordClass.STATE_NAME) ? SourcePhrase.STRONG : SourcePhrase.NAME;
        return new SourcePhrase(phrase.first(), last, phrase.outerFirst(), strength);
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
            if (borders.between(before, first)) {
                break;
            }
            if (role != null && role.first() >= least && !words.isFunctionWord(role.first())) {
                first = role.first();
            } else if (words.isModifier(before) && !words.isFigure(before)) {
                first = before;
            } else if (words.looksLikeName(before) && joinsCore(before, least)) {
                first = before;
            } else if (coordinated.joinsModifiers(before, least)) {
                first = before - 1;
            } else {
                int coordinate = coordinated.beginOf(before, first < core, last, least);
                int reach = coordinate >= 0 ? coordinate : determinedFrom(before, least);
                if (reach < 0 || reach > 0 && table.lower(reach - 1).startsWith("a") && table.lower(reach - 1).length() < 3 && isPlural(last)) {
                    break;
                }
                first = reach;
            }
        }
        while (first < last && (words.isFigure(first) || table.lower(first).equals("the"))) {
            first++;
        }
        return new SourcePhrase(first, last, outer(first, least), strength);
    }

    private boolean isPlural(int last) {
        Hit noun = table.endingAt(last, WordClass.SOURCE_NOUN);
        return noun != null && noun.has("number", "plural");
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
                || from > least && !(table.is(from - 1, WordClass.PREPOSITION) && (table.is(from, WordClass.PLACE) || table.is(from, WordClass.STATE_NAME)))
                && !table.is(token, WordClass.PLACE);
    }

    /** Unknown words belong to the phrase where a determiner opens it; returns the first of them, or -1. */
    private int determinedFrom(int token, int least) {
        int from = token;
        while (from >= least && token - from < 4 && table.isWord(from) && !words.isFunctionWord(from) && !words.isVerb(from)
                && !words.isFigure(from) && !table.is(from, WordClass.TIME) && !table.is(from, WordClass.ADVERB) && !words.isLostPossessive(from)) {
            from--;
        }
        boolean adverbial = from > least && table.is(from - 1, WordClass.PREPOSITION) && table.isCapitalised(token + 1) && !table.isCapitalised(token)
                && !table.inCapitals(token + 1);
        boolean determined = !adverbial && from >= least && from < token && isDeterminer(from);
        boolean opens = from < least && table.inCapitals(token) && least == table.firstOf(table.sentenceOf(token));
        return determined ? from + 1 : opens ? least : -1;
    }

    private boolean isDeterminer(int token) {
        return table.is(token, WordClass.DETERMINER) && !words.isFigure(token) && !table.lower(token).equals("that")
                && !table.lower(token).equals("which") || words.isPossessive(token) || words.isLostPossessive(token);
    }

    /** Skips determiners, figures and the possessor before a phrase. */
    private int outer(int first, int least) {
        int outer = first;
        while (outer > least && (table.is(outer - 1, WordClass.DETERMINER) && !table.is(outer - 1, WordClass.RELATIVE)
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
        int from = table.is(last, WordClass.ADVERB) || words.isPossessive(last) ? -1 : determinedFrom(last, least);
        return from < 0 ? null : new SourcePhrase(from, last, outer(from, least), SourcePhrase.WEAK);
    }

    /** Returns the last token of the name in {@code Ada Quist WHO director for the north}, where a comma is lost, or -1. */
    int endOfNameBeforeRole(SourcePhrase phrase) {
        return ahead.endOfNameBeforeRole(phrase);
    }

    /** Returns the noun phrase that begins with a token or with the determiner there, or null. */
    SourcePhrase startingAt(int token, int ceiling) {
        return ahead.at(token, ceiling);
    }
}
