package org.hearsay.annotator;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells what kind of source a phrase names, by its words, what is said about it, and what the document has said of it before. */
final class SourceKinds {

    private static final Set<String> OFFICIAL_RANKS = Set.of("official", "officials", "officer", "officers", "chief", "commander", "commanders",
            "source", "sources", "general", "colonel", "inspector", "investigator", "investigators", "court", "prosecutor", "judge");
    private static final Set<String> VAGUE = Set.of("group", "organization", "organisation", "centre", "center", "agency", "body", "network",
            "spokesman", "spokeswoman", "spokesperson", "leader", "commander", "director", "chief", "head", "official", "officer", "movement",
            "member", "members");

    private static final int MENTION_REACH = 60;
    private static final int NAME_REACH = 6;

    private final TokenTable table;
    private final KindContext context;
    private final Map<String, String> byName = new HashMap<>();
    private String lastOrganised;
    private String lastBody = "media";
    private String lastAuthor;

    SourceKinds(TokenTable table) {
        this.table = table;
        this.context = new KindContext(table);
        for (int i = 0; i + 1 < table.size(); i++) {
            rememberRole(i);
            rememberAbbreviation(i);
        }
    }

    /** {@code the Rivers Office [RO]}: the abbreviation is of the kind of its body. */
    private void rememberAbbreviation(int bracket) {
        if (bracket == 0 || bracket + 2 >= table.size() || !table.text(bracket).equals("(") && !table.text(bracket).equals("[")) {
            return;
        }
        String closing = table.text(bracket + 2);
        Hit noun = table.endingAt(bracket - 1, WordClass.SOURCE_NOUN);
        if ((closing.equals(")") || closing.equals("]")) && noun != null && noun.has("role", "group")) {
            byName.putIfAbsent(table.lower(bracket + 1), noun.value("sourceKind"));
        } else if (closing.equals(")") || closing.equals("]")) {
            String organised = context.organisedBefore(Math.max(table.firstOf(table.sentenceOf(bracket)), bracket - NAME_REACH), bracket - 1, false);
            if ("faction".equals(organised)) {
                byName.putIfAbsent(table.lower(bracket + 1), organised);
            }
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
                if (last - token > 2) {
                    byName.putIfAbsent(table.lower(last - 1), kind);
                }
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
            for (int i = phrase.last() - 1; known == null && kind.equals("person") && i >= phrase.first(); i--) {
                known = byName.get(table.lower(i));
            }
            if (known == null || known.equals("person")) {
                byName.put(name, kind);
            } else if (kind.equals("person") || phrase.first() == phrase.last()) {
                kind = known;
            }
        }
        if (kind.equals("monitor") || kind.equals("faction")) {
            lastOrganised = kind;
        }
        if (kind.equals("monitor") || kind.equals("media")) {
            lastBody = kind;
        }
        if (kind.equals("monitor") || kind.equals("faction") || kind.equals("official")) {
            lastAuthor = kind;
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
        String owner = context.organisedBefore(phrase.outerFirst(), phrase.first() - 1, false);
        if (owner != null) {
            return owner;
        }
        String role = ofRoleBefore(phrase);
        if (role != null) {
            return role;
        }
        Hit faction = table.endingAt(phrase.last(), WordClass.FACTION);
        if (faction != null) {
            return context.ofFaction(faction);
        }
        String known2 = byName.get(table.lower(phrase.last()));
        if (known2 != null && !known2.equals("person")) {
            return known2;
        }
        String apposition = label ? null : context.described(phrase.last() + 1);
        if (apposition != null) {
            return apposition;
        }
        return label && (interviews(phrase) || asks(phrase)) ? "media" : "person";
    }

    /** {@code [QUIST] ARE YOU AFRAID?}: who asks is the interviewer. */
    private boolean asks(SourcePhrase phrase) {
        int next = phrase.last() + 2;
        return next < table.size() && table.text(table.lastOf(table.sentenceOf(next))).equals("?");
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

    /** The kind of a noun, changed by the words before it: {@code rebel commander}, {@code UN official}. */
    private String ofNoun(SourcePhrase phrase, Hit noun) {
        String kind = noun.value("sourceKind");
        String text = noun.annotation().getCoveredText().toLowerCase(Locale.ROOT);
        if (kind.equals("official") && !noun.has("role", "group")) {
            String organised = context.organisedBefore(phrase.first(), noun.first() - 1, !OFFICIAL_RANKS.contains(lastWord(text)));
            if (organised != null) {
                return organised;
            }
        }
        if (kind.equals("official") && noun.has("role", "group") && context.isOfParty(phrase.last() + 1)) {
            return "faction";
        }
        if (kind.equals("official") && noun.has("role", "group")) {
            String organised = context.organisedBefore(phrase.first(), noun.first() - 1, false);
            return organised != null && !organised.equals("faction") ? organised : kind;
        }
        String author = noun.has("role", "text") ? context.authorBefore(phrase.first(), noun.first() - 1) : null;
        if (author != null) {
            return author;
        }
        if (phrase.first() == noun.first() && lastAuthor != null && noun.has("number", "singular") && noun.has("role", "text") && noun.first() > 0
                && table.lower(noun.first() - 1).equals("the")) {
            return lastAuthor;
        }
        if (VAGUE.contains(text)) {
            String described = noun.has("role", "person") && context.hasComplement(phrase.last() + 1) ? context.described(phrase.last() + 1) : null;
            if (described != null && !described.equals("official")) {
                return described;
            }
            if (noun.has("role", "group") && phrase.first() == noun.first()) {
                return text.equals("agency") ? lastBody : lastOrganised != null ? lastOrganised : mentionedBefore(noun.first());
            }
        }
        if (kind.equals("monitor") && VAGUE.contains(text)) {
            String organised = context.organisedBefore(phrase.first(), noun.first() - 1, true);
            return organised != null ? organised : kind;
        }
        return kind;
    }

    /** The kind of the party or body that was mentioned last before a token, where none has spoken yet. */
    private String mentionedBefore(int token) {
        for (int i = token - 1; i >= Math.max(0, token - MENTION_REACH); i--) {
            Hit known = table.endingAt(i, WordClass.KNOWN_SOURCE);
            if (known != null && (known.has("sourceKind", "faction") || known.has("sourceKind", "monitor"))) {
                return known.value("sourceKind");
            }
            if (table.endingAt(i, WordClass.FACTION) != null) {
                return "faction";
            }
        }
        return "monitor";
    }

    private static String lastWord(String text) {
        return text.substring(text.lastIndexOf(' ') + 1);
    }

    /** The kind that the role or title before a name gives it. */
    private String ofRoleBefore(SourcePhrase phrase) {
        for (int i = phrase.last() - 1; i >= phrase.first(); i--) {
            Hit noun = table.endingAt(i, WordClass.SOURCE_NOUN);
            if (noun != null && noun.first() >= phrase.first()) {
                String kind = ofNoun(new SourcePhrase(phrase.first(), i, phrase.outerFirst(), phrase.strength()), noun);
                String organised = context.organisedBefore(phrase.first(), phrase.last(), false);
                if (kind.equals("faction") && organised == null && noun.annotation().getCoveredText().toLowerCase(Locale.ROOT).contains(" spokes")) {
                    return "official";
                }
                return kind.equals("official") && organised != null ? organised : kind;
            }
            Hit title = table.endingAt(i, WordClass.TITLE);
            if (title != null && title.first() >= phrase.first()) {
                String kind = title.value("sourceKind");
                String described = context.described(phrase.last() + 1);
                boolean better = described != null && (kind.equals("person") || described.equals("monitor") || described.equals("faction"));
                return better ? described : kind.equals("person") && byName.containsKey(table.lower(phrase.last()))
                        ? byName.get(table.lower(phrase.last())) : kind;
            }
        }
        String organised = context.organisedBefore(phrase.first(), phrase.last() - 1, false);
        return organised != null && phrase.last() > phrase.first() ? organised : null;
    }
}
