package org.hearsay.annotator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.cas.Type;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;

/**
 * Finds what only a sight of the whole document tells about the names of parties, before the rules see them: names that no
 * list has (Northern Lions Brigade), abbreviations that the document explains, ambiguous names for which it holds the full
 * name, and what <i>the group</i> or <i>the security force</i> refers to. It adds and completes hits of the word lists
 * FactionName and FactionHead, and adds the phrases for parties and military places that these hits are part of. Where the
 * list FactionName is not loaded it does nothing.
 */
@ResourceMetaData(name = "Faction Name Resolver", description = "Finds names and abbreviations of parties that a document"
        + " introduces, what later short forms refer to, and the phrases they stand in.", vendor = "Hearsay", version = "0.1.0")
@TypeCapability(inputs = {"de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token",
        "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence", "org.hearsay.type.LexiconHit"},
        outputs = {"org.hearsay.type.LexiconHit", "org.hearsay.type.PartyPhrase",
                "org.hearsay.type.SitePhrase"})
public class FactionNameResolver extends JCasAnnotator_ImplBase {

    static final String NAME = "FactionName";
    static final String HEAD = "FactionHead";
    private static final String EVIDENCE = "evidence";
    private static final String NEEDED = "needed";
    private static final String NONE = "none";
    private static final Pattern ABBREVIATION = Pattern.compile("[A-Z][A-Z0-9/-]{1,11}");
    private static final Set<String> OPENING = Set.of("(", "[");
    private static final Set<String> CLOSING = Set.of(")", "]");
    /** Abbreviations that are words of telex text. */
    private static final Set<String> WORDS_IN_CAPITALS = Set.of("IS", "MAS", "ORDEN", "UP", "UNO", "FAR", "ADO", "AA", "MAY",
            "ARENA", "GAL", "PAP", "ANA", "SIN", "CAM", "MOB", "AIS", "LET", "SAF", "FACT", "MODEL", "MEND", "RED", "AU");

    @Override
    public void process(JCas jcas) throws AnalysisEngineProcessException {
        String text = jcas.getDocumentText();
        Type names = jcas.getTypeSystem().getType("org.hearsay.list." + NAME);
        if (text == null || text.isEmpty() || names == null) {
            return;
        }
        PartyWords words = new PartyWords(jcas);
        dropNonParties(words);
        for (PartyName name : new PartyNameFinder(words).find()) {
            add(words, name);
        }
        explainAbbreviations(words);
        acceptWithFullName(words);
        acceptBesideFighters(words);
        new PartyReferences(words).resolve();
        PartyParts parts = new PartyParts(words);
        List<SitePhrases.Found> sites = new SitePhrases(words, parts).find();
        TokenRuns inSites = new TokenRuns();
        sites.forEach(site -> inSites.add(site.first(), site.last()));
        for (PhraseDraft phrase : new PartyPhrases(words, parts).find()) {
            boolean bracketed = OPENING.contains(words.word(phrase.first - 1)) && CLOSING.contains(words.word(phrase.end + 1));
            if (bracketed || !inSites.hold(phrase.first, phrase.end)) {
                phrase.addTo(jcas, words);
            }
        }
        sites.forEach(site -> site.addTo(jcas, words));
    }

    private static void dropNonParties(PartyWords words) {
        for (Annotation hit : words.hits(NAME)) {
            Annotation other = words.hit("NotFaction", words.atOrAfter(hit.getBegin()));
            if (other != null && other.getEnd() >= hit.getEnd()) {
                hit.removeFromIndexes();
            }
        }
        words.changed(NAME);
    }

    /** Tells whether a hit of the list of names needs no further evidence. */
    static boolean isCertain(Annotation hit) {
        return NONE.equals(PartyWords.value(hit, EVIDENCE));
    }

    /** Adds a name found by its form; a longer name replaces list entries inside it. */
    private static void add(PartyWords words, PartyName name) {
        int begin = words.begin(name.first());
        int end = words.end(name.last());
        for (int i = name.first(); i <= name.last(); i++) {
            Annotation known = words.hit(NAME, i);
            if (known == null || !known.getCAS().getAnnotationIndex(known.getType()).contains(known)) {
                continue;
            }
            boolean covers = known.getBegin() <= begin && known.getEnd() >= end;
            boolean crosses = known.getBegin() < begin || known.getEnd() > end;
            if (covers && NEEDED.equals(PartyWords.value(known, EVIDENCE)) && name.certain()) {
                PartyWords.set(known, EVIDENCE, NONE);
            }
            if (covers || crosses) {
                return;
            }
            known.removeFromIndexes();
        }
        words.added(NAME, create(words, begin, end, words.covered(name.first(), name.last()), null, name.actorClass(),
                "factions/name-by-form"));
    }

    private static Annotation create(PartyWords words, int begin, int end, String canonical, String id, String actorClass,
            String rule) {
        Annotation hit = words.create(words.type(NAME), begin, end);
        PartyWords.set(hit, "canonical", canonical);
        PartyWords.set(hit, "entityId", id);
        PartyWords.set(hit, "actorClass", actorClass);
        PartyWords.set(hit, EVIDENCE, NONE);
        PartyWords.set(hit, "rule", rule);
        hit.addToIndexes();
        return hit;
    }

    /** Full Name (FN), FN (Full Name), Full Name, FN: from then on FN is that party, wherever it stands. */
    private static void explainAbbreviations(PartyWords words) {
        Map<String, Annotation> explained = new HashMap<>();
        for (Annotation hit : words.hits(NAME)) {
            if (hit.getEnd() - hit.getBegin() < 8) {
                continue;
            }
            int next = words.after(hit.getEnd());
            int before = words.atOrAfter(hit.getBegin()) - 1;
            boolean bracket = OPENING.contains(words.word(next)) && CLOSING.contains(words.word(next + 2));
            if ((bracket || words.is(next, ",")) && fits(words, next + 1, hit)) {
                explain(explained, words.word(next + 1), hit);
            }
            if (OPENING.contains(words.word(before)) && CLOSING.contains(words.word(next)) && fits(words, before - 1, hit)) {
                explain(explained, words.word(before - 1), hit);
            }
        }
        for (int i = 0; i < words.size() && !explained.isEmpty(); i++) {
            Annotation full = explained.get(words.word(i));
            if (full != null) {
                use(words, i, full);
            }
        }
        words.changed(NAME);
    }

    private static void explain(Map<String, Annotation> explained, String abbreviation, Annotation full) {
        explained.putIfAbsent(abbreviation, full);
        PartyWords.set(full, EVIDENCE, NONE);
    }

    /**
     * Tells whether a token can be the abbreviation of a name: its letters are initials in it, all but one, in any order, for
     * the name may be a translation.
     */
    private static boolean fits(PartyWords words, int token, Annotation full) {
        String abbreviation = words.word(token);
        if (!ABBREVIATION.matcher(abbreviation).matches()) {
            return false;
        }
        StringBuilder initials = new StringBuilder();
        for (int i = words.atOrAfter(full.getBegin()); i < words.after(full.getEnd()); i++) {
            for (String part : words.word(i).toUpperCase(Locale.ROOT).split("-")) {
                initials.append(part.isEmpty() ? "" : part.charAt(0));
            }
        }
        int letters = 0;
        int found = 0;
        for (char letter : abbreviation.toCharArray()) {
            int at = initials.indexOf(String.valueOf(letter));
            letters += Character.isLetter(letter) ? 1 : 0;
            if (at >= 0) {
                initials.deleteCharAt(at);
                found++;
            }
        }
        return found >= Math.max(2, letters - 1);
    }

    private static void use(PartyWords words, int token, Annotation full) {
        Annotation known = words.hit(NAME, token);
        if (known == null) {
            create(words, words.begin(token), words.end(token), PartyWords.value(full, "canonical"),
                    PartyWords.value(full, "entityId"), PartyWords.value(full, "actorClass"), "factions/abbreviation");
        } else if (known.getBegin() == words.begin(token) && known.getEnd() == words.end(token)) {
            if (NEEDED.equals(PartyWords.value(known, EVIDENCE))) {
                PartyWords.set(known, "canonical", PartyWords.value(full, "canonical"));
                PartyWords.set(known, "entityId", PartyWords.value(full, "entityId"));
                PartyWords.set(known, "actorClass", PartyWords.value(full, "actorClass"));
            }
            PartyWords.set(known, EVIDENCE, NONE);
        }
    }

    /** An ambiguous name is taken before a noun for fighters, and after "fighters of". */
    private static void acceptBesideFighters(PartyWords words) {
        for (Annotation hit : words.hits(NAME)) {
            int first = words.atOrAfter(hit.getBegin());
            if (isCertain(hit) || words.inUpperCase(first) && WORDS_IN_CAPITALS.contains(words.word(first))) {
                continue;
            }
            int before = words.hit("Determiner", first - 1) == null ? first - 1 : first - 2;
            boolean fightersOf = words.hit("Preposition", before) != null && isMember(words, before - 1);
            if (fightersOf || isMember(words, words.after(hit.getEnd()))) {
                PartyWords.set(hit, EVIDENCE, NONE);
            }
        }
    }

    private static boolean isMember(PartyWords words, int token) {
        return "member".equals(PartyWords.value(words.hit(HEAD, token), "kind"));
    }

    /** An ambiguous name is taken where the document also has a name of the same party that is not ambiguous. */
    private static void acceptWithFullName(PartyWords words) {
        List<Annotation> ambiguous = new ArrayList<>();
        Set<String> certain = new HashSet<>();
        for (Annotation hit : words.hits(NAME)) {
            if (NEEDED.equals(PartyWords.value(hit, EVIDENCE))) {
                ambiguous.add(hit);
            } else if (PartyWords.value(hit, "entityId") != null) {
                certain.add(PartyWords.value(hit, "entityId"));
            }
        }
        for (Annotation hit : ambiguous) {
            int token = words.atOrAfter(hit.getBegin());
            boolean word = words.inUpperCase(token) && WORDS_IN_CAPITALS.contains(words.word(token));
            if (!word && certain.contains(PartyWords.value(hit, "entityId"))) {
                PartyWords.set(hit, EVIDENCE, NONE);
            }
        }
    }
}
