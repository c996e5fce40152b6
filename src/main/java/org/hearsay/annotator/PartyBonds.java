package org.hearsay.annotator;

import java.util.List;
import org.apache.uima.jcas.tcas.Annotation;
import org.hearsay.annotator.PartyPart.Kind;

/** Ties phrases for parties to what stands beside them: forces loyal to the president, fighters of the Front. */
final class PartyBonds {

    private static final String PRO_STATE = "pro-state";
    private static final String NON_STATE = "non-state";

    private final PartyWords words;
    private final PartyParts parts;
    private final List<PhraseDraft> drafts;
    private final PhraseDraft[] covering;

    PartyBonds(PartyWords words, PartyParts parts, List<PhraseDraft> drafts, PhraseDraft[] covering) {
        this.words = words;
        this.parts = parts;
        this.drafts = drafts;
        this.covering = covering;
    }

    void apply() {
        for (int i = drafts.size() - 1; i >= 0; i--) {
            PhraseDraft draft = drafts.get(i);
            takeSideOfOwner(draft);
            takeSideOfLeader(draft);
            takeSideOfSoldiers(draft);
            bind(draft);
        }
    }

    /** Fighters of the Front are on its side, and so is an alliance of rebels. */
    private void takeSideOfOwner(PhraseDraft draft) {
        boolean open = PhraseDraft.UNKNOWN.equals(draft.actorClass) && draft.plain;
        boolean alliance = "alliance".equals(draft.kind);
        int link = draft.last + 1;
        if (!open && !alliance || !words.is(link, "of") && (!open || !words.is(link, "from") && !words.is(link, "with"))) {
            return;
        }
        int next = !words.has("Determiner", link + 1) ? link + 1 : link + 2;
        if (next < words.size() && covering[next] != null && covering[next].first == next && !covering[next].dropped) {
            draft.actorClass = covering[next].actorClass;
        }
    }

    /** President Deen's forces. */
    private void takeSideOfLeader(PhraseDraft draft) {
        Annotation leader = words.hit("LeaderName", draft.first - 2);
        if (PhraseDraft.UNKNOWN.equals(draft.actorClass) && words.isPossessive(draft.first - 1) && leader != null) {
            draft.actorClass = PartyWords.value(leader, "side");
        }
    }

    /** Militiamen beside soldiers fight for the state. */
    private void takeSideOfSoldiers(PhraseDraft draft) {
        int before = draft.first - 2;
        if (before >= 0 && draft.parts.isEmpty() && words.lower(draft.first).startsWith("militia")
                && words.isCoordination(draft.first - 1) && covering[before] != null
                && "state".equals(covering[before].actorClass)) {
            draft.actorClass = PRO_STATE;
        }
    }

    private void bind(PhraseDraft draft) {
        Annotation bond = draft.plain && !"body".equals(draft.kind) ? words.hit("PartyBond", draft.last + 1) : null;
        if (bond == null || bond.getBegin() < words.begin(draft.last + 1)) {
            return;
        }
        boolean loyal = PRO_STATE.equals(PartyWords.value(bond, "side"));
        int next = words.after(bond.getEnd());
        next = !words.has("Determiner", next) ? next : next + 1;
        int end = loyal ? endOfLord(next) : endOfBacker(next);
        if (end < 0) {
            return;
        }
        boolean against = NON_STATE.equals(draft.actorClass) && !PartyReferences.FIGHTERS.contains(words.lower(draft.last))
                || isRebel(next);
        for (PhraseDraft inner : drafts) {
            inner.dropped |= inner.first > draft.last && inner.last <= end && !inner.isNamed();
        }
        draft.end = end;
        draft.settleAs("loyal-to", loyal ? against ? NON_STATE : PRO_STATE : draft.actorClass, draft.isNamed());
    }

    private boolean isRebel(int token) {
        return NON_STATE.equals(PartyWords.value(words.hit("LeaderName", token), "side"))
                || covering[token] != null && NON_STATE.equals(covering[token].actorClass);
    }

    /** Returns the last token of a ruler or party to be loyal to: the president, General Deen, the Deen regime. */
    private int endOfLord(int from) {
        if (from >= words.size()) {
            return -1;
        }
        if (covering[from] != null && covering[from].first == from) {
            int end = covering[from].last;
            return words.is(end + 1, "of") && words.has("LeaderTitle", end + 2) ? endOfTitled(end + 2) : end;
        }
        int next = from;
        if (words.isLostPossessive(from) && covering(from + 1) != null && covering(from + 1).first == from + 1) {
            return covering(from + 1).last;
        }
        while (parts.startingAt(next) != null && !parts.startingAt(next).is(Kind.LEADER)) {
            next = parts.startingAt(next).last() + 1;
        }
        if (words.has("LeaderTitle", next)) {
            return endOfTitled(next);
        }
        Annotation leader = words.hit("LeaderName", next);
        return leader == null ? -1 : words.after(leader.getEnd()) - 1;
    }

    private PhraseDraft covering(int token) {
        return token < covering.length ? covering[token] : null;
    }

    private int endOfTitled(int title) {
        int end = title;
        while (words.has("LeaderTitle", end + 1)) {
            end++;
        }
        int longest = end + 3;
        while (end < longest && words.sameSentence(end, end + 1) && words.isWord(end + 1) && words.isCapitalised(end + 1)
                && !words.isFunctionWord(end + 1) && !words.has("FactionVerb", end + 1)) {
            end++;
        }
        return end;
    }

    /** Returns the country that backs fighters; planes and tanks back them in another sense. */
    private int endOfBacker(int from) {
        PartyPart part = parts.startingAt(from);
        boolean country = part != null && part.is(Kind.NATION) && part.hit() != null
                && "name".equals(PartyWords.value(part.hit(), "form"));
        Annotation nation = words.hit("Nationality", from);
        if (!country && !"name".equals(PartyWords.value(nation, "form"))) {
            return -1;
        }
        return words.after(nation.getEnd()) - 1;
    }
}
