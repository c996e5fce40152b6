package org.hearsay.annotator;

import java.util.Set;
import org.apache.uima.jcas.JCas;
import org.hearsay.annotator.PhraseTable.Kind;
import org.hearsay.type.PersonGroup;

/**
 * Reads noun phrases for persons from left to right: determiner, figure, premodifiers, head noun, name. The head is the
 * last noun for a person, party or people of an unbroken run of words; a bare figure counts as a phrase, too.
 */
final class PersonPhrases {

    private static final Set<String> THEM = Set.of("them", "whom", "which", "us", "you", "these", "those");
    private static final int LONGEST_RUN = 9;

    private final JCas jcas;
    private final PhraseTable table;
    private final PersonWords words;
    private final FamilyNames surnames;
    private final BareCounts counts;
    private int[] sentence;
    private boolean capitals;
    private int k;
    private PersonDraft draft;

    PersonPhrases(JCas jcas, PhraseTable table) {
        this.jcas = jcas;
        this.table = table;
        words = new PersonWords(table);
        surnames = new FamilyNames(table, words);
        counts = new BareCounts(table, words);
    }

    /** Goes to a sentence; phrases never leave it. */
    void enter(int[] tokens) {
        sentence = tokens;
        capitals = table.inCapitals(tokens);
        words.enter(tokens, capitals);
    }

    /** The token behind the phrase read last. */
    int end() {
        return k;
    }

    /** Tells whether the phrase read last only tells who speaks. */
    boolean interrupts() {
        return words.interrupts(draft.begin, k);
    }

    /**
     * Reads the phrase that begins at a token.
     *
     * @return a group that is not yet in the index, or null where no phrase begins
     */
    PersonGroup read(int start) {
        if (!words.mayOpen(start)) {
            return null;
        }
        k = start;
        draft = new PersonDraft(start);
        if (pronoun()) {
            return draft.group(jcas, table, k);
        }
        open();
        int premodifiers = k;
        run(k);
        if (draft.headEnd < 0 && !name(premodifiers)) {
            k = counts.end(draft, premodifiers, sentence[0]);
            if (k < 0) {
                return null;
            }
        }
        return draft.group(jcas, table, k);
    }

    private void open() {
        PersonOpening opening = PersonOpening.at(table, k, sentence[1]);
        draft.determiner = opening.determiner();
        draft.figure = opening.figure();
        k = opening.end();
        if (draft.figure != null || "group of".equals(draft.determiner) && words.opensClause(draft.begin)) {
            partOfThem();
        }
    }

    private boolean pronoun() {
        String owner = table.word(k);
        if (words.isOwner(k) && words.eventNoun(k + 1)) {
            draft.head("pronoun", k, k + 1, "unknown", owner.equals("his") || owner.equals("her") ? "sg" : "pl");
            k = draft.headEnd;
            return true;
        }
        boolean possessive = owner.equals("her") && table.isWord(k + 1) && !table.in(Kind.STOP, k + 1);
        if (possessive || !table.has(Kind.PRONOUN, k) || words.partOfQualifier(k)) {
            return false;
        }
        draft.head("pronoun", k, table.endOf(Kind.PRONOUN, k), table.feature(Kind.PRONOUN, k, "victimClass"),
                table.feature(Kind.PRONOUN, k, "number"));
        k = draft.headEnd;
        return true;
    }

    /** Three of them; three of them children. */
    private void partOfThem() {
        if (k < sentence[1] && table.word(k - 1).equals("of") && THEM.contains(table.word(k))) {
            draft.head("pronoun", k, k + 1, "unknown", "pl");
            k++;
        }
    }

    /** Walks over premodifiers and heads; the last head wins. */
    private void run(int first) {
        boolean party = false;
        int unknown = 0;
        int owned = first;
        int i = first;
        while (i < sentence[1] && i - first < LONGEST_RUN) {
            int next = draft.headEnd == i && (held(i) || words.speaks(i)) ? 0 : headAt(i);
            if (next > 0) {
                i = next;
                unknown = 0;
            } else if (words.possessive(i) && draft.headEnd == i && !table.has(Kind.HARM_NOUN, i + 1)) {
                draft.headEnd = -1;
                i++;
                owned = i;
            } else if (premodifier(i) && (unknown == 0 || !words.harmed(i))) {
                party |= words.namesParty(i);
                i = Math.max(i + 1, Math.max(table.endOf(Kind.ADJECTIVE, i), table.endOf(Kind.NATIONALITY, i)));
            } else if (draft.headEnd < 0 && (i > first && words.coordinates(i) || draft.figure != null && words.isQuote(i))) {
                i++;
            } else if (draft.headEnd < 0 && words.isUnknown(i) && unknown < 3
                    && (draft.determiner != null || draft.figure != null || words.harmBefore(draft.begin))) {
                unknown++;
                i++;
            } else {
                break;
            }
        }
        if (draft.headEnd >= 0 && compound(i)) {
            draft.headEnd = -1;
        }
        if (draft.headEnd >= 0) {
            draft.headBegin = Math.min(owned, draft.headEnd - 1);
            draft.partyWord |= words.ofParty(draft.headEnd) || party && words.isMember(draft.headEnd - 1);
            k = nameAfter(draft.headEnd);
            if (k - draft.headEnd > 1 && "sg".equals(draft.number)) {
                surnames.remember(k, draft.victimClass);
            }
            draft.headEnd = k;
        }
    }

    /** Takes a person noun, a party or a people at a token as head; returns the token behind it, or 0. */
    private int headAt(int i) {
        if (table.has(Kind.FACTION, i)) {
            int end = Math.min(table.endOf(Kind.FACTION, i), sentence[1]);
            draft.partyWord = true;
            int longer = !table.has(Kind.PERSON, i) ? 0 : table.endOf(Kind.PERSON, i);
            if (longer <= end) {
                draft.head("faction", i, end, "combatant", words.isSingular(end - 1) ? "sg" : "pl");
                return end;
            }
        }
        if (table.has(Kind.PERSON, i)) {
            int end = table.endOf(Kind.PERSON, i);
            if (titleOfSpeaker(i)) {
                return 0;
            }
            String found = table.feature(Kind.PERSON, i, "victimClass");
            draft.civilianWord |= table.word(i).equals("civilian");
            draft.partyWord |= "combatant".equals(found);
            draft.head("noun", i, end, found, table.feature(Kind.PERSON, i, "number"));
            return end;
        }
        String form = table.feature(Kind.NATIONALITY, i, "form");
        if (form != null && !"people".equals(form) && !"person".equals(form) && words.coordinates(table.endOf(Kind.NATIONALITY, i))) {
            return 0;
        }
        if ("people".equals(form) || "person".equals(form) || "both".equals(form) && (draft.figure != null
                || "a".equals(draft.determiner) || "an".equals(draft.determiner))) {
            draft.head("nationality", i, table.endOf(Kind.NATIONALITY, i), "unknown", "people".equals(form) ? "pl" : "sg");
            return draft.headEnd;
        }
        return 0;
    }

    /** Kills 10 Governor: where a headline has lost its colon, a singular behind a figure is who says so. */
    private boolean titleOfSpeaker(int i) {
        return draft.figure != null && draft.figure.getLow() > 1 && !capitals && table.isCapitalised(i)
                && "sg".equals(table.feature(Kind.PERSON, i, "number")) && i == table.atOrAfter(draft.figure.getEnd());
    }

    private boolean premodifier(int i) {
        if (table.has(Kind.ADJECTIVE, i) || table.has(Kind.NATIONALITY, i) || table.has(Kind.TITLE, i)) {
            return true;
        }
        if (words.harmed(i) || table.word(i).endsWith("ly") && words.harmed(i + 1)) {
            return draft.headEnd < 0 && (draft.figure != null || draft.determiner != null) && (words.noun(i + 1) || words.noun(i + 2));
        }
        if (table.in(Kind.STOP, i) || !table.isWord(i) || table.has(Kind.QUANTITY, i)) {
            return false;
        }
        return table.text(i).indexOf('-') > 0 || !capitals && table.isCapitalised(i) && !words.isCalendar(i);
    }

    /** Three bankers hostage: the last word is no head. */
    private boolean held(int i) {
        return "captured".equals(table.feature(Kind.HARM_NOUN, i, "harm")) && "sg".equals(table.feature(Kind.PERSON, i, "number"))
                && "pl".equals(draft.number);
    }

    /** Whether the noun read last only modifies a noun behind it that is no person: army base, police station. */
    private boolean compound(int behind) {
        int i = behind;
        boolean people = "nationality".equals(draft.kind);
        if (!people && !"noun".equals(draft.kind) || "pl".equals(draft.number) || !people && i != draft.headEnd
                || draft.headEnd >= sentence[1]) {
            return false;
        }
        i = draft.headEnd;
        String word = table.word(i);
        boolean name = !capitals && table.isCapitalised(i);
        if (table.has(Kind.HARM_NOUN, i)) {
            draft.number = "pl";
            return false;
        }
        if (table.has(Kind.STRIKE, i) || table.has(Kind.CLASH, i)) {
            return true;
        }
        return table.isWord(i) && !name && !table.in(Kind.STOP, i) && !table.has(Kind.BE, i)
                && !table.has(Kind.QUANTITY, i) && !table.has(Kind.HARM_VERB, i)
                && !word.endsWith("ed") && !word.endsWith("ing") && !word.endsWith("ly")
                && (!capitals || people || "group".equals(draft.number)
                || table.has(Kind.CLASH, i) || word.endsWith("ion") || word.endsWith("ions"));
    }

    /** The end of a name that begins at a token: journalist John Smith. */
    private int nameAfter(int i) {
        int last = words.nameEnd(i);
        if (last > i && !"group".equals(draft.number)) {
            draft.number = "pl".equals(draft.number) ? "pl" : "sg";
        }
        return last;
    }

    /** A proper name of two words or more, or a title with a name. */
    private boolean name(int first) {
        if (draft.figure != null || capitals && words.modified(first)) {
            return false;
        }
        int start = first;
        boolean titled = table.has(Kind.TITLE, first) && !table.in(Kind.STOP, first);
        String titleClass = table.feature(Kind.TITLE, first, "victimClass");
        while (titled && table.has(Kind.TITLE, start)) {
            start = table.endOf(Kind.TITLE, start);
        }
        if (!titled && (draft.determiner != null || table.has(Kind.ADJECTIVE, first))) {
            return false;
        }
        int end = words.isParticle(start) && !table.isCapitalised(start) ? start : nameAfter(start);
        String known = end > start ? surnames.classOf(end - 1) : null;
        if (end - start < (titled || known != null || words.anchored(start, end) ? 1 : 2)) {
            return false;
        }
        boolean sure = titled || known != null || !capitals || table.has(Kind.GIVEN_NAME, start);
        String itsClass = titled ? titleClass : known != null ? known : "civilian";
        draft.head(sure ? "name" : "capitals", first, end, itsClass, "sg");
        boolean described = table.word(end).equals(",") && (table.word(end + 1).startsWith("a") && table.word(end + 1).length() < 3
                || table.has(Kind.QUANTITY, end + 1));
        if ((sure || described) && end - start > 1) {
            surnames.remember(end, itsClass);
        }
        draft.headBegin = first;
        k = end;
        return true;
    }
}
