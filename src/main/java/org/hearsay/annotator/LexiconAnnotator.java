package org.hearsay.annotator;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.uima.UimaContext;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.TypeSystem;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.ConfigurationParameter;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.ResourceInitializationException;
import org.hearsay.lexicon.Lexicon;
import org.hearsay.lexicon.RuleFamilies;
import org.hearsay.lexicon.RuleFamily;
import org.hearsay.lexicon.RuleFileException;
import org.hearsay.lexicon.TokenBorders;
import org.hearsay.lexicon.WordList;

/**
 * Finds the entries of all word lists and adds a hit for each, of the type that its list names. Needs tokens, and finds
 * nothing where there are none; sentences tell it where text is in capitals.
 */
@ResourceMetaData(name = "Lexicon Annotator", description = "Finds the entries of word lists.", vendor = "Hearsay",
        version = "0.1.0")
@TypeCapability(inputs = {"de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token",
        "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence"}, outputs = "org.hearsay.type.LexiconHit")
public class LexiconAnnotator extends JCasAnnotator_ImplBase {

    /**
     * Rule families whose word lists are used: absolute paths, or names that are looked up below {@link
     * #PARAM_RULES_HOME} and on the class path.
     */
    public static final String PARAM_RULES = "rules";
    @ConfigurationParameter(name = PARAM_RULES, mandatory = true, defaultValue = {"words", "quantities", "places",
            "factions", "sites", "hedges", "attribution", "casualties", "supplies"},
            description = "Rule families whose word lists are used: absolute paths, or names that are looked up below"
                    + " rulesHome and on the class path.")
    private String[] rules;

    /** Absolute path of the folder in which families are looked up by name before the class path. */
    public static final String PARAM_RULES_HOME = "rulesHome";
    @ConfigurationParameter(name = PARAM_RULES_HOME, mandatory = false,
            description = "Absolute path of the folder in which families are looked up by name before the class path.")
    private String rulesHome;

    /** Whether all hits are added to the CAS, or only those that a script of the families may look at. */
    public static final String PARAM_ALL_HITS = "allHits";
    @ConfigurationParameter(name = PARAM_ALL_HITS, defaultValue = "true",
            description = "Whether all hits are added to the CAS, or only those of types that a script of the rule families names."
                    + " Hearsay's own engines see all hits either way; other engines and rules from elsewhere need them in the CAS.")
    private boolean allHits;

    private Lexicon lexicon;
    private Set<String> inIndex;
    private TypeSystem resolvedFor;
    private HitTypes hitTypes;

    @Override
    public void initialize(UimaContext context) throws ResourceInitializationException {
        super.initialize(context);
        try {
            List<RuleFamily> families = RuleFamilies.resolve(List.of(rules), rulesHome);
            lexicon = Lexicon.of(families);
            Set<String> types = lexicon.lists().stream().map(WordList::fullTypeName).collect(Collectors.toSet());
            inIndex = allHits ? types : NamedTypes.of(types, families);
        } catch (RuleFileException e) {
            throw new ResourceInitializationException(e);
        }
    }

    /** Returns its word lists, which all engines with the same lists share. */
    Lexicon lexicon() {
        return lexicon;
    }

    @Override
    public void process(JCas jcas) throws AnalysisEngineProcessException {
        resolveTypes(jcas.getTypeSystem());
        String text = jcas.getDocumentText();
        if (text == null || text.isEmpty()) {
            return;
        }
        CAS cas = jcas.getCas();
        HitTypes types = hitTypes;
        ListHits beside = new ListHits(types);
        lexicon.find(text, borders(DocumentTokens.of(jcas)), (list, index, begin, end) -> {
            HitType type = types.of(list);
            if (type.isInIndex()) {
                cas.addFsToIndexes(type.make(cas, index, begin, end));
            } else {
                beside.add(list, index, begin, end);
            }
        });
        beside.handOver(jcas);
    }

    /** Looks the types up once for each type system. */
    private void resolveTypes(TypeSystem typeSystem) throws AnalysisEngineProcessException {
        if (typeSystem != resolvedFor) {
            hitTypes = new HitTypes(lexicon.lists(), typeSystem, inIndex);
            resolvedFor = typeSystem;
        }
    }

    private static TokenBorders borders(DocumentTokens tokens) {
        Spans sentences = tokens.sentences();
        TokenBorders borders = new TokenBorders();
        int next = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int begin = tokens.begin(i);
            while (next < sentences.size() && sentences.end(next) <= begin) {
                next++;
            }
            boolean inSentence = next < sentences.size() && sentences.begin(next) <= begin;
            borders.add(begin, tokens.end(i), inSentence ? tokens.inCapitals(next, tokens.inCapitals()) : tokens.inCapitals());
        }
        return borders;
    }
}
