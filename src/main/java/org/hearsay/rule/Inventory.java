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

    Inventory(TypeSystem types) {
        int size = ((TypeSystemImpl) types).getLargestTypeCode() + 1;
        known = new ArrayList<>(Collections.nCopies(size, null));
        offsets = Offsets.in(types);
    }

    /** Called for each annotation that rules can see from the start. */
    void found(Type type) {
        for (TypeImpl each = (TypeImpl) type; each != null && !codes.get(each.getCode()); each = each.getSuperType()) {
            codes.set(each.getCode());
        }
    }

    /** Called once with all annotations that rules can see from the start, by begin, longer ones first. */
    void hold(AnnotationFS[] sorted) {
        atStart = sorted;
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
        AnnotationFS[] found = new AnnotationFS[Math.min(atStart.length, 16)];
        int size = 0;
        for (AnnotationFS each : atStart) {
            if (!type.subsumes((TypeImpl) each.getType())) {
                continue;
            }
            if (size > 0 && offsets.begin(found[size - 1]) == offsets.begin(each)
                    && offsets.end(found[size - 1]) == offsets.end(each) && found[size - 1].getType() != each.getType()) {
                return null;
            }
            if (size == found.length) {
                found = Arrays.copyOf(found, 2 * size);
            }
            found[size++] = each;
        }
        return Arrays.asList(found).subList(0, size);
    }
}
