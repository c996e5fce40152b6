package org.hearsay.annotator;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token;
import java.util.ArrayList;
import java.util.List;
import org.apache.uima.UimaContext;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.TypeSystem;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.ConfigurationParameter;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.apache.uima.resource.ResourceInitializationException;
import org.hearsay.lexicon.Capitals;
import org.hearsay.lexicon.Lexicon;
import org.hearsay.lexicon.RuleFamilies;
import org.hearsay.lexicon.RuleFileException;
import org.hearsay.lexicon.TokenBorders;
import org.hearsay.lexicon.WordList;
import org.hearsay.lexicon.WordListEntry;
import org.hearsay.type.LexiconHit;

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
        if (text == null || text.isEmpty() || !has(jcas, Token.class)) {
            return;
        }
        lexicon.matcher().find(text, borders(jcas, text),
                (list, entry, begin, end) -> hitTypes.get(list).add(jcas, entry, begin, end));
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

    private static boolean has(JCas jcas, Class<? extends Annotation> type) {
        return jcas.getTypeSystem().getType(type.getName()) != null;
    }

    private static TokenBorders borders(JCas jcas, String text) {
        boolean textInCapitals = Capitals.prevail(text, 0, text.length(), false);
        List<int[]> sentences = new ArrayList<>();
        if (has(jcas, Sentence.class)) {
            for (Sentence sentence : jcas.getAnnotationIndex(Sentence.class)) {
                boolean inCapitals = Capitals.prevail(text, sentence.getBegin(), sentence.getEnd(), textInCapitals);
                sentences.add(new int[] {sentence.getBegin(), sentence.getEnd(), inCapitals ? 1 : 0});
            }
        }
        TokenBorders borders = new TokenBorders();
        int next = 0;
        for (Token token : jcas.getAnnotationIndex(Token.class)) {
            while (next < sentences.size() && sentences.get(next)[1] <= token.getBegin()) {
                next++;
            }
            boolean inSentence = next < sentences.size() && sentences.get(next)[0] <= token.getBegin();
            borders.add(token.getBegin(), token.getEnd(), inSentence ? sentences.get(next)[2] == 1 : textInCapitals);
        }
        return borders;
    }

    /** The hit type of one list, in the type system of the CAS. */
    private static final class HitType {

        private final String listName;
        private final Type type;
        private final List<Feature> features = new ArrayList<>();
        /** Rule ids by line, made when a line is first hit: frequent words would make the same text again and again. */
        private final String[] rules;

        HitType(WordList list, TypeSystem typeSystem) throws AnalysisEngineProcessException {
            listName = list.qualifiedName();
            rules = new String[list.entries().stream().mapToInt(WordListEntry::line).max().orElse(0) + 1];
            type = typeSystem.getType(list.fullTypeName());
            if (type == null) {
                throw missing(list, "type [" + list.fullTypeName() + "]");
            }
            for (String column : list.columns()) {
                Feature feature = type.getFeatureByBaseName(column);
                if (feature == null) {
                    throw missing(list, "feature [" + list.fullTypeName() + ":" + column + "]");
                }
                features.add(feature);
            }
        }

        private static AnalysisEngineProcessException missing(WordList list, String what) {
            return new AnalysisEngineProcessException(new IllegalStateException("Expected the " + what
                    + " of the word list [" + list.path() + "] in the type system of the CAS, found none; "
                    + "make the CAS with the type system that org.hearsay.rule.TypeSystems.of gives for the families"));
        }

        void add(JCas jcas, WordListEntry entry, int begin, int end) {
            LexiconHit hit = (LexiconHit) jcas.getCas().createAnnotation(type, begin, end);
            hit.setCanonical(entry.canonical());
            hit.setEntityId(entry.entityId());
            hit.setList(listName);
            hit.setLine(entry.line());
            hit.setRule(rule(entry.line()));
            for (int i = 0; i < features.size(); i++) {
                String value = entry.values().get(i);
                if (!value.isEmpty()) {
                    hit.setStringValue(features.get(i), value);
                }
            }
            hit.addToIndexes();
        }

        private String rule(int line) {
            if (rules[line] == null) {
                rules[line] = listName + ":" + line;
            }
            return rules[line];
        }
    }
}
