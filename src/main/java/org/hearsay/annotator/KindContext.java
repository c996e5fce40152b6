package org.hearsay.annotator;

import java.util.Locale;
import java.util.Set;
import org.hearsay.type.Faction;

/** What the words inside, before and behind a source phrase tell of its kind: bodies, parties, appositions and complements. */
final class KindContext {

    private static final Set<String> ORGANISED = Set.of("monitor", "media", "faction");
    private static final Set<String> PARTY_WORDS = Set.of("rebel", "rebels", "guerrilla", "guerrillas", "insurgent", "insurgents", "militant",
            "militants", "opposition", "separatist", "separatists", "jihadist", "islamist", "militia", "paramilitary", "terrorist", "coalition",
            "resistance", "mujahideen", "contra", "contras", "kurdish-led", "army", "navy");
    private static final Set<String> MONITOR_WORDS = Set.of("un", "u.n.", "aid", "relief", "humanitarian", "monitoring", "rights", "ngo",
            "charity", "observatory", "watchdog");
    private static final Set<String> COMPLEMENTS = Set.of("of", "for", "from", "with", "at", "in");
    private static final int REACH = 14;

    private final TokenTable table;

    KindContext(TokenTable table) {
        this.table = table;
    }

    private static boolean isState(Hit faction) {
        return faction.has("actorClass", "state") || faction.has("actorClass", "international");
    }

    String ofFaction(Hit faction) {
        String text = faction.annotation().getCoveredText().toLowerCase(Locale.ROOT);
        boolean rule = text.endsWith("government") || text.endsWith("regime") || text.endsWith("police") || text.endsWith("administration");
        return rule && faction.annotation() instanceof Faction ? "official" : "faction";
    }

    /** {@code the security department report}: a text is of the kind of the body whose it is; null where none is named. */
    String authorBefore(int first, int last) {
        for (int i = last; i >= first; i--) {
            Hit known = table.endingAt(i, WordClass.KNOWN_SOURCE);
            Hit noun = table.endingAt(i, WordClass.SOURCE_NOUN);
            Hit faction = table.endingAt(i, WordClass.FACTION);
            if (known != null && known.first() >= first) {
                return known.value("sourceKind");
            }
            if (faction != null && faction.first() >= first) {
                return ofFaction(faction);
            }
            if (noun != null && noun.first() >= first) {
                return noun.value("sourceKind");
            }
        }
        return organisedBefore(first, last, true);
    }

    /** {@code general command of the Valley Front}: tells whether the complement is a party that is no state's. */
    boolean isOfParty(int of) {
        if (of + 2 >= table.size() || !table.lower(of).equals("of")) {
            return false;
        }
        int first = table.is(of + 1, WordClass.DETERMINER) ? of + 2 : of + 1;
        Hit known = table.startingAt(first, WordClass.KNOWN_SOURCE);
        Hit faction = table.startingAt(first, WordClass.FACTION);
        return known != null ? known.has("sourceKind", "faction") && (faction == null || !isState(faction))
                : faction != null && (faction.has("actorClass", "non-state") || faction.has("actorClass", "pro-state"));
    }

    boolean hasComplement(int token) {
        return token < table.size() && COMPLEMENTS.contains(table.lower(token));
    }

    /** Returns the kind that a body or party among some tokens gives to the role after it, or null. */
    String organisedBefore(int first, int last, boolean armedForcesCount) {
        for (int i = last; i >= first; i--) {
            Hit known = table.endingAt(i, WordClass.KNOWN_SOURCE);
            if (known != null && ORGANISED.contains(known.value("sourceKind")) && known.first() >= first) {
                return known.value("sourceKind");
            }
            Hit noun = table.endingAt(i, WordClass.SOURCE_NOUN);
            if (noun != null && noun.first() >= first && (noun.has("sourceKind", "monitor") || noun.has("sourceKind", "media"))) {
                return noun.value("sourceKind");
            }
            String lower = table.lower(i);
            boolean state = lower.equals("army") || lower.equals("navy") || lower.equals("military") || lower.equals("coalition");
            if (PARTY_WORDS.contains(lower) && !state || state && armedForcesCount) {
                return "faction";
            }
            if (MONITOR_WORDS.contains(lower)) {
                return "monitor";
            }
        }
        return null;
    }

    /** Reads an apposition or complement after a phrase: {@code , a senior commander in the Front}, {@code of the Observatory}. */
    String described(int from) {
        if (from >= table.size()) {
            return null;
        }
        int last = Math.min(table.lastOf(table.sentenceOf(from)), from + REACH);
        String found = null;
        boolean opened = false;
        for (int i = from; i <= last; i++) {
            String lower = table.lower(i);
            boolean border = table.text(i).equals(",") || table.text(i).equals("(") || table.text(i).equals("-");
            if (i == from && !border && !table.is(i, WordClass.DETERMINER) && !lower.equals("of") && !lower.equals("for")
                    && !lower.equals("from") && !lower.equals("with") && !lower.equals("who") && !lower.equals("at") && !lower.equals("in")
                    && !table.is(i, WordClass.SOURCE_NOUN) && !words(i)) {
                return null;
            }
            if (i > from && (border && opened || table.is(i, WordClass.REPORTING_VERB) && !table.is(i, WordClass.SOURCE_NOUN)
                    && !table.is(i, WordClass.MODIFIER) || table.text(i).equals(".") || table.text(i).equals(")"))) {
                break;
            }
            if (found == null && table.lower(from + 1 < last ? from + 1 : from).equals("who") && table.is(i, WordClass.PREPOSITION)) {
                return null;
            }
            Hit known = table.startingAt(i, WordClass.KNOWN_SOURCE);
            Hit noun = table.startingAt(i, WordClass.SOURCE_NOUN);
            if (known != null && ORGANISED.contains(known.value("sourceKind")) && !(known.first() == known.last() && table.is(i, WordClass.PREPOSITION))) {
                return known.value("sourceKind");
            }
            if (table.startingAt(i, WordClass.FACTION) != null && found != null) {
                return found.equals("official") && isState(table.startingAt(i, WordClass.FACTION)) ? found
                        : ofFaction(table.startingAt(i, WordClass.FACTION));
            }
            if (noun != null && isCommandPost(noun)) {
                continue;
            }
            if (noun != null && found == null) {
                found = noun.value("sourceKind");
                String organised = found.equals("official") ? organisedBefore(from, noun.first() - 1, false) : null;
                found = organised != null ? organised : found;
                if (ORGANISED.contains(found)) {
                    return found;
                }
            } else if (noun != null && noun.has("role", "group") && found.equals("official")
                    && (noun.has("sourceKind", "monitor") || noun.has("sourceKind", "media"))) {
                return noun.value("sourceKind");
            } else if (PARTY_WORDS.contains(lower) && "official".equals(found)) {
                return "faction";
            }
            opened |= found != null;
        }
        return found;
    }

    /** {@code Joint Operations Center}: no monitor. */
    private boolean isCommandPost(Hit noun) {
        String before = noun.first() == 0 ? "" : table.lower(noun.first() - 1);
        return table.lower(noun.last()).startsWith("cent") && (before.equals("operations") || before.equals("command") || before.equals("press"));
    }

    private boolean words(int token) {
        return table.is(token, WordClass.MODIFIER) || table.lower(token).endsWith("-based");
    }
}
