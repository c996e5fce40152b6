package org.hearsay.pipeline;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.TypeSystem;
import org.apache.uima.cas.text.AnnotationFS;
import org.hearsay.type.DocumentInfo;
import org.hearsay.type.Working;

/** Counts the tags in a document by type. */
final class TagCounter {

    private static final String PACKAGE = "org.hearsay.type.";

    private final Set<String> further;

    /**
     * @param further types that scripts declare or plug-ins bring, which count besides those of Hearsay
     */
    TagCounter(Set<String> further) {
        this.further = further;
    }

    /** Returns how many annotations there are of each tag type; types of Hearsay by their short name. */
    SortedMap<String, Integer> count(CAS cas) {
        Map<Type, Integer> byType = new HashMap<>();
        for (AnnotationFS annotation : cas.getAnnotationIndex()) {
            byType.merge(annotation.getType(), 1, Integer::sum);
        }
        SortedMap<String, Integer> counts = new TreeMap<>();
        TypeSystem types = cas.getTypeSystem();
        Type working = types.getType(Working._TypeName);
        byType.forEach((type, count) -> {
            boolean ours = type.getName().startsWith(PACKAGE) && !type.getName().equals(DocumentInfo._TypeName);
            boolean vanishing = working != null && types.subsumes(working, type);
            if ((ours || further.contains(type.getName())) && !vanishing) {
                counts.put(ours ? type.getShortName() : type.getName(), count);
            }
        });
        return counts;
    }
}
