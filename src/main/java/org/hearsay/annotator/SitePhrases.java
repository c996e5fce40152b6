package org.hearsay.annotator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.hearsay.annotator.PartyPart.Kind;
import org.hearsay.type.SitePhrase;

/** Finds the noun phrases that denote military places: nouns of the list SiteHead with what stands before them. */
final class SitePhrases {

    private static final String HEAD = "SiteHead";
    private static final Set<String> NO_SITE_BEFORE = Set.of("commander", "commanders", "chief", "chiefs", "spokesman",
            "spokesmen", "residents", "guard", "guards", "leader", "leaders", "officer", "officers", "workers", "director");

    /** Nouns that may be verbs. */
    private static final Set<String> VERB_LIKE = Set.of("base", "bases", "post", "posts", "camp", "camps", "position", "positions");
    private static final int LONGEST_REACH = 3;

    private final PartyWords words;
    private final PartyParts parts;
    private final SiteContexts contexts;
    /** By noun: whether its last phrase was a military site, which a bare "the station" then means, too. */
    private final Map<String, Boolean> lastOf = new HashMap<>();

    SitePhrases(PartyWords words, PartyParts parts) {
        this.words = words;
        this.parts = parts;
        contexts = new SiteContexts(words, parts);
    }

    /** A phrase found. Last and first are numbers of tokens. */
    record Found(int first, int last, String shape, String siteKind, String name) {

        void addTo(JCas jcas, PartyWords words) {
            SitePhrase phrase = new SitePhrase(jcas, words.begin(first), words.end(last));
            phrase.setShape(shape);
            phrase.setSiteKind(siteKind);
            phrase.setName(name);
            phrase.setRule("sites/phrase");
            phrase.addToIndexes();
        }
    }

    /** Returns the phrases; none inside another. */
    List<Found> find() {
        List<Found> named = new ArrayList<>();
        TokenRuns names = new TokenRuns();
        for (Annotation head : words.hits("SiteNameHead")) {
            Found phrase = nameFirst(head);
            if (phrase != null) {
                named.add(phrase);
                names.add(phrase.first(), phrase.last());
            }
        }
        List<Found> found = new ArrayList<>();
        TokenRuns taken = new TokenRuns();
        for (Annotation head : words.hits(HEAD)) {
            Found phrase = headed(head);
            if (phrase != null && !names.hold(phrase.first(), phrase.last())) {
                found.add(phrase);
                taken.add(phrase.first(), phrase.last());
            }
        }
        for (Found phrase : named) {
            if (!taken.touch(phrase.first(), phrase.last())) {
                found.add(phrase);
                taken.add(phrase.first(), phrase.last());
            }
        }
        return found;
    }

    private Found headed(Annotation head) {
        int last = words.after(head.getEnd()) - 1;
        int noun = words.atOrAfter(head.getBegin());
        int first = noun;
        boolean military = false;
        int nameFirst = -1;
        int nameLast = -1;
        for (int start = startOfPart(first); start >= 0; start = startOfPart(first)) {
            military |= isMilitary(contexts.behindBracket(first - 1)) || contexts.startOfUnit(first - 1) >= 0;
            if (parts.endingAt(first - 1) == null && isName(first - 1)) {
                nameFirst = start;
                nameLast = nameLast < 0 ? first - 1 : nameLast;
            }
            first = start;
        }
        String name = nameFirst < 0 ? null : words.covered(nameFirst, nameLast);
        boolean fits = fits(head, first, last, military, name != null);
        boolean again = first == noun && noun == last && isAgain(noun, fits || contexts.isCompound(first));
        boolean firm = military || name != null || "yes".equals(PartyWords.value(head, "alone")) || contexts.isOfParty(first, last);
        lastOf.put(words.lower(last), fits && firm || again);
        if (!fits && !again) {
            return null;
        }
        String shape = name != null ? "named" : military ? "of-party" : "alone";
        return new Found(withPremodifiers(first), last, shape, PartyWords.value(head, "siteKind"), name);
    }

    private boolean fits(Annotation head, int first, int last, boolean military, boolean named) {
        String alone = PartyWords.value(head, "alone");
        String context = PartyWords.value(head, "context");
        boolean there = switch (alone == null ? "" : alone) {
            case "yes" -> true;
            case "plain" -> military || named || !contexts.isCompound(first) || contexts.isOfParty(first, last);
            case "party" -> military || contexts.isOfParty(first, last) || contexts.isFoughtFor(first, last, context);
            case "fought" -> isHeld(first) || contexts.isFoughtFor(first, last, context);
            default -> false;
        };
        return there && !isLookAlike(first, last) && !onlyModifies(last) && !isVerb(first, last);
    }

    /** The station, where a police station was spoken of before. */
    private boolean isAgain(int noun, boolean other) {
        return !other && words.is(noun - 1, "the") && Boolean.TRUE.equals(lastOf.get(words.lower(noun)))
                && !isLookAlike(noun, noun) && !onlyModifies(noun);
    }

    /** Takes in what stands between a determiner or figure and the phrase: an illegal roadblock, the district police post. */
    private int withPremodifiers(int first) {
        int start = first;
        while (start > 0 && first - start < LONGEST_REACH && contexts.isPremodifier(start - 1, first)) {
            start--;
        }
        return start < first && contexts.opensPhrase(start - 1, first) ? start : first;
    }

    /** Returns the first token of what may stand before a noun for a site, or -1. */
    private int startOfPart(int first) {
        int before = first - 1;
        if (before < 0 || !words.sameSentence(before, first)) {
            return -1;
        }
        if (words.isCoordination(before) && isMilitary(before - 1) && isMilitary(first) && words.sameSentence(before - 1, first)) {
            return before;
        }
        PartyPart part = parts.endingAt(contexts.behindBracket(before));
        if (part != null) {
            return part.first();
        }
        int unit = contexts.startOfUnit(before);
        if (unit >= 0) {
            return unit;
        }
        for (String list : List.of("SiteAdjective", "FactionHead", "PlaceName")) {
            Annotation hit = words.hit(list, before);
            boolean verb = list.equals("SiteAdjective") && words.lower(before).endsWith("ed") && words.isWord(before - 1)
                    && !words.isFunctionWord(before - 1) && words.sameSentence(before - 1, before);
            boolean members = "title".equals(PartyWords.value(hit, "next")) && !words.is(before, "forces");
            if (!verb && hit != null && hit.getEnd() <= words.end(before) && !members
                    && !"none".equals(PartyWords.value(hit, "next"))) {
                return words.atOrAfter(hit.getBegin());
            }
        }
        return isName(before) || isHeld(before) ? before : -1;
    }

    /** Rebel-held positions. */
    private boolean isHeld(int token) {
        String word = words.lower(token);
        return word.endsWith("-held") || word.endsWith("-manned") || word.endsWith("-occupied");
    }

    private boolean isMilitary(int token) {
        PartyPart part = parts.endingAt(token);
        part = part == null ? parts.startingAt(token) : part;
        if (part != null) {
            boolean party = !part.is(Kind.NATION) && part.party();
            return party || "yes".equals(PartyWords.value(words.hit("SiteAdjective", token), "military"));
        }
        Annotation adjective = words.hit("SiteAdjective", token);
        return isHeld(token) || "yes".equals(PartyWords.value(adjective, "military")) || words.hit("FactionHead", token) != null;
    }

    private boolean isName(int token) {
        if (words.hit("PlaceName", token) != null) {
            return true;
        }
        if (words.hit("NumberWord", token) != null || words.isFunctionWord(token) || words.hit("Adverb", token) != null || words.hit("FactionTail", token) != null
                || words.hit("FactionHead", token) != null || parts.endingAt(token) != null
                || words.hit("SiteAdjective", token) != null || words.capitalsSayNothing(token)) {
            return false;
        }
        return words.isCapitalised(token) && words.isWord(token) && !words.word(token).equals(words.word(token).toUpperCase());
    }

    private boolean isLookAlike(int first, int last) {
        for (int i = first; i <= last; i++) {
            if (words.hit("NotSite", i) != null && words.hit("NotSite", i).getEnd() >= words.end(last)) {
                return true;
            }
        }
        return false;
    }

    /** Base commanders, front-line troops. */
    private boolean onlyModifies(int last) {
        return words.sameSentence(last, last + 1)
                && (NO_SITE_BEFORE.contains(words.lower(last + 1)) || words.hit("FactionHead", last + 1) != null);
    }

    /** Bases its claim; the base for talks. */
    private boolean isVerb(int first, int last) {
        boolean before = words.hit("Determiner", first - 1) != null || first < last;
        return VERB_LIKE.contains(words.lower(last)) && words.sameSentence(last, last + 1)
                && (!before && words.hit("Determiner", last + 1) != null || words.is(last + 1, "for") && words.is(last, "base")
                && !contexts.isServing(first));
    }

    /** Camp Delta, Base 46. */
    private Found nameFirst(Annotation head) {
        int first = words.atOrAfter(head.getBegin());
        int last = words.after(head.getEnd());
        boolean number = words.word(last).matches("\\d{1,3}");
        boolean inner = words.isWord(first - 1) && words.isCapitalised(first - 1) && !words.isFunctionWord(first - 1)
                || words.word(first - 1).matches("[-–—]");
        if (inner || !words.sameSentence(first, last) || !number && (words.capitalsSayNothing(last) || !words.isName(last)
                || words.isFunctionWord(last)) || isLookAlike(first, last)) {
            return null;
        }
        if (!number && words.sameSentence(last, last + 1) && words.isName(last + 1) && !words.isFunctionWord(last + 1)
                && words.hit("FactionHead", last + 1) == null && words.hit("FactionTail", last + 1) == null) {
            last++;
        }
        return new Found(first, last, "named", PartyWords.value(head, "siteKind"), words.covered(first, last));
    }
}
