package org.hearsay.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.TypeSystem;
import org.apache.uima.cas.impl.TypeImpl;

/**
 * The types that scripts can see in a type system: the tokens, whatever type their texts name, and its subtypes. The rest
 * need not be looked at.
 */
final class VisibleTypes {

    private static final String RUTA = "org.apache.uima.ruta.type.";
    private static final List<String> HIDDEN = List.of("SPACE", "BREAK", "MARKUP");
    private static final Pattern NO_RULES = Pattern.compile("//[^\n]*|/\\*(?s:.*?)\\*/|\\bDECLARE\\b[^;]*;");
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{N}_]*");
    /** Where scripts ask for the type of what they have found, any type may come. */
    private static final Pattern ANY_TYPE = Pattern.compile("\\bAnnotation\\b|\\bTOP\\b|\\.type\\b|\\bTYPE\\b|\\bTYPELIST\\b");

    private final BitSet visible = new BitSet();
    private final List<Type> filtered = new ArrayList<>();

    VisibleTypes(TypeSystem types, Collection<String> scripts) {
        Set<String> named = new HashSet<>(Set.of("TokenSeed", "DocumentAnnotation"));
        boolean all = false;
        for (String text : scripts) {
            String script = NO_RULES.matcher(text).replaceAll(" ");
            for (Matcher name = NAME.matcher(script); name.find();) {
                named.add(name.group());
            }
            all |= ANY_TYPE.matcher(script).find();
        }
        addSubtypes(types, types.getType(CAS.TYPE_NAME_ANNOTATION), named, all);
        visible.andNot(codes(types, types.getType(RUTA + "RutaBasic")));
        for (String name : HIDDEN) {
            if (named.contains(name)) {
                filtered.add(types.getType(RUTA + name));
            }
        }
    }

    private void addSubtypes(TypeSystem types, Type type, Set<String> named, boolean all) {
        if (all || named.contains(type.getShortName()) && !type.getName().equals(CAS.TYPE_NAME_ANNOTATION)) {
            visible.or(codes(types, type));
        } else {
            types.getDirectSubtypes(type).forEach(each -> addSubtypes(types, each, named, false));
        }
    }

    /** Returns the codes of a type and of all types below it. */
    static BitSet codes(TypeSystem types, Type type) {
        BitSet codes = new BitSet();
        codes.set(((TypeImpl) type).getCode());
        types.getProperlySubsumedTypes(type).forEach(each -> codes.set(((TypeImpl) each).getCode()));
        return codes;
    }

    boolean contains(Type type) {
        return visible.get(((TypeImpl) type).getCode());
    }

    /** Returns the types that rules step over; white space that has no annotations is stepped over in any case. */
    Collection<Type> filtered() {
        return filtered;
    }
}
