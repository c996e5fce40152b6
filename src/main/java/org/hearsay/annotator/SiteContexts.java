package org.hearsay.annotator;

import java.util.Locale;
import java.util.Set;
import org.apache.uima.jcas.tcas.Annotation;
import org.hearsay.annotator.PartyPart.Kind;

/** Tells from the words around a noun for a place whether it is a military one: whose it is, and what is done to it. */
final class SiteContexts {

    private static final Set<String> ABOUT = Set.of("on", "about", "regarding", "concerning", "toward", "towards", "within", "as");
    private static final Set<String> OF_MANY = Set.of("several", "some", "one", "many", "number", "dozens", "most", "all", "series");
    private static final Set<String> COMPARED = Set.of("more", "fewer", "less");
    private static final Set<String> TARGETS = Set.of("on", "against", "at", "targeting", "from", "to", "into");
    private static final Set<String> NO_PREMODIFIER = Set.of("same", "own", "respective", "very", "other");
    private static final Set<String> SERVING = Set.of("used", "using", "serves", "served", "serving", "doubled");
    private static final Set<String> AT = Set.of("at", "from", "against", "inside", "near");
    private static final Set<String> UNITS = Set.of("brigade", "division", "regiment", "battalion", "company", "corps", "army", "squadron", "wing");
    private static final int BRACKET_REACH = 14;
    private static final int PARTY_REACH = 5;
    private static final int ATTACK_REACH = 7;

    private final PartyWords words;
    private final PartyParts parts;

    SiteContexts(PartyWords words, PartyParts parts) {
        this.words = words;
        this.parts = parts;
    }

    /** An unknown noun before a plain one makes something else of it: power base. */
    boolean isCompound(int first) {
        int before = first - 1;
        if (!words.isWord(before) || opensFigure(before) || words.isFunctionWord(before) || !words.sameSentence(before, first)
                || words.hit("Adverb", before) != null || words.hit("FactionVerb", before) != null
                || words.hit("SiteVerb", before) != null) {
            return false;
        }
        String word = words.lower(before);
        return !word.endsWith("ed") && !word.endsWith("ing") && !isNamedInCapitals(before);
    }

    /** In a text of capitals: AT THE MORAZAL BASE. */
    private boolean isNamedInCapitals(int name) {
        int start = words.is(name - 1, "the") ? name - 1 : name;
        return words.capitalsSayNothing(name) && words.word(name).equals(words.word(name).toUpperCase(Locale.ROOT))
                && words.sameSentence(start - 1, name)
                && (AT.contains(words.lower(start - 1)) || start < name && isVerb(start - 1, name, "attack"));
    }

    /** The FLC [Coast Liberation Front] camp: returns the token before the bracket that closes at a token, else the token. */
    int behindBracket(int token) {
        if (!words.word(token).matches("[)\\]]")) {
            return token;
        }
        for (int i = token - 1; i > token - BRACKET_REACH && words.sameSentence(i, token); i--) {
            if (words.word(i).matches("[(\\[]")) {
                return i - 1;
            }
        }
        return token;
    }

    /** Returns the first token of a numbered unit that ends at a token (Brigade 40), or of its number (3d Infantry Brigade), or -1. */
    int startOfUnit(int last) {
        if (words.word(last).matches("\\d{1,4}") && isUnit(last - 1, last)) {
            return last - 1;
        }
        boolean number = words.isOrdinal(last) || words.word(last).matches("\\d{1,4}(?i:st|nd|rd|th|d)");
        return number && (isUnit(last + 1, last) || isUnit(last + 2, last)) ? last : -1;
    }

    private boolean isUnit(int token, int beside) {
        return UNITS.contains(words.lower(token)) && words.sameSentence(token, beside);
    }

    /** The rebels' positions; headquarters of the brigade; a tunnel used by fighters. */
    boolean isOfParty(int first, int last) {
        boolean owned = words.isPossessive(first - 1) && isPartyEnd(first - 2) || words.lower(first - 1).endsWith("s")
                && words.hit("FactionHead", first - 1) != null;
        boolean seated = words.is(first - 1, "with") && words.is(first, "headquarters") && isPartyEnd(first - 2);
        if (seated || owned && !ABOUT.contains(words.lower(last + 1))) {
            return true;
        }
        Annotation bond = words.is(last + 1, "of") ? null : words.hit("SiteBond", last + 1);
        if (bond == null && !words.is(last + 1, "of")) {
            return false;
        }
        return isPartyFrom(bond == null ? last + 2 : words.after(bond.getEnd()), last);
    }

    /** A party, with up to three words before its noun. */
    private boolean isPartyFrom(int token, int head) {
        int next = words.hit("Determiner", token) == null ? token : token + 1;
        PartyPart first = parts.startingAt(next);
        if (first != null && first.party() && !first.is(Kind.MODIFIER) || words.hit("FactionHead", next) != null && !words.is(next, "opposition")) {
            return words.sameSentence(next, head);
        }
        for (int i = next; i < next + PARTY_REACH && words.sameSentence(i, head); i++) {
            PartyPart part = parts.startingAt(i);
            if (part != null && part.is(Kind.NAME) || "yes".equals(PartyWords.value(words.hit("FactionHead", i), "alone"))) {
                return true;
            }
            if (!words.isWord(i) && !words.isPossessive(i) || words.isFunctionWord(i)) {
                return false;
            }
        }
        return false;
    }

    private boolean isPartyEnd(int token) {
        PartyPart part = parts.endingAt(token);
        return words.hit("FactionHead", token) != null || part != null && (part.is(Kind.NAME) || part.is(Kind.LEADER));
    }

    /** Attacked two posts; raids against their positions; positions and trenches. What context says how much will do. */
    boolean isFoughtFor(int first, int last, String context) {
        int next = words.lower(last + 1).startsWith("building") ? last + 2 : last + 1;
        if (context == null || words.is(next, "of")) {
            return false;
        }
        boolean attacked = isAttacked(first, context);
        if (ABOUT.contains(words.lower(next)) && !attacked) {
            return false;
        }
        return attacked || "hold".equals(context) && isHeld(first) || isBesideSite(first, last) || isAttackedAfter(last);
    }

    private boolean isAttacked(int first, String context) {
        int verb = beforeDeterminers(first);
        if (isServing(first)) {
            return true;
        }
        if (isVerb(verb, first, "attack")) {
            return true;
        }
        if (!words.sameSentence(verb, first) || !TARGETS.contains(words.lower(verb))) {
            return false;
        }
        int reach = words.is(verb, "against") ? ATTACK_REACH : words.is(verb, "from") ? ATTACK_REACH - 2 : 2;
        for (int i = verb - 1; i >= verb - reach && words.sameSentence(i, first); i--) {
            String use = PartyWords.value(words.hit("SiteVerb", i), "use");
            if (use != null) {
                return use.equals("leave") ? context.equals("hold") : !use.equals("hold") && !words.is(verb, "from") && !words.is(verb, "to");
            }
        }
        return false;
    }

    /** A building that served as a base. */
    boolean isServing(int first) {
        int as = beforeDeterminers(first);
        return words.is(as, "as") && words.sameSentence(as, first) && SERVING.contains(words.lower(as - 1));
    }

    private boolean isHeld(int first) {
        return isVerb(beforeDeterminers(first), first, "hold");
    }

    private boolean isVerb(int token, int first, String use) {
        return words.sameSentence(token, first) && use.equals(PartyWords.value(words.hit("SiteVerb", token), "use"));
    }

    /** Returns the token before the determiners, figures and "several of" that open a phrase. */
    private int beforeDeterminers(int first) {
        int i = first - 1;
        while (i > 0 && words.sameSentence(i, first)) {
            boolean many = words.is(i, "of") && (opensFigure(i - 1) || OF_MANY.contains(words.lower(i - 1)));
            boolean compared = words.is(i, "than") && COMPARED.contains(words.lower(i - 1));
            if (!many && !compared && words.hit("Determiner", i) == null && !opensFigure(i) && !words.is(i, "other")) {
                break;
            }
            i -= many || compared ? 2 : 1;
        }
        return i;
    }

    private boolean opensFigure(int token) {
        return token >= 0 && words.hit("NumberWord", token) != null || OF_MANY.contains(words.lower(token))
                || !words.word(token).isEmpty() && Character.isDigit(words.word(token).charAt(0)) && !words.isOrdinal(token);
    }

    private boolean isBesideSite(int first, int last) {
        Annotation before = words.isCoordination(first - 1) ? words.hit("SiteHead", first - 2) : null;
        Annotation after = words.isCoordination(last + 1) ? words.hit("SiteHead", last + 2) : null;
        return isSite(before) || isSite(after);
    }

    private static boolean isSite(Annotation head) {
        return "yes".equals(PartyWords.value(head, "alone"));
    }

    /** The position was shelled. */
    private boolean isAttackedAfter(int last) {
        int next = last + 1;
        if (words.hit("Auxiliary", next) == null) {
            return false;
        }
        for (int i = next + 1; i <= next + 2; i++) {
            if (isVerb(i, last, "attack")) {
                return words.lower(i).endsWith("ed") || words.lower(i).endsWith("n") || words.is(i, "hit");
            }
        }
        return false;
    }

    /** Tells whether a token may stand between the opening of a phrase and what is known of it. */
    boolean isPremodifier(int token, int first) {
        if (!words.sameSentence(token, first) || !words.isWord(token) && !words.isOrdinal(token) || words.isFunctionWord(token)
                || NO_PREMODIFIER.contains(words.lower(token)) || words.hit("FactionVerb", token) != null || words.hit("SiteVerb", token) != null
                || words.hit("FactionHead", token) != null || words.hit("Adverb", token) != null
                || words.hit("NumberWord", token) != null || opensFigure(token)) {
            return false;
        }
        String word = words.lower(token);
        boolean participle = word.endsWith("ed") || word.endsWith("ing") || word.endsWith("s");
        return !participle || !word.endsWith("s") && words.hit("Determiner", token - 1) != null;
    }

    /** Tells whether a noun phrase opens with a token: an article, a figure. */
    boolean opensPhrase(int token, int first) {
        return words.sameSentence(token, first) && (words.hit("Determiner", token) != null || opensFigure(token));
    }
}
