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
import org.hearsay.lexicon.RuleFamilies;
import org.hearsay.lexicon.RuleFileException;

/**
 * Cuts the document text into DKPro {@link Token}s and {@link Sentence}s. Tokens or sentences that another engine has made already
 * are left as they are, and sentences are then built over its tokens.
 */
@ResourceMetaData(name = "Hearsay Segmenter", description = "Cuts news text of any style into DKPro tokens and sentences.")
@TypeCapability(outputs = {"de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token",
        "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence"})
public class Segmenter extends JCasAnnotator_ImplBase {

    /** Rule families whose word lists of the type Abbreviation are used. */
    public static final String PARAM_RULES = "rules";
    @ConfigurationParameter(name = PARAM_RULES, defaultValue = "words",
            description = "Rule families whose word lists of the type Abbreviation are used.")
    private String[] rules;

    /** Folder in which rule families are looked for before the class path. */
    public static final String PARAM_RULES_HOME = "rulesHome";
    @ConfigurationParameter(name = PARAM_RULES_HOME, mandatory = false,
            description = "Folder in which rule families are looked for before the class path.")
    private String rulesHome;

    private Abbreviations abbreviations;

    @Override
    public void initialize(UimaContext context) throws ResourceInitializationException {
        super.initialize(context);
        try {
            abbreviations = Abbreviations.of(RuleFamilies.resolve(List.of(rules), rulesHome));
        } catch (RuleFileException e) {
            throw new ResourceInitializationException(e);
        }
    }

    @Override
    public void process(JCas jcas) {
        String text = jcas.getDocumentText();
        if (text == null) {
            return;
        }
        Spans tokens = new Spans();
        jcas.select(Token.class).forEach(token -> tokens.add(token.getBegin(), token.getEnd()));
        if (tokens.size() == 0) {
            Spans found = TokenScanner.scan(text, abbreviations);
            for (int i = 0; i < found.size(); i++) {
                new Token(jcas, found.begin(i), found.end(i)).addToIndexes();
                tokens.add(found.begin(i), found.end(i));
            }
        }
        if (jcas.select(Sentence.class).isEmpty()) {
            Spans sentences = SentenceScanner.scan(text, tokens, abbreviations);
            for (int i = 0; i < sentences.size(); i++) {
                new Sentence(jcas, sentences.begin(i), sentences.end(i)).addToIndexes();
            }
        }
    }
}
