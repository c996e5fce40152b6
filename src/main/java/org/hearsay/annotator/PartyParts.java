package org.hearsay.annotator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.uima.jcas.tcas.Annotation;
import org.hearsay.annotator.PartyPart.Kind;

/** The words before nouns for parties in a document, by the token they end on; and which nouns only modify another one. */
final class PartyParts {

    /** Nouns for events that are verbs before an object. */
    private static final Set<String> EVENTS = Set.of("bombs", "clashes", "attacks", "strikes", "raids", "shells", "launches", "claims");
    private static final Set<String> OBJECT_OPENERS = Set.of("the", "a", "an", "its", "their");
    private static final Set<String> BOND_SUFFIXES = Set.of("backed", "led", "allied", "aligned", "affiliated", "linked",
            "inspired", "trained", "sponsored", "supported", "dominated", "funded", "leaning", "international", "coalition");
    private static final Set<String> OFFSHOOTS = Set.of("affiliate", "offshoot");
    private static final List<String> VERB_NEIGHBOURS = List.of("Auxiliary", "Preposition", "Conjunction", "Relative", "Adverb",
            "Determiner", "Pronoun", "FactionVerb");
    private static final Set<String> NO_BODY_YET = Set.of("new", "future", "a", "an");

    private static final Pattern NATION = Pattern.compile("\\p{L}{2,}(an|ese)");
    private static final Set<String> COMMON = Set.of("civilian", "human", "urban", "woman", "veteran", "christian", "guardian",
            "than", "republican", "clan", "plan", "began", "man", "ran", "san", "guerrilla", "vigilant", "hun", "juan", "these",
            "ramadan", "japan", "sultan", "caravan", "orphan", "artisan", "partisan", "slogan", "ban", "can", "spokesman");

    private final PartyWords words;
    private final PartyPart[] endingAt;
    private final PartyPart[] startingAt;
    /** Tokens that a part covers. */
    private final boolean[] taken;

    PartyParts(PartyWords words) {
        this.words = words;
        endingAt = new PartyPart[words.size()];
        startingAt = new PartyPart[words.size()];
        List<PartyPart> candidates = new ArrayList<>();
        collectNames(candidates);
        collectListed(candidates);
        collectBonds(candidates);
        candidates.sort(Comparator.comparingInt((PartyPart part) -> part.first() - part.last()));
        taken = new boolean[words.size()];
        for (PartyPart part : candidates) {
            place(part);
        }
        collectLeaders();
        collectNations();
    }

    /** Returns the part that ends on a token, or null. */
    PartyPart endingAt(int token) {
        return token < 0 || token >= endingAt.length ? null : endingAt[token];
    }

    /** Returns the part that starts on a token, or null. */
    PartyPart startingAt(int token) {
        return token < 0 || token >= startingAt.length ? null : startingAt[token];
    }

    /** Longest first; of parts that overlap the first stays. */
    private void place(PartyPart part) {
        for (int i = part.first(); i <= part.last(); i++) {
            if (taken[i]) {
                return;
            }
        }
        Annotation head = words.hit("FactionHead", part.first());
        if (!part.is(Kind.NAME) && head != null && words.begin(part.first()) >= head.getBegin()
                && words.end(part.last()) <= head.getEnd()
                && words.end(part.last()) - words.begin(part.first()) < head.getEnd() - head.getBegin()) {
            return;
        }
        for (int i = part.first(); i <= part.last(); i++) {
            taken[i] = true;
        }
        endingAt[part.last()] = part;
        startingAt[part.first()] = part;
    }

    private void collectNames(List<PartyPart> parts) {
        for (Annotation hit : words.hits(FactionNameResolver.NAME)) {
            if (!FactionNameResolver.isCertain(hit)) {
                continue;
            }
            int first = words.atOrAfter(hit.getBegin());
            int last = words.after(hit.getEnd()) - 1;
            String side = PartyWords.value(hit, "actorClass");
            parts.add(new PartyPart(first, last, Kind.NAME, side, true, hit));
            if (OFFSHOOTS.contains(words.lower(last + 1))) {
                parts.add(new PartyPart(first, last + 1, Kind.MODIFIER, side, true, hit));
            }
        }
    }

    private void collectListed(List<PartyPart> parts) {
        for (Annotation hit : words.hits("FactionModifier")) {
            int first = words.atOrAfter(hit.getBegin());
            int last = words.after(hit.getEnd()) - 1;
            String word = words.lower(first);
            boolean ruler = word.equals("regime") || word.equals("government");
            if (!ruler || !words.is(last + 1, "opposition")) {
                parts.add(new PartyPart(first, last, Kind.MODIFIER, PartyWords.value(hit, "side"),
                        "yes".equals(PartyWords.value(hit, "party")), hit));
            }
        }
        for (Annotation hit : words.hits("Nationality")) {
            int first = words.atOrAfter(hit.getBegin());
            boolean inside = "name".equals(PartyWords.value(hit, "form")) && words.has("Preposition", first - 1);
            if (!inside) {
                parts.add(new PartyPart(first, words.after(hit.getEnd()) - 1, Kind.NATION, null, false, hit));
            }
        }
        for (Annotation hit : words.hits("LeaderName")) {
            parts.add(new PartyPart(words.atOrAfter(hit.getBegin()), words.after(hit.getEnd()) - 1, Kind.LEADER,
                    PartyWords.value(hit, "side"), true, hit));
        }
    }

    /** Compounds such as Iran-aligned. */
    private void collectBonds(List<PartyPart> parts) {
        for (int i = 0; i < words.size(); i++) {
            int hyphen = words.lastHyphen(i);
            if (hyphen > 0 && !words.has("FactionModifier", i)
                    && BOND_SUFFIXES.contains(words.word(i).substring(hyphen + 1).toLowerCase(Locale.ROOT))) {
                parts.add(new PartyPart(i, i, Kind.MODIFIER, null, true, null));
            }
        }
    }

    /** A name before regime or administration is its leader's, whoever that is. */
    private void collectLeaders() {
        for (Annotation head : words.hits("FactionHead")) {
            int first = words.atOrAfter(head.getBegin());
            int before = first - 1;
            if ("body".equals(PartyWords.value(head, "kind")) && !words.isCapitalised(first)
                    && !words.lower(first).startsWith("government") && before >= 0 && words.isName(before)
                    && words.sameSentence(before, first) && !words.isFunctionWord(before) && !taken[before]
                    && !words.isLostPossessive(before) && !words.has("Adverb", before) && !words.has("FactionHead", before)) {
                place(new PartyPart(before, before, Kind.LEADER, "state", true, null));
            }
        }
    }

    /** Words that are in no list but look like nations or towns before a force: the Morvian army, Kisumu police. */
    private void collectNations() {
        for (Annotation head : words.hits("FactionHead")) {
            int before = words.atOrAfter(head.getBegin()) - 1;
            String kind = PartyWords.value(head, "kind");
            boolean force = "force".equals(kind) || "body".equals(kind)
                    || "member".equals(kind) && "state".equals(PartyWords.value(head, "actorClass"));
            if (!force || before < 0 || taken[before] || onlyModifies(head) || !words.sameSentence(before, before + 1)
                    || !words.isCapitalised(before) || words.isFunctionWord(before) || words.has("Adverb", before)
                    || words.has("FactionVerb", before) || words.has("FactionTail", before)
                    || words.has("FactionHead", before)) {
                continue;
            }
            Annotation place = words.hit("PlaceName", before);
            int first = place != null && place.getEnd() == words.end(before) ? words.atOrAfter(place.getBegin()) : before;
            boolean town = place != null && !words.has("Preposition", first - 1)
                    && !words.capitalsSayNothing(before) && !"member".equals(kind);
            if (town || NATION.matcher(words.lower(before)).matches() && !COMMON.contains(words.lower(before))) {
                place(new PartyPart(first, before, Kind.NATION, null, false, null));
            }
        }
    }

    /** Tells whether a noun for a party only modifies what follows it: army base, rebel advance. */
    boolean onlyModifies(Annotation head) {
        int first = words.atOrAfter(head.getBegin());
        int next = words.after(head.getEnd());
        if (isUnformed(head, first, next)) {
            return true;
        }
        if (next >= words.size() || !words.sameSentence(first, next) || isVerbWithObject(next)) {
            return false;
        }
        Annotation tail = words.hit("FactionTail", next);
        String rule = PartyWords.value(head, "next");
        return switch (rule == null ? "" : rule) {
            case "any" -> tail != null || words.startsHit("FactionHead", next) || sharesATail(next) || isFarTail(next);
            case "title" -> tail != null && "title".equals(PartyWords.value(tail, "kind")) || isPartAhead(head, next);
            case "verb" -> words.isWord(next) && !mayFollowANoun(next, tail)
                    || words.isCoordination(next) && isBeforeTail(next + 1);
            default -> false;
        };
    }

    /** Armed forces units, security forces members: a noun for a part that is no party without the words before it. */
    private boolean isPartAhead(Annotation head, int next) {
        Annotation part = words.hit("FactionHead", next);
        Annotation modifier = words.hit("FactionModifier", words.atOrAfter(head.getBegin()));
        return part != null && modifier != null && modifier.getEnd() == head.getEnd() && words.begin(next) == part.getBegin() && "no".equals(PartyWords.value(part, "alone"));
    }

    /** In opposition to; a new government. */
    private boolean isUnformed(Annotation head, int first, int next) {
        if (words.is(first, "opposition") && words.is(next, "to")) {
            return !words.has("Determiner", first - 1) && endingAt(first - 1) == null;
        }
        return "body".equals(PartyWords.value(head, "kind")) && NO_BODY_YET.contains(words.lower(first - 1));
    }

    /** The navy shells the port; the army clashes with rebels: a noun elsewhere, here a verb. */
    private boolean isVerbWithObject(int token) {
        String behind = words.lower(token + 1);
        return EVENTS.contains(words.lower(token)) && words.sameSentence(token, token + 1)
                && (OBJECT_OPENERS.contains(behind) || words.is(token, "clashes") && behind.equals("with"));
    }

    private boolean mayFollowANoun(int next, Annotation tail) {
        if (isVerbNeighbour(next)) {
            return true;
        }
        String word = words.lower(next);
        boolean verb = word.endsWith("ed") || word.endsWith("s") && !word.endsWith("ss");
        return verb && tail == null && !words.has("FactionHead", next);
    }

    private boolean isVerbNeighbour(int token) {
        for (String list : VERB_NEIGHBOURS) {
            if (words.has(list, token)) {
                return true;
            }
        }
        return false;
    }

    /** Military [and forensic experts]. */
    private boolean isBeforeTail(int token) {
        return words.has("FactionTail", token + 1) && startingAt(token + 1) == null && words.isWord(token)
                && !words.is(token, "other") && !isVerbNeighbour(token);
    }

    /** Opposition labour leader: a title with one unknown word before it. */
    private boolean isFarTail(int next) {
        return words.isWord(next) && !words.isCoordination(next) && !mayFollowANoun(next, null)
                && words.sameSentence(next, next + 1)
                && "title".equals(PartyWords.value(words.hit("FactionTail", next + 1), "kind"));
    }

    /** Army and police helicopters. */
    private boolean sharesATail(int conjunction) {
        if (!words.isCoordination(conjunction)) {
            return false;
        }
        PartyPart part = startingAt(conjunction + 1);
        Annotation head = words.hit("FactionHead", conjunction + 1);
        if (part == null && head == null) {
            return false;
        }
        int end = part == null ? words.after(head.getEnd()) : part.last() + 1;
        return words.sameSentence(conjunction, end) && words.has("FactionTail", end) && startingAt(end) == null;
    }

    /** Tells whether the name of a party only modifies what follows it: a Hamas official. */
    boolean onlyModifies(PartyPart name) {
        int next = name.last() + 1;
        if (!words.sameSentence(name.last(), next) || isVerbWithObject(next)) {
            return false;
        }
        PartyPart part = startingAt(next);
        return words.has("FactionTail", next) || isFarTail(next) && !words.has(FactionNameResolver.NAME, next)
                || part != null && part.is(Kind.MODIFIER) && part.hit() != null
                && part.last() == next && !words.has(FactionNameResolver.NAME, next);
    }
}
