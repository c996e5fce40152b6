package org.hearsay.annotator;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.hearsay.annotator.PhraseTable.Kind;
import org.hearsay.type.PersonGroup;
import org.hearsay.type.Quantity;

/**
 * Reads noun phrases for persons from left to right: determiner, figure, premodifiers, head noun, name. The head is the
 * last noun for a person, party or people of an unbroken run of words; a bare figure counts as a phrase, too.
 */
final class PersonPhrases {

    private static final Set<String> DETERMINERS = Set.of("the", "a", "an", "his", "her", "their", "its", "our", "my",
            "your", "this", "that", "these", "those", "some", "any", "no", "every", "each", "both", "all", "another",
            "many", "several", "numerous", "countless", "various", "unknown");
    private static final Set<String> PARTITIVES = Set.of("group", "groups", "number", "numbers", "crowd", "crowds",
            "handful", "team", "band", "bands", "column", "pair", "majority", "series", "wave", "dozens", "some", "several",
            "many", "most", "two-thirds", "half", "members", "couple");
    private static final Set<String> FILLERS = Set.of("other", "more", "additional", "further", "of", "the", "new");
    private static final Set<String> NAME_PARTICLES = Set.of("al", "el", "bin", "ibn", "abu", "abd", "de", "la", "del",
            "los", "las", "van", "von", "der", "den", "di", "da", "dos", "ben", "um", "y", "e", "-");
    private static final Set<String> CALENDAR = Set.of("monday", "tuesday", "wednesday", "thursday", "friday",
            "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september",
            "october", "november", "december");
    private static final Set<String> QUANTIFIERS = Set.of("many", "some", "several", "both", "all", "these", "those");
    private static final Set<String> OWNERS = Set.of("his", "her", "their", "our", "my", "your");
    private static final Set<String> THEM = Set.of("them", "whom", "which", "us", "you", "these", "those");
    private static final int LONGEST_RUN = 9;

    private final JCas jcas;
    private final PhraseTable table;
    /** The family names of persons named so far, with their class. */
    private final Map<String, String> surnames = new HashMap<>();
    private int[] sentence;
    private boolean capitals;

    private int begin;
    private int k;
    private int headBegin;
    private int headEnd;
    private String kind;
    private String victimClass;
    private String number;
    private boolean partyWord;
    private boolean civilianWord;
    private String determiner;
    private Quantity figure;

    PersonPhrases(JCas jcas, PhraseTable table) {
        this.jcas = jcas;
        this.table = table;
    }

    /** Goes to a sentence; phrases never leave it. */
    void enter(int[] tokens) {
        sentence = tokens;
        capitals = table.inCapitals(tokens);
    }

    /** The token behind the phrase read last. */
    int end() {
        return k;
    }

    /**
     * Reads the phrase that begins at a token.
     *
     * @return a group that is not yet in the index, or null where no phrase begins
     */
    PersonGroup read(int start) {
        begin = start;
        k = start;
        headBegin = -1;
        headEnd = -1;
        kind = null;
        victimClass = "unknown";
        number = "pl";
        partyWord = false;
        civilianWord = false;
        determiner = null;
        figure = null;
        if (pronoun()) {
            return group();
        }
        determinerAndFigure();
        int premodifiers = k;
        run(premodifiers);
        if (headEnd < 0 && !name(premodifiers) && !bareFigure(premodifiers) && !bareQuantifier(premodifiers)) {
            return null;
        }
        return group();
    }

    private boolean pronoun() {
        String owner = table.word(k);
        if (OWNERS.contains(owner) && eventNoun(k + 1)) {
            head("pronoun", k, k + 1, "unknown", owner.equals("his") || owner.equals("her") ? "sg" : "pl");
            k = headEnd;
            return true;
        }
        Annotation pronoun = table.at(Kind.PRONOUN, k);
        boolean possessive = table.word(k).equals("her") && table.isWord(k + 1) && !table.in(Kind.STOP, k + 1);
        if (pronoun == null || possessive) {
            return false;
        }
        head("pronoun", k, table.endOf(Kind.PRONOUN, k), PhraseTable.feature(pronoun, "victimClass"),
                PhraseTable.feature(pronoun, "number"));
        k = headEnd;
        return true;
    }

    private boolean eventNoun(int i) {
        String event = table.feature(Kind.HARM_NOUN, i, "kind");
        return event != null && event.endsWith("event");
    }

    private boolean noun(int i) {
        return table.at(Kind.PERSON, i) != null || table.at(Kind.FACTION, i) != null || table.at(Kind.ADJECTIVE, i) != null;
    }

    private void determinerAndFigure() {
        if (table.at(Kind.QUANTITY, k) == null && DETERMINERS.contains(table.word(k))) {
            determiner = table.word(k);
            k++;
        }
        int partitive = determiner != null && !PARTITIVES.contains(table.word(k)) && !table.in(Kind.STOP, k) ? k + 1 : k;
        if (PARTITIVES.contains(table.word(partitive)) && table.word(partitive + 1).equals("of")
                && table.at(Kind.QUANTITY, k) == null) {
            k = partitive + 2;
            determiner = "group of";
            if (DETERMINERS.contains(table.word(k)) && table.at(Kind.QUANTITY, k) == null) {
                k++;
            }
        }
        if (k < sentence[1] && table.at(Kind.QUANTITY, k) != null) {
            figure = (Quantity) table.at(Kind.QUANTITY, k);
            k = Math.min(table.endOf(Kind.QUANTITY, k), sentence[1]);
            while (k < sentence[1] && (FILLERS.contains(table.word(k)) || DETERMINERS.contains(table.word(k)) && table.word(k - 1).equals("of"))
                    && (!table.word(k).equals("the") || table.word(k - 1).equals("of"))) {
                k++;
            }
            partOfThem();
        }
    }

    /** Three of them; three of them children. */
    private void partOfThem() {
        if (k < sentence[1] && table.word(k - 1).equals("of") && THEM.contains(table.word(k))) {
            head("pronoun", k, k + 1, "unknown", "pl");
            k++;
        }
    }

    /** Walks over premodifiers and heads; the last head wins. */
    private void run(int first) {
        int unknown = 0;
        int owned = first;
        int i = first;
        while (i < sentence[1] && i - first < LONGEST_RUN) {
            int next = headEnd == i && (held(i) || speaks(i)) ? 0 : headAt(i);
            if (next > 0) {
                i = next;
                unknown = 0;
            } else if (possessive(i) && headEnd == i && table.at(Kind.HARM_NOUN, i + 1) == null) {
                headEnd = -1;
                i++;
                owned = i;
            } else if (premodifier(i)) {
                i = Math.max(i + 1, Math.max(table.endOf(Kind.ADJECTIVE, i), table.endOf(Kind.NATIONALITY, i)));
            } else if (unknownWord(i) && unknown < 3 && (determiner != null || figure != null || headEnd >= 0 || harmBefore())) {
                unknown++;
                i++;
            } else {
                break;
            }
        }
        if (headEnd >= 0 && compound(i)) {
            headEnd = -1;
        }
        if (headEnd >= 0) {
            headBegin = Math.min(owned, headEnd - 1);
            k = nameAfter(headEnd);
            if (k - headEnd > 1 && "sg".equals(number)) {
                remember(k, victimClass);
            }
            headEnd = k;
        }
    }

    /** Takes a person noun, a party or a people at a token as head; returns the token behind it, or 0. */
    private int headAt(int i) {
        if (table.at(Kind.FACTION, i) != null) {
            int end = Math.min(table.endOf(Kind.FACTION, i), sentence[1]);
            partyWord = true;
            int longer = table.at(Kind.PERSON, i) == null ? 0 : table.endOf(Kind.PERSON, i);
            if (longer <= end) {
                head("faction", i, end, "combatant", isSingular(end - 1) ? "sg" : "pl");
                return end;
            }
        }
        if (table.at(Kind.PERSON, i) != null) {
            int end = table.endOf(Kind.PERSON, i);
            String found = table.feature(Kind.PERSON, i, "victimClass");
            civilianWord |= table.word(i).equals("civilian");
            partyWord |= "combatant".equals(found);
            head("noun", i, end, found, table.feature(Kind.PERSON, i, "number"));
            return end;
        }
        String form = table.feature(Kind.NATIONALITY, i, "form");
        if ("people".equals(form) || "person".equals(form) || "both".equals(form) && (figure != null || "a".equals(determiner) || "an".equals(determiner))) {
            head("nationality", i, table.endOf(Kind.NATIONALITY, i), "unknown", "people".equals(form) ? "pl" : "sg");
            return headEnd;
        }
        return 0;
    }

    private boolean isSingular(int i) {
        String feature = table.feature(Kind.PERSON, i, "number");
        return "sg".equals(feature);
    }

    private boolean possessive(int i) {
        String word = table.word(i);
        return word.equals("'s") || word.equals("'");
    }

    private boolean premodifier(int i) {
        if (table.at(Kind.ADJECTIVE, i) != null || table.at(Kind.NATIONALITY, i) != null || table.at(Kind.TITLE, i) != null) {
            return true;
        }
        if (harmed(i) || table.word(i).endsWith("ly") && harmed(i + 1)) {
            return headEnd < 0 && (figure != null || determiner != null) && (noun(i + 1) || noun(i + 2));
        }
        if (table.in(Kind.STOP, i) || !table.isWord(i) || table.at(Kind.QUANTITY, i) != null) {
            return false;
        }
        return table.text(i).indexOf('-') > 0 || !capitals && table.isCapitalised(i) && !CALENDAR.contains(table.word(i));
    }

    /** Three bankers hostage: the last word is no head. */
    private boolean held(int i) {
        return "captured".equals(table.feature(Kind.HARM_NOUN, i, "harm")) && "sg".equals(table.feature(Kind.PERSON, i, "number"))
                && "pl".equals(number);
    }

    private boolean harmed(int i) {
        return "status".equals(table.feature(Kind.HARM_NOUN, i, "kind")) || "past".equals(table.feature(Kind.HARM_VERB, i, "form"));
    }

    /** A content word that no list knows and that may stand between a figure and its noun. */
    private boolean unknownWord(int i) {
        if (!table.isWord(i) || table.in(Kind.STOP, i) || table.at(Kind.QUANTITY, i) != null
                || table.at(Kind.HARM_VERB, i) != null || table.at(Kind.HARM_NOUN, i) != null || CALENDAR.contains(table.word(i))) {
            return false;
        }
        String word = table.word(i);
        boolean plural = word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("ous");
        return !plural && !word.endsWith("ly") && headEnd < 0 && Character.isLetter(word.charAt(0));
    }

    /** Whether the phrase stands where a victim does: murder of former court president X, killed union leader X. */
    private boolean harmBefore() {
        return begin > sentence[0] && (table.word(begin - 1).equals("of") ? table.in(Kind.HARM_NOUN, begin - 2)
                : table.in(Kind.HARM_VERB, begin - 1));
    }

    /** Whether the noun read last only modifies a noun behind it that is no person: army base, police station. */
    private boolean compound(int behind) {
        int i = behind;
        boolean people = "nationality".equals(kind);
        if (!people && !"noun".equals(kind) || "pl".equals(number) || !people && i != headEnd || headEnd >= sentence[1]) {
            return false;
        }
        i = headEnd;
        String word = table.word(i);
        boolean name = !capitals && table.isCapitalised(i);
        if (table.at(Kind.HARM_NOUN, i) != null) {
            number = "pl";
            return false;
        }
        if (table.at(Kind.STRIKE, i) != null || table.at(Kind.CLASH, i) != null) {
            return true;
        }
        return table.isWord(i) && !name && !table.in(Kind.STOP, i) && table.at(Kind.BE, i) == null
                && table.at(Kind.QUANTITY, i) == null && table.at(Kind.HARM_VERB, i) == null
                && !word.endsWith("ed") && !word.endsWith("ing") && !word.endsWith("ly")
                && (!capitals || people || "group".equals(number)
                || table.at(Kind.CLASH, i) != null || word.endsWith("ion") || word.endsWith("ions"));
    }

    /** The end of a name that begins at a token: journalist John Smith. */
    private int nameAfter(int i) {
        int end = i;
        int last = i;
        while (end < sentence[1] && end - i < 6 && namePart(end)) {
            end++;
            if (!NAME_PARTICLES.contains(table.word(end - 1))) {
                last = end;
            }
        }
        if (last > i && !"group".equals(number)) {
            number = "pl".equals(number) ? "pl" : "sg";
        }
        return last;
    }

    private boolean namePart(int i) {
        if (NAME_PARTICLES.contains(table.word(i))) {
            return true;
        }
        boolean known = table.in(Kind.STOP, i) || table.in(Kind.PLACE, i) || table.in(Kind.FACTION, i)
                || table.in(Kind.NATIONALITY, i) || table.in(Kind.HARM_VERB, i) || table.in(Kind.HARM_NOUN, i)
                || table.in(Kind.QUANTITY, i) || speaks(i) || CALENDAR.contains(table.word(i));
        if (known || !table.isCapitalised(i)) {
            return false;
        }
        return !capitals || table.text(i).length() > 2 && !table.in(Kind.STRIKE, i) && !table.in(Kind.CLASH, i)
                && !table.word(i).endsWith("ion") && !table.word(i).endsWith("ing") && !table.word(i).endsWith("ly");
    }

    /** Whether a token lies in a source; one that a relative clause follows may also be who was harmed. */
    private boolean speaks(int i) {
        int end = i;
        while (end < sentence[1] && table.in(Kind.SOURCE, end)) {
            end++;
        }
        return end > i && !table.word(end).equals("who") && !table.word(end + 1).equals("who");
    }

    /** A proper name of two words or more, or a title with a name. */
    private boolean name(int first) {
        if (figure != null) {
            return false;
        }
        int start = first;
        boolean titled = table.at(Kind.TITLE, first) != null && !table.in(Kind.STOP, first);
        String titleClass = table.feature(Kind.TITLE, first, "victimClass");
        while (titled && table.at(Kind.TITLE, start) != null) {
            start = table.endOf(Kind.TITLE, start);
        }
        if (!titled && (determiner != null || table.at(Kind.ADJECTIVE, first) != null)) {
            return false;
        }
        int end = NAME_PARTICLES.contains(table.word(start)) && !table.isCapitalised(start) ? start : nameAfter(start);
        String known = end > start ? surnames.get(table.word(end - 1)) : null;
        if (end - start < (titled || known != null || anchored(start, end) ? 1 : 2)) {
            return false;
        }
        boolean sure = titled || known != null || !capitals || table.at(Kind.GIVEN_NAME, start) != null;
        String itsClass = titled ? titleClass : known != null ? known : "civilian";
        head(sure ? "name" : "capitals", first, end, itsClass, "sg");
        if (sure && end - start > 1) {
            remember(end, itsClass);
        }
        headBegin = first;
        k = end;
        return true;
    }

    /** Notes the last word of a full name: later it may stand alone. */
    private void remember(int end, String itsClass) {
        if (table.text(end - 1).length() > 3) {
            surnames.putIfAbsent(table.word(end - 1), itsClass);
        }
    }

    /** Whether a lone capitalised word stands where a victim does: murder of X, X was killed. */
    private boolean anchored(int start, int end) {
        boolean ofHarm = table.word(start - 1).equals("of") && start > 1 && table.in(Kind.HARM_NOUN, start - 2);
        boolean harmed = !capitals && start > sentence[0] && table.at(Kind.BE, end) != null;
        boolean owner = end < sentence[1] && possessive(end) && table.at(Kind.HARM_NOUN, end + 1) != null;
        return ofHarm || harmed || owner;
    }

    private boolean bareFigure(int first) {
        if (figure == null || "'s".equals(table.word(first)) || unit(first)) {
            return false;
        }
        kind = "figure";
        k = first;
        return true;
    }

    /** Many were hurt. */
    private boolean bareQuantifier(int first) {
        int more = table.word(first).equals("more") ? first + 1 : first;
        boolean floated = ("both".equals(determiner) || "all".equals(determiner)) && table.at(Kind.BE, begin - 1) != null;
        if (figure == null && "another".equals(determiner) && begin > sentence[0] && table.in(Kind.HARM_VERB, begin - 1)
                && (table.in(Kind.STOP, more) || !table.isWord(more))) {
            kind = "figure";
            k = more;
            return true;
        }
        if (figure != null || floated || determiner == null || !QUANTIFIERS.contains(determiner)
                || table.at(Kind.BE, more) == null && table.at(Kind.HARM_VERB, more) == null && !table.word(more).equals("who")) {
            return false;
        }
        kind = "figure";
        if (determiner.equals("those")) {
            head("noun", begin, more, "unknown", "pl");
        }
        k = more;
        return true;
    }

    /** Whether the word behind a figure is what it counts: 12 hours. */
    private boolean unit(int i) {
        boolean source = !capitals && table.isCapitalised(i) && table.in(Kind.SOURCE, i);
        return i < sentence[1] && !source && (table.text(i).equals("%") || table.isWord(i) && !table.in(Kind.STOP, i)
                && table.at(Kind.HARM_VERB, i) == null && table.at(Kind.HARM_NOUN, i) == null && table.at(Kind.BE, i) == null
                && table.at(Kind.PLACE, i) == null && !table.word(i).endsWith("ly"));
    }

    private void head(String what, int from, int to, String itsClass, String itsNumber) {
        if (headBegin < 0) {
            headBegin = from;
        }
        kind = what;
        headEnd = to;
        victimClass = itsClass == null ? "unknown" : itsClass;
        number = itsNumber == null ? "pl" : itsNumber;
    }

    private PersonGroup group() {
        PersonGroup group = new PersonGroup(jcas, table.begin(begin), table.end(k - 1));
        group.setKind(kind);
        group.setNumber(figure == null && !"a".equals(determiner) && !"an".equals(determiner) ? number : "pl");
        if ("a".equals(determiner) || "an".equals(determiner) || "another".equals(determiner)) {
            group.setNumber("group".equals(number) ? "group" : "sg");
        }
        group.setCount(figure);
        group.setVictimClass(victimClass());
        if ("no".equals(determiner) || "none".equals(number)) {
            group.setNumber("none");
        }
        if (headEnd >= 0) {
            Annotation head = new Annotation(jcas, table.begin(headBegin), table.end(headEnd - 1));
            group.setHead(head);
        }
        return group;
    }

    private String victimClass() {
        if (civilianWord) {
            return "civilian";
        }
        return "unknown".equals(victimClass) && partyWord ? "combatant" : victimClass;
    }
}
