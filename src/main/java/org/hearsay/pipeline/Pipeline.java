package org.hearsay.pipeline;

import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.uima.UIMAException;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.cas.CAS;
import org.apache.uima.resource.ResourceManager;
import org.apache.uima.resource.metadata.ProcessingResourceMetaData;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.hearsay.annotator.LexiconAnnotator;
import org.hearsay.annotator.WorkingAnnotationRemover;
import org.hearsay.io.UsageException;
import org.hearsay.lexicon.RuleFamilies;
import org.hearsay.lexicon.RuleFamily;
import org.hearsay.lexicon.RuleFileException;
import org.hearsay.rule.TypeSystems;

/**
 * A pipeline that is ready to run: descriptor, rule families and types put together. Immutable; any number of threads
 * may take {@linkplain #newInstance() instances} of it, which share word lists.
 */
public final class Pipeline {

    /**
     * What UIMA 3 makes of it is a table of feature structures by id, which no engine here asks for, and which it empties
     * after each document: by default 128 KB of it.
     */
    private static final String FEW_IDS = "512";

    private final AnalysisEngineDescription description;
    private final ResourceManager resources;
    private final Plugins plugins;
    private final String name;
    private final String checksum;
    private final List<RuleFamily> families;
    private final Set<String> engineClasses;
    private final Set<String> declaredTypes;
    private final Set<String> countedTypes;
    private final ProcessingResourceMetaData metaData;
    private final TypeSystemDescription types;
    /** The instance that the probe went through, until somebody takes it. */
    private final AtomicReference<PipelineInstance> probed;

    /**
     * Builds a pipeline and tries it on a probe, so that whatever is broken shows before the first document.
     *
     * @param settings what to build it from
     * @return the pipeline
     * @throws UsageException when the descriptor is missing or broken
     * @throws RuleFileException when a rule file or word list is broken or missing
     */
    public static Pipeline build(PipelineSettings settings) throws UsageException {
        return build(settings, false);
    }

    /**
     * Builds a pipeline that keeps what engines make for each other only, as those need who look at how tags come about.
     *
     * @param settings what to build it from
     * @return the pipeline
     * @throws UsageException when the descriptor is missing or broken
     * @throws RuleFileException when a rule file or word list is broken or missing
     */
    public static Pipeline buildKeepingWorking(PipelineSettings settings) throws UsageException {
        return build(settings, true);
    }

    private static Pipeline build(PipelineSettings settings, boolean keepWorking) throws UsageException {
        Plugins plugins = Plugins.in(settings.plugins());
        URL url = DescriptorFile.find(settings.descriptor(), settings.home(), plugins.loader());
        try {
            return plugins.call(() -> new Pipeline(url, settings, keepWorking, plugins));
        } catch (UIMAException | LinkageError e) {
            UsageException ofPlugin = new PluginFailure(plugins).find(e);
            if (ofPlugin == null && e instanceof LinkageError bug) {
                throw bug;
            }
            throw asRuleProblem(e, ofPlugin != null ? ofPlugin : new UsageException(DescriptorProblem.describe(url, e)));
        }
    }

    private Pipeline(URL url, PipelineSettings settings, boolean keepWorking, Plugins plugins)
            throws UIMAException, UsageException {
        this.plugins = plugins;
        resources = UIMAFramework.newDefaultResourceManager();
        plugins.addTo(resources);
        description = DescriptorFile.read(url, resources);
        name = description.getMetaData().getName();
        checksum = DescriptorChecksum.of(description);
        if (keepWorking) {
            EngineRemoval.remove(description, Set.of(WorkingAnnotationRemover.class.getName()));
            EngineParameter.set(description, LexiconAnnotator.PARAM_ALL_HITS, true);
        }
        RuleSettings rules = RuleSettings.apply(description, settings, plugins);
        engineClasses = rules.engineClasses();
        families = List.copyOf(RuleFamilies.resolve(rules.specs(), settings.rulesHome()));
        TypeSystemDescription ruleTypes = TypeSystems.of(families);
        declaredTypes = declaredIn(ruleTypes);
        AnalysisEngine first = UIMAFramework.produceAnalysisEngine(description, resources, null);
        metaData = first.getProcessingResourceMetaData();
        List<TypeSystemDescription> all = new ArrayList<>(settings.foreignTypes());
        all.add(ruleTypes);
        if (metaData.getTypeSystem() != null) {
            all.add(TypeSystems.withoutRuleTypes(metaData.getTypeSystem()));
        }
        List<TypeSystemDescription> ofPlugins =
                PluginTypes.read(plugins.places(engineClasses), plugins.loader(), resources);
        all.addAll(ofPlugins);
        countedTypes = new TreeSet<>(declaredTypes);
        ofPlugins.forEach(each -> Arrays.stream(each.getTypes()).map(TypeDescription::getName).forEach(countedTypes::add));
        types = CasCreationUtils.mergeTypeSystems(all, resources);
        PipelineInstance instance = new PipelineInstance(first, newCas());
        probed = new AtomicReference<>(PipelineInstance.probe(instance) ? instance : null);
    }

    private CAS newCas() throws UIMAException {
        Properties tuning = new Properties();
        tuning.setProperty(UIMAFramework.CAS_INITIAL_HEAP_SIZE, FEW_IDS);
        return CasCreationUtils.createCas(types, metaData.getTypePriorities(), metaData.getFsIndexes(), tuning, resources);
    }

    /** {@return an engine with a CAS of its own, for one thread} */
    public PipelineInstance newInstance() {
        PipelineInstance first = probed.getAndSet(null);
        if (first != null) {
            return first;
        }
        try {
            return plugins.call(() ->
                    new PipelineInstance(UIMAFramework.produceAnalysisEngine(description, resources, null), newCas()));
        } catch (UIMAException e) {
            throw new IllegalStateException("a pipeline that was built once could not be built again", e);
        }
    }

    /** {@return the name in the descriptor} */
    public String name() {
        return name;
    }

    /** {@return a checksum of the descriptor with all it imports, whatever folder it lies in} */
    public String checksum() {
        return checksum;
    }

    /** {@return the rule families that its engines use, in order} */
    public List<RuleFamily> families() {
        return families;
    }

    /** {@return the names of the types that scripts of the families DECLARE, working types included} */
    public Set<String> declaredTypes() {
        return declaredTypes;
    }

    /** {@return the names of the types besides Hearsay's own whose annotations are worth counting} */
    public Set<String> countedTypes() {
        return countedTypes;
    }

    /** Returns file names and checksums of the jars that {@link PipelineSettings#plugins} named. */
    Map<String, String> plugins() {
        return plugins.checksums();
    }

    /** {@return all types of its CAS, imports resolved} */
    public TypeSystemDescription types() {
        return types;
    }

    /** Returns the simple name of the engine that the top of a stack trace lies in, or "the pipeline". */
    String engineIn(StackTraceElement[] trace) {
        for (StackTraceElement frame : trace) {
            String outer = frame.getClassName().replaceFirst("\\$.*", "");
            if (engineClasses.contains(outer)) {
                return outer.substring(outer.lastIndexOf('.') + 1);
            }
        }
        return "the pipeline";
    }

    private static Set<String> declaredIn(TypeSystemDescription ruleTypes) {
        Set<String> names = new TreeSet<>();
        for (TypeDescription type : ruleTypes.getTypes()) {
            if (!type.getName().startsWith("org.hearsay.list.")) {
                names.add(type.getName());
            }
        }
        for (TypeDescription fixed : TypeSystems.of(List.of()).getTypes()) {
            names.remove(fixed.getName());
        }
        return names;
    }

    /** Rule files are read by engines, so their problems arrive wrapped in exceptions of UIMA. */
    private static UsageException asRuleProblem(Throwable thrown, UsageException otherwise) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof RuleFileException broken) {
                throw broken;
            }
        }
        return otherwise;
    }
}
