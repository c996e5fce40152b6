package org.hearsay.lexicon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;

/** The types of the hits of word lists: one for each type name, with a String feature for each further column. */
public final class WordListTypes {

    private static final String SUPERTYPE = "org.hearsay.type.LexiconHit";
    /** Scripts know the types of these packages by their short names. */
    private static final List<String> TAKEN_PACKAGES = List.of("org.hearsay.type.",
            "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.",
            "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.", "org.apache.uima.ruta.type.",
            "org.apache.uima.ruta.type.html.", "org.apache.uima.jcas.tcas.", "org.apache.uima.jcas.cas.");
    private static final Set<String> TAKEN_NAMES = Set.of("Document", "String", "Boolean", "Integer", "Float", "Double",
            "Long", "Short", "Byte");

    /** What was found out about names; looking for a class that is not there takes long. */
    private static final Map<String, Boolean> TAKEN = new ConcurrentHashMap<>();

    private WordListTypes() {
    }

    /**
     * {@return the description of the hit types of the lists, sorted by type name; lists that share a type name share the
     * type and unite their columns} It does not hold the types that they extend.
     *
     * @param lists the word lists
     * @throws RuleFileException when a type name is taken by a type that scripts know already
     */
    public static TypeSystemDescription describe(Collection<WordList> lists) {
        refuseTakenNames(lists);
        Map<String, Set<String>> columns = new LinkedHashMap<>();
        Map<String, String> descriptions = new LinkedHashMap<>();
        for (WordList list : lists) {
            columns.computeIfAbsent(list.fullTypeName(), type -> new LinkedHashSet<>()).addAll(list.columns());
            if (list.description() != null) {
                descriptions.putIfAbsent(list.fullTypeName(), list.description());
            }
        }
        TypeSystemDescription types = UIMAFramework.getResourceSpecifierFactory().createTypeSystemDescription();
        columns.keySet().stream().sorted().forEach(name -> {
            TypeDescription type = types.addType(name, descriptions.getOrDefault(name, "Hits of word lists"), SUPERTYPE);
            columns.get(name).stream().sorted()
                    .forEach(column -> type.addFeature(column, "Column of the word list", CAS.TYPE_NAME_STRING));
        });
        return types;
    }

    private static void refuseTakenNames(Collection<WordList> lists) {
        List<Problem> problems = new ArrayList<>();
        for (WordList list : lists) {
            if (isTaken(list.typeName())) {
                problems.add(Problem.error(list.path(), list.typeLine(), 1, "list/type-taken",
                        "expected a type name of its own, found [" + list.typeName() + "], which has a meaning already",
                        "rename the type"));
            }
        }
        if (!problems.isEmpty()) {
            throw new RuleFileException(problems);
        }
    }

    private static boolean isTaken(String name) {
        return TAKEN.computeIfAbsent(name, WordListTypes::findTaken);
    }

    private static boolean findTaken(String name) {
        return TAKEN_NAMES.contains(name) || TAKEN_PACKAGES.stream().anyMatch(prefix -> exists(prefix + name));
    }

    private static boolean exists(String className) {
        try {
            Class.forName(className, false, WordListTypes.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | NoClassDefFoundError e) {
            return false;
        }
    }
}
