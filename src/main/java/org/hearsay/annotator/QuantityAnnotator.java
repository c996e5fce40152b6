package org.hearsay.annotator;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token;
import java.util.List;
import org.apache.uima.UimaContext;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.ConfigurationParameter;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.ResourceInitializationException;
import org.hearsay.lexicon.Capitals;
import org.hearsay.lexicon.RuleFamilies;
import org.hearsay.lexicon.RuleFileException;
import org.hearsay.lexicon.TokenBorders;
import org.hearsay.type.Quantity;

/**
 * Adds a {@link Quantity} for each number expression that counts or measures something, with the lowest and highest number that it
 * can mean. Needs tokens; with sentences, no figure crosses the end of one. Dates, times of day, ages, ordinals and numbers in names get none;
 * measures, shares and money get one with their unit.
 */
@ResourceMetaData(name = "Quantity Annotator", description = "Finds figures and what numbers they can mean.", vendor = "Hearsay",
        version = "0.1.0")
@TypeCapability(inputs = {"de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token",
        "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence"}, outputs = "org.hearsay.type.Quantity")
public class QuantityAnnotator extends JCasAnnotator_ImplBase {

    /** Rule families with the word lists of numbers: absolute paths, or names looked up below {@link #PARAM_RULES_HOME} and on the class path. */
    public static final String PARAM_RULES = "rules";
    @ConfigurationParameter(name = PARAM_RULES, defaultValue = "quantities", description = "Rule families with the word lists of numbers:"
            + " absolute paths, or names that are looked up below rulesHome and on the class path.")
    private String[] rules;

    /** Absolute path of the folder in which families are looked up by name before the class path. */
    public static final String PARAM_RULES_HOME = "rulesHome";
    @ConfigurationParameter(name = PARAM_RULES_HOME, mandatory = false,
            description = "Absolute path of the folder in which families are looked up by name before the class path.")
    private String rulesHome;

    private QuantityCues cues;

    @Override
    public void initialize(UimaContext context) throws ResourceInitializationException {
        super.initialize(context);
        try {
            cues = QuantityCues.of(RuleFamilies.resolve(List.of(rules), rulesHome));
        } catch (RuleFileException e) {
            throw new ResourceInitializationException(e);
        }
    }

    @Override
    public void process(JCas jcas) {
        String text = jcas.getDocumentText();
        if (text == null || text.isEmpty()) {
            return;
        }
        Spans tokens = new Spans();
        TokenBorders borders = new TokenBorders();
        boolean inCapitals = Capitals.prevail(text, 0, text.length(), false);
        for (Token token : jcas.getAnnotationIndex(Token.class)) {
            if (token.getBegin() < token.getEnd()) {
                tokens.add(token.getBegin(), token.getEnd());
                borders.add(token.getBegin(), token.getEnd(), inCapitals);
            }
        }
        NumberView view = new NumberView(text, tokens, borders);
        cues.find(view);
        QuantityMaker maker = new QuantityMaker(jcas, view);
        int from = 0;
        for (Sentence sentence : jcas.getAnnotationIndex(Sentence.class)) {
            int to = from;
            while (to < tokens.size() && tokens.begin(to) < sentence.getEnd()) {
                to++;
            }
            view.show(from, to);
            maker.make();
            from = to;
        }
        view.show(from, tokens.size());
        maker.make();
    }
}
