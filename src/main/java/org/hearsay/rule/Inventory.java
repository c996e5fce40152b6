package org.hearsay.rule;

import java.util.ArrayList;
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

    private final BitSet codes = new BitSet();
    private final List<Collection<AnnotationFS>> known;

    Inventory(TypeSystem types) {
        int size = ((TypeSystemImpl) types).getLargestTypeCode() + 1;
        known = new ArrayList<>(Collections.nCopies(size, null));
    }

    /** Called for each annotation that rules can see from the start. */
    void found(Type type) {
        codes.set(((TypeImpl) type).getCode());
    }

    /** Called for each annotation that comes. */
    void added(Type type) {
        codes.set(((TypeImpl) type).getCode());
        forget(type);
    }

    /** Called for each annotation that goes. */
    void removed(Type type) {
        forget(type);
    }

    private void forget(Type type) {
        for (TypeImpl each = (TypeImpl) type; each != null; each = each.getSuperType()) {
            known.set(each.getCode(), null);
        }
    }

    /** Returns true when there is, or was, an annotation with one of the type codes. */
    boolean holdsAnyOf(BitSet wanted) {
        return codes.intersects(wanted);
    }

    /** Returns the annotations of a type as they were when it was last asked for, unless one came or went since. */
    Collection<AnnotationFS> of(Type type, Supplier<Collection<AnnotationFS>> finder) {
        Collection<AnnotationFS> found = known.get(((TypeImpl) type).getCode());
        if (found == null) {
            found = List.copyOf(finder.get());
            known.set(((TypeImpl) type).getCode(), found);
        }
        return found;
    }
}
