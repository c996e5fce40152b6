package org.hearsay.io;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.TypeSystem;
import org.apache.uima.cas.impl.TypeImpl;

/** How the types of a type system are written as XMI. Immutable once made, shared by threads. */
final class XmiTypes {

    private final TypeSystem system;
    private final XmiType[] byCode;

    XmiTypes(TypeSystem system) {
        this.system = system;
        List<Type> all = new ArrayList<>();
        system.getTypeIterator().forEachRemaining(all::add);
        all.sort(Comparator.comparing(Type::getName));
        int codes = all.stream().mapToInt(type -> ((TypeImpl) type).getCode()).max().orElse(0) + 1;
        byCode = new XmiType[codes];
        for (int i = 0; i < all.size(); i++) {
            byCode[((TypeImpl) all.get(i)).getCode()] = XmiType.of(all.get(i), i, system);
        }
    }

    /** Whether this is the plan for that type system. */
    boolean areOf(TypeSystem other) {
        return system == other;
    }

    /** The plan for a type; types of arrays may come into being after the type system was complete. */
    XmiType of(Type type) {
        int code = ((TypeImpl) type).getCode();
        XmiType known = code < byCode.length ? byCode[code] : null;
        return known != null ? known : XmiType.of(type, Integer.MAX_VALUE, system);
    }
}
