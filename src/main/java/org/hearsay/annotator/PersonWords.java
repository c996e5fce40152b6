package org.hearsay.annotator;

import java.util.Locale;
import org.apache.uima.jcas.tcas.Annotation;
import org.hearsay.annotator.PhraseTable.Kind;

/** What single tokens of a sentence can be in a noun phrase for persons, whatever has been read of it. */
final class PersonWords {

    private static final WordSet NAME_PARTICLES = WordSet.of("al", "el", "bin", "ibn", "abu", "abd", "de", "la", "del",
            "los", "las", "van", "von", "der", "den", "di", "da", "dos", "ben", "um", "y", "e", "-");
    private static final WordSet CALENDAR = WordSet.of("monday", "tuesday", "wednesday", "thursday", "friday",
            "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september",
            "october", "november", "december");

    private static final int SHORT_NAME = 4;
    private static final WordSet MEMBERS = WordSet.of("leader", "leaders", "chief", "chiefs", "member", "members", "men", "man", "individuals", "associates",
            "associate", "supporters", "followers", "operatives", "agents", "agent", "head", "boss", "others",
            "expert", "experts", "official", "officials", "suspects", "suspect", "coordinator", "organizer");
    private static final WordSet QUALIFIERS = WordSet.of("most", "all", "many", "majority", "half", "both");
    private static final WordSet OWNERS = WordSet.of("his", "her", "their", "our", "my", "your");
    private static final Kind[] OPENERS = {Kind.PRONOUN, Kind.FACTION, Kind.PERSON, Kind.NATIONALITY, Kind.ADJECTIVE,
        Kind.TITLE, Kind.QUANTITY, Kind.HARM_NOUN, Kind.HARM_VERB};

    private static final int MOST_NAMES = 4;

    private final PhraseTable table;
    private int[] sentence;
    private boolean capitals;

    PersonWords(PhraseTable table) {
        this.table = table;
    }

    /** Goes to a sentence, which is in capitals or not. */
    void enter(int[] tokens, boolean inCapitals) {
        sentence = tokens;
        capitals = inCapitals;
    }

    boolean isCalendar(int i) {
        return table.in(CALENDAR, i);
    }

    /** Tells whether a token is his, her and the like. */
    boolean isOwner(int i) {
        return table.in(OWNERS, i);
    }

    boolean isParticle(int i) {
        return table.in(NAME_PARTICLES, i);
    }

    /** Tells function words and punctuation, which are most tokens and open nothing, from what is worth a closer look. */
    boolean mayOpen(int i) {
        boolean known = table.in(Kind.STOP, i) || !table.isWord(i) && !table.isCapitalised(i);
        if (!known || isParticle(i) || isOwner(i) || PersonOpening.mayOpen(table, i)) {
            return true;
        }
        for (Kind opener : OPENERS) {
            if (table.has(opener, i)) {
                return true;
            }
        }
        return false;
    }

    boolean eventNoun(int i) {
        String event = table.feature(Kind.HARM_NOUN, i, "kind");
        return event != null && event.endsWith("event");
    }

    boolean noun(int i) {
        return table.has(Kind.PERSON, i) || table.has(Kind.FACTION, i) || table.has(Kind.ADJECTIVE, i);
    }

    boolean isSingular(int i) {
        String feature = table.feature(Kind.PERSON, i, "number");
        return "sg".equals(feature);
    }

    /** In capitals, what follows the or a nationality is no name of a person. */
    boolean modified(int first) {
        return first > sentence[0] && (table.word(first - 1).equals("the") || table.has(Kind.NATIONALITY, first - 1));
    }

    /** Whether a modifier names an armed party: Taliban device expert. */
    boolean namesParty(int i) {
        Annotation party = table.at(Kind.PARTY, i);
        return party != null && (!capitals || party.getEnd() - party.getBegin() > SHORT_NAME) && table.isCapitalised(i);
    }

    /** Whether a token is them in among them, or in most of them with a noun behind it. */
    boolean partOfQualifier(int i) {
        boolean qualifier = table.word(i - 1).equals("of") && table.in(QUALIFIERS, i - 2) && table.isWord(i + 1) && !table.in(Kind.STOP, i + 1);
        return table.word(i).equals("them") && (table.word(i - 1).equals("among") || qualifier);
    }

    /** Whether a noun tells that somebody belongs to something. */
    boolean isMember(int i) {
        return table.in(MEMBERS, i);
    }

    /** Whether a phrase that begins at a token stands behind a verb of harm, a function word or nothing, and adds to no other phrase. */
    boolean opensClause(int i) {
        return i == sentence[0] || table.has(Kind.HARM_VERB, i - 1) || table.in(Kind.STOP, i - 1) && !table.word(i - 1).equals("than");
    }

    /** Leader of the Front, men from the militia: the noun that ends before a token is about an armed party, not about who governs. */
    boolean ofParty(int i) {
        boolean member = table.in(MEMBERS, i - 1) && (table.word(i).equals("of") || table.word(i).equals("from"));
        int party = table.word(i + 1).equals("the") || table.word(i + 1).equals("a") ? i + 2 : i + 1;
        if (!member || !table.has(Kind.FACTION, party)) {
            return false;
        }
        String name = table.at(Kind.FACTION, party).getCoveredText().toLowerCase(Locale.ROOT);
        return !name.contains("government") && !name.contains("opposition") && !name.contains("administration") && !name.contains("regime");
    }

    boolean isQuote(int i) {
        String word = table.word(i);
        return word.equals("\"") || word.equals("\u201c") || word.equals("``") || word.equals("\u2018");
    }

    boolean possessive(int i) {
        String word = table.word(i);
        return word.equals("'s") || word.equals("'");
    }

    boolean harmed(int i) {
        return "status".equals(table.feature(Kind.HARM_NOUN, i, "kind")) || "past".equals(table.feature(Kind.HARM_VERB, i, "form"));
    }

    /** A content word that no list knows and that may stand between a figure and its noun. */
    boolean isUnknown(int i) {
        if (!table.isWord(i) || table.in(Kind.STOP, i) || table.has(Kind.QUANTITY, i)
                || table.has(Kind.HARM_VERB, i) || table.has(Kind.HARM_NOUN, i) || isCalendar(i)) {
            return false;
        }
        String word = table.word(i);
        boolean plural = word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("ous");
        return !plural && !word.endsWith("ly") && Character.isLetter(word.charAt(0));
    }

    /** Whether the phrase stands where a victim does: murder of former court president X, killed union leader X. */
    boolean harmBefore(int begin) {
        return begin > sentence[0] && (table.word(begin - 1).equals("of") ? table.in(Kind.HARM_NOUN, begin - 2)
                : table.in(Kind.HARM_VERB, begin - 1));
    }

    /** Afghan and coalition patrol: the conjunction at a token joins two modifiers. */
    boolean coordinates(int i) {
        return table.word(i).equals("and") && table.at(Kind.NATIONALITY, i - 1) != null
                && (table.at(Kind.NATIONALITY, i + 1) != null || table.at(Kind.ADJECTIVE, i + 1) != null);
    }

    /** The end of a name that begins at a token, without particles at its end. */
    int nameEnd(int i) {
        int end = i;
        int last = i;
        while (end < sentence[1] && end - i < 6 && namePart(end)) {
            end++;
            if (!isParticle(end - 1)) {
                last = end;
            }
        }
        return last;
    }

    /** Tells whether a token can be part of a name. */
    boolean namePart(int i) {
        if (isParticle(i)) {
            return true;
        }
        boolean known = table.in(Kind.STOP, i) || table.in(Kind.PLACE, i) || table.in(Kind.FACTION, i)
                || table.in(Kind.NATIONALITY, i) || table.in(Kind.HARM_VERB, i) || table.in(Kind.HARM_NOUN, i)
                || table.in(Kind.QUANTITY, i) || speaks(i) || isCalendar(i);
        if (known || !table.isCapitalised(i)) {
            return false;
        }
        return !capitals || table.text(i).length() > 2 && !table.in(Kind.STRIKE, i) && !table.in(Kind.CLASH, i)
                && !table.word(i).endsWith("ion") && !table.word(i).endsWith("ing") && !table.word(i).endsWith("ly");
    }

    /** Whether a token lies in a source; one that a relative clause follows may also be who was harmed. */
    boolean speaks(int i) {
        int end = i;
        while (end < sentence[1] && table.in(Kind.SOURCE, end)) {
            end++;
        }
        return end > i && !table.word(end).equals("who") && !table.word(end + 1).equals("who");
    }

    /** Whether a phrase only tells who speaks: nine men, the mayor said, were hurt; the shell, said the mayor, hurt nine men. */
    boolean interrupts(int begin, int behind) {
        int end = behind;
        while (end < sentence[1] && end - behind < MOST_NAMES && table.isCapitalised(end) && !capitals) {
            end++;
        }
        boolean before = table.word(begin - 1).equals(",") && PerpetratorFinder.REPORTING.contains(table.word(end)) && table.word(end + 1).equals(",");
        boolean after = table.word(begin - 2).equals(",") && PerpetratorFinder.REPORTING.contains(table.word(begin - 1)) && table.word(end).equals(",");
        return (before || after) && begin - 2 > sentence[0];
    }

    /** Whether a lone capitalised word stands where a victim does: murder of X, X was killed. */
    boolean anchored(int start, int end) {
        boolean ofHarm = table.word(start - 1).equals("of") && start > 1 && table.in(Kind.HARM_NOUN, start - 2);
        boolean harmed = !capitals && start > sentence[0] && table.has(Kind.BE, end);
        boolean owner = end < sentence[1] && possessive(end) && table.has(Kind.HARM_NOUN, end + 1);
        return ofHarm || harmed || owner;
    }

    /** Whether the word behind a figure is what it counts: 12 hours. */
    boolean unit(int i) {
        boolean source = !capitals && table.isCapitalised(i) && table.in(Kind.SOURCE, i);
        return i < sentence[1] && !source && !table.has(Kind.QUANTITY, i) && (table.text(i).equals("%") || table.isWord(i) && !table.in(Kind.STOP, i)
                && !table.has(Kind.HARM_VERB, i) && !table.has(Kind.HARM_NOUN, i) && !table.has(Kind.BE, i)
                && !table.has(Kind.PLACE, i) && !table.word(i).endsWith("ly"));
    }
}
