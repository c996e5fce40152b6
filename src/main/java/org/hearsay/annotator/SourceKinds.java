package org.hearsay.annotator;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.type.Faction;

/** Tells what kind of source a phrase names, by its words, what is said about it, and what the document has said of it before. */
final class SourceKinds {

    private static final Set<String> ORGANISED = Set.of("monitor", "media", "faction");
    private static final Set<String> OFFICIAL_RANKS = Set.of("official", "officials", "officer", "officers", "chief", "commander", "commanders",
            "source", "sources", "general", "colonel", "inspector", "investigator", "investigators", "court", "prosecutor", "judge");
    private static final Set<String> VAGUE = Set.of("group", "organization", "organisation", "centre", "center", "agency", "body", "network",
            "spokesman", "spokeswoman", "spokesperson", "leader", "commander", "director", "chief", "head", "official", "officer", "movement");
    private static final Set<String> PARTY_WORDS = Set.of("rebel", "rebels", "guerrilla", "guerrillas", "insurgent", "insurgents", "militant",
            "militants", "opposition", "separatist", "separatists", "jihadist", "islamist", "militia", "paramilitary", "terrorist", "coalition",
            "resistance", "mujahideen", "contra", "contras", "kurdish-led", "army", "navy");
    private static final Set<String> MONITOR_WORDS = Set.of("un", "u.n.", "aid", "relief", "humanitarian", "monitoring", "rights", "ngo",
            "charity", "observatory", "watchdog");
    private static final Set<String> COMPLEMENTS = Set.of("of", "for", "from", "with", "at", "in");
    private static final int REACH = 14;

    private final TokenTable table;
    private final Map<String, String> byName = new HashMap<>();
    private String lastOrganised = "monitor";

    SourceKinds(TokenTable table) {
        this.table = table;
        for (int i = 0; i + 1 < table.size(); i++) {
            rememberRole(i);
        }
    }

    /** A role or title before a name tells the kind of its bearer wherever else the name speaks. */
    private void rememberRole(int token) {
        Hit title = table.endingAt(token, WordClass.TITLE);
        Hit noun = table.endingAt(token, WordClass.SOURCE_NOUN);
        boolean role = title != null || noun != null && noun.has("role", "person") && noun.has("number", "singular");
        int last = token;
        while (role && last + 1 < table.size() && last - token < 4 && isNamePart(last + 1)) {
            last++;
        }
        if (last > token) {
            Hit hit = noun == null || title != null && title.first() < noun.first() ? title : noun;
            int first = hit.first();
            while (first > 0 && (table.is(first - 1, WordClass.KNOWN_SOURCE) || table.is(first - 1, WordClass.MODIFIER))) {
                first--;
            }
            String kind = ofRoleBefore(new SourcePhrase(first, last, first, SourcePhrase.STRONG));
            if (kind != null && !kind.equals("person") && !kind.equals("witness")) {
                byName.putIfAbsent(table.lower(last), kind);
            }
        }
    }

    private boolean isNamePart(int token) {
        boolean function = table.is(token, WordClass.DETERMINER) || table.is(token, WordClass.PREPOSITION)
                || table.is(token, WordClass.AUXILIARY) || table.is(token, WordClass.CONJUNCTION) || table.is(token, WordClass.RELATIVE)
                || table.is(token, WordClass.REPORTING_VERB) || table.is(token, WordClass.TIME) || table.is(token, WordClass.ADVERB)
                || table.is(token, WordClass.PRONOUN) || table.is(token, WordClass.SOURCE_NOUN) || table.is(token, WordClass.TITLE);
        return table.isWord(token) && !function && (table.isCapitalised(token) || table.inCapitals(token));
    }

    /** Returns the kind of a source phrase; phrases have to be asked for in the order of the text. */
    String of(SourcePhrase phrase, boolean label) {
        String kind = decide(phrase, label);
        String name = table.lower(phrase.last());
        if (endsInName(phrase)) {
            String known = byName.get(name);
            if (known == null || known.equals("person")) {
                byName.put(name, kind);
            } else if (kind.equals("person") || phrase.first() == phrase.last()) {
                kind = known;
            }
        }
        if (kind.equals("monitor") || kind.equals("faction")) {
            lastOrganised = kind;
        }
        return kind;
    }

    private boolean endsInName(SourcePhrase phrase) {
        return table.endingAt(phrase.last(), WordClass.SOURCE_NOUN) == null && table.endingAt(phrase.last(), WordClass.KNOWN_SOURCE) == null
                && table.endingAt(phrase.last(), WordClass.STATE_NAME) == null;
    }

    private String decide(SourcePhrase phrase, boolean label) {
        Hit known = table.endingAt(phrase.last(), WordClass.KNOWN_SOURCE);
        Hit noun = table.endingAt(phrase.last(), WordClass.SOURCE_NOUN);
        if (known != null && (noun == null || known.first() <= noun.first())) {
            return known.value("sourceKind");
        }
        if (noun != null) {
            return ofNoun(phrase, noun);
        }
        if (table.endingAt(phrase.last(), WordClass.STATE_NAME) != null) {
            return "official";
        }
        String owner = organisedBefore(phrase.outerFirst(), phrase.first() - 1, false);
        if (owner != null) {
            return owner;
        }
        String role = ofRoleBefore(phrase);
        if (role != null) {
            return role;
        }
        Hit faction = table.endingAt(phrase.last(), WordClass.FACTION);
        if (faction != null) {
            return ofFaction(faction);
        }
        String known2 = byName.get(table.lower(phrase.last()));
        if (known2 != null && !known2.equals("person")) {
            return known2;
        }
        String apposition = label ? null : described(phrase.last() + 1);
        if (apposition != null) {
            return apposition;
        }
        return label && interviews(phrase) ? "media" : "person";
    }

    /** {@code [interview with X by Y]}: Y asks the questions. */
    private boolean interviews(SourcePhrase phrase) {
        String name = table.lower(phrase.last());
        for (int i = 1; i < Math.min(phrase.first(), 120); i++) {
            if (table.lower(i).equals(name) && table.text(i + 1).equals("]") && (table.lower(i - 1).equals("by") || i > 1
                    && table.lower(i - 2).equals("by") || i > 2 && table.lower(i - 3).equals("by"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isState(Hit faction) {
        return faction.has("actorClass", "state") || faction.has("actorClass", "international");
    }

    private String ofFaction(Hit faction) {
        String text = faction.annotation().getCoveredText().toLowerCase(Locale.ROOT);
        boolean rule = text.endsWith("government") || text.endsWith("regime") || text.endsWith("police") || text.endsWith("administration");
        return rule && faction.annotation() instanceof Faction ? "official" : "faction";
    }

    /** The kind of a noun, changed by the words before it: {@code rebel commander}, {@code UN official}. */
    private String ofNoun(SourcePhrase phrase, Hit noun) {
        String kind = noun.value("sourceKind");
        String text = noun.annotation().getCoveredText().toLowerCase(Locale.ROOT);
        if (kind.equals("official") && !noun.has("role", "group")) {
            String organised = organisedBefore(phrase.first(), noun.first() - 1, !OFFICIAL_RANKS.contains(lastWord(text)));
            if (organised != null) {
                return organised;
            }
        }
        if (kind.equals("official") && noun.has("role", "group")) {
            String organised = organisedBefore(phrase.first(), noun.first() - 1, false);
            return organised != null && !organised.equals("faction") ? organised : kind;
        }
        if (VAGUE.contains(text)) {
            String described = noun.has("role", "person") && hasComplement(phrase.last() + 1) ? described(phrase.last() + 1) : null;
            if (described != null && !described.equals("official")) {
                return described;
            }
            if (noun.has("role", "group") && phrase.first() == noun.first()) {
                return lastOrganised;
            }
        }
        if (kind.equals("monitor") && VAGUE.contains(text)) {
            String organised = organisedBefore(phrase.first(), noun.first() - 1, true);
            return organised != null ? organised : kind;
        }
        return kind;
    }

    private boolean hasComplement(int token) {
        return token < table.size() && COMPLEMENTS.contains(table.lower(token));
    }

    private static String lastWord(String text) {
        return text.substring(text.lastIndexOf(' ') + 1);
    }

    /** Returns the kind that a body or party among some tokens gives to the role after it, or null. */
    private String organisedBefore(int first, int last, boolean armedForcesCount) {
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

    /** The kind that the role or title before a name gives it. */
    private String ofRoleBefore(SourcePhrase phrase) {
        for (int i = phrase.last() - 1; i >= phrase.first(); i--) {
            Hit noun = table.endingAt(i, WordClass.SOURCE_NOUN);
            if (noun != null && noun.first() >= phrase.first()) {
                String kind = ofNoun(new SourcePhrase(phrase.first(), i, phrase.outerFirst(), phrase.strength()), noun);
                String organised = organisedBefore(phrase.first(), phrase.last(), false);
                return kind.equals("official") && organised != null ? organised : kind;
            }
            Hit title = table.endingAt(i, WordClass.TITLE);
            if (title != null && title.first() >= phrase.first()) {
                String kind = title.value("sourceKind");
                String described = described(phrase.last() + 1);
                boolean better = described != null && (kind.equals("person") || described.equals("monitor") || described.equals("faction"));
                return better ? described : kind.equals("person") && byName.containsKey(table.lower(phrase.last()))
                        ? byName.get(table.lower(phrase.last())) : kind;
            }
        }
        String organised = organisedBefore(phrase.first(), phrase.last() - 1, false);
        return organised != null && phrase.last() > phrase.first() ? organised : null;
    }

    /** Reads an apposition or complement after a phrase: {@code , a senior commander in the Front}, {@code of the Observatory}. */
    private String described(int from) {
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
            Hit known = table.startingAt(i, WordClass.KNOWN_SOURCE);
            Hit noun = table.startingAt(i, WordClass.SOURCE_NOUN);
            if (known != null && ORGANISED.contains(known.value("sourceKind")) && !(known.first() == known.last() && table.is(i, WordClass.PREPOSITION))) {
                return known.value("sourceKind");
            }
            if (table.startingAt(i, WordClass.FACTION) != null && found != null) {
                return found.equals("official") && isState(table.startingAt(i, WordClass.FACTION)) ? found
                        : ofFaction(table.startingAt(i, WordClass.FACTION));
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

    private boolean words(int token) {
        return table.is(token, WordClass.MODIFIER) || table.lower(token).endsWith("-based");
    }
}
