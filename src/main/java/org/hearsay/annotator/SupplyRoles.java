package org.hearsay.annotator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.apache.uima.cas.Type;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.hearsay.type.Faction;
import org.hearsay.type.Place;
import org.hearsay.type.Source;
import org.hearsay.type.SupplyClaim;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token;

/** Finds who moves, blocks or takes goods and who gets or lacks them, near the trigger and in its sentence. */
final class SupplyRoles {
    private static final String RECIPIENT_TYPE = "org.hearsay.list.RecipientNoun";
    private static final Set<String> TOWARDS = Set.of("to", "into", "in", "for", "at", "towards", "inside", "of", "around", "on", "reaching", "entering");
    private static final Set<String> CLAUSE_ENDS = Set.of(".", ";", ":", "?", "!");
    private static final int REACH = 9;

    private final JCas jcas;
    private final InOrder<Sentence> sentences;
    private final InOrder<Token> tokens;
    private final InOrder<Annotation> parties;
    private final InOrder<Annotation> takers;

    SupplyRoles(JCas jcas, InOrder<Token> tokens) {
        this.jcas = jcas;
        this.tokens = tokens;
        sentences = new InOrder<>(jcas.select(Sentence.class).asList());
        List<Annotation> acting = new ArrayList<>(jcas.select(Faction.class).asList());
        List<Annotation> taking = new ArrayList<>(acting);
        jcas.select(Source.class).forEach(acting::add);
        jcas.select(Place.class).forEach(taking::add);
        Type recipient = jcas.getTypeSystem().getType(RECIPIENT_TYPE);
        if (recipient != null) {
            jcas.getCas().<Annotation>select(recipient).forEach(taking::add);
        }
        parties = new InOrder<>(acting);
        takers = new InOrder<>(taking);
    }

    /** Sets actor and recipient where the sentence names them. */
    void fill(SupplyClaim claim) {
        Annotation trigger = claim.getTrigger();
        Sentence nearest = sentences.lastFrom(trigger.getBegin());
        Sentence sentence = nearest != null && nearest.getEnd() >= trigger.getEnd() ? nearest : null;
        List<Token> before = new ArrayList<>(tokens.before(trigger.getBegin(), REACH));
        List<Token> after = tokens.after(trigger.getEnd(), REACH + REACH);
        int from = sentence == null ? 0 : sentence.getBegin();
        int to = sentence == null ? jcas.getDocumentText().length() : sentence.getEnd();
        before.removeIf(token -> token.getBegin() < from);
        List<Token> clause = clause(after, to);
        boolean goodsFirst = claim.getBegin() < trigger.getBegin();
        Annotation agent = behind(clause, Set.of("by"), parties);
        Annotation subject = goodsFirst ? null : lastOf(before, parties);
        claim.setActor(agent != null ? agent : subject);
        claim.setRecipient(recipient(claim, before, clause));
    }

    private Annotation recipient(SupplyClaim claim, List<Token> before, List<Token> after) {
        if (claim.getSupplyEvent().equals("shortage")) {
            Annotation subject = lastOf(before, takers);
            return subject != null ? subject : behind(after, TOWARDS, takers);
        }
        Annotation within = firstWithin(claim);
        return within != null ? within : behind(after, TOWARDS, takers);
    }

    private Annotation firstWithin(SupplyClaim claim) {
        for (Annotation taker : takers.within(claim.getTrigger().getEnd(), claim.getEnd())) {
            if (taker != claim.getActor()) {
                return taker;
            }
        }
        return null;
    }

    private static List<Token> clause(List<Token> tokens, int end) {
        List<Token> clause = new ArrayList<>();
        for (Token token : tokens) {
            if (token.getBegin() >= end || CLAUSE_ENDS.contains(token.getCoveredText())) {
                break;
            }
            clause.add(token);
        }
        return clause;
    }

    /** The first candidate that begins within four tokens behind one of the leading words. */
    private static Annotation behind(List<Token> tokens, Set<String> leads, InOrder<Annotation> candidates) {
        for (int i = 0; i < tokens.size(); i++) {
            if (leads.contains(tokens.get(i).getCoveredText().toLowerCase(Locale.ROOT))) {
                for (int k = i + 1; k < Math.min(i + 5, tokens.size()); k++) {
                    Annotation found = candidates.beginningAt(tokens.get(k).getBegin());
                    if (found != null) {
                        return found;
                    }
                }
            }
        }
        return null;
    }

    /** The candidate nearest before the trigger. */
    private static Annotation lastOf(List<Token> before, InOrder<Annotation> candidates) {
        if (before.isEmpty()) {
            return null;
        }
        int from = before.get(0).getBegin();
        int to = before.get(before.size() - 1).getEnd();
        Annotation last = null;
        for (Annotation candidate : candidates.within(from, to)) {
            if (last == null || candidate.getBegin() >= last.getEnd()) {
                last = candidate;
            }
        }
        return last;
    }
}
