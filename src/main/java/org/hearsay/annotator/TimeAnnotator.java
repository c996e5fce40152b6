package org.hearsay.annotator;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.OperationalProperties;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.jcas.JCas;
import org.hearsay.type.DocumentInfo;
import org.hearsay.type.TimeExpression;

/**
 * Finds date expressions such as {@code on Sunday}, {@code 12 November} or {@code since July} and resolves them to ISO 8601
 * against the date of the document.
 *
 * <p>The date of the document is {@link DocumentInfo#getDate()}; where a reader knew none, it is the first full date in
 * the first {@value #DATELINE_TOKENS} tokens, which is where reports carry their dateline. With neither, relative expressions are found
 * but have no value.
 */
@ResourceMetaData(name = "Time annotator", description = "Finds date expressions and resolves them against the date of the document.",
        vendor = "Hearsay", version = "0.1.0", copyright = "The Hearsay authors")
@TypeCapability(
        inputs = {"de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token", "org.hearsay.type.DocumentInfo"},
        outputs = {"org.hearsay.type.TimeExpression"})
@OperationalProperties(multipleDeploymentAllowed = true, modifiesCas = true)
public class TimeAnnotator extends JCasAnnotator_ImplBase {
    private static final int DATELINE_TOKENS = 60;

    @Override
    public void process(JCas jcas) {
        DocumentTokens tokens = DocumentTokens.of(jcas);
        List<Word> texts = tokens.words();
        TimeParser parser = new TimeParser(texts, documentDate(jcas, texts));
        int index = 0;
        while (index < tokens.size()) {
            TimeParser.Match match = parser.at(index);
            if (match == null) {
                index++;
                continue;
            }
            TimeExpression time = new TimeExpression(jcas, tokens.begin(index), tokens.end(index + match.tokens() - 1));
            time.setValue(match.value());
            time.setRule("times/" + match.rule());
            time.addToIndexes();
            index += match.tokens();
        }
    }

    private static LocalDate documentDate(JCas jcas, List<Word> texts) {
        for (DocumentInfo info : jcas.select(DocumentInfo.class)) {
            LocalDate date = parse(info.getDate());
            if (date != null) {
                return date;
            }
        }
        List<Word> head = texts.subList(0, Math.min(DATELINE_TOKENS, texts.size()));
        TimeParser parser = new TimeParser(head, null);
        for (int i = 0; i < head.size(); i++) {
            LocalDate date = parser.fullDate(i);
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    /** The date of an ISO date or date-time; null for anything else, which readers of foreign metadata may well meet. */
    private static LocalDate parse(String date) {
        try {
            return date == null || date.length() < 10 ? null : LocalDate.parse(date.substring(0, 10));
        } catch (DateTimeParseException notIso) {
            return null;
        }
    }
}
