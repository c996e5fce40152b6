package org.hearsay.annotator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.uima.jcas.tcas.Annotation;
import org.hearsay.annotator.PartyPart.Kind;

/** Finds the noun phrases that denote parties: names, and nouns of the list FactionHead with what stands before them. */
final class PartyPhrases {

    private static final String HEAD = "FactionHead";
    private static final Set<String> MEMBERSHIP = Set.of("of", "from");
    private static final Set<String> EXAMPLE = Set.of("like", "such", "including");
    private static final Set<String> ABOUT = Set.of("some", "about", "around", "approximately", "nearly", "over");

    private final PartyWords words;
    private final PartyParts parts;
    private final List<PhraseDraft> drafts = new ArrayList<>();
    /** The phrase that covers a token; where a bracketed name lies in another phrase, the outer one. */
    private final PhraseDraft[] covering;

    PartyPhrases(PartyWords words, PartyParts parts) {
        this.words = words;
        this.parts = parts;
        covering = new PhraseDraft[words.size()];
    }

    /** Returns the phrases, in text order. */
    List<PhraseDraft> find() {
        for (Annotation head : words.hits(HEAD)) {
            PhraseDraft draft = headed(head);
            if (draft != null) {
                keep(draft);
            }
        }
        for (int i = 0; i < words.size(); i++) {
            PartyPart part = parts.startingAt(i);
            if (part != null && part.is(Kind.NAME)) {
                named(part);
            }
        }
        drafts.removeIf(draft -> draft.dropped);
        drafts.sort(Comparator.comparingInt(draft -> draft.first));
        drafts.forEach(draft -> draft.settle(words));
        membersOfParties();
        new PartyBonds(words, parts, drafts, covering).apply();
        drafts.removeIf(draft -> draft.dropped);
        return drafts;
    }

    /** A longer phrase drops those inside it, but for a name in brackets. */
    private void keep(PhraseDraft draft) {
        for (int i = draft.first; i <= draft.last; i++) {
            if (covering[i] != null) {
                covering[i].dropped = true;
            }
        }
        for (int i = draft.first; i <= draft.last; i++) {
            covering[i] = draft;
        }
        drafts.add(draft);
    }

    private PhraseDraft headed(Annotation head) {
        int first = words.atOrAfter(head.getBegin());
        int last = words.after(head.getEnd()) - 1;
        Annotation name = words.hit(FactionNameResolver.NAME, first);
        if (name != null && FactionNameResolver.isCertain(name)
                && name.getBegin() <= head.getBegin() && name.getEnd() >= head.getEnd()) {
            return null;
        }
        if (parts.onlyModifies(head)) {
            return null;
        }
        PhraseDraft draft = new PhraseDraft(first, last, head);
        extendLeft(draft);
        joinLeft(draft);
        bracketLeft(draft);
        return fits(draft, head) && !isLookAlike(draft) ? draft : null;
    }

    private void extendLeft(PhraseDraft draft) {
        for (PartyPart part = before(draft); part != null; part = before(draft)) {
            draft.add(part);
        }
    }

    private PartyPart before(PhraseDraft draft) {
        PartyPart part = parts.endingAt(draft.first - 1);
        return part != null && words.sameSentence(part.last(), draft.first) ? part : null;
    }

    /** Afghan and coalition forces: two sides before one noun. Two names must be of a kind. */
    private void joinLeft(PhraseDraft draft) {
        int conjunction = draft.first - 1;
        if (draft.parts.isEmpty() || !words.sameSentence(conjunction, draft.last) || !words.isCoordination(conjunction)) {
            return;
        }
        PartyPart left = parts.endingAt(conjunction - 1);
        if (left == null || !words.sameSentence(conjunction, left.last())
                || left.is(Kind.NAME) && !parts.startingAt(draft.first).is(Kind.NAME)) {
            return;
        }
        int first = left.first();
        while (parts.endingAt(first - 1) != null && words.sameSentence(first, first - 1)) {
            first = parts.endingAt(first - 1).first();
        }
        boolean twoPhrases = words.has(HEAD, first) && words.has("Determiner", first - 1);
        if (!twoPhrases) {
            draft.first = conjunction;
            draft.joined = true;
            draft.add(left);
            extendLeft(draft);
        }
    }

    /** Free Northern Army (FNA) groups. */
    private void bracketLeft(PhraseDraft draft) {
        int close = draft.first - 1;
        PartyPart inside = parts.endingAt(close - 1);
        if (inside == null || !inside.is(Kind.NAME) || !Set.of(")", "]").contains(words.word(close))
                || !Set.of("(", "[").contains(words.word(inside.first() - 1))) {
            return;
        }
        PartyPart outer = parts.endingAt(inside.first() - 2);
        if (outer != null && words.sameSentence(outer.last(), draft.last)) {
            draft.first = inside.first() - 1;
            draft.add(outer);
            extendLeft(draft);
        }
    }

    private boolean fits(PhraseDraft draft, Annotation head) {
        if ("yes".equals(PartyWords.value(head, "alone")) || draft.parts.stream().anyMatch(PartyPart::party)) {
            return true;
        }
        int first = words.atOrAfter(head.getBegin());
        int next = draft.last + 1;
        return switch (draft.kind == null ? "" : draft.kind) {
            case "force" -> draft.parts.stream().anyMatch(part -> part.is(Kind.NATION));
            case "body" -> words.isPossessive(first - 1) && words.has("LeaderName", first - 2)
                    || words.is(next, "of") && words.has("LeaderTitle", next + 1);
            case "member" -> words.is(first - 1, "including") && words.is(first, "commanders");
            case "group" -> draft.parts.isEmpty() && EXAMPLE.contains(words.lower(next))
                    && isNameStart(words.is(next, "such") ? next + 2 : next + 1);
            default -> false;
        };
    }

    private boolean isNameStart(int token) {
        PartyPart part = parts.startingAt(token);
        return part != null && part.is(Kind.NAME);
    }

    private boolean isLookAlike(PhraseDraft draft) {
        Annotation other = words.hit("NotFaction", draft.last);
        return other != null && other.getBegin() <= words.begin(draft.first) && other.getEnd() >= words.end(draft.last);
    }

    private void named(PartyPart name) {
        boolean bracketed = Set.of("(", "[").contains(words.word(name.first() - 1));
        if (covering[name.first()] != null && !bracketed || parts.onlyModifies(name)) {
            return;
        }
        PhraseDraft draft = new PhraseDraft(name.first(), name.last(), null);
        draft.parts.add(name);
        for (PartyPart part = before(draft); part != null && !part.is(Kind.NAME); part = before(draft)) {
            draft.add(part);
        }
        if (isLookAlike(draft)) {
            return;
        }
        drafts.add(draft);
        for (int i = draft.first; i <= draft.last; i++) {
            covering[i] = covering[i] == null ? draft : covering[i];
        }
    }

    /** Members of the Shining Path: people or units whose party follows. */
    private void membersOfParties() {
        for (Annotation head : words.hits(HEAD)) {
            int first = words.atOrAfter(head.getBegin());
            int last = words.after(head.getEnd()) - 1;
            String kind = PartyWords.value(head, "kind");
            if (covering[first] != null || !"no".equals(PartyWords.value(head, "alone"))
                    || !"member".equals(kind) && !"force".equals(kind) || !MEMBERSHIP.contains(words.lower(last + 1))) {
                continue;
            }
            int next = last + 2;
            while (next < last + 5 && (words.has("Determiner", next) || ABOUT.contains(words.lower(next))
                    || next < words.size() && words.isLostPossessive(next)
                    || words.word(next).matches("\\d.*"))) {
                next++;
            }
            if (next < words.size() && covering[next] != null && covering[next].first == next) {
                PhraseDraft draft = new PhraseDraft(first, last, head);
                extendLeft(draft);
                draft.settleAs("members-of-party", covering[next].actorClass, false);
                drafts.add(draft);
                covering[first] = draft;
            }
        }
    }
}
