package org.hearsay.rule;

import static org.apache.uima.fit.factory.AnalysisEngineFactory.createEngineDescription;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.hearsay.annotator.LexiconAnnotator;
import org.hearsay.annotator.WorkingAnnotationRemover;
import org.hearsay.lexicon.RuleFamilies;
import org.hearsay.lexicon.RuleFamily;
import org.hearsay.lexicon.RuleFileException;

/**
 * A folder of rules as one engine for any pipeline with DKPro's tokens and sentences: it finds the words of its lists, runs
 * its scripts and leaves behind only what the rules make.
 */
public final class RuleAggregate {

    private RuleAggregate() {
    }

    /**
     * {@return an engine that runs scripts, in whatever stage they are, behind all lists that they may name, and brings the
     * types}
     *
     * @param rules names of families that Hearsay brings, absolute paths of folders or of single files
     * @throws ResourceInitializationException when a list or script is missing or broken; the cause is a {@link
     *     RuleFileException} that names each place
     */
    public static AnalysisEngineDescription of(String... rules) throws ResourceInitializationException {
        TypeSystemDescription types;
        String[] lists;
        try {
            types = TypeSystems.of(rules);
            lists = withBuiltIn(rules);
        } catch (RuleFileException e) {
            throw new ResourceInitializationException(e);
        }
        return createEngineDescription(
                createEngineDescription(LexiconAnnotator.class, types, LexiconAnnotator.PARAM_RULES, lists),
                createEngineDescription(RuleEngine.class, types, RuleEngine.PARAM_RULES, rules),
                createEngineDescription(WorkingAnnotationRemover.class, types));
    }

    /** Adds the families that Hearsay brings, but for those that a folder takes the place of. */
    private static String[] withBuiltIn(String... rules) {
        Collection<RuleFamily> all = ScriptCheck.withBuiltIn(RuleFamilies.resolve(List.of(rules), null), null);
        Stream<String> builtIn = RuleFamilies.BUILT_IN.stream()
                .filter(name -> all.containsAll(RuleFamilies.resolve(List.of(name), null)));
        return Stream.concat(builtIn, Arrays.stream(rules)).distinct().toArray(String[]::new);
    }
}
