package org.hearsay.pipeline;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.fit.factory.ConfigurationParameterFactory;
import org.apache.uima.resource.ResourceSpecifier;
import org.apache.uima.resource.metadata.ConfigurationParameter;
import org.apache.uima.resource.metadata.ConfigurationParameterSettings;
import org.apache.uima.util.InvalidXMLException;
import org.hearsay.annotator.LexiconAnnotator;
import org.hearsay.io.UsageException;
import org.hearsay.rule.RuleEngine;

/**
 * Sets the rule parameters of the engines of a pipeline: where the built-in families lie and which drop-ins there are.
 */
final class RuleSettings {

    /** Engines that use every family; the others only take drop-ins named like a family of theirs. */
    private static final Set<String> GENERAL = Set.of(LexiconAnnotator.class.getName(), RuleEngine.class.getName());

    private final PipelineSettings settings;
    private final Plugins plugins;
    private final Set<String> specs = new LinkedHashSet<>();
    private final Set<String> engineClasses = new LinkedHashSet<>();

    private RuleSettings(PipelineSettings settings, Plugins plugins) {
        this.settings = settings;
        this.plugins = plugins;
    }

    /**
     * Changes the parameters in {@code description}, whose imports must be resolved.
     *
     * @return what was found on the way
     * @throws UsageException when the class of an engine cannot be loaded, or has a parameter that the class does not know
     */
    static RuleSettings apply(AnalysisEngineDescription description, PipelineSettings settings, Plugins plugins)
            throws InvalidXMLException, UsageException {
        RuleSettings result = new RuleSettings(settings, plugins);
        result.visit(description);
        return result;
    }

    /** Returns the specifications of all families that the engines use, in pipeline order. */
    Set<String> specs() {
        return specs;
    }

    /** Returns the class names of the engines. */
    Set<String> engineClasses() {
        return engineClasses;
    }

    private void visit(AnalysisEngineDescription engine) throws InvalidXMLException, UsageException {
        if (engine.isPrimitive()) {
            engineClasses.add(engine.getAnnotatorImplementationName());
            refuseUnknownParameters(engine);
            setRulesHome(engine);
            addDropIns(engine, LexiconAnnotator.PARAM_RULES, isGeneral(engine));
            return;
        }
        for (ResourceSpecifier delegate : engine.getDelegateAnalysisEngineSpecifiers().values()) {
            if (delegate instanceof AnalysisEngineDescription inner) {
                visit(inner);
            }
        }
        // A value that an aggregate gives to a parameter of a delegate wins over the delegate's own.
        for (ConfigurationParameter parameter : declarations(engine)) {
            List<AnalysisEngineDescription> targets = new ArrayList<>();
            collectTargets(engine, parameter.getName(), targets);
            if (!targets.isEmpty()) {
                addDropIns(engine, parameter.getName(), targets.stream().anyMatch(RuleSettings::isGeneral));
            }
        }
    }

    /** Finds the engines whose rules a parameter sets, through aggregates in aggregates. */
    private static void collectTargets(AnalysisEngineDescription engine, String name,
            List<AnalysisEngineDescription> targets) throws InvalidXMLException {
        if (engine.isPrimitive()) {
            if (name.equals(LexiconAnnotator.PARAM_RULES) && declares(engine, name)) {
                targets.add(engine);
            }
            return;
        }
        for (ConfigurationParameter parameter : declarations(engine)) {
            for (String override : parameter.getName().equals(name) ? parameter.getOverrides() : new String[0]) {
                int slash = override.indexOf('/');
                if (engine.getDelegateAnalysisEngineSpecifiers()
                        .get(override.substring(0, slash)) instanceof AnalysisEngineDescription inner) {
                    collectTargets(inner, override.substring(slash + 1), targets);
                }
            }
        }
    }

    private static boolean isGeneral(AnalysisEngineDescription engine) {
        return GENERAL.contains(engine.getAnnotatorImplementationName());
    }

    private void setRulesHome(AnalysisEngineDescription engine) {
        ConfigurationParameterSettings values = engine.getMetaData().getConfigurationParameterSettings();
        if (settings.rulesHome() != null && declares(engine, LexiconAnnotator.PARAM_RULES_HOME)
                && values.getParameterValue(LexiconAnnotator.PARAM_RULES_HOME) == null) {
            values.setParameterValue(LexiconAnnotator.PARAM_RULES_HOME, settings.rulesHome());
        }
    }

    private void addDropIns(AnalysisEngineDescription engine, String parameter, boolean takesAll) {
        ConfigurationParameterSettings values = engine.getMetaData().getConfigurationParameterSettings();
        if (declares(engine, parameter) && values.getParameterValue(parameter) instanceof String[] families) {
            String[] all = withDropIns(families, takesAll);
            values.setParameterValue(parameter, all);
            specs.addAll(Arrays.asList(all));
        }
    }

    private String[] withDropIns(String[] families, boolean takesAll) {
        List<String> result = new ArrayList<>(Arrays.asList(families));
        for (Path dropIn : settings.dropIns()) {
            String folder = dropIn.toAbsolutePath().normalize().toString();
            String name = Path.of(folder).getFileName().toString();
            int same = Arrays.asList(families).indexOf(name);
            if (settings.replaceRules() && same >= 0) {
                result.replaceAll(spec -> spec.equals(name) ? folder : spec);
            } else if (takesAll || same >= 0) {
                result.add(folder);
            }
        }
        if (takesAll) {
            plugins.families().stream().filter(name -> !result.contains(name)).forEach(result::add);
        }
        return result.toArray(String[]::new);
    }

    private static ConfigurationParameter[] declarations(AnalysisEngineDescription engine) {
        return engine.getMetaData().getConfigurationParameterDeclarations().getConfigurationParameters();
    }

    private static boolean declares(AnalysisEngineDescription engine, String parameter) {
        return engine.getMetaData().getConfigurationParameterDeclarations()
                .getConfigurationParameter(null, parameter) != null;
    }

    /**
     * UIMA checks that a value has a declaration in the descriptor; that the class knows the declared name only the
     * uimaFIT annotations of its fields can tell. Classes without such annotations read parameters as they like.
     */
    private void refuseUnknownParameters(AnalysisEngineDescription engine) throws UsageException {
        Set<String> known = new LinkedHashSet<>();
        try {
            for (Class<?> c = Class.forName(engine.getAnnotatorImplementationName(), false, plugins.loader()); c != null;
                    c = c.getSuperclass()) {
                for (Field field : c.getDeclaredFields()) {
                    if (ConfigurationParameterFactory.isConfigurationParameterField(field)) {
                        known.add(ConfigurationParameterFactory.createPrimitiveParameter(field).getName());
                    }
                }
            }
        } catch (ClassNotFoundException e) {
            throw new UsageException("expected the class of an analysis engine in the descriptor, but ["
                    + engine.getAnnotatorImplementationName() + "] is not on the class path: correct"
                    + " annotatorImplementationName in " + DescriptorProblem.source(engine));
        } catch (LinkageError e) {
            throw new PluginFailure(plugins).of(engine.getAnnotatorImplementationName(), e);
        }
        for (ConfigurationParameter parameter : declarations(engine)) {
            if (!known.isEmpty() && !known.contains(parameter.getName())) {
                throw new UsageException("unknown parameter [" + parameter.getName() + "] of "
                        + engine.getAnnotatorImplementationName() + " in " + DescriptorProblem.source(engine)
                        + ": expected one of " + known);
            }
        }
    }
}
