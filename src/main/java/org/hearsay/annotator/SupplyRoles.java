package org.hearsay.annotator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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
    private static final String LISTS = "org.hearsay.list.";
    private static final Set<String> BY = Set.of("by");
    private static final Set<String> TO = Set.of("to", "into", "for", "in", "at", "towards", "inside", "reaching", "entering", "with", "on", "among");
    private static final Set<String> FROM = Set.of("from");
    private static final Set<String> AGAINST = Set.of("to", "into", "for", "on", "against", "entering", "reaching", "in", "from");
    private static final Set<String> AROUND = Set.of("of", "on", "around", "to", "in", "into", "at", "between");
    private static final Set<String> AMONG = Set.of("in", "at", "for", "of", "across", "among", "throughout");
    private static final Set<String> SIEGE_NOUNS = Set.of("siege", "blockade", "encirclement", "embargo");
    private static final Set<String> PREPOSITIONS = Set.of("of", "in", "at", "on", "from", "near", "against", "with", "to", "into", "for",
            "between", "across", "inside", "outside", "over", "through", "around", "under", "within", "along");
    private static final Set<String> CLAUSE_ENDS = Set.of(".", ";", ":", "?", "!");
    private static final Set<String> SUBJECTS = Set.of("i", "he", "she", "we", "they");
    private static final int REACH = 12;
    /** How far a list of what was taken goes. */
    private static final int LIST_REACH = 36;
    private static final int PHRASE = 4;

    private final JCas jcas;
    private final InOrder<Token> tokens;
    private final InOrder<Sentence> sentences;
    private final InOrder<Annotation> actors;
    private final InOrder<Annotation> takers;
    private final InOrder<Annotation> holders;

    SupplyRoles(JCas jcas, InOrder<Token> tokens) {
        this.jcas = jcas;
        this.tokens = tokens;
        sentences = new InOrder<>(jcas.select(Sentence.class).asList());
        List<Annotation> parties = new ArrayList<>();
        jcas.select(Faction.class).forEach(parties::add);
        jcas.select(Place.class).forEach(parties::add);
        addHits("PersonNoun", parties);
        removeGoods(parties);
        addPronouns(parties);
        List<Annotation> acting = new ArrayList<>(parties);
        List<Annotation> taking = new ArrayList<>(parties);
        jcas.select(Source.class).forEach(acting::add);
        addHits("ActorNoun", acting);
        addHits("RecipientNoun", taking);
        List<Annotation> holding = new ArrayList<>();
        addHits("Nationality", holding);
        addHits("FactionHead", holding);
        addHits("FactionName", holding);
        holders = new InOrder<>(holding);
        actors = new InOrder<>(acting);
        takers = new InOrder<>(taking);
    }

    private void addHits(String list, List<Annotation> to) {
        to.addAll(Hits.of(jcas, ListHits.of(jcas), jcas.getTypeSystem().getType(LISTS + list)).annotations());
    }

    /** Humanitarian aid: no person. */
    private void removeGoods(List<Annotation> from) {
        List<Annotation> hits = new ArrayList<>();
        addHits("Commodity", hits);
        InOrder<Annotation> goods = new InOrder<>(hits);
        from.removeIf(candidate -> {
            Annotation nearest = goods.lastFrom(candidate.getBegin());
            return nearest != null && nearest.getEnd() >= candidate.getEnd();
        });
    }

    private void addPronouns(List<Annotation> to) {
        List<Annotation> pronouns = new ArrayList<>();
        addHits("Pronoun", pronouns);
        for (Annotation pronoun : pronouns) {
            if (SUBJECTS.contains(lower(pronoun))) {
                to.add(pronoun);
            }
        }
    }

    /** Sets actor and recipient where the sentence names them. */
    void fill(SupplyClaim claim) {
        Annotation trigger = claim.getTrigger();
        Sentence nearest = sentences.lastFrom(trigger.getBegin());
        Sentence sentence = nearest != null && nearest.getEnd() >= trigger.getEnd() ? nearest : null;
        int from = sentence == null ? 0 : sentence.getBegin();
        int to = sentence == null ? jcas.getDocumentText().length() : sentence.getEnd();
        List<Token> before = new ArrayList<>(tokens.before(trigger.getBegin(), REACH));
        List<Token> after = tokens.after(trigger.getEnd(), LIST_REACH);
        before.removeIf(token -> token.getBegin() < from);
        before = behindClauseEnd(before);
        List<Token> clause = clause(after, to);
        boolean goodsFirst = claim.getBegin() < trigger.getBegin();
        boolean passive = isPassive(before, trigger);
        Annotation subject = goodsFirst ? null : lastOf(before, claim.getSupplyEvent().equals("shortage") || passive ? takers : actors);
        Annotation agent = behind(clause, BY, actors, 3);
        boolean lacks = claim.getSupplyEvent().equals("shortage");
        Annotation holder = goodsFirst || passive ? null : holder(claim, before);
        claim.setActor(agent != null ? agent : holder != null ? holder : lacks || passive ? null : subject);
        claim.setRecipient(recipient(claim, subject, passive, clause));
    }

    /** The Kenyan blockade, an army siege: the nation or party before a noun for closing a way. */
    private Annotation holder(SupplyClaim claim, List<Token> before) {
        boolean noun = SIEGE_NOUNS.contains(lower(claim.getTrigger()));
        return noun && !before.isEmpty() ? holders.beginningAt(before.get(before.size() - 1).getBegin()) : null;
    }

    private Annotation recipient(SupplyClaim claim, Annotation subject, boolean passive, List<Token> after) {
        switch (claim.getSupplyEvent()) {
            case "shortage":
                return subject != null ? subject : behind(after, AMONG, takers, REACH);
            case "lost":
                return behind(after, FROM, takers, LIST_REACH);
            case "blocked", "requested":
                Annotation kept = firstWithin(claim);
                return kept != null ? kept : behind(after, AGAINST, takers, REACH);
            case "delivered":
                Annotation within = firstWithin(claim);
                if (within != null) {
                    return within;
                }
                Annotation reached = after.isEmpty() ? null : beginningWithin(after, 0, 2, takers);
                boolean moves = claim.getBegin() < claim.getTrigger().getBegin();
                return moves && reached != null ? reached : behind(after, TO, takers, REACH);
            default:
                return cutOff(claim, subject, passive, after);
        }
    }

    /** The place whose way is closed or opened. */
    private Annotation cutOff(SupplyClaim claim, Annotation subject, boolean passive, List<Token> after) {
        if (passive && subject != null) {
            return subject;
        }
        Annotation object = claim.getEnd() > claim.getTrigger().getEnd() ? null : beginningWithin(after, 0, PHRASE, takers);
        if (object != null && object != claim.getActor()) {
            return object;
        }
        List<Token> behind = new ArrayList<>(after);
        behind.removeIf(token -> token.getBegin() < claim.getEnd());
        return behind(behind, AROUND, takers, PHRASE);
    }

    /** The town was besieged; the city under siege. */
    private static boolean isPassive(List<Token> before, Annotation trigger) {
        String word = lower(trigger);
        for (int i = before.size() - 1; i >= Math.max(0, before.size() - 5); i--) {
            String token = lower(before.get(i));
            if (Set.of("was", "were", "been", "is", "are", "being", "be").contains(token)) {
                return word.endsWith("ed") || word.startsWith("cut") || word.endsWith("siege") || word.startsWith("shut") || word.startsWith("sent")
                        || word.endsWith("blockade") || word.endsWith("en") || word.startsWith("brought") || word.startsWith("given");
            }
            if (token.equals("under")) {
                return true;
            }
        }
        return false;
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

    private static List<Token> behindClauseEnd(List<Token> tokens) {
        for (int i = tokens.size() - 1; i >= 0; i--) {
            if (CLAUSE_ENDS.contains(tokens.get(i).getCoveredText())) {
                return tokens.subList(i + 1, tokens.size());
            }
        }
        return tokens;
    }

    /** The first candidate that begins within four tokens behind one of the leading words. */
    private static Annotation behind(List<Token> tokens, Set<String> leads, InOrder<Annotation> candidates, int reach) {
        for (int i = 0; i < Math.min(tokens.size(), reach); i++) {
            if (leads.contains(lower(tokens.get(i)))) {
                Annotation found = beginningWithin(tokens, i + 1, i + 1 + PHRASE, candidates);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static Annotation beginningWithin(List<Token> tokens, int from, int to, InOrder<Annotation> candidates) {
        for (int k = from; k < Math.min(to, tokens.size()); k++) {
            Annotation candidate = candidates.beginningAt(tokens.get(k).getBegin());
            if (candidate != null) {
                return candidate;
            }
        }
        return null;
    }

    /** The candidate nearest before the trigger that is not the object of a preposition. */
    private static Annotation lastOf(List<Token> before, InOrder<Annotation> candidates) {
        if (before.isEmpty()) {
            return null;
        }
        int from = before.get(0).getBegin();
        int to = before.get(before.size() - 1).getEnd();
        Annotation last = null;
        for (Annotation candidate : candidates.within(from, to)) {
            if ((last == null || candidate.getBegin() >= last.getEnd()) && !isBehindPreposition(before, candidate)) {
                last = candidate;
            }
        }
        return last;
    }

    private static boolean isBehindPreposition(List<Token> before, Annotation candidate) {
        int at = 0;
        while (at < before.size() && before.get(at).getBegin() < candidate.getBegin()) {
            at++;
        }
        for (int i = at - 1; i >= Math.max(0, at - 3); i--) {
            String word = lower(before.get(i));
            if (PREPOSITIONS.contains(word)) {
                return true;
            }
            if (!Character.isLetter(word.charAt(0)) || Set.of("and", "that", "as", "while", "when", "by").contains(word)) {
                return false;
            }
        }
        return false;
    }

    private static String lower(Annotation annotation) {
        return annotation.getCoveredText().toLowerCase(Locale.ROOT);
    }
}
