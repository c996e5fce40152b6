package org.hearsay.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.uima.cas.CAS;
import org.apache.uima.resource.metadata.FeatureDescription;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;

/** The types that scripts may name, by full name and by short name. */
final class KnownTypes {

    /** Where a short name is looked for first; types that scripts DECLARE come after the lists. */
    private static final List<String> PREFERENCE = List.of("org.hearsay.type.", "org.hearsay.list.");
    private static final String RUTA = "org.apache.uima.ruta.type.";

    private final Map<String, Map<String, String>> features = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, Set<String>> byShortName = new LinkedHashMap<>();

    private final Map<String, Map<String, Set<String>>> byFamily = new HashMap<>();

    KnownTypes(TypeSystemDescription types) {
        for (TypeDescription type : types.getTypes()) {
            Map<String, String> ranges = new LinkedHashMap<>();
            for (FeatureDescription feature : type.getFeatures()) {
                ranges.put(feature.getName(), feature.getRangeTypeName());
            }
            add(type.getName(), type.getSupertypeName(), ranges);
        }
        add(CAS.TYPE_NAME_ANNOTATION, CAS.TYPE_NAME_ANNOTATION_BASE, Map.of("begin", CAS.TYPE_NAME_INTEGER, "end",
                CAS.TYPE_NAME_INTEGER));
        add(CAS.TYPE_NAME_ANNOTATION_BASE, CAS.TYPE_NAME_TOP, Map.of("sofa", CAS.TYPE_NAME_SOFA));
        add(CAS.TYPE_NAME_TOP, null, Map.of());
        add(CAS.TYPE_NAME_DOCUMENT_ANNOTATION, CAS.TYPE_NAME_ANNOTATION, Map.of("language", CAS.TYPE_NAME_STRING));
        byShortName.put("Document", Set.of(CAS.TYPE_NAME_DOCUMENT_ANNOTATION));
    }

    private void add(String name, String parent, Map<String, String> ranges) {
        features.put(name, ranges);
        parents.put(name, parent);
        byShortName.computeIfAbsent(shortName(name), key -> new LinkedHashSet<>()).add(name);
    }

    static String shortName(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /**
     * Returns the full names that a name in a script may stand for; types of the same script come first, then those of
     * other scripts of its family, so that no family breaks another one by a name that both declare.
     */
    Collection<String> namedIn(ParsedScript script, String name) {
        List<String> own = script.types().stream().map(DeclaredType::name)
                .filter(each -> shortName(each).equals(name)).distinct().toList();
        if (!own.isEmpty()) {
            return own;
        }
        Set<String> ofFamily = byFamily.getOrDefault(script.script().file().family(), Map.of()).getOrDefault(name, Set.of());
        return ofFamily.size() == 1 ? ofFamily : named(name);
    }

    /** Tells which family declares which types. */
    void declaredIn(Collection<ParsedScript> scripts) {
        for (ParsedScript script : scripts) {
            Map<String, Set<String>> names = byFamily.computeIfAbsent(script.script().file().family(), key -> new HashMap<>());
            script.types().forEach(type ->
                    names.computeIfAbsent(type.shortName(), key -> new LinkedHashSet<>()).add(type.name()));
        }
    }

    /** Returns the full names of all types that the name may stand for; none when there is no such type. */
    Collection<String> named(String name) {
        if (features.containsKey(name)) {
            return List.of(name);
        }
        return choose(byShortName.getOrDefault(name, Set.of()));
    }

    /** Returns those of the types that share a short name which rules mean by it; several when that is not clear. */
    static Collection<String> choose(Collection<String> sameShortName) {
        for (String prefix : PREFERENCE) {
            for (String name : sameShortName) {
                if (name.startsWith(prefix)) {
                    return List.of(name);
                }
            }
        }
        List<String> declared = sameShortName.stream().filter(name -> !name.matches("(org|de|uima|com|net)\\..*")).toList();
        List<String> ruta = sameShortName.stream().filter(name -> name.startsWith(RUTA)).toList();
        return !declared.isEmpty() ? declared : !ruta.isEmpty() ? ruta : sameShortName;
    }

    /** Returns true when the type, one that it extends or one that extends it, has the feature. */
    boolean hasFeature(String type, String feature) {
        return range(type, feature) != null || features.keySet().stream()
                .anyMatch(each -> features.get(each).containsKey(feature) && extendsType(each, type));
    }

    /** Returns the type of the feature's values, or null when neither the type nor one that it extends has it. */
    String range(String type, String feature) {
        for (String each = type; each != null; each = parents.get(each)) {
            String range = features.getOrDefault(each, Map.of()).get(feature);
            if (range != null) {
                return range;
            }
        }
        return null;
    }

    /** Returns true when the first type is the second or extends it. */
    boolean extendsType(String type, String other) {
        for (String each = type; each != null; each = parents.get(each)) {
            if (each.equals(other)) {
                return true;
            }
        }
        return false;
    }

    /** Returns all features of a type. */
    Collection<String> features(String type) {
        List<String> all = new ArrayList<>();
        for (String each = type; each != null; each = parents.get(each)) {
            all.addAll(features.getOrDefault(each, Map.of()).keySet());
        }
        return all;
    }

    /** Returns the short names of all types. */
    Collection<String> shortNames() {
        return byShortName.keySet();
    }

    /** Returns true for a type that Ruta or Hearsay gives a meaning, so that scripts may not declare it anew. */
    boolean isTaken(String shortName) {
        return byShortName.getOrDefault(shortName, Set.of()).stream().anyMatch(name -> name.startsWith(RUTA)
                || PREFERENCE.stream().anyMatch(name::startsWith) || Arrays.asList("uima.tcas.Annotation",
                        CAS.TYPE_NAME_DOCUMENT_ANNOTATION).contains(name));
    }
}
