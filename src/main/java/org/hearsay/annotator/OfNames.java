package org.hearsay.annotator;

import java.util.Set;

/** Names of bodies with their field behind a preposition: {@code Department of Mines and Quarries}. Where there are no capitals, only known fields show them. */
final class OfNames {

    private static final Set<String> BODIES = Set.of("department", "ministry", "office", "bureau", "committee", "commission", "council",
            "institute", "directorate", "secretariat", "agency", "administration", "centre", "center", "service", "board", "network",
            "association", "union", "organization", "organisation", "society", "federation", "institution", "court", "house", "programme",
            "program", "fund", "foundation", "alliance", "league", "movement", "group");
    /** Fields of ministries, which are part of their names in any case. */
    private static final Set<String> FIELDS = Set.of("defence", "defense", "interior", "foreign", "affairs", "relations", "health", "justice",
            "finance", "information", "labor", "labour", "education", "agriculture", "energy", "transport", "culture", "planning", "economy",
            "national", "public", "internal", "external", "social", "human", "rights", "security", "religious", "emergency", "situations",
            "trade", "industry", "commerce", "tourism", "communications", "mines", "oil", "electricity", "water", "works", "state", "home",
            "welfare", "environment", "intelligence", "immigration", "police", "investigation", "statistics", "treasury");
    private static final Set<String> OFFICES = Set.of("ministry", "department", "secretariat", "directorate", "bureau");
    private static final int LONGEST = 8;

    private final TokenTable table;
    private final Nominals words;

    OfNames(TokenTable table, Nominals words) {
        this.table = table;
        this.words = words;
    }

    /**
     * Returns the last token of the name of a body whose noun is a token, or that token where nothing of the name follows.
     *
     * @param noun the noun of the body
     * @param ceiling last token that may be reached
     */
    int endOf(int noun, int ceiling) {
        int state = stateOf(noun, ceiling);
        if (state > noun) {
            return state;
        }
        boolean named = table.isCapitalised(noun) && !table.inCapitals(noun) && BODIES.contains(table.lower(noun));
        boolean body = named || OFFICES.contains(table.lower(noun));
        if (!body || noun + 2 > ceiling || !table.lower(noun + 1).equals("of") && !table.lower(noun + 1).equals("for")) {
            return noun;
        }
        int end = noun;
        for (int i = noun + 2; i <= Math.min(ceiling, noun + LONGEST) && isInside(i, noun); i++) {
            end = isField(i) && (named || FIELDS.contains(table.lower(i))) ? i : end;
        }
        return end;
    }

    /** {@code government of Kenya}: returns the last token of the state, or the noun itself. */
    private int stateOf(int noun, int ceiling) {
        if (noun + 2 > ceiling || !table.lower(noun).equals("government") || !table.lower(noun + 1).equals("of")) {
            return noun;
        }
        int first = table.lower(noun + 2).equals("the") && noun + 3 <= ceiling ? noun + 3 : noun + 2;
        Hit state = table.startingAt(first, WordClass.STATE_NAME);
        return state == null || state.last() > ceiling ? noun : state.last();
    }

    /** Returns the noun of a body whose name ends with a token, or -1 where none does. */
    int nounOf(int last, int floor) {
        Hit state = table.endingAt(last, WordClass.STATE_NAME);
        if (state != null && state.first() - 3 >= floor) {
            int of = table.lower(state.first() - 1).equals("the") ? state.first() - 2 : state.first() - 1;
            return stateOf(of - 1, last) == last ? of - 1 : -1;
        }
        if (!isField(last)) {
            return -1;
        }
        for (int i = last - 1; i >= Math.max(floor, last - LONGEST); i--) {
            String lower = table.lower(i);
            if (lower.equals("of") || lower.equals("for")) {
                return i > floor && endOf(i - 1, last) == last ? i - 1 : -1;
            }
            if (!isField(i) && !lower.equals("and") && !lower.equals("the") && !lower.equals("&")) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isInside(int token, int noun) {
        boolean link = table.lower(token).equals("and") || table.text(token).equals("&") || table.lower(token).equals("the") && token == noun + 2;
        return link || isField(token);
    }

    /** A place behind the noun tells where the body is, and is no part of its name. */
    private boolean isField(int token) {
        if (FIELDS.contains(table.lower(token))) {
            return true;
        }
        return table.isCapitalised(token) && !table.inCapitals(token) && table.isWord(token) && !words.isFunctionWord(token) && !table.is(token, WordClass.PLACE)
                && !table.is(token, WordClass.STATE_NAME) && !table.is(token, WordClass.TIME) && !table.is(token, WordClass.FACTION)
                && !words.isLostPossessive(token);
    }
}
