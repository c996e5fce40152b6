package org.hearsay.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.TypeSystem;
import org.apache.uima.cas.impl.TypeImpl;
import org.apache.uima.cas.impl.TypeSystemImpl;
import org.apache.uima.cas.text.AnnotationFS;

/** Which types one document holds annotations of, and where those are that rules have asked for. */
final class Inventory {

    private static final AnnotationFS[] NOTHING = {};

    /** The types of the annotations and all types above those. */
    private final BitSet codes = new BitSet();
    /** Types of which an annotation came or went since the start, and all types above those. */
    private final BitSet changed = new BitSet();
    private final List<Collection<AnnotationFS>> known;
    private final Offsets offsets;
    private AnnotationFS[] atStart = NOTHING;
    /** The same by type, and where those of a type code start. */
    private AnnotationFS[] byType = NOTHING;
    private int[] startsFrom;
    private final List<TypeImpl> startTypes = new ArrayList<>();

    Inventory(TypeSystem types) {
        int size = ((TypeSystemImpl) types).getLargestTypeCode() + 1;
        known = new ArrayList<>(Collections.nCopies(size, null));
        offsets = Offsets.in(types);
    }

    private void found(Type type) {
        for (TypeImpl each = (TypeImpl) type; each != null && !codes.get(each.getCode()); each = each.getSuperType()) {
            codes.set(each.getCode());
        }
    }

    /** Called once with all annotations that rules can see from the start, by begin, longer ones first. */
    void hold(AnnotationFS[] sorted) {
        atStart = sorted;
        startsFrom = new int[known.size() + 1];
        for (AnnotationFS each : sorted) {
            TypeImpl type = (TypeImpl) each.getType();
            if (startsFrom[type.getCode() + 1]++ == 0) {
                startTypes.add(type);
                found(type);
            }
        }
        for (int i = 1; i < startsFrom.length; i++) {
            startsFrom[i] += startsFrom[i - 1];
        }
        int[] next = startsFrom.clone();
        byType = new AnnotationFS[sorted.length];
        for (AnnotationFS each : sorted) {
            byType[next[((TypeImpl) each.getType()).getCode()]++] = each;
        }
    }

    /** Called for each annotation that comes. */
    void added(Type type) {
        found(type);
        forget(type);
    }

    /** Called for each annotation that goes. */
    void removed(Type type) {
        forget(type);
    }

    private void forget(Type type) {
        for (TypeImpl each = (TypeImpl) type; each != null; each = each.getSuperType()) {
            known.set(each.getCode(), null);
            changed.set(each.getCode());
        }
    }

    /** Returns true when there is, or was, an annotation of the type with the code, or of one below it. */
    boolean holds(int code) {
        return codes.get(code);
    }

    /** The same for several types. */
    boolean holdsAnyOf(BitSet wanted) {
        return codes.intersects(wanted);
    }

    /**
     * Returns the annotations of a type as they were when it was last asked for, unless one came or went since.
     *
     * @param finder finds them in the CAS
     */
    Collection<AnnotationFS> of(Type type, Supplier<Collection<AnnotationFS>> finder) {
        int code = ((TypeImpl) type).getCode();
        Collection<AnnotationFS> found = known.get(code);
        if (found == null) {
            found = !codes.get(code) ? List.of() : changed.get(code) ? null : amongFirst((TypeImpl) type);
            found = found == null ? List.copyOf(finder.get()) : found;
            known.set(code, found);
        }
        return found;
    }

    /** Returns null where the order of two types at one place is for the CAS to say. */
    private Collection<AnnotationFS> amongFirst(TypeImpl type) {
        int from = 0;
        int to = 0;
        for (int i = 0; i < startTypes.size(); i++) {
            TypeImpl each = startTypes.get(i);
            if (type.subsumes(each)) {
                if (to > 0) {
                    return merged(type);
                }
                from = startsFrom[each.getCode()];
                to = startsFrom[each.getCode() + 1];
            }
        }
        return Arrays.asList(byType).subList(from, to);
    }

    private Collection<AnnotationFS> merged(TypeImpl type) {
        List<AnnotationFS> found = new ArrayList<>();
        AnnotationFS last = null;
        for (AnnotationFS each : atStart) {
            if (!type.subsumes((TypeImpl) each.getType())) {
                continue;
            }
            if (last != null && offsets.begin(last) == offsets.begin(each) && offsets.end(last) == offsets.end(each)
                    && last.getType() != each.getType()) {
                return null;
            }
            found.add(each);
            last = each;
        }
        return found;
    }
}
