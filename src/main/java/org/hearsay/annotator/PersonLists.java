package org.hearsay.annotator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.cas.FSArray;
import org.apache.uima.jcas.tcas.Annotation;
import org.hearsay.annotator.PhraseTable.Kind;
import org.hearsay.type.PersonGroup;
import org.hearsay.type.PersonList;

/**
 * Ties the person groups of a sentence into enumerations by what stands between them: a comma, and, including. Groups
 * with no figure of their own melt into one (women and children); appositions name nobody new.
 */
final class PersonLists {

    private static final Set<String> COORDINATORS = Set.of("and", ", and", "or", ", or", "as well as", ", as well as",
            "along with", ", along with", "together with", ", together with", "plus", "&", "and also", "and another", "and about",
            "and around", "and some", "and at least", "and nearly", "and more than", ", and at least", "and over", "and up to");
    private static final Set<String> PARTS = Set.of("including", ", including", "( including", "- including", "-- including",
            "among them", ", among them", "among whom", ", among whom", "( among them", "including at least",
            ", including at least", "among which", "including some", "including about", ", including some", ", including about",
            "including many", ", including many", ",", "(", ":", "--", "-", "–", "—", ", at least", "including more than",
            ", including more than", ", including up to", ", including nearly", "-- among them");
    private static final Set<String> QUALIFIERS = Set.of("mainly", ", mainly", "- mainly", "-- mainly", "mostly", ", mostly",
            "- mostly", "-- mostly", "( mostly", "( mainly", "most of them", ", most of them", "all of them", ", all of them",
            "all", ", all", "-- most of them", "- most of them", ", most", "many of them", ", many of them", "( most of them", "( all",
            "– mostly", "– mainly", "— mostly", "— mainly", ", the majority of them", "largely", ", largely", ", the majority", ", almost all");

    private static final Set<String> MODIFYING = Set.of("of", "from", "in", "at", "with", "for", "to", "by",
            "near", "outside", "on", "against", "into", "between", "behind", "under", "through", "around", "beside", "via");

    private static final Set<String> THEM = Set.of("them", "whom", "which");

    private static final int LONGEST_COMPLEMENT = 10;

    private final JCas jcas;
    private final PhraseTable table;

    PersonLists(JCas jcas, PhraseTable table) {
        this.jcas = jcas;
        this.table = table;
    }

    /** Adds the groups of one sentence and the lists that they form to the index. */
    void build(List<PersonGroup> groups) {
        int i = 0;
        while (i < groups.size()) {
            List<PersonGroup> members = new ArrayList<>();
            PersonGroup first = groups.get(i);
            members.add(first);
            int last = i;
            boolean more = true;
            while (more) {
                int next = joins(members, groups, last + 1) ? last + 1 : behindComplement(members, groups, last);
                more = next > last;
                last = next;
            }
            add(members, groups.get(last).getEnd(), modifies(first));
            i = last + 1;
        }
    }

    private void add(List<PersonGroup> members, int end, boolean modifier) {
        PersonList list = new PersonList(jcas, members.get(0).getBegin(), end);
        FSArray<PersonGroup> array = new FSArray<>(jcas, members.size());
        for (int i = 0; i < members.size(); i++) {
            members.get(i).addToIndexes();
            array.set(i, members.get(i));
        }
        list.setMembers(array);
        list.setKind(members.get(0).getKind());
        list.setCounted(members.get(0).getCount() != null ? "figure" : own(members.get(0)) ? "one" : "no");
        list.setModifier(modifier ? "yes" : "no");
        list.addToIndexes();
    }

    /** Whether a preposition stands right before the group: soldiers from the second army. */
    private boolean modifies(PersonGroup group) {
        String before = table.word(table.atOrAfter(group.getBegin()) - 1);
        if (table.word(table.atOrAfter(group.getEnd())).equals("being")) {
            return false;
        }
        boolean abbreviation = (before.equals("(") || before.equals("[")) && !"noun".equals(group.getKind());
        return !"figure".equals(group.getKind()) && (abbreviation || MODIFYING.contains(before));
    }

    /** Whether the next group belongs to the list; if so it is added to the members or melts into the last one. */
    private boolean joins(List<PersonGroup> members, List<PersonGroup> groups, int index) {
        if (index >= groups.size()) {
            return false;
        }
        PersonGroup previous = groups.get(index - 1);
        PersonGroup next = groups.get(index);
        String between = between(previous, next);
        if (between == null) {
            return false;
        }
        PersonGroup member = members.get(members.size() - 1);
        if (between.equals(",") && members.size() == 1 && !own(member) && next.getCount() != null && modifies(member)) {
            return false;
        }
        if (between.equals(",") && members.size() == 1 && next.getCount() != null && opensWithOf(member)) {
            return false;
        }
        if (QUALIFIERS.contains(between) && !own(next)) {
            member.setVictimClass("combatant".equals(member.getVictimClass()) ? "combatant" : next.getVictimClass());
            return true;
        }
        if ((between.equals(",") || between.equals("(")) && apposition(member, next, !enumerated(groups, index))) {
            return true;
        }
        boolean inApposition = previous != member && "name".equals(previous.getKind()) && !"name".equals(member.getKind());
        if (inApposition && "name".equals(next.getKind())) {
            return true;
        }
        boolean part = PARTS.contains(between);
        if (part && between.length() <= 2 && !enumerated(groups, index) && !(own(member) && next.getCount() != null)) {
            return false;
        }
        if (!part && !COORDINATORS.contains(between) || isPronoun(previous) != isPronoun(next)) {
            return false;
        }
        if (!part && !own(member) && next.getCount() != null || clauseOfItsOwn(members.get(0), next)) {
            return false;
        }
        if (!part && samePerson(member, next)) {
            return true;
        }
        if (own(next) || own(member) && ("group".equals(next.getNumber()) || "name".equals(member.getKind()))) {
            members.add(next);
        } else if (!part || between.equals(",") && !own(member)) {
            melt(member, next);
        }
        return true;
    }

    /** {@code Of the 12 hostages, two}: those in front are the whole. */
    private boolean opensWithOf(PersonGroup group) {
        int before = table.atOrAfter(group.getBegin()) - 1;
        return table.word(before).equals("of") && table.isCapitalised(before) && (before == 0 || !table.isWord(before - 1));
    }

    /** Seven soldiers of the Third Brigade and nine members of the police: returns the index of the group joined, or that of the last one. */
    private int behindComplement(List<PersonGroup> members, List<PersonGroup> groups, int last) {
        PersonGroup member = members.get(members.size() - 1);
        for (int next = last + 1; next < Math.min(groups.size(), last + 3) && member.getCount() != null; next++) {
            PersonGroup group = groups.get(next);
            boolean counted = group.getCount() != null && ("noun".equals(group.getKind()) || "faction".equals(group.getKind()));
            counted |= own(group) && "noun".equals(group.getKind()) && table.word(table.atOrAfter(group.getBegin()) - 1).equals("including");
            if (counted && complement(table.atOrAfter(member.getEnd()), table.atOrAfter(group.getBegin())) && !clauseOfItsOwn(members.get(0), group)) {
                members.add(group);
                return next;
            }
        }
        return last;
    }

    private boolean complement(int from, int to) {
        boolean linked = to - from > 2 && to - from < LONGEST_COMPLEMENT && (table.word(from).equals("of") || table.word(from).equals("from"))
                && (table.word(to - 1).equals("and") || table.word(to - 1).equals(",") || table.word(to - 1).equals("including"));
        for (int i = from; linked && i < to; i++) {
            linked = !table.has(Kind.BE, i) && !table.has(Kind.HARM_VERB, i) && !table.has(Kind.ATTACK, i)
                    && !PerpetratorFinder.REPORTING.contains(table.word(i));
        }
        return linked;
    }

    /** A painter and writer: one person with two callings. */
    private boolean samePerson(PersonGroup member, PersonGroup next) {
        String first = table.word(table.atOrAfter(member.getBegin()));
        boolean bare = next.getHead() != null && next.getBegin() == next.getHead().getBegin() && next.getCount() == null;
        return bare && "noun".equals(next.getKind()) && "sg".equals(next.getNumber()) && "sg".equals(member.getNumber()) && "noun".equals(member.getKind())
                && (first.equals("a") || first.equals("an") || first.equals("the"));
    }

    /** He or them: no part of an enumeration, while himself and six others are two. */
    private static boolean isPronoun(PersonGroup group) {
        return "pronoun".equals(group.getKind()) && !group.getHead().getCoveredText().toLowerCase(Locale.ROOT).endsWith("self");
    }

    /** Whether a group has a number of its own and so makes a claim of its own. */
    private static boolean own(PersonGroup group) {
        return group.getCount() != null || "sg".equals(group.getNumber());
    }

    private static boolean apposition(PersonGroup group, PersonGroup next, boolean last) {
        boolean name = "name".equals(next.getKind());
        boolean named = "name".equals(group.getKind());
        if (named && !name && "sg".equals(next.getNumber())) {
            boolean member = next.getHead() != null && next.getHead().getCoveredText().toLowerCase(Locale.ROOT).endsWith("member");
            group.setVictimClass(member && "unknown".equals(next.getVictimClass()) ? group.getVictimClass() : next.getVictimClass());
            return true;
        }
        if (!name && !named && "sg".equals(group.getNumber()) && "sg".equals(next.getNumber()) && group.getCount() == null && last) {
            if ("unknown".equals(group.getVictimClass())) {
                group.setVictimClass(next.getVictimClass());
            }
            return true;
        }
        return name && !named && !"figure".equals(group.getKind());
    }

    /** Whether a list with commas goes on to an and, or the group behind it counts its members. */
    private boolean enumerated(List<PersonGroup> groups, int index) {
        for (int i = index + 1; i < groups.size(); i++) {
            String between = between(groups.get(i - 1), groups.get(i));
            if (between == null || !COORDINATORS.contains(between) && !between.equals(",")) {
                return false;
            }
            if (COORDINATORS.contains(between)) {
                return true;
            }
        }
        return false;
    }

    private static void melt(PersonGroup member, PersonGroup next) {
        if (!member.getVictimClass().equals(next.getVictimClass())) {
            boolean unclear = "unknown".equals(member.getVictimClass()) || "unknown".equals(next.getVictimClass());
            member.setVictimClass(unclear ? "unknown" : "mixed");
        }
        member.setEnd(next.getEnd());
        Annotation head = member.getHead();
        if (head == null) {
            member.setHead(next.getHead());
        } else {
            head.setEnd(next.getEnd());
        }
        member.setNumber("pl");
    }

    /** Killed two soldiers and three farmers were hurt: the second group begins a clause. */
    private boolean clauseOfItsOwn(PersonGroup first, PersonGroup next) {
        int after = table.atOrAfter(next.getEnd());
        if ("figure".equals(next.getKind()) && (table.has(Kind.HARM_VERB, after) || table.has(Kind.HARM_NOUN, after))) {
            return true;
        }
        boolean predicate = table.has(Kind.BE, after) || table.has(Kind.HARM_VERB, after)
                || "status".equals(table.feature(Kind.HARM_NOUN, after, "kind"));
        if (!predicate) {
            return false;
        }
        int start = table.atOrAfter(first.getBegin());
        for (int i = Math.max(0, start - 4); i < start; i++) {
            if (table.has(Kind.HARM_VERB, i) && !table.word(i).equals("wounded")) {
                return true;
            }
        }
        return false;
    }

    /** Nine men over six farmers: a group with a figure and a noun, which does not begin a sentence. */
    private boolean counted(PersonGroup group) {
        int first = table.atOrAfter(group.getBegin());
        boolean opens = table.isCapitalised(first) && first > 0 && !table.isCapitalised(first - 1);
        return group.getCount() != null && ("noun".equals(group.getKind()) || "faction".equals(group.getKind())) && !opens;
    }

    /** Nine men six of them farmers, a miller a priest and two nurses: a comma is lost before the group. */
    private boolean apart(PersonGroup group) {
        int first = table.atOrAfter(group.getBegin());
        return table.word(first).equals("a") || table.word(first).equals("an")
                || group.getCount() != null && THEM.contains(table.word(table.atOrAfter(group.getCount().getEnd()) + 1));
    }

    /** The words between two groups in lower case, or null where there are too many. */
    private String between(PersonGroup left, PersonGroup right) {
        int from = table.atOrAfter(left.getEnd());
        int to = table.atOrAfter(right.getBegin());
        if (to == from && !table.in(Kind.SOURCE, from) && (counted(left) && counted(right) || apart(right))) {
            return ",";
        }
        if (to - from > 5 || to <= from) {
            return null;
        }
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            words.append(i == from ? "" : " ").append(table.word(i));
        }
        return words.toString();
    }
}
