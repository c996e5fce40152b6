package org.hearsay.annotator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.hearsay.annotator.PhraseTable.Kind;
import org.hearsay.type.CasualtyClaim;
import org.hearsay.type.PersonGroup;
import org.hearsay.type.PersonList;
import org.hearsay.type.Quantity;

/**
 * Completes the casualty claims that rules have made: a claim about an enumeration becomes one claim for each group in it,
 * and each gets its count, victims, class of victims, perpetrator and span. What a rule has set stays. Claims from
 * sentences about accidents and disasters are dropped.
 */
@ResourceMetaData(name = "Casualty completer", vendor = "Hearsay", version = "0.1.0", copyright = "The Hearsay authors",
        description = "Completes casualty claims: one for each group of victims, with count, class and perpetrator.")
@TypeCapability(inputs = {"de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token",
        "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence", "org.hearsay.type.CasualtyClaim",
        "org.hearsay.type.PersonList", "org.hearsay.type.Faction", "org.hearsay.type.Quantity"},
        outputs = {"org.hearsay.type.CasualtyClaim", "org.hearsay.type.Quantity"})
public class CasualtyCompleter extends JCasAnnotator_ImplBase {

    @Override
    public void process(JCas jcas) {
        List<CasualtyClaim> claims = new ArrayList<>();
        jcas.getAnnotationIndex(CasualtyClaim.class).forEach(claims::add);
        if (claims.isEmpty()) {
            return;
        }
        claims.removeIf(claim -> claim.getTrigger() == null);
        claims.sort((a, b) -> Integer.compare(a.getTrigger().getBegin(), b.getTrigger().getBegin()));
        Document document = new Document(jcas, new PhraseTable(jcas));
        claims.forEach(document::complete);
    }

    /** The state of one document: what the claims so far say. */
    private static final class Document {

        private final JCas jcas;
        private final PhraseTable table;
        private final PerpetratorFinder perpetrators;
        private final AccidentFilter accidents;
        private final VictimClasses classes;
        private final List<PersonList> lists = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();
        private Annotation lastVictims;
        private CasualtyClaim last;
        /** The last claim that is not about a part of the victims of another. */
        private CasualtyClaim lastWhole;

        Document(JCas jcas, PhraseTable table) {
            this.jcas = jcas;
            this.table = table;
            perpetrators = new PerpetratorFinder(table);
            accidents = new AccidentFilter(table);
            jcas.getAnnotationIndex(PersonList.class).forEach(lists::add);
            classes = new VictimClasses(jcas, table, lists);
        }

        void complete(CasualtyClaim claim) {
            claim.removeFromIndexes();
            Annotation victims = claim.getVictims() == null ? implied(claim) : claim.getVictims();
            int[] sentence = table.sentenceOf(table.atOrAfter(claim.getTrigger().getBegin()));
            boolean elsewhere = victims != null && !inside(victims, sentence);
            if (elsewhere || (victims == null || nominal(claim)) && heading(sentence) || accidents.drops(sentence)
                    || !counted(victims) && mayBeNatural(claim.getTrigger()) && accidents.peaceful(sentence)) {
                return;
            }
            if (victims instanceof PersonList list && list.getMembers().size() > 1 && aboutLast(claim)) {
                finish(claim, list.getMembers(list.getMembers().size() - 1), victims, sentence);
            } else if (victims instanceof PersonList list) {
                for (PersonGroup group : list.getMembers()) {
                    CasualtyClaim each = (CasualtyClaim) claim.clone();
                    finish(each, group, victims, sentence);
                }
            } else if (victims instanceof PersonGroup group) {
                finish(claim, group, victims, sentence);
            } else {
                finish(claim, null, victims, sentence);
            }
            lastVictims = victims;
        }

        /** Nine people, including a clerk who was beheaded: the relative clause is about the last of them. */
        private boolean aboutLast(CasualtyClaim claim) {
            int trigger = table.atOrAfter(claim.getTrigger().getBegin());
            boolean relative = claim.getRule() != null && claim.getRule().contains("/relative");
            return relative && (table.word(trigger - 1).equals("was") || table.word(trigger - 2).equals("was") || table.word(trigger - 1).equals("is"));
        }

        /** The killing of X, an arrest: what may stand in a heading that is no sentence. */
        private static boolean nominal(CasualtyClaim claim) {
            return claim.getRule() != null && claim.getRule().contains("/event");
        }

        private static boolean counted(Annotation victims) {
            return victims instanceof PersonList list && "figure".equals(list.getCounted());
        }

        /** Whether the words of harm tell of a death and not of a killing. */
        private boolean mayBeNatural(Annotation trigger) {
            int first = table.atOrAfter(trigger.getBegin());
            for (int i = first + 1; i < first + 5; i++) {
                if (table.word(i).equals("wounds") || table.word(i).equals("injuries")) {
                    return false;
                }
            }
            return "weakevent".equals(table.feature(Kind.HARM_NOUN, first, "kind"))
                    || "intransitive".equals(table.feature(Kind.HARM_VERB, first, "kind")) || table.word(first).equals("deaths");
        }

        /** Whether a sentence is a short line with no stop, such as a topic heading. */
        private boolean heading(int[] sentence) {
            return sentence[1] - sentence[0] < 9 && table.isWord(sentence[1] - 1);
        }

        private boolean inside(Annotation victims, int[] sentence) {
            int first = table.atOrAfter(victims.getBegin());
            return sentence[0] <= first && first < sentence[1];
        }

        /** The victims of a claim whose rule named none: the group around the trigger, or those of the verb before. */
        private Annotation implied(CasualtyClaim claim) {
            Annotation trigger = claim.getTrigger();
            for (PersonList list : lists) {
                if (list.getBegin() <= trigger.getBegin() && trigger.getEnd() <= list.getEnd()) {
                    return around(list, trigger);
                }
            }
            boolean second = claim.getRule() != null && (claim.getRule().endsWith("/second-verb") || claim.getRule().endsWith("/second-death")
                    || claim.getRule().endsWith("/second-status"));
            return second && last != null && trigger.getBegin() - last.getTrigger().getEnd() < 60 ? lastVictims : null;
        }

        private static Annotation around(PersonList list, Annotation trigger) {
            for (PersonGroup group : list.getMembers()) {
                if (group.getBegin() <= trigger.getBegin() && trigger.getEnd() <= group.getEnd()) {
                    return group;
                }
            }
            return list;
        }

        private void ofGroup(CasualtyClaim claim, PersonGroup group) {
            claim.setVictims(group.getHead() == null ? elided(claim, group) : group.getHead());
            if ("none".equals(group.getNumber())) {
                claim.setPolarity("negative");
            } else if (claim.getCount() == null) {
                claim.setCount(group.getCount() == null && "sg".equals(group.getNumber()) ? one(group) : group.getCount());
            }
        }

        /** Two soldiers were killed and five wounded: a figure before its verb counts the victims named before. */
        private Annotation elided(CasualtyClaim claim, PersonGroup group) {
            boolean before = group.getEnd() <= claim.getTrigger().getBegin();
            if (!before || last == null || !sameSentence(last.getTrigger(), group) || last.getTrigger().getEnd() > group.getBegin()) {
                return null;
            }
            return lastVictims instanceof PersonList list ? list.getMembers(0).getHead() : last.getVictims();
        }

        private boolean sameSentence(Annotation a, Annotation b) {
            return table.sentenceOf(table.atOrAfter(a.getBegin()))[0] == table.sentenceOf(table.atOrAfter(b.getBegin()))[0];
        }

        /** Killed two men and wounded five: the second verb has the subject of the first. */
        private boolean shared(CasualtyClaim claim, Annotation victims) {
            if (last == null || last.getPerpetrator() == null || victims == null || !sameSentence(last.getTrigger(), claim.getTrigger())) {
                return false;
            }
            int verb = table.atOrAfter(claim.getTrigger().getBegin());
            boolean joined = table.word(verb - 1).equals("and") || table.word(verb - 2).equals("and") || table.word(verb - 1).equals("or");
            joined |= table.word(verb - 1).equals("while") || table.word(verb).endsWith("ing") && table.word(verb - 1).equals(",");
            return joined && table.has(Kind.HARM_VERB, verb) && victims.getBegin() > claim.getTrigger().getBegin();
        }

        private Quantity one(PersonGroup group) {
            String first = table.word(table.atOrAfter(group.getBegin()));
            boolean indefinite = first.equals("a") || first.equals("an") || group.getHead() == null;
            Quantity one = new Quantity(jcas, indefinite ? group.getBegin() : group.getHead().getBegin(), group.getEnd());
            one.setLow(1);
            one.setHigh(1);
            one.setRule("casualties/one-person");
            return one;
        }

        /** The claim covers its trigger, figure and victims. */
        private static void span(CasualtyClaim claim) {
            int begin = claim.getTrigger().getBegin();
            int end = claim.getTrigger().getEnd();
            for (Annotation part : new Annotation[] {claim.getVictims(), claim.getCount()}) {
                if (part != null) {
                    begin = Math.min(begin, part.getBegin());
                    end = Math.max(end, part.getEnd());
                }
            }
            claim.setBegin(begin);
            claim.setEnd(end);
        }

        private void finish(CasualtyClaim claim, PersonGroup group, Annotation victims, int[] sentence) {
            if (group != null) {
                ofGroup(claim, group);
            }
            if (claim.getPerpetrator() == null) {
                claim.setPerpetrator(shared(claim, victims) ? last.getPerpetrator()
                        : perpetrators.find(claim.getTrigger(), victims, sentence));
            }
            if (claim.getVictimClass() == null) {
                claim.setVictimClass(group == null ? "unknown" : classes.of(claim, group, lastWhole));
            }
            span(claim);
            Annotation head = claim.getVictims();
            Quantity count = claim.getCount();
            String key = claim.getTrigger().getBegin() + " " + claim.getHarm() + " " + (head == null ? -1 : head.getBegin())
                    + " " + (count == null ? -1 : count.getBegin());
            if (seen.add(key)) {
                if (count != null && "casualties/one-person".equals(count.getRule())) {
                    count.addToIndexes();
                }
                claim.addToIndexes();
                last = claim;
                lastWhole = claim.getRule() != null && claim.getRule().contains("/part") ? lastWhole : claim;
            }
        }
    }
}
