package org.hearsay.annotator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.OperationalProperties;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.hearsay.type.Attribution;
import org.hearsay.type.Source;

/**
 * Finds who says what: sources, and the cues that tie content to them. Reads tokens, sentences and the hits of the word lists of the
 * families {@code words}, {@code attribution} and {@code hedges}; uses factions, places, times and hedges where there are some.
 * A cue with a pronoun, or that goes on with an earlier speaker, gets the source it refers back to; hearsay of nobody gets none.
 */
@ResourceMetaData(name = "Attribution Annotator", description = "Finds sources and what is attributed to them.", vendor = "Hearsay",
        version = "0.1.0")
@TypeCapability(
        inputs = {"de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token",
            "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence", "org.hearsay.type.LexiconHit", "org.hearsay.type.Faction",
            "org.hearsay.type.Place", "org.hearsay.type.TimeExpression", "org.hearsay.type.Hedge"},
        outputs = {"org.hearsay.type.Source", "org.hearsay.type.Attribution"})
@OperationalProperties(multipleDeploymentAllowed = true, modifiesCas = true)
public class AttributionAnnotator extends JCasAnnotator_ImplBase {

    private static final String FAMILY = "attribution/";

    @Override
    public void process(JCas jcas) {
        TokenTable table = new TokenTable(jcas);
        if (table.size() == 0) {
            return;
        }
        Nominals words = new Nominals(table);
        List<Statement> statements = statements(table, words);
        List<List<Source>> sources = sources(jcas, table, statements);
        ContentFinder contents = new ContentFinder(table, words, new Quotations(table));
        for (int i = 0; i < statements.size(); i++) {
            attribute(jcas, table, statements.get(i), sources.get(i), contents.of(statements, i));
        }
    }

    private static List<Statement> statements(TokenTable table, Nominals words) {
        NounPhrases phrases = new NounPhrases(table, words);
        VerbStatements verbs = new VerbStatements(table, words, phrases);
        CueStatements cues = new CueStatements(table, words, phrases);
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            Statement statement = cues.at(i);
            if (statement == null) {
                statement = verbs.at(i);
            }
            if (statement != null) {
                statements.add(statement);
            }
        }
        statements.sort(Comparator.comparingInt(Statement::first).thenComparingInt(Statement::cueFirst));
        return statements;
    }

    /** Makes the sources of each statement; one whose pronoun finds nobody has none. */
    private static List<List<Source>> sources(JCas jcas, TokenTable table, List<Statement> statements) {
        SourceKinds kinds = new SourceKinds(table);
        Speakers speakers = new Speakers(table);
        TreeMap<Integer, Source> made = new TreeMap<>();
        List<List<Source>> all = new ArrayList<>();
        for (Statement statement : statements) {
            List<Source> own = new ArrayList<>();
            for (SourcePhrase phrase : statement.sources()) {
                Source source = overlapping(made, table, phrase);
                if (source == null) {
                    source = new Source(jcas, table.begin(phrase.first()), table.end(phrase.last()));
                    source.setSourceKind(kinds.of(phrase, statement.is("speaker-label")));
                    source.setRule(FAMILY + statement.pattern());
                    source.addToIndexes();
                    made.put(source.getBegin(), source);
                    speakers.add(source, phrase);
                }
                speakers.spoke(source, statement.cueFirst());
                own.add(source);
            }
            if (!statement.pronoun().isEmpty()) {
                Source antecedent = speakers.antecedent(statement.pronoun(), statement.cueFirst());
                if (antecedent != null) {
                    own.add(antecedent);
                }
            }
            all.add(own);
        }
        speakers.name();
        return all;
    }

    private static Source overlapping(TreeMap<Integer, Source> made, TokenTable table, SourcePhrase phrase) {
        var before = made.floorEntry(table.end(phrase.last()) - 1);
        return before != null && before.getValue().getEnd() > table.begin(phrase.first()) ? before.getValue() : null;
    }

    private static void attribute(JCas jcas, TokenTable table, Statement statement, List<Source> sources, int[] content) {
        if (sources.isEmpty() && !statement.is("hearsay")) {
            return;
        }
        Annotation stretch = null;
        if (content != null) {
            stretch = new Annotation(jcas, table.begin(content[0]), table.end(content[1]));
        }
        for (int i = 0; i < Math.max(1, sources.size()); i++) {
            Attribution attribution = new Attribution(jcas, table.begin(statement.cueFirst()), table.end(statement.cueLast()));
            attribution.setSource(sources.isEmpty() ? null : sources.get(i));
            attribution.setStance(statement.stance());
            attribution.setContent(stretch);
            attribution.setRule(FAMILY + statement.pattern());
            attribution.addToIndexes();
        }
    }
}
