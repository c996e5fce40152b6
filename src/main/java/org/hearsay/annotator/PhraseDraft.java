package org.hearsay.annotator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.hearsay.annotator.PartyPart.Kind;
import org.hearsay.type.PartyPhrase;

/** A noun phrase for a party while it is put together, and what its words say of it. */
final class PhraseDraft {

    static final String UNKNOWN = "unknown";
    private static final String STATE = "state";
    private static final String PRO_STATE = "pro-state";
    private static final String NON_STATE = "non-state";
    private static final String INTERNATIONAL = "international";

    /** Two sides in one word, one of them by name: Afghan-international. */
    private static final Pattern JOINT = Pattern.compile("(?i)\\p{L}+-(international|coalition|ISAF|NATO)");

    int first;
    final int last;
    /** Class and kind of the noun; null for a name alone. */
    final String nounClass;
    final String kind;
    final boolean plain;
    final List<PartyPart> parts = new ArrayList<>();
    boolean joined;
    boolean dropped;
    int end;
    String actorClass;
    String shape;
    private boolean named;
    private String canonical;
    private String entityId;

    PhraseDraft(int first, int last, Annotation head) {
        this.first = first;
        this.last = last;
        end = last;
        plain = head != null;
        nounClass = plain ? PartyWords.value(head, "actorClass") : UNKNOWN;
        kind = plain ? PartyWords.value(head, "kind") : null;
    }

    /** Takes in the part just before it. */
    void add(PartyPart part) {
        parts.add(part);
        first = part.first();
    }

    private boolean has(Kind wanted) {
        return parts.stream().anyMatch(part -> part.is(wanted));
    }

    private boolean speaksOf(String side) {
        return parts.stream().anyMatch(part -> part.speaksOf(side));
    }

    boolean isNamed() {
        return named;
    }

    /** Decides on whose side it is and whether it is named. */
    void settle(PartyWords words) {
        actorClass = judgeSide();
        boolean nation = has(Kind.NATION) && !NON_STATE.equals(nounClass)
                && (STATE.equals(actorClass) && !"group".equals(kind) || joined && !NON_STATE.equals(actorClass));
        boolean byName = parts.stream().anyMatch(part -> part.is(Kind.NAME) || part.is(Kind.LEADER)
                || part.is(Kind.MODIFIER) && (isOffshoot(part) || JOINT.matcher(words.covered(part.first(), part.last())).matches()));
        named = byName || nation;
        canonical = nation && !byName ? words.covered(first, last) : null;
        for (PartyPart part : parts) {
            if (part.is(Kind.NAME)) {
                canonical = PartyWords.value(part.hit(), "canonical");
                entityId = PartyWords.value(part.hit(), "entityId");
                break;
            }
        }
        shape = shape(byName, nation);
    }

    private static boolean isOffshoot(PartyPart part) {
        return part.hit() != null && part.hit().getType().getShortName().equals(FactionNameResolver.NAME);
    }

    private String shape(boolean byName, boolean nation) {
        if (joined) {
            return "joined-sides";
        } else if (!plain) {
            return "name";
        } else if (byName) {
            return "name-and-noun";
        } else if (nation) {
            return "nation-and-force";
        }
        return parts.isEmpty() ? "noun-alone" : "modifier-and-noun";
    }

    /** The noun's own class, unless a word before it says otherwise; what fights against a state outweighs the rest. */
    private String judgeSide() {
        boolean nonState = speaksOf(NON_STATE);
        boolean proState = speaksOf(PRO_STATE);
        boolean state = speaksOf(STATE);
        boolean international = speaksOf(INTERNATIONAL);
        if (joined && nonState && (state || proState || international)) {
            return UNKNOWN;
        } else if (proState) {
            return PRO_STATE;
        } else if (nonState && (!"body".equals(kind) || has(Kind.NAME))) {
            return NON_STATE;
        } else if (international && !NON_STATE.equals(nounClass)) {
            return INTERNATIONAL;
        } else if (NON_STATE.equals(nounClass) && "force".equals(kind) && state) {
            return PRO_STATE;
        } else if (UNKNOWN.equals(nounClass) && (state || "force".equals(kind) && has(Kind.NATION))) {
            return STATE;
        }
        return nounClass;
    }

    /** Settles it as something else than its words alone say. */
    void settleAs(String otherShape, String otherClass, boolean isNamed) {
        shape = otherShape;
        actorClass = otherClass;
        named = isNamed;
    }

    void addTo(JCas jcas, PartyWords words) {
        PartyPhrase phrase = new PartyPhrase(jcas, words.begin(first), words.end(end));
        phrase.setShape(shape);
        phrase.setKind(kind);
        phrase.setActorClass(actorClass);
        phrase.setNamed(named);
        phrase.setCanonical(canonical);
        phrase.setEntityId(entityId);
        phrase.setRule("factions/phrase");
        phrase.addToIndexes();
    }
}
