package org.hearsay.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.uima.UimaContext;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.TypeSystem;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.descriptor.ConfigurationParameter;
import org.apache.uima.fit.descriptor.ResourceMetaData;
import org.apache.uima.fit.descriptor.TypeCapability;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.ResourceInitializationException;
import org.hearsay.lexicon.Problem;
import org.hearsay.lexicon.RuleFamilies;
import org.hearsay.lexicon.RuleFamily;
import org.hearsay.lexicon.RuleFileException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the Ruta scripts of rule families on the tokens that are in the CAS. Leaves nothing behind but what the rules make,
 * each with the name of its rule where its type has a feature {@code rule}. Makes no tokens: without any, no rule matches.
 */
@ResourceMetaData(name = "Rule Engine", description = "Runs the Ruta scripts of rule families.", vendor = "Hearsay",
        version = "0.1.0")
@TypeCapability(inputs = {"de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token",
        "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence", "org.hearsay.type.LexiconHit"},
        outputs = {"org.hearsay.type.Faction", "org.hearsay.type.MilitarySite", "org.hearsay.type.Hedge",
                "org.hearsay.type.CasualtyClaim", "org.hearsay.type.SupplyClaim"})
public class RuleEngine extends JCasAnnotator_ImplBase {

    /**
     * Rule families whose scripts are run: absolute paths of folders or scripts, or names that are looked up below {@link
     * #PARAM_RULES_HOME} and on the class path. Their order is the order of the scripts.
     */
    public static final String PARAM_RULES = "rules";
    @ConfigurationParameter(name = PARAM_RULES, mandatory = true, defaultValue = {"words", "quantities", "places",
            "factions", "sites", "hedges", "attribution", "casualties", "supplies"},
            description = "Rule families whose scripts are run, in their order: absolute paths of folders or scripts, or"
                    + " names that are looked up below rulesHome and on the class path.")
    private String[] rules;

    /** Absolute path of the folder in which families are looked up by name before the class path. */
    public static final String PARAM_RULES_HOME = "rulesHome";
    @ConfigurationParameter(name = PARAM_RULES_HOME, mandatory = false,
            description = "Absolute path of the folder in which families are looked up by name before the class path.")
    private String rulesHome;

    /** Stage whose scripts are run: mentions, claims or last; all scripts where it is not set. */
    public static final String PARAM_STAGE = "stage";
    @ConfigurationParameter(name = PARAM_STAGE, mandatory = false,
            description = "Stage whose scripts are run: mentions, claims or last; all scripts where it is not set.")
    private String stage;

    private static final Logger LOGGER = LoggerFactory.getLogger(RuleEngine.class);
    private static final Map<Thread, RuleRecorder> RUNNING = new ConcurrentHashMap<>();
    private static final String RUTA_PACKAGE = "org.apache.uima.ruta.type.";
    private static final List<String> WORKING = List.of("RutaBasic", "TokenSeed", "RutaFrame", "RutaAnnotation",
            "RutaOptional");

    private LoadedScripts scripts;
    private TypeSystem resolvedFor;
    private TokenSeeder seeder;
    private VisibleTypes visibleTypes;
    private List<Type> workingTypes = List.of();
    private boolean warned;

    @Override
    public void initialize(UimaContext context) throws ResourceInitializationException {
        super.initialize(context);
        try {
            scripts = load();
            warn();
        } catch (RuleFileException e) {
            throw new ResourceInitializationException(e);
        }
    }

    /** Tells the log what {@code rules check} would warn of, where somebody reads the log. */
    private void warn() {
        if (getLogger().isWarnEnabled()) {
            FamilyCheck.warnOnce(RuleFamilies.resolve(Arrays.asList(rules), rulesHome), rulesHome,
                    problem -> getLogger().warn(problem.toString()));
        }
    }

    private LoadedScripts load() {
        List<RuleFamily> families = RuleFamilies.resolve(Arrays.asList(rules), rulesHome);
        List<Problem> problems = new ArrayList<>();
        if (stage != null && !RuleScript.STAGES.contains(stage)) {
            problems.add(Problem.error("parameter " + PARAM_STAGE, 0, 0, "engine/stage", "expected one of "
                    + RuleScript.STAGES + ", found [" + stage + "]", null));
        }
        problems.addAll(ScriptCheck.checkOnce(families, rulesHome));
        boolean any = problems.isEmpty() && families.stream().flatMap(family -> family.scripts().stream())
                .anyMatch(file -> stage == null || ReadScripts.script(file).stage().equals(stage));
        List<ParsedScript> parsed = any ? ScriptCheck.parseToRun(families, stage, problems::add) : List.of();
        if (!problems.isEmpty()) {
            throw new RuleFileException(problems);
        }
        return new LoadedScripts(parsed, stage);
    }

    /**
     * {@return the rule that the thread is running, or ran last in a run that has not ended}
     *
     * @param thread a thread that may be in {@code process} of an engine of this class
     */
    public static Optional<RuleOrigin> currentRule(Thread thread) {
        return Optional.ofNullable(RUNNING.get(thread)).map(RuleRecorder::current);
    }

    @Override
    public void process(JCas jcas) throws AnalysisEngineProcessException {
        String text = jcas.getDocumentText();
        if (scripts.isEmpty() || text == null || text.isEmpty()) {
            return;
        }
        RuleRecorder recorder = RuleRecorder.of(RuleTracing.current());
        RUNNING.put(Thread.currentThread(), recorder);
        try {
            resolveTypes(jcas);
            removeWorkingTypes(jcas);
            if (seeder.seed(jcas, scripts.mentionWhiteSpace())) {
                scripts.run(RuleStream.over(jcas, visibleTypes, recorder), recorder);
            } else if (!warned) {
                warned = true;
                LOGGER.warn("A document has no tokens, so that no rule can match in it; run a segmenter first");
            }
        } catch (RuleInterruptedException e) {
            throw new AnalysisEngineProcessException(e);
        } catch (RuntimeException | StackOverflowError e) {
            throw new AnalysisEngineProcessException(new RuleFailedException(recorder.current(), e));
        } finally {
            removeWorkingTypes(jcas);
            RUNNING.remove(Thread.currentThread());
        }
    }

    /** Tells the scripts the types once for each type system. */
    private void resolveTypes(JCas jcas) {
        TypeSystem types = jcas.getTypeSystem();
        if (types != resolvedFor) {
            seeder = new TokenSeeder(types);
            visibleTypes = new VisibleTypes(types, scripts.texts());
            scripts.resolveTypes(jcas.getCas());
            workingTypes = WORKING.stream().map(name -> types.getType(RUTA_PACKAGE + name)).filter(Objects::nonNull).toList();
            resolvedFor = types;
        }
    }

    private void removeWorkingTypes(JCas jcas) {
        workingTypes.forEach(jcas.getIndexRepository()::removeAllIncludingSubtypes);
    }
}
