package org.hearsay.io;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.TypeSystem;
import org.apache.uima.resource.metadata.FeatureDescription;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.TypeSystemUtil;

/** Which types appear in brat, and under which names. */
final class BratTypes {

    /** Name of what is no more than a span that something points to. */
    private static final String PLAIN = "Span";
    /** Types about words and documents, of which there would be too many to see anything else. */
    private static final List<String> HIDDEN = List.of("de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.",
            "de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.", "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.");
    private static final Set<String> ABOUT_DOCUMENT = Set.of(CAS.TYPE_NAME_DOCUMENT_ANNOTATION,
            "org.hearsay.type.DocumentInfo");

    private final Map<String, String> names = new HashMap<>();
    private final Set<String> relations = new TreeSet<>();
    private final Set<String> flags = new TreeSet<>();

    BratTypes(TypeSystem types) {
        this(TypeSystemUtil.typeSystem2TypeSystemDescription(types));
    }

    /**
     * @param types a resolved type system
     */
    BratTypes(TypeSystemDescription types) {
        Map<String, String> parents = new HashMap<>();
        for (TypeDescription type : types.getTypes()) {
            parents.put(type.getName(), type.getSupertypeName());
        }
        names.put(CAS.TYPE_NAME_ANNOTATION, PLAIN);
        List<TypeDescription> shown = Arrays.stream(types.getTypes()).filter(type -> isShown(type.getName(), parents)).toList();
        Map<String, Integer> uses = new HashMap<>(Map.of(PLAIN, 1));
        shown.forEach(type -> uses.merge(shortName(type.getName()), 1, Integer::sum));
        for (TypeDescription type : shown) {
            // brat allows no dots in names.
            names.put(type.getName(), uses.get(shortName(type.getName())) == 1 ? shortName(type.getName())
                    : type.getName().replace('.', '_'));
            for (FeatureDescription feature : type.getFeatures()) {
                if (CAS.TYPE_NAME_BOOLEAN.equals(feature.getRangeTypeName())) {
                    flags.add(feature.getName());
                } else if (pointsToAnnotations(feature, parents)) {
                    relations.add(feature.getName());
                }
            }
        }
    }

    private static String shortName(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static boolean isShown(String name, Map<String, String> parents) {
        boolean isAnnotation = false;
        for (String each = name; each != null; each = parents.get(each)) {
            if (ABOUT_DOCUMENT.contains(each) || HIDDEN.stream().anyMatch(each::startsWith)) {
                return false;
            }
            isAnnotation |= each.equals(CAS.TYPE_NAME_ANNOTATION);
        }
        return isAnnotation;
    }

    private static boolean pointsToAnnotations(FeatureDescription feature, Map<String, String> parents) {
        String range = feature.getRangeTypeName();
        return CAS.TYPE_NAME_FS_ARRAY.equals(range) || range.endsWith("[]") || CAS.TYPE_NAME_ANNOTATION.equals(range)
                || isShown(range, parents);
    }

    /** Returns the name of a type in brat, or null when its annotations do not appear there. */
    String name(Type type) {
        return names.get(type.getName());
    }

    /** Returns the {@code annotation.conf} of a folder. */
    String configuration() {
        StringBuilder text = new StringBuilder("[entities]\n");
        new TreeSet<>(names.values()).forEach(name -> text.append(name).append('\n'));
        text.append("\n[relations]\n");
        relations.forEach(name -> text.append(name).append("\tArg1:<ENTITY>, Arg2:<ENTITY>\n"));
        text.append("<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>\n");
        text.append("\n[events]\n\n[attributes]\n");
        flags.forEach(name -> text.append(name).append("\tArg:<ENTITY>\n"));
        return text.toString();
    }
}
