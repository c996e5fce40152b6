package org.hearsay.annotator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.uima.UimaContext;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.TypeSystem;
import org.apache.uima.cas.impl.FeatureImpl;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.ConfigurationParameter;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.cas.TOP;
import org.apache.uima.resource.ResourceInitializationException;
import org.hearsay.lexicon.Lexicon;
import org.hearsay.lexicon.RuleFamilies;
import org.hearsay.lexicon.RuleFileException;
import org.hearsay.lexicon.TokenBorders;
import org.hearsay.lexicon.WordList;
import org.hearsay.lexicon.WordListEntry;

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

    private Lexicon lexicon;
    private TypeSystem resolvedFor;
    private List<HitType> hitTypes;

    @Override
    public void initialize(UimaContext context) throws ResourceInitializationException {
        super.initialize(context);
        try {
            lexicon = Lexicon.of(RuleFamilies.resolve(List.of(rules), rulesHome));
        } catch (RuleFileException e) {
            throw new ResourceInitializationException(e);
        }
    }

    @Override
    public void process(JCas jcas) throws AnalysisEngineProcessException {
        resolveTypes(jcas.getTypeSystem());
        String text = jcas.getDocumentText();
        if (text == null || text.isEmpty()) {
            return;
        }
        CAS cas = jcas.getCas();
        lexicon.matcher().find(text, borders(DocumentTokens.of(jcas)),
                (list, index, begin, end) -> hitTypes.get(list).add(cas, index, begin, end));
    }

    /** Looks the types up once for each type system. */
    private void resolveTypes(TypeSystem typeSystem) throws AnalysisEngineProcessException {
        if (typeSystem == resolvedFor) {
            return;
        }
        List<HitType> resolved = new ArrayList<>();
        for (WordList list : lexicon.lists()) {
            resolved.add(new HitType(list, typeSystem));
        }
        hitTypes = resolved;
        resolvedFor = typeSystem;
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

    /** The hit type of one list, in the type system of the CAS. */
    private static final class HitType {

        private final WordList list;
        private final Type type;
        private final FeatureImpl begin;
        private final FeatureImpl end;
        private final FeatureImpl line;
        private final List<String> names = new ArrayList<>(List.of("canonical", "entityId", "list", "rule"));
        /**
         * Where the features of these names are in a hit. Hits are the bulk of all annotations: access by the interface
         * would check type and feature again for each of them.
         */
        private final int[] places;
        /** For each entry the values of these features, filled in when it is first hit. */
        private final String[][] values;
        private final int[] lines;

        HitType(WordList list, TypeSystem typeSystem) throws AnalysisEngineProcessException {
            this.list = list;
            values = new String[list.entries().size()][];
            lines = list.entries().stream().mapToInt(WordListEntry::line).toArray();
            type = typeSystem.getType(list.fullTypeName());
            if (type == null) {
                throw missing(list, "type [" + list.fullTypeName() + "]");
            }
            for (String column : list.columns()) {
                if (feature(column) == null) {
                    throw missing(list, "feature [" + list.fullTypeName() + ":" + column + "]");
                }
            }
            begin = feature(CAS.FEATURE_BASE_NAME_BEGIN);
            end = feature(CAS.FEATURE_BASE_NAME_END);
            line = feature("line");
            names.addAll(list.columns());
            places = names.stream().mapToInt(name -> feature(name).getAdjustedOffset()).toArray();
        }

        private FeatureImpl feature(String name) {
            return (FeatureImpl) type.getFeatureByBaseName(name);
        }

        private static AnalysisEngineProcessException missing(WordList list, String what) {
            return new AnalysisEngineProcessException(new IllegalStateException("Expected the " + what
                    + " of the word list [" + list.path() + "] in the type system of the CAS, found none; "
                    + "make the CAS with the type system that org.hearsay.rule.TypeSystems.of gives for the families"));
        }

        void add(CAS cas, int index, int from, int to) {
            TOP hit = cas.createFS(type);
            hit._setIntValueNcNj(begin, from);
            hit._setIntValueNcNj(end, to);
            hit._setIntValueNcNj(line, lines[index]);
            String[] filled = values[index];
            if (filled == null) {
                filled = values(list.entries().get(index));
                values[index] = filled;
            }
            for (int i = 0; i < places.length; i++) {
                if (filled[i] != null) {
                    hit._setFeatureValueNcNj(places[i], filled[i]);
                }
            }
            cas.addFsToIndexes(hit);
        }

        private String[] values(WordListEntry entry) {
            List<String> filled = new ArrayList<>(Arrays.asList(entry.canonical(), entry.entityId(), list.qualifiedName(),
                    list.qualifiedName() + ":" + entry.line()));
            filled.addAll(entry.values());
            return filled.stream().map(value -> "".equals(value) ? null : value).toArray(String[]::new);
        }
    }
}
