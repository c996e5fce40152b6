package org.hearsay.workbench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.uima.resource.metadata.FeatureDescription;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.hearsay.lexicon.RuleFamily;
import org.hearsay.lexicon.RuleFileException;
import org.hearsay.lexicon.WordList;
import org.hearsay.rule.TypeSystems;

/**
 * The types of a pipeline with some rule families, as their descriptors, scripts and lists describe them. The same families
 * give the same reference.
 *
 * @param sections the types in groups, those that an analyst looks at first
 */
public record TypeReference(List<Section> sections) {

    private static final String OURS = "org.hearsay.type.";
    private static final String WORKING = "org.hearsay.type.Working";

    /**
     * A group of types.
     *
     * @param title what they are
     * @param introduction a few sentences on them
     * @param types the types, sorted by short name
     */
    public record Section(String title, String introduction, List<Entry> types) {

        /**
         * Copies the list.
         *
         * @param title what they are
         * @param introduction a few sentences on them
         * @param types the types, sorted by short name
         */
        public Section {
            types = List.copyOf(types);
        }
    }

    /**
     * A type.
     *
     * @param name its full name
     * @param parent the full name of the type that it extends
     * @param description what it stands for
     * @param features its own features, in the order of the descriptor
     * @param inherited the features of the types that it extends, without the place of the annotation
     */
    public record Entry(String name, String parent, String description, List<FeatureEntry> features, List<String> inherited) {

        /**
         * Copies the lists.
         *
         * @param name its full name
         * @param parent the full name of the type that it extends
         * @param description what it stands for
         * @param features its own features, in the order of the descriptor
         * @param inherited the features of the types that it extends, without the place of the annotation
         */
        public Entry {
            features = List.copyOf(features);
            inherited = List.copyOf(inherited);
        }

        /** {@return its name without the name space} */
        public String shortName() {
            return name.substring(name.lastIndexOf('.') + 1);
        }
    }

    /**
     * A feature.
     *
     * @param name its name
     * @param range the full name of the type of its values; of arrays with that of their elements behind {@code of}
     * @param description what its values stand for
     */
    public record FeatureEntry(String name, String range, String description) {
    }

    /**
     * Copies the list.
     *
     * @param sections the types in groups, those that an analyst looks at first
     */
    public TypeReference {
        sections = List.copyOf(sections);
    }

    /**
     * {@return the reference of the pipeline with the families of a selection}
     *
     * @param selection the rules that are worked on
     * @throws RuleFileException when a file is broken
     */
    public static TypeReference of(RuleSelection selection) {
        return of(selection.families());
    }

    /**
     * {@return the reference of a pipeline with these families}
     *
     * @param families the rule families
     * @throws RuleFileException when a file is broken
     */
    public static TypeReference of(Collection<RuleFamily> families) {
        TypeSystemDescription all = TypeSystems.of(families);
        Set<String> fixed = names(TypeSystems.of(List.of()));
        Map<String, TypeDescription> byName = Arrays.stream(all.getTypes())
                .collect(Collectors.toMap(TypeDescription::getName, type -> type, (one, same) -> one, HashMap::new));
        Predicate<TypeDescription> working = type -> isWorking(type, byName);
        Predicate<TypeDescription> ours = type -> type.getName().startsWith(OURS);
        Predicate<TypeDescription> ofLists = type -> type.getName().startsWith(WordList.TYPE_PREFIX);
        Predicate<TypeDescription> ofScripts = type -> !fixed.contains(type.getName()) && !ofLists.test(type);
        return new TypeReference(List.of(
                section("Tags", "What the engines and the built-in rules find, as it stands in the output.", byName,
                        ours.and(working.negate())),
                section("Types of rules", "What scripts DECLARE and leave in the output.", byName, ofScripts.and(working.negate())),
                section("Working types of engines", "What engines make for those behind them; the output does not have them.", byName,
                        ours.and(working)),
                section("Working types of rules", "What scripts DECLARE for the rules behind them; the output does not have them.",
                        byName, ofScripts.and(working)),
                section("Hits of word lists", "A type for each kind of list: rules match them by these names, and the columns"
                        + " of the lists are their features. The output does not have them.", byName, ofLists)));
    }

    private static Set<String> names(TypeSystemDescription types) {
        return Arrays.stream(types.getTypes()).map(TypeDescription::getName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isWorking(TypeDescription type, Map<String, TypeDescription> byName) {
        for (TypeDescription each = type; each != null; each = byName.get(each.getSupertypeName())) {
            if (each.getName().equals(WORKING)) {
                return true;
            }
        }
        return false;
    }

    private static Section section(String title, String introduction, Map<String, TypeDescription> byName,
            Predicate<TypeDescription> wanted) {
        return new Section(title, introduction, byName.values().stream().filter(wanted).map(type -> entry(type, byName))
                .sorted(Comparator.comparing(Entry::shortName).thenComparing(Entry::name)).toList());
    }

    private static Entry entry(TypeDescription type, Map<String, TypeDescription> byName) {
        List<FeatureEntry> features = Arrays.stream(type.getFeatures()).map(TypeReference::feature).toList();
        List<String> inherited = new ArrayList<>();
        for (TypeDescription each = byName.get(type.getSupertypeName()); each != null; each = byName.get(each.getSupertypeName())) {
            Arrays.stream(each.getFeatures()).map(FeatureDescription::getName).forEach(inherited::add);
        }
        return new Entry(type.getName(), type.getSupertypeName(), flat(type.getDescription()), features, inherited);
    }

    private static FeatureEntry feature(FeatureDescription feature) {
        String elements = feature.getElementType();
        return new FeatureEntry(feature.getName(), feature.getRangeTypeName()
                + (elements == null || elements.isEmpty() ? "" : " of " + elements), flat(feature.getDescription()));
    }

    private static String flat(String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ");
    }
}
