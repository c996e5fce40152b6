package org.hearsay.annotator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
                (list, entry, begin, end) -> hitTypes.get(list).add(cas, entry, begin, end));
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

        /**
         * What the hits of one entry say, made when it is first hit. Features are of UIMA's own class: access by the
         * interface checks type and index again for each of the hits, which are the bulk of all annotations.
         */
        private record Values(FeatureImpl[] features, String[] values) {
        }

        private final WordList list;
        private final Type type;
        private final FeatureImpl begin;
        private final FeatureImpl end;
        private final FeatureImpl line;
        /** By line. */
        private final Values[] values;

        HitType(WordList list, TypeSystem typeSystem) throws AnalysisEngineProcessException {
            this.list = list;
            values = new Values[list.entries().stream().mapToInt(WordListEntry::line).max().orElse(0) + 1];
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
        }

        private FeatureImpl feature(String name) {
            return (FeatureImpl) type.getFeatureByBaseName(name);
        }

        private static AnalysisEngineProcessException missing(WordList list, String what) {
            return new AnalysisEngineProcessException(new IllegalStateException("Expected the " + what
                    + " of the word list [" + list.path() + "] in the type system of the CAS, found none; "
                    + "make the CAS with the type system that org.hearsay.rule.TypeSystems.of gives for the families"));
        }

        void add(CAS cas, WordListEntry entry, int from, int to) {
            TOP hit = cas.createFS(type);
            hit._setIntValueNcNj(begin, from);
            hit._setIntValueNcNj(end, to);
            hit._setIntValueNcNj(line, entry.line());
            Values filled = values(entry);
            for (int i = 0; i < filled.features.length; i++) {
                hit._setStringValueNcNj(filled.features[i], filled.values[i]);
            }
            cas.addFsToIndexes(hit);
        }

        private Values values(WordListEntry entry) {
            Values known = values[entry.line()];
            if (known == null) {
                Map<String, String> filled = new LinkedHashMap<>();
                filled.put("canonical", entry.canonical());
                filled.put("entityId", entry.entityId());
                filled.put("list", list.qualifiedName());
                filled.put("rule", list.qualifiedName() + ":" + entry.line());
                for (int i = 0; i < list.columns().size(); i++) {
                    String value = entry.values().get(i);
                    filled.put(list.columns().get(i), value.isEmpty() ? null : value);
                }
                filled.values().removeIf(Objects::isNull);
                known = new Values(filled.keySet().stream().map(this::feature).toArray(FeatureImpl[]::new),
                        filled.values().toArray(String[]::new));
                values[entry.line()] = known;
            }
            return known;
        }
    }
}
