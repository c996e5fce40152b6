package org.hearsay.annotator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.hearsay.annotator.PhraseTable.Kind;
import org.hearsay.type.CasualtyClaim;
import org.hearsay.type.PersonGroup;
import org.hearsay.type.PersonList;
import org.hearsay.type.Source;

/**
 * Says of which class the victims of a claim are where their own words do not: pronouns are of the class of what they
 * refer to, others and bare figures of that of the combatants named before, and people of that of their breakdown.
 */
final class VictimClasses {

    private static final String UNKNOWN = "unknown";
    private static final Set<String> NEVER_NAMED = Set.of("we", "i", "me", "you", "us");
    private static final int SENTENCES_BACK = 3;
    private static final int SAME_NOUN_BACK = 8;
    private static final int FOLLOWS_WITHIN = 120;
    private static final int BREAKDOWN_REACH = 14;

    private final PhraseTable table;
    private final List<PersonList> lists;
    private final List<Source> sources = new ArrayList<>();

    VictimClasses(JCas jcas, PhraseTable table, List<PersonList> lists) {
        this.table = table;
        this.lists = lists;
        jcas.getAnnotationIndex(Source.class).forEach(sources::add);
    }

    /**
     * Returns the class of a group of victims.
     *
     * @param last the claim before, or null
     */
    String of(CasualtyClaim claim, PersonGroup group, CasualtyClaim last) {
        String own = group.getVictimClass();
        if (!UNKNOWN.equals(own)) {
            return own;
        }
        if ("pronoun".equals(group.getKind())) {
            return ofAntecedent(group, claim.getPerpetrator());
        }
        String before = ofSameNoun(group);
        if (before != null) {
            return before;
        }
        boolean follows = last != null && group.getBegin() - last.getTrigger().getEnd() < FOLLOWS_WITHIN
                && sentence(last.getTrigger())[0] == sentence(group)[0];
        if ("figure".equals(group.getKind()) && follows && claim.getVictims() != null && claim.getVictims() == last.getVictims()) {
            return last.getVictimClass();
        }
        if (isVague(group) && follows && "combatant".equals(last.getVictimClass()) || group.getHead() == null && attacked(claim)) {
            return "combatant";
        }
        return ofBreakdown(claim, group);
    }

    private static boolean isVague(PersonGroup group) {
        return "figure".equals(group.getKind())
                || group.getHead() != null && group.getHead().getCoveredText().toLowerCase(Locale.ROOT).endsWith("others");
    }

    /** A guerrilla leader was seen; they captured the leader: the same noun has the same class. */
    private String ofSameNoun(PersonGroup group) {
        int first = table.atOrAfter(group.getBegin());
        boolean definite = table.word(first).equals("the") || table.word(first).startsWith("th") && table.word(first).endsWith("se");
        if (group.getHead() == null || !"noun".equals(group.getKind()) || !definite || table.atOrAfter(group.getEnd()) != first + 2) {
            return null;
        }
        int own = table.sentences().indexOf(sentence(group));
        int from = table.begin(table.sentences().get(Math.max(0, own - SAME_NOUN_BACK))[0]);
        String noun = table.word(table.atOrAfter(group.getEnd()) - 1);
        String found = null;
        for (int i = firstListFrom(from); i < lists.size() && lists.get(i).getBegin() < group.getBegin(); i++) {
            PersonGroup other = lists.get(i).getMembers(0);
            if (!UNKNOWN.equals(other.getVictimClass()) && noun.equals(table.word(table.atOrAfter(other.getEnd()) - 1))) {
                found = other.getVictimClass();
            }
        }
        return found;
    }

    /** They ambushed a band of rebels, killing nine: the figure counts whom the main clause attacks. */
    private boolean attacked(CasualtyClaim claim) {
        int trigger = table.atOrAfter(claim.getTrigger().getBegin());
        if (!table.word(trigger).endsWith("ing")) {
            return false;
        }
        for (int i = table.sentenceOf(trigger)[0] + 1; i < trigger; i++) {
            boolean object = table.has(Kind.ATTACK, i - 1) || table.has(Kind.ATTACK, i - 2);
            if (object && table.at(Kind.LIST, i) instanceof PersonList list && !overlaps(list, claim.getPerpetrator())
                    && "combatant".equals(classOf(list))) {
                return true;
            }
        }
        return false;
    }

    private String ofAntecedent(PersonGroup pronoun, Annotation perpetrator) {
        String word = table.word(table.atOrAfter(pronoun.getEnd()) - 1);
        if (NEVER_NAMED.contains(word)) {
            return UNKNOWN;
        }
        int own = table.sentences().indexOf(sentence(pronoun));
        String whole = ofWhole(pronoun);
        if (whole != null) {
            return whole;
        }
        String found = antecedentBefore(own, pronoun, perpetrator, false);
        if (found == null && "sg".equals(pronoun.getNumber())) {
            found = antecedentBefore(own, pronoun, perpetrator, true);
        }
        return found == null ? UNKNOWN : found;
    }

    /** Looks in the pronoun's sentence and some before it; who is quoted counts only where nobody else fits. */
    private String antecedentBefore(int own, PersonGroup pronoun, Annotation perpetrator, boolean speakers) {
        String found = null;
        for (int i = own; found == null && i >= Math.max(0, own - SENTENCES_BACK); i--) {
            found = antecedentIn(table.sentences().get(i), pronoun, perpetrator, i == own, speakers);
        }
        return found;
    }

    /** Nine men, two of them hurt: the group of the same enumeration before the pronoun. */
    private String ofWhole(PersonGroup pronoun) {
        for (PersonList list : lists) {
            if (list.getBegin() < pronoun.getBegin() && pronoun.getEnd() <= list.getEnd()) {
                PersonGroup first = list.getMembers(0);
                return first.getEnd() <= pronoun.getBegin() && !"pronoun".equals(first.getKind()) ? first.getVictimClass() : null;
            }
        }
        return null;
    }

    /** The nearest fitting group of the pronoun's own sentence, or the first of an earlier one, where its subject stands. */
    private String antecedentIn(int[] sentence, PersonGroup pronoun, Annotation perpetrator, boolean nearest, boolean speakers) {
        String found = null;
        int from = firstListFrom(table.begin(sentence[0]));
        for (int i = from; i < lists.size() && lists.get(i).getBegin() < table.end(sentence[1] - 1); i++) {
            PersonList list = lists.get(i);
            if (list.getEnd() > pronoun.getBegin()) {
                break;
            }
            if (fits(list, pronoun) && !overlaps(list, perpetrator) && (speakers || !speaks(list))) {
                if (!nearest) {
                    return "name".equals(list.getKind()) ? described(list, i, sentence) : classOf(list);
                }
                found = classOf(list);
            }
        }
        return found;
    }

    /** X was an officer: what a sentence says that a named person is, else the class of the name. */
    private String described(PersonList name, int index, int[] sentence) {
        for (int i = index + 1; i < lists.size() && lists.get(i).getBegin() < table.end(sentence[1] - 1); i++) {
            int begin = table.atOrAfter(lists.get(i).getBegin());
            boolean predicate = false;
            for (int j = begin - 1; j >= Math.max(sentence[0], begin - 4) && !predicate; j--) {
                predicate = table.has(Kind.BE, j);
            }
            PersonGroup group = lists.get(i).getMembers(0);
            if (predicate && "sg".equals(group.getNumber()) && !UNKNOWN.equals(group.getVictimClass()) && !"yes".equals(lists.get(i).getModifier())) {
                return group.getVictimClass();
            }
        }
        return classOf(name);
    }

    private int firstListFrom(int offset) {
        int low = 0;
        int high = lists.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lists.get(middle).getBegin() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean fits(PersonList list, PersonGroup pronoun) {
        PersonGroup first = list.getMembers(0);
        if (first.getHead() == null || "pronoun".equals(first.getKind()) || "capitals".equals(first.getKind())
                || "none".equals(first.getNumber())) {
            return false;
        }
        boolean several = list.getMembers().size() > 1 || !"sg".equals(first.getNumber());
        return "sg".equals(pronoun.getNumber()) ? !several : several;
    }

    private static String classOf(PersonList list) {
        String found = list.getMembers(0).getVictimClass();
        for (PersonGroup member : list.getMembers()) {
            found = joined(found, member.getVictimClass());
        }
        return found;
    }

    private static String joined(String one, String other) {
        if (one.equals(other)) {
            return one;
        }
        return UNKNOWN.equals(one) || UNKNOWN.equals(other) ? UNKNOWN : "mixed";
    }

    private boolean speaks(Annotation phrase) {
        for (Source source : sources) {
            if (overlaps(source, phrase)) {
                return true;
            }
        }
        return false;
    }

    /** Nine people were hurt -- seven farmers and two soldiers: the whole is of the class that its parts make. */
    private String ofBreakdown(CasualtyClaim claim, PersonGroup group) {
        String whole = partsIn(table.atOrAfter(group.getEnd()), table.atOrAfter(group.getEnd()) + 1);
        int from = table.atOrAfter(Math.max(claim.getTrigger().getEnd(), group.getEnd()));
        return UNKNOWN.equals(whole) ? partsIn(from, Math.min(sentence(group)[1], from + BREAKDOWN_REACH)) : whole;
    }

    private String partsIn(int from, int end) {
        for (int i = from; i < end; i++) {
            boolean opens = table.word(i).equals("including") || table.word(i).equals("(") || table.word(i).startsWith("-") || table.word(i).equals(":")
                    || table.word(i).equals("–") || table.word(i).equals("—");
            if (opens && table.at(Kind.LIST, i + 1) instanceof PersonList parts && !"pronoun".equals(parts.getKind())) {
                String whole = classOf(parts);
                return "mixed".equals(whole) ? whole : UNKNOWN;
            }
        }
        return UNKNOWN;
    }

    private int[] sentence(Annotation annotation) {
        return table.sentenceOf(table.atOrAfter(annotation.getBegin()));
    }

    private static boolean overlaps(Annotation a, Annotation b) {
        return a != null && b != null && a.getBegin() < b.getEnd() && b.getBegin() < a.getEnd();
    }
}
