package org.hearsay.rule;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.cas.Type;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.apache.uima.util.CasCreationUtils;
import org.hearsay.lexicon.RuleFamilies;

/** Runs scripts that tests write on texts that tests write. */
final class ScriptRunner {

    private static final Pattern TOKEN =
            Pattern.compile("[\\p{L}\\p{N}]+(?:[.,'’-][\\p{L}\\p{N}]+)*\\.?(?<=\\.[A-Z]\\.)|[\\p{L}\\p{N}]+(?:[.,'’-][\\p{L}\\p{N}]+)*|\\S");
    private static final Pattern SENTENCE = Pattern.compile("\\S[^.!?]*[.!?]?");

    private final Path folder;

    /**
     * @param home folder in which the family is made
     * @param family its name
     */
    ScriptRunner(Path home, String family) throws IOException {
        folder = Files.createDirectories(home.resolve(family));
    }

    ScriptRunner with(String fileName, String content) throws IOException {
        Files.writeString(folder.resolve(fileName), content);
        return this;
    }

    String family() {
        return folder.toString();
    }

    JCas cas(String text) throws Exception {
        JCas cas = CasCreationUtils.createCas(TypeSystems.of(RuleFamilies.resolve(List.of(family()), null)), null, null)
                .getJCas();
        cas.setDocumentText(text);
        for (Matcher token = TOKEN.matcher(text); token.find();) {
            new Token(cas, token.start(), token.end()).addToIndexes();
        }
        for (Matcher sentence = SENTENCE.matcher(text); sentence.find();) {
            new Sentence(cas, sentence.start(), sentence.end()).addToIndexes();
        }
        return cas;
    }

    AnalysisEngine engine(Object... parameters) throws Exception {
        List<Object> all = new ArrayList<>(List.of(RuleEngine.PARAM_RULES, family()));
        all.addAll(List.of(parameters));
        return AnalysisEngineFactory.createEngine(RuleEngine.class, all.toArray());
    }

    JCas run(String text) throws Exception {
        JCas cas = cas(text);
        engine().process(cas);
        return cas;
    }

    /** Returns the texts of all annotations of a type, in the order of the text. */
    static List<String> texts(JCas cas, String shortName) {
        return annotations(cas, shortName).stream().map(Annotation::getCoveredText).toList();
    }

    static List<Annotation> annotations(JCas cas, String shortName) {
        List<Annotation> found = new ArrayList<>();
        cas.getTypeSystem().getTypeIterator().forEachRemaining((Type type) -> {
            if (type.getShortName().equals(shortName)) {
                cas.<Annotation>getAnnotationIndex(type).forEach(found::add);
            }
        });
        return found;
    }

    static String feature(Annotation annotation, String name) {
        return annotation.getFeatureValueAsString(annotation.getType().getFeatureByBaseName(name));
    }
}
