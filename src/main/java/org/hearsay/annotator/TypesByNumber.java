package org.hearsay.annotator;

import java.lang.ref.SoftReference;
import java.util.List;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.TypeSystem;

/** Types that engines look up for each document, by number instead of name. For constants of classes. */
final class TypesByNumber {

    private record Found(TypeSystem system, Type[] types) {
    }

    private final List<String> names;
    /** Those of the type system that was asked for last: most programs have but one. */
    private volatile SoftReference<Found> last = new SoftReference<>(null);

    /**
     * @param names full names of types; the first gets the number 0
     */
    TypesByNumber(String... names) {
        this.names = List.of(names);
    }

    /** Returns a type, or null where the type system lacks it. */
    Type of(TypeSystem system, int number) {
        Found found = last.get();
        if (found == null || found.system != system) {
            found = new Found(system, names.stream().map(system::getType).toArray(Type[]::new));
            last = new SoftReference<>(found);
        }
        return found.types[number];
    }
}
