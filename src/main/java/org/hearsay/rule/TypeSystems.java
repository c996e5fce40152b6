package org.hearsay.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.uima.UIMAFramework;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.resource.ResourceManager;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.InvalidXMLException;
import org.hearsay.lexicon.Lexicon;
import org.hearsay.lexicon.Problem;
import org.hearsay.lexicon.RuleFamilies;
import org.hearsay.lexicon.RuleFamily;
import org.hearsay.lexicon.RuleFileException;
import org.hearsay.lexicon.WordListTypes;

/** The types that rule families need in a CAS. */
public final class TypeSystems {

    /** Descriptors of the types that do not depend on rule families. */
    private static final List<String> FIXED = List.of("org.hearsay.descriptors.types.hearsay-types",
            "org.hearsay.descriptors.types.working-types", "desc.type.LexicalUnits_customized",
            "desc.type.metadata_customized", "org.apache.uima.ruta.engine.RutaBasicTypeSystem",
            "org.apache.uima.ruta.engine.RutaInternalTypeSystem",
            "org.apache.uima.ruta.engine.DefaultSeederTypeSystem");

    private static final String RULE_TYPES = "org.hearsay.descriptors.types.rule-types";

    /** Read once; merging copies it. */
    private static volatile TypeSystemDescription fixed;

    private TypeSystems() {
    }

    /**
     * {@return all types that a pipeline with the rules needs, and those of the families that Hearsay brings, which any
     * script may name}
     *
     * @param rules names of families that Hearsay brings, absolute paths of folders or of single files
     * @throws RuleFileException when a list or script is missing or broken
     */
    public static TypeSystemDescription of(String... rules) {
        return of(ScriptCheck.withBuiltIn(RuleFamilies.resolve(List.of(rules), null), null));
    }

    /**
     * Returns all types that a pipeline with the families needs: the tags, DKPro's tokens, sentences and meta data, what
     * engines use among themselves, the hit types of word lists and the types that scripts DECLARE.
     *
     * @param families families as a pipeline uses them
     * @return a description without imports
     * @throws RuleFileException when a list or script is broken
     */
    public static TypeSystemDescription of(Collection<RuleFamily> families) {
        return merge(List.of(fixed(), ofRules(families)));
    }

    /**
     * {@return the types that depend on the families: the hit types of word lists and the types that scripts DECLARE}
     *
     * @param families the rule families
     * @throws RuleFileException when a list or script is broken
     */
    public static TypeSystemDescription ofRules(Collection<RuleFamily> families) {
        List<Problem> problems = new ArrayList<>();
        List<ParsedScript> scripts = ScriptCheck.parse(families, problems::add);
        TypeSystemDescription lists = WordListTypes.describe(Lexicon.of(families).lists());
        TypeSystemDescription declared = declared(scripts, lists, Set.of(), problems::add);
        if (!problems.isEmpty()) {
            throw new RuleFileException(problems);
        }
        return merge(List.of(lists, declared));
    }

    /**
     * {@return the types without those of the built-in families, as {@code rule-types.xml} lists them} Whoever reads rules
     * live asks {@link #of} for these, since the list may be older than the rules.
     *
     * @param types the type system
     */
    public static TypeSystemDescription withoutRuleTypes(TypeSystemDescription types) {
        Set<String> listed = new HashSet<>();
        for (TypeDescription type : read(List.of(RULE_TYPES)).getTypes()) {
            listed.add(type.getName());
        }
        for (TypeDescription type : fixed().getTypes()) {
            listed.remove(type.getName());
        }
        TypeSystemDescription rest = UIMAFramework.getResourceSpecifierFactory().createTypeSystemDescription();
        rest.setTypes(Arrays.stream(types.getTypes()).filter(type -> !listed.contains(type.getName()))
                .toArray(TypeDescription[]::new));
        return rest;
    }

    /**
     * Returns the types that scripts DECLARE, without those that they extend.
     *
     * @param lost names that are known to nobody, but must not be reported
     */
    static TypeSystemDescription declared(List<ParsedScript> scripts, TypeSystemDescription lists, Set<String> lost,
            Consumer<Problem> problems) {
        return new DeclaredTypes(new KnownTypes(merge(List.of(fixed(), lists))), lost, problems).describe(scripts);
    }

    /** Returns the types that do not depend on rule families; not to be changed. */
    static TypeSystemDescription fixed() {
        TypeSystemDescription known = fixed;
        if (known == null) {
            known = merge(List.of(read(FIXED)));
            fixed = known;
        }
        return known;
    }

    /** Reads descriptors where the classes of Hearsay are: a PEAR has a class loader of its own. */
    private static TypeSystemDescription read(List<String> names) {
        TypeSystemDescription types = TypeSystemDescriptionFactory.createTypeSystemDescription(names.toArray(String[]::new));
        try {
            ResourceManager resources = UIMAFramework.newDefaultResourceManager();
            resources.setExtensionClassLoader(TypeSystems.class.getClassLoader(), true);
            types.resolveImports(resources);
            return types;
        } catch (InvalidXMLException e) {
            throw new IllegalStateException("A descriptor of types that Hearsay brings cannot be read: " + e.getMessage(), e);
        }
    }

    static TypeSystemDescription merge(Collection<TypeSystemDescription> parts) {
        try {
            return CasCreationUtils.mergeTypeSystems(parts);
        } catch (ResourceInitializationException e) {
            throw new IllegalStateException("The types of the rule families and the descriptors on the class path do not"
                    + " fit together: " + e.getMessage(), e);
        }
    }
}
