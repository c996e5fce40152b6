package org.hearsay.annotator;

import java.util.Locale;
import java.util.Set;
import org.apache.uima.jcas.tcas.Annotation;

/** Says what a head noun without a name refers to. */
record PartyReferences(PartyWords words) {

    /** Tokens in which a dateline stands. */
    private static final int DATELINE = 20;
    /** How many tokens back a noun may refer. */
    private static final int REFERENCE_REACH = 60;
    /** Nouns that may be anybody's. */
    static final Set<String> FIGHTERS = Set.of("fighter", "fighters", "combatants", "commanders", "attackers");
    /** Nouns of which a bare one means the one described before. */
    private static final Set<String> UNITS = Set.of("force", "patrol");
    private static final String NAME = FactionNameResolver.NAME;
    private static final String HEAD = "FactionHead";

    void resolve() {
        boolean coalition = speaksOfCoalition();
        boolean clandestine = isClandestine();
        for (Annotation head : words.hits(HEAD)) {
            String noun = words.lower(words.after(head.getEnd()) - 1);
            if (coalition && noun.endsWith("force")) {
                PartyWords.set(head, "actorClass", "international");
            }
            if (clandestine && words.is(words.atOrAfter(head.getBegin()) - 1, "our")
                    && PhraseDraft.UNKNOWN.equals(PartyWords.value(head, "actorClass"))) {
                PartyWords.set(head, "actorClass", "non-state");
            } else if (FIGHTERS.contains(noun) && noun.length() == head.getEnd() - head.getBegin()) {
                resolveFighters(head);
            } else if (UNITS.contains(noun)) {
                resolveUnit(head, noun);
            } else if ("group".equals(PartyWords.value(head, "kind")) && "no".equals(PartyWords.value(head, "alone"))) {
                resolveGroup(head);
            }
        }
    }

    /** Tells whether the dateline is that of a rebel station, to whom "our forces" are rebels. */
    private boolean isClandestine() {
        for (int i = 0; i < Math.min(words.size(), DATELINE); i++) {
            if (words.is(i, "clandestine")) {
                return true;
            }
        }
        return false;
    }

    private boolean speaksOfCoalition() {
        return words.hits(NAME).stream().anyMatch(hit -> "isaf".equals(PartyWords.value(hit, "entityId")));
    }

    /** Fighters of whom nothing else is said: those of the party named last before them, where it is not a state. */
    private void resolveFighters(Annotation head) {
        int token = words.atOrAfter(head.getBegin());
        for (int i = token - 1; i >= 0 && i > token - REFERENCE_REACH; i--) {
            Annotation name = words.hit(NAME, i);
            Annotation noun = words.hit(HEAD, i);
            String actorClass = name != null && FactionNameResolver.isCertain(name)
                    ? PartyWords.value(name, "actorClass") : PartyWords.value(noun, "actorClass");
            if ("non-state".equals(actorClass)) {
                PartyWords.set(head, "actorClass", actorClass);
                return;
            }
        }
    }

    /** The force, the patrol: the one that was named with more words before. */
    private void resolveUnit(Annotation head, String noun) {
        int token = words.atOrAfter(head.getBegin());
        if (!words.is(token, noun) || !words.is(token - 1, "the") || words.is(token + 1, "of")) {
            return;
        }
        for (int i = token - 2; i > 0 && i > token - REFERENCE_REACH; i--) {
            Annotation before = words.is(i, noun) ? words.hit(HEAD, i) : null;
            boolean described = before != null && (words.atOrAfter(before.getBegin()) < i || words.hit(HEAD, i - 1) != null
                    || words.hit("FactionModifier", i - 1) != null || words.hit("Nationality", i - 1) != null);
            if (described || before != null && "yes".equals(PartyWords.value(before, "alone"))) {
                PartyWords.set(head, "alone", "yes");
                PartyWords.set(head, "actorClass", PartyWords.value(before, "actorClass"));
                return;
            }
        }
    }

    /** The group, this organization: the party named last before it, unless another kind of body was named after. */
    private void resolveGroup(Annotation head) {
        int token = words.atOrAfter(head.getBegin());
        String determiner = words.word(token - 1).toLowerCase(Locale.ROOT);
        if (!Set.of("the", "this", "both").contains(determiner) || words.is(words.after(head.getEnd()), "of")) {
            return;
        }
        for (int i = token - 2; i >= 0 && i > token - REFERENCE_REACH; i--) {
            if (words.hit("OtherOrganization", i) != null) {
                return;
            }
            Annotation name = words.hit(NAME, i);
            if (name != null && FactionNameResolver.isCertain(name)
                    && !"state".equals(PartyWords.value(name, "actorClass"))) {
                PartyWords.set(head, "alone", "yes");
                PartyWords.set(head, "actorClass", PartyWords.value(name, "actorClass"));
                return;
            }
        }
    }
}
