package org.hearsay.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.hearsay.lexicon.Problem;
import org.hearsay.lexicon.RuleFamily;
import org.hearsay.lexicon.RuleFile;
import org.hearsay.lexicon.RuleFileException;
import org.hearsay.lexicon.WordList;
import org.hearsay.lexicon.WordListTypes;

/** The types that rule families need in a CAS. */
public final class TypeSystems {

    /** Descriptors of the types that do not depend on rule families. */
    private static final List<String> FIXED = List.of("org.hearsay.descriptors.types.hearsay-types",
            "org.hearsay.descriptors.types.working-types", "desc.type.LexicalUnits_customized", "desc.type.metadata_customized",
            "org.apache.uima.ruta.engine.RutaBasicTypeSystem", "org.apache.uima.ruta.engine.RutaInternalTypeSystem",
            "org.apache.uima.ruta.engine.DefaultSeederTypeSystem");

    private static final Map<String, String> RUTA_NAMES = Map.of("Annotation", CAS.TYPE_NAME_ANNOTATION, "ANNOTATION",
            CAS.TYPE_NAME_ANNOTATION, "STRING", CAS.TYPE_NAME_STRING, "INT", CAS.TYPE_NAME_INTEGER, "DOUBLE",
            CAS.TYPE_NAME_DOUBLE, "FLOAT", CAS.TYPE_NAME_FLOAT, "BOOLEAN", CAS.TYPE_NAME_BOOLEAN, "TYPE",
            CAS.TYPE_NAME_STRING, "FSArray", CAS.TYPE_NAME_FS_ARRAY);

    private TypeSystems() {
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
        try {
            List<TypeSystemDescription> parts = new ArrayList<>();
            for (String name : FIXED) {
                parts.add(TypeSystemDescriptionFactory.createTypeSystemDescription(name));
            }
            parts.add(WordListTypes.describe(WordList.readAll(families, warning -> { })));
            TypeSystemDescription known = CasCreationUtils.mergeTypeSystems(parts);
            return CasCreationUtils.mergeTypeSystems(Arrays.asList(known, declared(families, known)));
        } catch (ResourceInitializationException e) {
            throw new IllegalStateException("The type descriptors on the class path cannot be read", e);
        }
    }

    /** Returns the types that the scripts of the families DECLARE, without those that they extend. */
    private static TypeSystemDescription declared(Collection<RuleFamily> families, TypeSystemDescription known) {
        List<Problem> problems = new ArrayList<>();
        List<DeclaredType> types = new ArrayList<>();
        for (RuleFamily family : families) {
            for (RuleFile file : family.scripts()) {
                ScriptParser.parse(RuleScript.read(file), problems::add).ifPresent(each -> types.addAll(each.types()));
            }
        }
        if (!problems.isEmpty()) {
            throw new RuleFileException(problems);
        }
        Map<String, String> fullNames = new HashMap<>(RUTA_NAMES);
        Set<String> withRule = new TreeSet<>();
        for (TypeDescription type : known.getTypes()) {
            fullNames.put(type.getName().substring(type.getName().lastIndexOf('.') + 1), type.getName());
        }
        types.forEach(type -> fullNames.put(type.shortName(), type.name()));
        TypeSystemDescription description = UIMAFramework.getResourceSpecifierFactory().createTypeSystemDescription();
        for (DeclaredType type : types) {
            String parent = type.parent() == null ? CAS.TYPE_NAME_ANNOTATION
                    : fullNames.getOrDefault(type.parent(), type.parent());
            TypeDescription added = description.addType(type.name(), "DECLAREd in the script " + type.origin().id(), parent);
            type.features().forEach((name, range) -> added.addFeature(name, "DECLAREd in the script "
                    + type.origin().id(), fullNames.getOrDefault(range, range)));
            if (!inheritsRule(parent, known)) {
                added.addFeature(RuleRecorder.RULE_FEATURE, "The id of the rule that made this annotation.",
                        CAS.TYPE_NAME_STRING);
            }
        }
        return description;
    }

    private static boolean inheritsRule(String name, TypeSystemDescription known) {
        TypeDescription type = known.getType(name);
        if (type == null) {
            return false;
        }
        return Arrays.stream(type.getFeatures()).anyMatch(each -> each.getName().equals(RuleRecorder.RULE_FEATURE))
                || inheritsRule(type.getSupertypeName(), known);
    }
}
