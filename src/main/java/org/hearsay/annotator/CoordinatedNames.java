package org.hearsay.annotator;

/** Names of bodies that have a conjunction inside: {@code the Rivers and Forests Office}. */
final class CoordinatedNames {

    private final TokenTable table;
    private final Nominals words;

    CoordinatedNames(TokenTable table, Nominals words) {
        this.table = table;
        this.words = words;
    }

    /**
     * Looks before a part of the name of a body for its other part.
     *
     * @param token the token before the part that is known
     * @param inside whether a word stands between the conjunction and the noun of the body
     * @param last last token of the phrase
     * @param least first token that it may reach
     * @return the first word behind the article, or -1 where no name is coordinated
     */
    int beginOf(int token, boolean inside, int last, int least) {
        Hit noun = table.endingAt(last, WordClass.SOURCE_NOUN);
        if (noun == null || !noun.has("role", "group")) {
            return -1;
        }
        int and = wordsBefore(token, least);
        if (and == token && !inside || and <= least || !table.lower(and).equals("and") && !table.text(and).equals("&")) {
            return -1;
        }
        int article = wordsBefore(and - 1, least);
        return article < and - 1 && article >= least && table.lower(article).equals("the") ? article + 1 : -1;
    }

    /** Skips up to three words that can be part of the name of a body; returns the token before them. */
    private int wordsBefore(int token, int least) {
        int i = token;
        while (i >= least && token - i < 3 && table.isWord(i) && !words.isFunctionWord(i) && !words.isVerb(i)
                && !table.is(i, WordClass.TIME) && (table.isCapitalised(i) || table.inCapitals(i))) {
            i--;
        }
        return i;
    }

    /** {@code security and humanitarian officials}: the conjunction stands between two modifiers. */
    boolean joinsModifiers(int token, int least) {
        String lower = table.lower(token);
        return token - 1 >= least && (lower.equals("and") || lower.equals("or")) && !words.isFigure(token - 1)
                && table.is(token + 1, WordClass.MODIFIER) && (table.is(token - 1, WordClass.MODIFIER)
                || table.lower(token - 1).endsWith("ing") && table.lower(token + 1).endsWith("ion"))
                && !table.is(token - 1, WordClass.STATE_NAME);
    }
}
