package org.hearsay.rule;

import java.util.List;
import org.apache.uima.ruta.block.RutaBlock;
import org.apache.uima.ruta.rule.RegExpRule;

/** A rule that searches for a regular expression and knows where it was written. */
final class TraceableRegExpRule extends RegExpRule implements Traceable {

    private final RuleOrigin origin;
    private final RuleScript script;

    TraceableRegExpRule(int id, RutaBlock parent, RuleOrigin origin, RuleScript script) {
        super(null, null, id, parent);
        this.origin = origin;
        this.script = script;
    }

    @Override
    public RuleOrigin origin() {
        return origin;
    }

    @Override
    public RuleOutline outline() {
        return new RuleOutline(origin, script.file().qualifiedName(),
                sources().stream().map(ElementSource::outline).toList(), OutlineReader.regExpWords(origin, script));
    }

    @Override
    public List<ElementSource> sources() {
        String pattern = String.valueOf(getRegExp());
        return List.of(new ElementSource(null,
                new RuleOutline.Element(pattern, pattern, List.of(), true, false, false)));
    }
}
