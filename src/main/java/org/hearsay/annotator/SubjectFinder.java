package org.hearsay.annotator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the noun phrase that is the subject of a verb group: next to it, behind its complement, or before an apposition. */
final class SubjectFinder {

    private static final int APPOSITION_REACH = 45;
    private static final Set<String> COMPLEMENTS = Set.of("of", "for", "from", "in", "at", "with", "on", "to", "near", "inside", "within",
            "outside", "between", "among", "into", "under", "against", "across", "based");

    private static final Set<String> ADJECTIVES = Set.of("close", "familiar", "loyal", "linked", "opposed", "responsible", "based", "present");

    private final TokenTable table;
    private final Nominals words;
    private final NounPhrases phrases;
    private final ModifiedSubjects modifiers;
    private final Appositions appositions;

    SubjectFinder(TokenTable table, Nominals words, NounPhrases phrases) {
        this.table = table;
        this.words = words;
        this.phrases = phrases;
        this.appositions = new Appositions(table, words, phrases);
        this.modifiers = new ModifiedSubjects(table, words, phrases);
    }

    /**
     * Returns the phrases that are the subject of a verb group that begins at a token, the nearest first; none where there is none.
     *
     * @param floor first token of the sentence
     */
    List<SourcePhrase> before(int group, int floor) {
        int last = group - 1;
        if (last < floor) {
            return List.of();
        }
        if (table.is(last, WordClass.RELATIVE) && words.isFunctionWord(last)) {
            int antecedent = last > floor && table.text(last - 1).equals(",") ? last - 2 : last - 1;
            return coordinated(chained(antecedent, floor), floor);
        }
        if (table.text(last).equals(")") || table.text(last).equals("]")) {
            SourcePhrase abbreviated = chained(last, floor);
            if (abbreviated != null && abbreviated.isStrong()) {
                return coordinated(abbreviated, floor);
            }
        }
        if (words.isQuote(last) && last - 2 >= floor && words.isQuote(last - 2)
                && (words.looksLikeName(last - 1) || words.isNameInCapitals(last - 1)) && !words.isVerb(last - 1)) {
            return List.of(new SourcePhrase(last - 1, last - 1, last - 2, SourcePhrase.NAME));
        }
        if (last > floor && (table.lower(last).equals("here") || table.lower(last).equals("there"))) {
            last--;
        }
        if (last > floor && opensQuotation(last, group)) {
            last--;
        }
        if (table.isNumber(last) && last > floor && words.looksLikeName(last - 1)) {
            last--;
        }
        if (table.text(last).equals(",") || table.text(last).equals("--") || table.text(last).equals("-") || table.text(last).equals(")")
                || table.text(last).equals("–") || table.text(last).equals("—") || table.text(last).equals("]")) {
            SourcePhrase phrase = beforeApposition(last, floor);
            return phrase == null ? List.of() : List.of(phrase);
        }
        SourcePhrase phrase = chained(last, floor);
        SourcePhrase bearer = phrase == null ? null : appositions.bearerBefore(phrase, floor);
        if (bearer != null) {
            return List.of(bearer);
        }
        SourcePhrase modified = isEmbedded(phrase, floor) ? modifiers.beforeModifier(group, floor) : null;
        return coordinated(modified == null ? phrase : describedName(modified, floor), floor);
    }

    /** {@code the mayor "regretted" it}: the quotation begins with the verb. */
    private boolean opensQuotation(int quote, int verb) {
        return words.isQuote(quote) && table.end(quote) == table.begin(verb) && table.begin(quote) > table.end(quote - 1)
                && !words.isPunctuation(quote - 1);
    }

    /** A phrase behind a preposition or verb is no subject, unless nothing else is. */
    private boolean isEmbedded(SourcePhrase phrase, int floor) {
        if (phrase == null || phrase.strength() == SourcePhrase.WEAK) {
            return true;
        }
        int before = phrase.outerFirst() - 1;
        return before >= floor && (table.is(before, WordClass.PREPOSITION) || words.isVerb(before)
                || table.lower(before).endsWith("s") && before > floor && table.is(before - 1, WordClass.RELATIVE));
    }

    /** {@code the observatory and an official said}: both speak. */
    private List<SourcePhrase> coordinated(SourcePhrase phrase, int floor) {
        if (phrase == null) {
            return List.of();
        }
        List<SourcePhrase> all = new ArrayList<>(List.of(phrase));
        SourcePhrase nearest = phrase;
        while (nearest.outerFirst() - 2 >= floor && isAnd(nearest.outerFirst() - 1)) {
            SourcePhrase other = phrases.endingAt(nearest.outerFirst() - 2, floor);
            boolean speaks = other != null && other.isStrong() && opensClause(other.outerFirst(), floor, true);
            if (!speaks) {
                break;
            }
            all.add(other);
            nearest = other;
        }
        return all;
    }

    private boolean isAnd(int token) {
        return table.lower(token).equals("and") || table.lower(token).equals("or");
    }

    /** The phrase that ends with a token, or the one whose complement it is: {@code spokesman for the army in the north}. */
    private SourcePhrase chained(int last, int floor) {
        if (last < floor) {
            return null;
        }
        SourcePhrase phrase = phrases.endingAt(last, floor);
        SourcePhrase head = phrase;
        int link = (phrase == null ? complementFirst(last, floor) : phrase.outerFirst()) - 1;
        for (int step = 0; step < 5 && link > floor && (COMPLEMENTS.contains(table.lower(link)) || isAgent(link)); step++) {
            int noun = ADJECTIVES.contains(table.lower(link - 1)) || isAgent(link) ? link - 2 : link - 1;
            SourcePhrase outer = noun < floor ? null : phrases.endingAt(noun, floor);
            if (outer == null) {
                link = complementFirst(link - 1, floor) - 1;
                continue;
            }
            if (outer.isStrong() && (canHaveComplement(outer, table.lower(link), head) || opensWithPerson(outer, floor))) {
                head = outer;
            } else if (outer.strength() == SourcePhrase.NAME && outer.last() > outer.first() && outer.outerFirst() == floor
                    && (table.lower(link).equals("of") || table.lower(link).equals("from"))) {
                return outer;
            }
            link = outer.outerFirst() - 1;
        }
        boolean placeOnly = head != null && head == phrase && head.outerFirst() > floor && table.is(head.last(), WordClass.PLACE)
                && table.is(head.outerFirst() - 1, WordClass.PREPOSITION);
        return placeOnly ? null : describedName(head, floor);
    }

    /** {@code sources consulted by}: a participle with its agent. */
    private boolean isAgent(int token) {
        return table.lower(token).equals("by") && table.lower(token - 1).endsWith("ed") && !table.is(token, WordClass.SOURCE_CUE)
                && !table.lower(token + 1).startsWith("wh");
    }

    /** {@code Ada Quist a miller from the north said}: where the commas are lost, the name before the description speaks. */
    private SourcePhrase describedName(SourcePhrase head, int floor) {
        int nameEnd = head == null ? -1 : phrases.endOfNameBeforeRole(head);
        if (nameEnd >= 0) {
            return new SourcePhrase(head.first(), nameEnd, head.outerFirst(), SourcePhrase.STRONG);
        }
        if (head != null && head.first() - 3 >= floor && isBodysPerson(head)) {
            SourcePhrase bearer = phrases.endingAt(head.first() - 2, floor);
            return bearer == null ? head : bearer;
        }
        if (head == null || head.outerFirst() == head.first() || head.outerFirst() <= floor || table.inCapitals(head.first())) {
            return head;
        }
        Hit noun = table.endingAt(head.last(), WordClass.SOURCE_NOUN);
        int nameLast = head.outerFirst() - 1;
        if (noun != null && noun.has("role", "group") && table.lower(head.outerFirst()).startsWith("a") && noun.has("number", "singular")) {
            return describedBody(head, nameLast, floor);
        }
        if (noun == null || !noun.has("role", "person") || !noun.has("number", "singular") || !words.looksLikeName(nameLast)
                || table.is(nameLast, WordClass.PLACE) || table.is(nameLast, WordClass.KNOWN_SOURCE)) {
            return head;
        }
        SourcePhrase name = phrases.endingAt(nameLast, floor);
        boolean embedded = name != null && name.outerFirst() > floor && table.is(name.outerFirst() - 1, WordClass.PREPOSITION);
        return name != null && name.last() > name.first() && !embedded ? name : head;
    }

    /** {@code Ada Quist MROs envoy to the north said}: commas and an apostrophe are lost. */
    private boolean isBodysPerson(SourcePhrase head) {
        Hit noun = table.endingAt(head.last(), WordClass.SOURCE_NOUN);
        int owner = head.first() - 1;
        return noun != null && noun.has("role", "person") && noun.has("number", "singular") && words.isLostPossessive(owner)
                && (table.is(owner, WordClass.POSSESSOR) || Character.isUpperCase(table.text(owner).charAt(1)))
                && words.looksLikeName(owner - 1) && words.looksLikeName(owner - 2) && !words.isRole(owner - 1)
                && !table.is(owner - 1, WordClass.PLACE);
    }

    /** {@code The Quarry Monitor a Karsk-based group said}, {@code Ada Quist a coalition spokesman said}: the same for a body. */
    private SourcePhrase describedBody(SourcePhrase head, int nameLast, int floor) {
        Hit known = table.endingAt(nameLast, WordClass.KNOWN_SOURCE);
        boolean body = known != null ? !known.has("sourceKind", "faction") : table.endingAt(nameLast, WordClass.SOURCE_NOUN) != null;
        if (!body && !words.looksLikeName(nameLast) || table.is(nameLast, WordClass.PLACE) || table.is(nameLast, WordClass.STATE_NAME)
                || table.is(nameLast, WordClass.FACTION)) {
            return head;
        }
        SourcePhrase name = phrases.endingAt(nameLast, floor);
        boolean named = name != null && (body && name.isStrong() || name.last() > name.first());
        return named && table.isCapitalised(name.first()) && opensClause(name.outerFirst(), floor, false) ? name : head;
    }

    /** {@code A source at the Valley Army said}: a person whom a clause begins with. */
    private boolean opensWithPerson(SourcePhrase outer, int floor) {
        Hit noun = table.endingAt(outer.last(), WordClass.SOURCE_NOUN);
        return noun != null && noun.has("role", "person") && outer.outerFirst() < outer.first() && opensClause(outer.outerFirst(), floor, false);
    }

    /** A role or group can have a complement; a state or a name can not, and a lost comma may stand before the phrase itself. */
    private boolean canHaveComplement(SourcePhrase outer, String link, SourcePhrase inner) {
        Hit noun = table.endingAt(outer.last(), WordClass.SOURCE_NOUN);
        Hit known = table.endingAt(outer.last(), WordClass.KNOWN_SOURCE);
        if (noun == null) {
            return known != null && (inner == null || table.is(inner.last(), WordClass.PLACE));
        }
        boolean complementNoun = link.equals("of") || link.equals("for") || link.equals("from") || link.equals("by");
        boolean strongInside = inner != null && inner.isStrong() && !table.is(inner.last(), WordClass.PLACE)
                && !table.is(inner.last(), WordClass.STATE_NAME);
        return complementNoun || !strongInside;
    }

    /** Returns the first token of the unknown noun phrase that ends with a token. */
    private int complementFirst(int last, int floor) {
        int first = last;
        while (first > floor && last - first < 6 && table.isWord(first) && !words.isFunctionWord(first - 1)
                && !words.isPunctuation(first - 1) && !words.isVerb(first - 1)) {
            first--;
        }
        while (first > floor && table.is(first - 1, WordClass.DETERMINER)) {
            first--;
        }
        return first;
    }

    /** {@code Ada Quist, head of the mill, said}: the phrase before the first comma that opens an apposition. */
    private SourcePhrase beforeApposition(int closing, int floor) {
        int least = Math.max(floor, closing - APPOSITION_REACH);
        SourcePhrase found = null;
        for (int comma = closing - 1; comma > least; comma--) {
            if (!appositions.isBorder(comma) || !appositions.opensApposition(comma + 1, closing)) {
                continue;
            }
            SourcePhrase phrase = chained(comma - 1, floor);
            if (phrase == null || phrase.strength() == SourcePhrase.WEAK) {
                continue;
            }
            if (appositions.isBearerOf(phrase, comma + 1, closing - 1, floor)) {
                return new SourcePhrase(phrase.first(), closing - 1, phrase.outerFirst(), SourcePhrase.STRONG);
            }
            boolean embedded = phrase.outerFirst() > floor && table.is(phrase.outerFirst() - 1, WordClass.PREPOSITION);
            found = found == null || !embedded ? phrase : found;
            boolean anotherApposition = phrase.outerFirst() > floor && appositions.isBorder(phrase.outerFirst() - 1);
            if (!anotherApposition && opensClause(phrase.outerFirst(), floor, false)) {
                return phrase;
            }
        }
        return found;
    }

    /**
     * Tells whether a phrase can be the subject of its clause: nothing but a conjunction, an opening quotation, a comma or a time is
     * before it.
     *
     * @param loose whether a verb or any other word that ends a clause also counts
     */
    boolean opensClause(int first, int floor, boolean loose) {
        if (first <= floor) {
            return true;
        }
        int before = first - 1;
        return words.isPunctuation(before) && !words.isPossessive(before) || table.is(before, WordClass.CONJUNCTION)
                || table.is(before, WordClass.TIME) || isLinkingAdverb(before)
                || loose && !table.is(before, WordClass.PREPOSITION);
    }

    private boolean isLinkingAdverb(int token) {
        Hit adverb = table.endingAt(token, WordClass.ADVERB);
        return adverb != null && !adverb.has("kind", "place") && !adverb.has("kind", "degree");
    }
}
