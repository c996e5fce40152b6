package org.hearsay.rule;

import org.apache.uima.cas.Type;
import org.apache.uima.cas.TypeSystem;
import org.apache.uima.ruta.RutaStream;
import org.apache.uima.ruta.expression.type.SimpleTypeExpression;
import org.apache.uima.ruta.rule.MatchContext;

/** A type that a script names. Remembers it, where Ruta looks the name up in all blocks around it each time. */
final class NamedType extends SimpleTypeExpression {

    private TypeSystem knownFor;
    private Type known;

    NamedType(String name) {
        super(name);
    }

    @Override
    public Type getType(MatchContext context, RutaStream stream) {
        TypeSystem types = stream == null ? null : stream.getCas().getTypeSystem();
        if (types == null) {
            return super.getType(context, stream);
        }
        if (types != knownFor) {
            known = super.getType(context, stream);
            knownFor = types;
        }
        return known;
    }
}
